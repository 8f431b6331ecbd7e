package org.chancery.reading.party;

import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;

/** How far a person's name reaches with the titles right before it. */
final class TitledName {

  private static final Set<String> ADDRESSES =
      Set.of("Holiness", "Highness", "Majesty", "Excellency", "Eminence", "Beatitude");

  private TitledName() {}

  /** The first word that belongs to the name: its own, its title's, or that of a state before. */
  static int first(Analysis analysis, PersonPhrase phrase) {
    Sentence sentence = analysis.sentence();
    int first = phrase.first();
    for (OfficePhrase office : phrase.offices()) {
      if (office.possessor() < 0
          && office.end() < phrase.first()
          && !isApart(sentence, office, phrase)) {
        first = Math.min(first, office.first());
      }
    }
    int head = analysis.head(phrase.first(), phrase.last());
    Token title = sentence.head(sentence.token(head)).orElse(sentence.token(head));
    boolean described = sentence.token(head).is("appos") || sentence.token(head).is("flat");
    if (described && title.index() < first && isTight(analysis, title, phrase.first())) {
      first = Math.min(first, title.index());
    }
    return withAddressBefore(sentence, first);
  }

  /** "[His Holiness] Pope Leo", "[Her Highness,] Princess Reem" */
  private static int withAddressBefore(Sentence sentence, int first) {
    int at = first - 1;
    if (at > 0 && sentence.token(at).form().equals(",")) {
      at--;
    }
    if (at < 1 || !ADDRESSES.contains(sentence.token(at).form())) {
      return first;
    }
    while (at > 0 && sentence.token(at - 1).form().matches("His|Her|Their|Your|Royal|Serene")) {
      at--;
    }
    return at;
  }

  /** Nothing parts a title from the name but what belongs to the title. */
  private static boolean isTight(Analysis analysis, Token title, int name) {
    Sentence sentence = analysis.sentence();
    if (IntStream.range(title.index(), name).anyMatch(analysis::inName)) {
      return false;
    }
    String before = sentence.token(name - 1).form();
    return !Set.of(",", "-", "–", "—", ":", ";").contains(before)
        && Lexicon.OFFICES.has(title.lemma().toLowerCase(Locale.ROOT));
  }

  private static boolean isApart(Sentence sentence, OfficePhrase office, PersonPhrase phrase) {
    return sentence.token(phrase.first() - 1).form().equals(",")
        && office.end() < phrase.first() - 1;
  }
}
