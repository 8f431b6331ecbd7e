package org.chancery.desk.evaluate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words by which contents and names are compared: lower case, without accents and punctuation.
 */
final class Words {

  private static final int IOTA_SUBSCRIPT = 0x345;

  private Words() {}

  static List<String> of(String text) {
    String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    plain
        .codePoints()
        .filter(c -> !isCombining(c))
        .forEach(c -> {
          if (isLetterOrNumber(c)) {
            word.appendCodePoint(c);
          } else if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
          }
        });
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return List.copyOf(words);
  }

  /** The harmonic mean of how many words of each text stand in the other, between 0 and 1. */
  static double f1(String one, String other) {
    List<String> first = of(one);
    List<String> pool = new ArrayList<>(of(other));
    int sum = first.size() + pool.size();
    if (first.isEmpty() || pool.isEmpty()) {
      return 0;
    }
    int common = 0;
    for (String word : first) {
      if (pool.remove(word)) {
        common++;
      }
    }
    return 2.0 * common / sum;
  }

  private static boolean isLetterOrNumber(int c) {
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }

  /**
   * Whether a character's canonical combining class is not 0. Java does not tell the class, but
   * normalising sorts marks by it: one of a class below 240 moves before U+0345, the only one of
   * 240.
   */
  private static boolean isCombining(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          c == IOTA_SUBSCRIPT
              || Normalizer.normalize("\u0345" + Character.toString(c), Normalizer.Form.NFD)
                      .codePointAt(0)
                  != IOTA_SUBSCRIPT;
      default -> false;
    };
  }
}
