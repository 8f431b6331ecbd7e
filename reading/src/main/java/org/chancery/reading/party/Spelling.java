package org.chancery.reading.party;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A spelling cut into the pieces on which texts and gazetteer agree whatever the tokenizer: at
 * blanks, hyphens and apostrophes, with full stops and diacritics gone. Case is kept beside.
 *
 * @param folded the pieces in lower case
 * @param written the same pieces in the case in which they were written
 * @param inner whether a piece goes on within a word, after a hyphen or an apostrophe
 */
record Spelling(List<String> folded, List<String> written, List<Boolean> inner) {
  private static final Set<String> SMALL_WORDS =
      Set.of(
          "of", "the", "and", "for", "in", "on", "to", "at", "from", "with", "de", "la", "le", "du",
          "d", "s", "al", "el", "bin", "ibn", "von", "van", "der", "den", "da", "dos", "e", "i",
          "y");

  Spelling {
    folded = List.copyOf(folded);
    written = List.copyOf(written);
    inner = List.copyOf(inner);
  }

  static Spelling of(String text) {
    String plain = withoutDiacritics(text);
    List<String> written = new ArrayList<>();
    List<Boolean> inner = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    boolean joined = false;
    for (int i = 0; i <= plain.length(); i++) {
      char c = i < plain.length() ? plain.charAt(i) : ' ';
      if (c == '.') {
        continue;
      }
      boolean mark = c == ',' || c == '(' || c == ')';
      boolean joint = isHyphen(c) || isApostrophe(c);
      if (Character.isWhitespace(c) || mark || joint) {
        if (!piece.isEmpty()) {
          written.add(piece.toString());
          inner.add(joined);
          piece.setLength(0);
        }
        joined = joint && i > 0;
        if (mark) {
          written.add(String.valueOf(c));
          inner.add(false);
        }
      } else {
        piece.append(c);
      }
    }
    List<String> folded = new ArrayList<>(written.size());
    for (String w : written) {
      folded.add(w.toLowerCase(Locale.ROOT));
    }
    return new Spelling(folded, written, inner);
  }

  int size() {
    return folded.size();
  }

  /** The pieces in lower case, with a blank between. */
  String key() {
    return String.join(" ", folded);
  }

  /**
   * Whether a piece of a text, equal to the piece here but for case, is written as this one needs.
   * Names need their capital, abbreviations all of them ("us" is not the US), other words none.
   */
  boolean admits(int piece, String inText, boolean innerInText, boolean anyCase) {
    String here = written.get(piece);
    if (here.equals(inText)) {
      return true;
    }
    if (isAbbreviation(here)) {
      return here.length() >= 4 && isCapitalised(inText) && !isAbbreviation(inText);
    }
    if (anyCase || !hasCapital(here) || inner.get(piece) || innerInText) {
      return true;
    }
    if (SMALL_WORDS.contains(folded.get(piece))) {
      return true;
    }
    return isCapitalised(inText);
  }

  static boolean isAbbreviation(String piece) {
    return piece.length() > 1
        && Character.isLetter(piece.charAt(0))
        && piece.equals(piece.toUpperCase(Locale.ROOT));
  }

  private static boolean isCapitalised(String piece) {
    return !piece.isEmpty() && Character.isUpperCase(piece.charAt(0));
  }

  private static boolean hasCapital(String piece) {
    return piece.chars().anyMatch(Character::isUpperCase);
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u2012' || c == '\u2013';
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u02BC' || c == '`';
  }

  private static String withoutDiacritics(String text) {
    boolean ascii = true;
    for (int i = 0; i < text.length() && ascii; i++) {
      ascii = text.charAt(i) < 128;
    }
    if (ascii) {
      return text;
    }
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK) {
        continue;
      }
      // Letters with a stroke and ligatures have no decomposition in Unicode.
      switch (c) {
        case 'ø' -> plain.append('o');
        case 'Ø' -> plain.append('O');
        case 'ł' -> plain.append('l');
        case 'Ł' -> plain.append('L');
        case 'đ' -> plain.append('d');
        case 'Đ' -> plain.append('D');
        case 'ı' -> plain.append('i');
        case 'ß' -> plain.append("ss");
        case 'æ' -> plain.append("ae");
        case 'Æ' -> plain.append("Ae");
        case 'ə' -> plain.append('a');
        case 'Ə' -> plain.append('A');
        case 'ð' -> plain.append('d');
        case 'þ' -> plain.append("th");
        default -> plain.append(c);
      }
    }
    return plain.toString();
  }
}
