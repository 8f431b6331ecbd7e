package org.chancery.reading.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.party.Party;
import org.chancery.reading.rule.Match;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;

/**
 * Whose deed it was where a text only says "the attack", "the move" or "the allegation": whoever
 * the same text says did such a thing.
 */
final class EventAuthors {

  private static final Set<String> DEFINITE = Set.of("the", "this", "these", "that", "such");

  /**
   * What a noun may name.
   *
   * @param words the class of the lexicon with such nouns
   * @param types the events that they name
   * @param received whether it was done to whoever now speaks of it
   * @param mutual whether both sides did it
   */
  private record Deed(String words, Set<Event.Type> types, boolean received, boolean mutual) {

    Deed(String words, Set<Event.Type> types, boolean received) {
      this(words, types, received, false);
    }
  }

  private static final List<Deed> DEEDS =
      List.of(
          new Deed("assault-noun", Set.of(Event.Type.ASSAULT), false),
          new Deed("abuse-noun", Set.of(Event.Type.COERCE, Event.Type.ASSAULT), false),
          new Deed("sanction-noun", Set.of(Event.Type.SANCTION), false),
          new Deed(
              "claim-noun",
              Set.of(Event.Type.ACCUSE, Event.Type.REQUEST, Event.Type.THREATEN),
              true),
          new Deed("accord-noun", Set.of(Event.Type.AGREE), false, true),
          new Deed("ceasefire-noun", Set.of(Event.Type.AGREE, Event.Type.RETREAT), false, true),
          new Deed("offer-noun", Set.of(Event.Type.AGREE), true),
          new Deed("threat-noun", Set.of(Event.Type.THREATEN), true),
          new Deed("request-noun", Set.of(Event.Type.REQUEST), true),
          new Deed(
              "move-noun",
              Set.of(
                  Event.Type.SANCTION, Event.Type.COERCE, Event.Type.ASSAULT, Event.Type.MOBILIZE),
              false));

  private final Context context;
  private final Actors actors;

  EventAuthors(Context context) {
    this.context = context;
    this.actors = new Actors(context);
  }

  /**
   * Who did what the object of the cue names, as this text tells in the nearest sentence before, or
   * after; empty where the object has an owner of its own.
   *
   * @param source who speaks of the deed, and so did not do it
   */
  List<Party> of(Match match, Party source, EventLedger ledger) {
    Sentence sentence = match.sentence();
    for (Token object : context.roles().patients(sentence, match.cue())) {
      Optional<Deed> deed = deed(sentence, object);
      if (deed.isPresent()) {
        return authors(sentence, object, deed.get(), source, ledger);
      }
    }
    return List.of();
  }

  private Optional<Deed> deed(Sentence sentence, Token noun) {
    boolean unowned =
        noun.upos() == Upos.NOUN
            && sentence.has(noun, "det", det -> DEFINITE.contains(Clause.lemma(det)))
            && sentence.children(noun, "nmod:poss").isEmpty()
            && actors.owners(sentence, noun).isEmpty();
    return unowned
        ? DEEDS.stream()
            .filter(deed -> context.lexicon().has(deed.words, Clause.lemma(noun)))
            .findFirst()
        : Optional.empty();
  }

  private List<Party> authors(
      Sentence sentence, Token noun, Deed deed, Party source, EventLedger ledger) {
    List<Party> victims =
        actors.union(
            sentence, context.roles().prepositional(sentence, noun, Set.of("of", "on", "against")));
    int here = context.text().evidence(sentence.span()).start();
    List<EventLedger.Entry> told =
        ledger.entries().stream()
            .filter(entry -> tells(entry, deed, source, victims))
            .filter(entry -> entry.start() != here)
            .toList();
    Map<String, Party> authors = new LinkedHashMap<>();
    nearest(told, here)
        .ifPresent(at ->
            told.stream()
                .filter(entry -> entry.start() == at)
                .flatMap(entry -> doers(entry, deed).stream())
                .filter(party -> !Bodies.same(party, source))
                .forEach(party -> authors.putIfAbsent(Bodies.of(party), party)));
    return List.copyOf(authors.values());
  }

  private static List<Party> doers(EventLedger.Entry entry, Deed deed) {
    List<Party> found = new ArrayList<>(List.of(entry.pair().source()));
    if (deed.mutual) {
      entry.pair().target().ifPresent(found::add);
    }
    return found;
  }

  private static boolean tells(
      EventLedger.Entry entry, Deed deed, Party source, List<Party> victims) {
    if (!deed.types.contains(entry.type())
        || entry.status() == Event.Status.HYPOTHETICAL
        || entry.status() == Event.Status.DENIED) {
      return false;
    }
    if (deed.mutual) {
      return true;
    }
    Optional<Party> target = entry.pair().target();
    boolean done =
        deed.received
            ? target.filter(party -> Bodies.same(party, source)).isPresent()
            : victims.isEmpty()
                || target
                    .filter(
                        party -> victims.stream().anyMatch(victim -> Bodies.same(victim, party)))
                    .isPresent();
    return done && !Bodies.same(entry.pair().source(), source);
  }

  /** Where the nearest sentence stands that tells it, one before rather than one after. */
  private static Optional<Integer> nearest(List<EventLedger.Entry> told, int here) {
    Optional<Integer> before =
        told.stream()
            .map(EventLedger.Entry::start)
            .filter(at -> at < here)
            .max(Comparator.naturalOrder());
    return before.or(
        () -> told.stream().map(EventLedger.Entry::start).min(Comparator.naturalOrder()));
  }
}
