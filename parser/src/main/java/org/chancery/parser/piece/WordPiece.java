package org.chancery.parser.piece;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Divides words into pieces of the vocabulary that the encoder was trained with: lower-cased,
 * without accents, the longest piece first. {@code training/wordpiece.py} does the same.
 */
public final class WordPiece {

  /** No word gives more pieces; the rest of a longer one is left out. */
  public static final int MOST_PIECES = 12;

  private static final int LONGEST_PART = 100;

  /** Typographic marks are rare in the treebanks and common in releases: one form for both. */
  private static final String TYPOGRAPHIC = "‘’‚‛′´`“”„‟«»″";

  private static final String PLAIN = "'''''''\"\"\"\"\"\"\"";

  private final Map<String, Integer> numbers;
  private final int unknown;
  private final int start;
  private final int end;

  /**
   * @param vocabulary the pieces in the order of their numbers, {@code ##} before those that
   *     continue a word
   */
  public WordPiece(List<String> vocabulary) {
    Map<String, Integer> numbered = HashMap.newHashMap(vocabulary.size());
    for (String piece : vocabulary) {
      numbered.put(piece, numbered.size());
    }
    this.numbers = numbered;
    this.unknown = number("[UNK]");
    this.start = number("[CLS]");
    this.end = number("[SEP]");
  }

  private int number(String piece) {
    Integer number = numbers.get(piece);
    if (number == null) {
      throw new IllegalArgumentException("the vocabulary has no piece " + piece);
    }
    return number;
  }

  /** The piece before the first word; its vector stands for the root. */
  public int start() {
    return start;
  }

  /** The piece after the last word. */
  public int end() {
    return end;
  }

  /** The numbers of a word's pieces: at least one, at most {@link #MOST_PIECES}. */
  public int[] pieces(String word) {
    int[] found = new int[MOST_PIECES];
    int count = 0;
    String clean = clean(word);
    int from = 0;
    while (from < clean.length() && count < MOST_PIECES) {
      int c = clean.codePointAt(from);
      int to = from + Character.charCount(c);
      if (Character.isWhitespace(c)) {
        from = to;
        continue;
      }
      if (!standsAlone(c)) {
        while (to < clean.length()
            && !standsAlone(clean.codePointAt(to))
            && !Character.isWhitespace(clean.codePointAt(to))) {
          to += Character.charCount(clean.codePointAt(to));
        }
      }
      count = longestFirst(clean.substring(from, to), found, count);
      from = to;
    }
    if (count == 0) {
      found[count++] = unknown;
    }
    return Arrays.copyOf(found, count);
  }

  private int longestFirst(String part, int[] found, int before) {
    int count = before;
    int from = 0;
    while (from < part.length()) {
      int to = part.length() > LONGEST_PART ? from : part.length();
      Integer number = null;
      while (to > from && number == null) {
        number = numbers.get(from == 0 ? part.substring(0, to) : "##" + part.substring(from, to));
        to -= number == null ? 1 : 0;
      }
      if (number == null) {
        // One letter that no piece has makes the whole part unknown, as in training.
        found[before] = unknown;
        return before + 1;
      }
      if (count < MOST_PIECES) {
        found[count++] = number;
      }
      from = to;
    }
    return count;
  }

  private static String clean(String word) {
    boolean plain = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 'A' && c <= 'Z' || c < ' ' || c >= 127 || c == '`') {
        plain = false;
        break;
      }
    }
    if (plain) {
      return word;
    }
    StringBuilder marked = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      int mark = TYPOGRAPHIC.indexOf(word.charAt(i));
      marked.append(mark < 0 ? word.charAt(i) : PLAIN.charAt(mark));
    }
    String decomposed =
        Normalizer.normalize(marked.toString().toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder clean = new StringBuilder(decomposed.length());
    decomposed.codePoints().filter(c -> !isLeftOut(c)).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isLeftOut(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK -> true;
      case Character.CONTROL -> c != '\t' && c != '\n' && c != '\r';
      case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
          true;
      default -> c == 0xFFFD;
    };
  }

  /** Punctuation, symbols of ASCII and ideographs are parts of their own. */
  private static boolean standsAlone(int c) {
    if (c < 128) {
      return c > ' ' && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default ->
          (c >= 0x4E00 && c <= 0x9FFF)
              || (c >= 0x3400 && c <= 0x4DBF)
              || (c >= 0xF900 && c <= 0xFAFF);
    };
  }
}
