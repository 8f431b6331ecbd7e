package org.chancery.reading.finding;

import java.util.EnumSet;
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
 * the same text says did such a thing, where that is one body alone.
 */
final class EventAuthors {

  private static final Set<String> DEFINITE = Set.of("the", "this", "these", "that", "such");

  /** Classes of the lexicon, the events that their words name, and whether they were done to us. */
  private enum Deed {
    ATTACK("assault-noun", EnumSet.of(Event.Type.ASSAULT), false),
    REPRESSION("abuse-noun", EnumSet.of(Event.Type.COERCE, Event.Type.ASSAULT), false),
    RESTRICTION("sanction-noun", EnumSet.of(Event.Type.SANCTION), false),
    CLAIM(
        "claim-noun", EnumSet.of(Event.Type.ACCUSE, Event.Type.REQUEST, Event.Type.THREATEN), true),
    OFFER("offer-noun", EnumSet.of(Event.Type.AGREE), true),
    THREAT("threat-noun", EnumSet.of(Event.Type.THREATEN), true),
    DEMAND("request-noun", EnumSet.of(Event.Type.REQUEST), true),
    MOVE(
        "move-noun",
        EnumSet.of(Event.Type.SANCTION, Event.Type.COERCE, Event.Type.ASSAULT, Event.Type.MOBILIZE),
        false);

    private final String words;
    private final Set<Event.Type> types;
    private final boolean received;

    Deed(String words, Set<Event.Type> types, boolean received) {
      this.words = words;
      this.types = types;
      this.received = received;
    }
  }

  private final Context context;
  private final Actors actors;

  EventAuthors(Context context) {
    this.context = context;
    this.actors = new Actors(context);
  }

  /**
   * Who did what the object of the cue names, as this text tells; empty where it tells of several
   * or where the object has an owner of its own.
   *
   * @param source who speaks of the deed, and so did not do it
   */
  Optional<Party> of(Match match, Party source, EventLedger ledger) {
    Sentence sentence = match.sentence();
    for (Token object : context.roles().patients(sentence, match.cue())) {
      Optional<Deed> deed = deed(sentence, object);
      if (deed.isPresent()) {
        return author(sentence, object, deed.get(), source, ledger);
      }
    }
    return Optional.empty();
  }

  private Optional<Deed> deed(Sentence sentence, Token noun) {
    boolean unowned =
        noun.upos() == Upos.NOUN
            && sentence.has(noun, "det", det -> DEFINITE.contains(Clause.lemma(det)))
            && sentence.children(noun, "nmod:poss").isEmpty()
            && actors.owners(sentence, noun).isEmpty();
    return unowned
        ? List.of(Deed.values()).stream()
            .filter(deed -> context.lexicon().has(deed.words, Clause.lemma(noun)))
            .findFirst()
        : Optional.empty();
  }

  private Optional<Party> author(
      Sentence sentence, Token noun, Deed deed, Party source, EventLedger ledger) {
    List<Party> victims =
        actors.union(
            sentence, context.roles().prepositional(sentence, noun, Set.of("of", "on", "against")));
    Map<String, Party> authors = new LinkedHashMap<>();
    for (EventLedger.Entry entry : ledger.entries()) {
      Optional<Party> target = entry.pair().target();
      boolean fits =
          deed.types.contains(entry.type())
              && entry.status() == Event.Status.ACTUAL
              && !Bodies.same(entry.pair().source(), source);
      boolean done =
          deed.received
              ? target.filter(party -> Bodies.same(party, source)).isPresent()
              : victims.isEmpty()
                  || target
                      .filter(
                          party -> victims.stream().anyMatch(victim -> Bodies.same(victim, party)))
                      .isPresent();
      if (fits && done) {
        authors.putIfAbsent(Bodies.of(entry.pair().source()), entry.pair().source());
      }
    }
    return authors.size() == 1 ? authors.values().stream().findFirst() : Optional.empty();
  }
}
