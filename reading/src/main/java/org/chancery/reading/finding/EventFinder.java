package org.chancery.reading.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chancery.reading.party.Party;
import org.chancery.reading.rule.FindingType;
import org.chancery.reading.rule.Match;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;
import org.chancery.reading.time.Edtf;

/**
 * Finds who did what to whom, in the PLOVER ontology: by rules, and from the engagements,
 * commitments and requests that other finders have found.
 */
public final class EventFinder {

  /**
   * Sentences that name more parties than this list them; they need not all deal with each other.
   */
  private static final int PAIRED = 6;

  /**
   * The events of a text, in its order, each source, type and target once.
   *
   * @param found what the other finders have found in the same text
   */
  public List<Event> find(Context context, List<? extends Finding> found) {
    EventLedger ledger = new EventLedger(party -> isAnybody(context, party));
    EventRoles participants = new EventRoles(context);
    EventAuthors authors = new EventAuthors(context);
    List<Match> deferred = new ArrayList<>();
    for (Match match : context.matches(FindingType.EVENT)) {
      if (EventRoles.takes(match, "target", "author") && isTargetless(participants, match)) {
        deferred.add(match);
      } else {
        record(context, participants, match, ledger, source -> List.of());
      }
    }
    new DerivedEvents(context).record(found, ledger);
    for (Match match : deferred) {
      record(context, participants, match, ledger, source -> authors.of(match, source, ledger));
    }
    return ledger.events();
  }

  /** "Officials", "ambassadors": of no state and without a name. */
  private static boolean isAnybody(Context context, Party party) {
    String name = party.name();
    String head = name.substring(name.lastIndexOf(' ') + 1);
    return party.state().isEmpty()
        && Character.isLowerCase(name.codePointAt(0))
        && context.lexicon().has("anybody", head);
  }

  /** "Must stop its attacks": they go on. */
  private static boolean isPresupposed(
      Context context, Match match, Event.Type type, Standing standing) {
    Token cue = match.cue();
    return standing == Standing.ENDED
        && (type == Event.Type.ASSAULT || type == Event.Type.COERCE)
        && cue.upos() == Upos.NOUN
        && match
            .sentence()
            .head(cue)
            .filter(verb -> context.lexicon().has("stops-ongoing", Clause.lemma(verb)))
            .isPresent();
  }

  private static boolean isTargetless(EventRoles participants, Match match) {
    return participants.targets(match, List.of()).isEmpty();
  }

  private static void record(
      Context context,
      EventRoles participants,
      Match match,
      EventLedger ledger,
      Function<Party, List<Party>> author) {
    Event.Type type = Event.Type.valueOf(match.rule().setting("type").orElseThrow());
    Standing standing = Standing.of(context.lexicon(), match.sentence(), match.cue());
    Optional<Outcome> outcome =
        isPresupposed(context, match, type, standing)
            ? Optional.of(new Outcome(type, Event.Status.ACTUAL))
            : Outcome.of(type, standing);
    if (outcome.isEmpty()) {
      return;
    }
    List<Party> sources = participants.sources(match);
    if (sources.isEmpty()) {
      return;
    }
    List<Party> targets = participants.targets(match, sources);
    boolean unnamed = targets.isEmpty() && participants.targets(match, List.of()).isEmpty();
    EventLedger.Basing basing =
        id -> context.basis(id, match.sentence(), match.rule().id(), 0.6, match.cue().span());
    Outcome of = outcome.get();
    Optional<Edtf> date =
        Circumstances.beside(context)
            .date(match.sentence(), match.cue(), engagementStatus(standing), true);
    Optional<String> mode = match.rule().setting("mode").filter(_ -> of.type() == type);
    List<String> contexts =
        match
            .rule()
            .setting("contexts")
            .map(words -> List.of(words.split("\\s+")))
            .orElse(List.of());
    List<EventLedger.Pair> authored =
        sources.stream()
            .flatMap(source ->
                author.apply(source).stream()
                    .map(party -> new EventLedger.Pair(source, Optional.of(party))))
            .toList();
    List<EventLedger.Pair> pairs =
        authored.isEmpty() ? pairs(match, sources, targets, unnamed) : authored;
    for (EventLedger.Pair pair : pairs) {
      ledger.add(new EventLedger.Entry(of.type(), pair, of.status(), mode, contexts, date, basing));
    }
    if (targets.isEmpty() && authored.isEmpty() && !of.type().isSymmetric()) {
      // "Both put their troops on alert": each against the other.
      for (EventLedger.Pair pair : pairs) {
        pair.reversed()
            .ifPresent(back ->
                ledger.add(
                    new EventLedger.Entry(
                        of.type(), back, of.status(), mode, contexts, date, basing)));
      }
    }
  }

  /** Which way a day named without its year lies. */
  private static Engagement.Status engagementStatus(Standing standing) {
    return switch (standing) {
      case ACTUAL, ENDED, ALLEGED -> Engagement.Status.HELD;
      case FUTURE, PLEDGED, THREATENED -> Engagement.Status.SCHEDULED;
      case HYPOTHETICAL, DENIED, REQUESTED, REFUSED, PURPOSE -> Engagement.Status.ONGOING;
    };
  }

  private static List<EventLedger.Pair> pairs(
      Match match, List<Party> sources, List<Party> targets, boolean unnamed) {
    if (!targets.isEmpty()) {
      return EventLedger.Pair.across(sources, targets);
    }
    if (EventRoles.takes(match, "target", "each-other") && sources.size() <= PAIRED) {
      List<EventLedger.Pair> among = EventLedger.Pair.among(sources);
      if (!among.isEmpty()) {
        return among;
      }
    }
    List<EventLedger.Pair> pairs = new ArrayList<>();
    if (unnamed && EventRoles.takes(match, "target", "none")) {
      sources.forEach(source -> pairs.add(new EventLedger.Pair(source, Optional.empty())));
    }
    return pairs;
  }

  /**
   * What an act comes to, given how it stands: a planned meeting is an agreement, an attack that is
   * threatened a threat.
   */
  record Outcome(Event.Type type, Event.Status status) {

    static Optional<Outcome> of(Event.Type type, Standing standing) {
      if (type == Event.Type.MOBILIZE && standing == Standing.PLEDGED) {
        // Troops that are promised are promised to a friend.
        return outcome(Event.Type.AGREE, Event.Status.ACTUAL);
      }
      return switch (type) {
        case CONSULT, COOPERATE, AID, CONCEDE, RETREAT -> cooperative(type, standing);
        case AGREE, SUPPORT -> verbal(type, standing);
        case ASSAULT, SANCTION, COERCE, MOBILIZE, PROTEST -> hostile(type, standing);
        case THREATEN ->
            standing == Standing.THREATENED
                ? outcome(type, Event.Status.ACTUAL)
                : verbal(type, standing);
        case REQUEST, ACCUSE, REJECT -> verbal(type, standing);
      };
    }

    private static Optional<Outcome> cooperative(Event.Type type, Standing standing) {
      return switch (standing) {
        case ACTUAL -> outcome(type, Event.Status.ACTUAL);
        case PURPOSE ->
            type == Event.Type.CONSULT ? outcome(type, Event.Status.ACTUAL) : Optional.empty();
        case FUTURE, PLEDGED ->
            outcome(
                Event.Type.AGREE,
                type == Event.Type.CONSULT ? Event.Status.FUTURE : Event.Status.ACTUAL);
        case REFUSED -> outcome(Event.Type.REJECT, Event.Status.ACTUAL);
        case ENDED ->
            type == Event.Type.CONSULT
                ? outcome(Event.Type.REJECT, Event.Status.ACTUAL)
                : Optional.empty();
        case THREATENED -> outcome(Event.Type.AGREE, Event.Status.ACTUAL);
        case HYPOTHETICAL, DENIED, REQUESTED, ALLEGED -> Optional.empty();
      };
    }

    private static Optional<Outcome> hostile(Event.Type type, Standing standing) {
      return switch (standing) {
        case ACTUAL -> outcome(type, Event.Status.ACTUAL);
        case FUTURE, PLEDGED -> outcome(type, Event.Status.FUTURE);
        case THREATENED -> outcome(Event.Type.THREATEN, Event.Status.ACTUAL);
        case HYPOTHETICAL, DENIED, REQUESTED, REFUSED, ALLEGED, ENDED, PURPOSE -> Optional.empty();
      };
    }

    private static Optional<Outcome> verbal(Event.Type type, Standing standing) {
      return switch (standing) {
        case ACTUAL, PURPOSE, FUTURE, PLEDGED -> outcome(type, Event.Status.ACTUAL);
        case REFUSED ->
            type == Event.Type.SUPPORT || type == Event.Type.AGREE
                ? outcome(Event.Type.REJECT, Event.Status.ACTUAL)
                : Optional.empty();
        case HYPOTHETICAL, DENIED, REQUESTED, THREATENED, ALLEGED, ENDED -> Optional.empty();
      };
    }

    private static Optional<Outcome> outcome(Event.Type type, Event.Status status) {
      return Optional.of(new Outcome(type, status));
    }
  }
}
