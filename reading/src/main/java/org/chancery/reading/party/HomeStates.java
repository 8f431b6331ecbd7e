package org.chancery.reading.party;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;

/**
 * Infers the state of officials whose state neither the text nor the gazetteer tells, from where
 * they are met and from whose affairs the text reports; what is known is never changed.
 */
final class HomeStates {

  private final List<Analysis> analyses;
  private final Discourse discourse;
  private final List<Entity> persons;

  HomeStates(List<Analysis> analyses, Discourse discourse, List<Entity> persons) {
    this.analyses = analyses;
    this.discourse = discourse;
    this.persons = persons;
  }

  void lend() {
    for (int i = 1; i < analyses.size(); i++) {
      for (PersonPhrase phrase : analyses.get(i).persons()) {
        int at = i;
        discourse
            .personOf(phrase)
            .filter(HomeStates::isUnknown)
            .ifPresent(person ->
                destination(analyses.get(at), phrase)
                    .or(() -> otherSide(analyses.get(at), phrase))
                    .or(() -> reported(at))
                    .filter(code -> mayHold(person, code))
                    .ifPresent(code -> person.affiliate(Optional.of(code))));
      }
    }
  }

  private static boolean isUnknown(Entity person) {
    return person.state().isEmpty()
        && person.body().isEmpty()
        && person.offices().keySet().stream()
            .anyMatch(r -> r.matches("(foreign|prime|defence|finance) minister|president|premier"));
  }

  private boolean mayHold(Entity person, String code) {
    return person.offices().keySet().stream()
        .noneMatch(role ->
            Lexicon.FOREIGN_TITLES.note(role).map(codes -> codes.contains(code)).orElse(false)
                || persons.stream()
                    .anyMatch(p ->
                        p != person
                            && p.state().equals(Optional.of(code))
                            && p.offices().containsKey(role)));
  }

  /** "will travel to Tokyo for talks with Prime Minister X": the host is of the place. */
  private static Optional<String> destination(Analysis analysis, PersonPhrase phrase) {
    Sentence sentence = analysis.sentence();
    List<Chunk> between = analysis.chunks().in(Math.max(0, phrase.first() - 14), phrase.first());
    List<Chunk> places =
        between.stream()
            .filter(c -> c.kind() == Chunk.Kind.CAPITAL || c.kind() == Chunk.Kind.STATE)
            .filter(c -> c.last() < phrase.first())
            .toList();
    if (places.size() != 1) {
      return Optional.empty();
    }
    Chunk place = places.getFirst();
    boolean reached =
        place.first() > 1
            && sentence.token(place.first() - 1).form().matches("to|in")
            && IntStream.range(Math.max(0, place.first() - 5), place.first())
                .anyMatch(i -> Lexicon.MOTION.has(lemma(sentence.token(i))));
    boolean met =
        IntStream.range(place.last() + 1, phrase.first())
            .mapToObj(i -> lemma(sentence.token(i)))
            .anyMatch(l -> l.matches("meet|talk|hold|discuss|with"));
    boolean alone =
        analysis.persons().stream()
            .noneMatch(p -> p.first() > place.last() && p.last() < phrase.first());
    return reached && met && alone ? place.state() : Optional.empty();
  }

  /** "a call between A of Japan and President X" in a text on Japan and one other state. */
  private Optional<String> otherSide(Analysis analysis, PersonPhrase phrase) {
    int before = phrase.offices().stream().mapToInt(OfficePhrase::first).min().orElse(-1);
    if (before < 3 || !analysis.sentence().token(before - 1).form().equals("and")) {
      return Optional.empty();
    }
    Optional<PersonPhrase> other =
        analysis.persons().stream().filter(p -> p.last() == before - 2).findFirst();
    boolean between =
        other.isPresent()
            && IntStream.range(Math.max(0, other.get().first() - 4), other.get().first())
                .anyMatch(i -> lemma(analysis.sentence().token(i)).equals("between"));
    Optional<String> one = other.flatMap(discourse::personOf).flatMap(Entity::state);
    List<String> two =
        analyses.getFirst().chunks().all().stream()
            .filter(c -> c.kind().namesState())
            .flatMap(c -> c.states().stream())
            .distinct()
            .toList();
    return between && one.isPresent() && two.size() == 2 && two.contains(one.get())
        ? two.stream().filter(code -> !code.equals(one.get())).findFirst()
        : Optional.empty();
  }

  /** The state that acts in the title and in the sentence before: its own news. */
  private Optional<String> reported(int sentence) {
    Optional<String> acting = actor(analyses.getFirst());
    return sentence > 1 && sentence < 5
        ? acting.filter(code -> actor(analyses.get(sentence - 1)).equals(Optional.of(code)))
        : Optional.empty();
  }

  /** The state with whose name the sentence begins. */
  private static Optional<String> actor(Analysis analysis) {
    return analysis
        .chunks()
        .at(0)
        .filter(c -> c.kind() == Chunk.Kind.STATE)
        .filter(c -> c.last() + 1 < analysis.sentence().tokens().size())
        .filter(c -> !analysis.sentence().token(c.last() + 1).form().matches(",|and|'s|’s"))
        .flatMap(Chunk::state);
  }

  private static String lemma(Token token) {
    return token.lemma().toLowerCase(Locale.ROOT);
  }
}
