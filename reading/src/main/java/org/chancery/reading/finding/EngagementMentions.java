package org.chancery.reading.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.finding.Engagement.Kind;
import org.chancery.reading.finding.Engagement.Status;
import org.chancery.reading.party.Party;
import org.chancery.reading.rule.FindingType;
import org.chancery.reading.rule.Lexicon;
import org.chancery.reading.rule.Match;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;
import org.chancery.reading.text.Block;
import org.chancery.reading.time.Edtf;

/** Finds every place where a text speaks of an occasion. */
final class EngagementMentions {

  private static final Set<String> DEFINITE =
      Set.of("the", "this", "these", "that", "those", "both");
  private static final Set<String> MARKS =
      Set.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "next",
          "last",
          "previous",
          "bilateral",
          "trilateral",
          "quadrilateral",
          "multilateral",
          "another",
          "separate",
          "separately",
          "also",
          "follow-on",
          "follow");

  private final Context context;
  private final Lexicon lexicon;
  private final Attendees participants;
  private final OccasionStatus statuses;
  private final Circumstances circumstances;
  private final EngagementKind kinds;

  EngagementMentions(Context context) {
    this.context = context;
    this.lexicon = context.lexicon();
    this.participants = new Attendees(context);
    this.statuses = new OccasionStatus(lexicon);
    this.circumstances = new Circumstances(context);
    this.kinds = new EngagementKind(context);
  }

  List<EngagementMention> find() {
    List<EngagementMention> mentions = new ArrayList<>();
    Set<String> cues = new HashSet<>();
    for (Match match : context.matches(FindingType.ENGAGEMENT)) {
      String place = match.sentence().number() + ":" + match.cue().index();
      if (cues.contains(place) || carried(match, cues)) {
        continue;
      }
      List<EngagementMention> found = mentions(match);
      if (!found.isEmpty()) {
        cues.add(place);
        mentions.addAll(found);
      }
    }
    return mentions;
  }

  /** "met for talks", "spoke in a call": the verb has told it. */
  private boolean carried(Match match, Set<String> cues) {
    Sentence sentence = match.sentence();
    Token cue = match.cue();
    Token at = Clause.first(sentence, cue);
    if (at.is("nmod") && lexicon.has("carrier-noun", Clause.lemma(sentence.token(at.head())))) {
      at = sentence.token(at.head());
    }
    boolean talk =
        cue.upos() != Upos.VERB
            && at.is("obl")
            && Set.of("for", "in", "at").contains(Clause.preposition(sentence, at))
            && lexicon.has("carried-noun", Clause.lemma(cue));
    return talk
        && sentence
            .head(at)
            .filter(v ->
                lexicon.has("meet-verb", Clause.lemma(v))
                    || lexicon.has("gather-verb", Clause.lemma(v))
                    || lexicon.has("converse-verb", Clause.lemma(v)))
            .filter(v -> cues.contains(sentence.number() + ":" + v.index()))
            .isPresent();
  }

  private List<EngagementMention> mentions(Match match) {
    Sentence sentence = match.sentence();
    Token cue = match.cue();
    Optional<EngagementKind.Read> read = kinds.of(match);
    if (read.isEmpty() || isWithPress(match)) {
      return List.of();
    }
    boolean headline = isHeadline(sentence);
    Optional<OccasionStatus.Told> told = statuses.of(sentence, cue, headline);
    if (told.isEmpty()) {
      return List.of();
    }
    Kind kind = read.get().kind();
    Status status = status(kind, cue, told.get());
    boolean noun = cue.upos() != Upos.VERB;
    if (read.get().vague()
        && noun
        && status == Status.ANTICIPATED
        && lexicon.has("conversation-noun", Clause.lemma(cue))) {
      return List.of();
    }
    Attendees.Found who = participants.of(match, kind);
    boolean nobodyTravels =
        noun
            && kind == Kind.VISIT
            && who.parties().stream().allMatch(p -> p.kind() == Party.Kind.STATE);
    if (nobodyTravels && !isDefinite(sentence, cue)) {
      return List.of();
    }
    if (!noun && !isEnough(match, who)) {
      return List.of();
    }
    Optional<Edtf> date = circumstances.date(sentence, cue, status, told.get().certain());
    Optional<String> place = circumstances.place(sentence, cue);
    boolean bare =
        noun && date.isEmpty() && place.isEmpty() && sentence.children(cue, "nmod").isEmpty();
    EngagementMention mention =
        new EngagementMention(
            match.rule().id(),
            sentence,
            cue,
            kind,
            read.get().vague(),
            status,
            told.get().certain(),
            who.parties(),
            who.more(),
            date,
            place,
            noun && isDefinite(sentence, cue),
            bare,
            kinds.hasTopic(sentence, cue),
            cue.xpos().endsWith("S"),
            marks(sentence, cue),
            headline);
    return kind == Kind.VISIT ? journeys(mention) : List.of(mention);
  }

  /**
   * One visit for each state that one person goes to, and for each person who goes to one state.
   */
  private List<EngagementMention> journeys(EngagementMention visit) {
    List<Party> states =
        visit.parties().stream().filter(p -> p.kind() == Party.Kind.STATE).toList();
    List<Party> persons =
        visit.parties().stream().filter(p -> p.kind() != Party.Kind.STATE).toList();
    if (persons.size() == 1 && states.size() > 1) {
      return states.stream()
          .map(state ->
              visit
                  .among(List.of(persons.getFirst(), state))
                  .on(dateNear(visit, state).or(visit::date)))
          .toList();
    }
    if (visit.several()
        && persons.size() > 1
        && states.size() < 2
        && Bodies.of(persons).size() == 1) {
      return persons.stream()
          .map(person -> {
            List<Party> both = new ArrayList<>(List.of(person));
            both.addAll(states);
            return visit.among(both);
          })
          .toList();
    }
    return List.of(visit);
  }

  /** The date that stands right after the name of the state. */
  private Optional<Edtf> dateNear(EngagementMention visit, Party state) {
    Sentence sentence = visit.sentence();
    int from = -1;
    int to = sentence.tokens().size();
    for (Token token : sentence.tokens()) {
      Optional<Party> named = participants.stateAt(sentence, token);
      if (named.isEmpty() || token.index() < visit.cue().index()) {
        continue;
      }
      if (named.get().state().equals(state.state())) {
        from = from < 0 ? token.index() : from;
      } else if (from >= 0) {
        to = Math.min(to, token.index());
      }
    }
    return from < 0
        ? Optional.empty()
        : circumstances.dateBetween(sentence, from, to, visit.status());
  }

  /** Negotiations go on until they are said to be over. */
  private static Status status(Kind kind, Token cue, OccasionStatus.Told told) {
    return kind == Kind.NEGOTIATION
            && !told.certain()
            && told.status() == Status.HELD
            && cue.upos() == Upos.NOUN
        ? Status.ONGOING
        : told.status();
  }

  /** A verb tells of an occasion where there are two sides, or a body that meets within itself. */
  private boolean isEnough(Match match, Attendees.Found who) {
    List<Party> parties = who.parties();
    String lemma = Clause.lemma(match.cue());
    if (match.rule().setting("manner").filter("journey"::equals).isPresent()) {
      List<Token> agents = participants.agents(match.sentence(), match.cue());
      boolean traveller =
          agents.stream()
                  .flatMap(a -> context.parties().ofCoordination(match.sentence(), a).stream())
                  .anyMatch(Bodies::isPerson)
              || agents.stream().anyMatch(a -> lexicon.has("delegation", Clause.lemma(a)));
      return traveller
          && Bodies.of(parties).size() > 1
          && match.sentence().children(match.cue(), "obj").isEmpty();
    }
    return Bodies.of(parties).size() > 1
        || !parties.isEmpty() && who.more() && !lexicon.has("converse-verb", lemma)
        || lexicon.has("gather-verb", lemma) && parties.stream().anyMatch(Bodies::isOfSeveral)
        || lexicon.has("meet-verb", lemma) && parties.stream().anyMatch(Bodies::isOfSeveral);
  }

  private boolean isWithPress(Match match) {
    return match.role("with").filter(with -> lexicon.has("press", Clause.lemma(with))).isPresent();
  }

  private boolean isHeadline(Sentence sentence) {
    return context.text().blocks().stream()
        .anyMatch(
            b -> b.kind() == Block.Kind.HEADLINE && b.span().contains(sentence.span().start()));
  }

  private static boolean isDefinite(Sentence sentence, Token noun) {
    return sentence.children(noun).stream()
        .anyMatch(c ->
            c.is("nmod:poss")
                || (c.is("det") && DEFINITE.contains(c.form().toLowerCase(Locale.ROOT))));
  }

  private static Set<String> marks(Sentence sentence, Token cue) {
    Set<String> marks = new LinkedHashSet<>();
    for (Token child : sentence.children(cue, "amod", "compound", "det", "advmod")) {
      String lemma = Clause.lemma(child);
      if (MARKS.contains(lemma) && !(child.is("advmod") && cue.upos() != Upos.VERB)) {
        marks.add(lemma.equals("follow") ? "follow-on" : lemma);
      }
    }
    return marks;
  }
}
