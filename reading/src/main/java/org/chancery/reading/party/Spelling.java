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

  private static final byte LETTER = 0;
  private static final byte BLANK = 1;
  private static final byte JOINT = 2;
  private static final byte MARK = 3;
  private static final byte STOP = 4;
  private static final byte[] ASCII = new byte[128];

  static {
    for (char c = 0; c <= ' '; c++) {
      ASCII[c] = BLANK;
    }
    ASCII['-'] = JOINT;
    ASCII['\''] = JOINT;
    ASCII['`'] = JOINT;
    ASCII[','] = MARK;
    ASCII['('] = MARK;
    ASCII[')'] = MARK;
    ASCII['.'] = STOP;
  }

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
      byte kind = kind(c);
      if (kind == LETTER) {
        piece.append(c);
      } else if (kind != STOP) {
        if (!piece.isEmpty()) {
          written.add(piece.toString());
          inner.add(joined);
          piece.setLength(0);
        }
        joined = kind == JOINT && i > 0;
        if (kind == MARK) {
          written.add(String.valueOf(c));
          inner.add(false);
        }
      }
    }
    List<String> folded = new ArrayList<>(written.size());
    for (String w : written) {
      folded.add(w.toLowerCase(Locale.ROOT));
    }
    return new Spelling(folded, written, inner);
  }

  /** What {@link #of} gives as its first folded piece, found without cutting up the rest. */
  static String firstPiece(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) < 128 && ASCII[text.charAt(end)] == LETTER) {
      end++;
    }
    boolean plain = end > 0 && (end == text.length() || ASCII[text.charAt(end) & 127] != STOP);
    if (plain && (end == text.length() || text.charAt(end) < 128)) {
      return text.substring(0, end).toLowerCase(Locale.ROOT);
    }
    Spelling spelling = of(text);
    return spelling.size() == 0 ? "" : spelling.folded().getFirst();
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

  private static byte kind(char c) {
    if (c < 128) {
      return ASCII[c];
    }
    return switch (c) {
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2018', '\u2019', '\u02BC' -> JOINT;
      case '\u00A0', '\u2009', '\u202F' -> BLANK;
      default -> LETTER;
    };
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
