package org.chancery.parser.token;

/**
 * Classes of characters, by a table for ASCII.
 *
 * <p>A surrogate counts as a letter, so that a pair is never parted; a combining mark or an
 * invisible format character belongs to whatever stands before it.
 */
final class Characters {

  private static final byte OTHER = 0;
  private static final byte SPACE = 1;
  private static final byte LETTER = 2;
  private static final byte DIGIT = 3;
  private static final byte[] ASCII = new byte[128];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = classify(c);
    }
  }

  private Characters() {}

  private static byte classify(char c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return SPACE;
    }
    return Character.isLetter(c) ? LETTER : Character.isDigit(c) ? DIGIT : OTHER;
  }

  static boolean isSpace(char c) {
    return (c < 128 ? ASCII[c] : classify(c)) == SPACE;
  }

  /** Whether this unit is a letter or belongs to one: a combining mark, a half of a letter. */
  static boolean isLetter(String s, int at) {
    char c = s.charAt(at);
    if (c < 128) {
      return ASCII[c] == LETTER;
    }
    if (Character.isHighSurrogate(c)) {
      return at + 1 < s.length() && Character.isLetter(s.codePointAt(at));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isLetter(s.codePointAt(at - 1));
    }
    return Character.isLetter(c);
  }

  static boolean isDigit(char c) {
    return c < 128 ? ASCII[c] == DIGIT : Character.isDigit(c);
  }

  static boolean isAlphanumeric(String s, int at) {
    return isDigit(s.charAt(at)) || isLetter(s, at);
  }

  /** Whether this unit adds to the character before it. */
  static boolean isAttached(String s, int at) {
    char c = s.charAt(at);
    if (c < 0x300) {
      return c == '\u00ad';
    }
    int codePoint =
        Character.isLowSurrogate(c) && at > 0 ? s.codePointAt(at - 1) : s.codePointAt(at);
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.FORMAT,
          // The skin tones of emoji.
          Character.MODIFIER_SYMBOL ->
          true;
      default -> false;
    };
  }

  static boolean isUpper(char c) {
    return c < 128 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
  }

  static boolean isLower(char c) {
    return c < 128 ? c >= 'a' && c <= 'z' : Character.isLowerCase(c);
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '`' || c == '\u2018' || c == '\u00b4';
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }
}
