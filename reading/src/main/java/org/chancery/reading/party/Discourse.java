package org.chancery.reading.party;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.text.Span;

/** What a text has spoken of so far, and where. */
final class Discourse {

  private final Gazetteer gazetteer;
  private final Day day;
  private final Map<String, Entity> states = new HashMap<>();
  private final List<Entity> entities = new ArrayList<>();
  private final List<Reference> history = new ArrayList<>();
  private final Map<Parties.Place, List<Entity>> byHead = new LinkedHashMap<>();
  private final Map<PersonPhrase, Entity> named = new java.util.IdentityHashMap<>();
  private final Map<Parties.Place, Entity> places = new LinkedHashMap<>();

  Discourse(Gazetteer gazetteer, Day day) {
    this.gazetteer = gazetteer;
    this.day = day;
  }

  List<Entity> entities() {
    return entities;
  }

  Entity add(Entity entity) {
    entities.add(entity);
    return entity;
  }

  /** The state with this code, as one party of the text. */
  Entity state(String code) {
    return states.computeIfAbsent(
        code,
        c -> {
          String name = gazetteer.state(c).map(State::name).orElse(c);
          return add(new Entity(Party.Kind.STATE, name, Optional.of(c), false));
        });
  }

  /** This entity as one of the text, though it was first met outside of it. */
  Entity known(Entity entity) {
    for (Entity other : entities) {
      if (other == entity
          || (other.kind() == entity.kind()
              && other.name().equals(entity.name())
              && other.state().equals(entity.state()))) {
        return other;
      }
    }
    return add(entity);
  }

  /** The body in which this person has an office, where the text names it. */
  Optional<Entity> bodyOf(Entity person) {
    return entities.stream()
        .filter(e -> !e.isPerson() && e.body().equals(person.body()))
        .findFirst();
  }

  /** The person of the text with this surname. */
  Optional<Entity> personCalled(String surname) {
    String folded = Names.fold(surname);
    return entities.stream()
        .filter(e -> e.kind() == Party.Kind.PERSON)
        .filter(e -> e.names().stream().anyMatch(n -> !n.isEmpty() && n.getLast().equals(folded)))
        .findFirst();
  }

  /** The state that somebody of this surname leads on the day of the text, or else led. */
  Optional<String> ledBy(String surname) {
    List<Holder> leaders =
        gazetteer.holders(surname).stream()
            .filter(h ->
                switch (h.office().role()) {
                  case HEAD_OF_STATE, HEAD_OF_GOVERNMENT -> gazetteer.state(h.of()).isPresent();
                  default -> false;
                })
            .toList();
    List<Holder> now = leaders.stream().filter(day::mayHold).toList();
    List<String> states =
        (now.isEmpty() ? leaders : now).stream().map(Holder::of).distinct().toList();
    return states.size() == 1 ? Optional.of(states.getFirst()) : Optional.empty();
  }

  /** Notes that a phrase names this person. */
  void name(PersonPhrase phrase, Entity person) {
    named.put(phrase, person);
  }

  Optional<Entity> personOf(PersonPhrase phrase) {
    return Optional.ofNullable(named.get(phrase));
  }

  /** The adjective of a state, or its name where it has none. */
  String adjective(String code) {
    return gazetteer
        .state(code)
        .map(s -> s.adjectives().isEmpty() ? s.name() : s.adjectives().getFirst())
        .orElse(code);
  }

  /** Notes that words stand for these, from here on. */
  void refer(Sentence sentence, int first, int head, int last, List<Entity> to) {
    if (to.isEmpty()) {
      return;
    }
    history.add(
        new Reference(sentence.number(), first, head, last, to, Salience.weight(sentence, head)));
    stand(sentence, first, head, last, to);
  }

  /** The same without bringing them to mind. */
  void stand(Sentence sentence, int first, int head, int last, List<Entity> to) {
    put(sentence, head, to);
    if (sentence.number() > 0) {
      Span span = sentence.span(first, last);
      to.forEach(entity -> entity.mention(span));
    }
  }

  void put(Sentence sentence, int token, List<Entity> to) {
    byHead.putIfAbsent(new Parties.Place(sentence.number(), token), List.copyOf(to));
  }

  /** Notes which state a place belongs to. */
  void locate(Sentence sentence, int token, Entity state) {
    places.put(new Parties.Place(sentence.number(), token), state);
  }

  /** Several that the sentence brings together, without words of their own. */
  void together(Sentence sentence, int token, List<Entity> these, int weight) {
    Set<Entity> distinct = new LinkedHashSet<>(these);
    if (distinct.size() > 1) {
      history.add(
          new Reference(sentence.number(), token, token, token, List.copyOf(distinct), weight));
    }
  }

  List<Entity> at(Sentence sentence, int token) {
    return byHead.getOrDefault(new Parties.Place(sentence.number(), token), List.of());
  }

  List<Entity> at(Sentence sentence, Token token) {
    return at(sentence, token.index());
  }

  Optional<Entity> placeAt(Sentence sentence, int token) {
    return Optional.ofNullable(places.get(new Parties.Place(sentence.number(), token)));
  }

  List<Reference> history() {
    return history;
  }

  /** The reference that fits and comes to mind most easily at this sentence. */
  Optional<Reference> salient(int sentence, int within, Predicate<Reference> fits) {
    Reference best = null;
    int bestScore = Integer.MIN_VALUE;
    for (int i = 0; i < history.size(); i++) {
      Reference reference = history.get(i);
      int distance =
          reference.sentence() == 0 ? Math.min(sentence, 6) : sentence - reference.sentence();
      if (distance > within || distance < 0 || !fits.test(reference)) {
        continue;
      }
      int score = reference.weight() - 30 * distance;
      if (score >= bestScore) {
        best = reference;
        bestScore = score;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Of references to several the one to those of whom the text speaks most, not too long ago. */
  Optional<Reference> protagonists(int sentence, Predicate<Reference> fits) {
    Reference best = null;
    int bestScore = Integer.MIN_VALUE;
    for (Reference reference : history) {
      if (!fits.test(reference)) {
        continue;
      }
      int distance =
          reference.sentence() == 0 ? Math.min(sentence, 6) : sentence - reference.sentence();
      int known = reference.entities().stream().mapToInt(e -> e.mentions().size()).min().orElse(0);
      int score = reference.weight() - 6 * distance + 4 * Math.min(known, 10);
      if (score >= bestScore) {
        best = reference;
        bestScore = score;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The last reference that fits. */
  Optional<Reference> last(Predicate<Reference> fits) {
    for (int i = history.size() - 1; i >= 0; i--) {
      if (fits.test(history.get(i))) {
        return Optional.of(history.get(i));
      }
    }
    return Optional.empty();
  }

  Map<Parties.Place, List<Entity>> byHead() {
    return byHead;
  }

  Map<Parties.Place, Entity> places() {
    return places;
  }

  static Comparator<Entity> byFirstMention() {
    return Comparator.comparingInt(
        e -> e.mentions().stream().mapToInt(Span::start).min().orElse(Integer.MAX_VALUE));
  }
}
