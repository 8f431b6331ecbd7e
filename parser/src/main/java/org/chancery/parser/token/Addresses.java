package org.chancery.parser.token;

/**
 * Finds where addresses of pages and mail and names of files end.
 *
 * <p>Each look ahead is bounded, so that the time stays linear in the text.
 */
final class Addresses {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_SCHEME = 12;
  private static final String TRAILING = ".,;:!?'\"\u2019\u201d)]}>*_";

  private Addresses() {}

  /**
   * The end of the address that begins here, or -1.
   *
   * @param at where a word begins
   * @param end where its white space begins
   */
  static int end(String s, int at, int end) {
    if (!Characters.isAlphanumeric(s, at)) {
      return -1;
    }
    int name = nameEnd(s, at, Math.min(end, at + LONGEST_NAME));
    if (s.startsWith("://", name) && name - at <= LONGEST_SCHEME) {
      return trimmed(s, at, addressEnd(s, name + 3, end));
    }
    if (isMailScheme(s, at, name)) {
      int address = nameEnd(s, name + 1, Math.min(end, name + 1 + LONGEST_NAME));
      boolean mail = address < end && s.charAt(address) == '@';
      return mail
          ? mailEnd(s, address, end)
          : s.charAt(at) == 'm' || s.charAt(at) == 'M'
              ? -1
              : trimmed(s, at, addressEnd(s, at, end));
    }
    if (name < end && s.charAt(name) == '@' && name > at) {
      return mailEnd(s, name, end);
    }
    if (name == at + LONGEST_NAME) {
      return -1;
    }
    name = trimmed(s, at, name);
    if (s.startsWith("www.", at) || s.startsWith("WWW.", at) || isName(s, at, name)) {
      boolean path = name < end && "/?#".indexOf(s.charAt(name)) >= 0;
      return trimmed(s, at, path ? addressEnd(s, name, end) : name);
    }
    return -1;
  }

  private static boolean isMailScheme(String s, int at, int name) {
    return (s.regionMatches(true, at, "mailto", 0, 6) && name == at + 6
            || s.regionMatches(true, at, "doi", 0, 3) && name == at + 3)
        && name + 1 < s.length()
        && s.charAt(name) == ':'
        && Characters.isAlphanumeric(s, name + 1);
  }

  private static int nameEnd(String s, int at, int end) {
    int i = at;
    while (i < end && isNameCharacter(s.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isNameCharacter(char c) {
    return c < 128
        && (Characters.isDigit(c)
            || Characters.isLower(c)
            || Characters.isUpper(c)
            || ".-_%+~#".indexOf(c) >= 0);
  }

  private static int addressEnd(String s, int from, int end) {
    int i = from;
    while (i < end && "<>\"\u201c\u201d\u2014".indexOf(s.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  private static int mailEnd(String s, int sign, int end) {
    int i = sign + 1;
    int limit = Math.min(end, sign + LONGEST_NAME);
    while (i < limit && isNameCharacter(s.charAt(i)) && "%+~#".indexOf(s.charAt(i)) < 0) {
      i++;
    }
    i = trimmed(s, sign + 1, i);
    return i > sign + 1 ? i : -1;
  }

  /** Without the punctuation at its end, except for a bracket that the address opens itself. */
  private static int trimmed(String s, int from, int to) {
    int end = to;
    while (end > from && TRAILING.indexOf(s.charAt(end - 1)) >= 0) {
      if (s.charAt(end - 1) == ')' && hasOpening(s, from, end)) {
        break;
      }
      end--;
    }
    return end;
  }

  private static boolean hasOpening(String s, int from, int end) {
    for (int i = end - 2; i >= Math.max(from, end - LONGEST_NAME); i--) {
      if (s.charAt(i) == '(') {
        return true;
      }
    }
    return false;
  }

  /** Whether this is {@code example.com}, {@code readme.txt} or {@code alt.religion.news}. */
  private static boolean isName(String s, int at, int end) {
    int dot = s.lastIndexOf('.', end - 1);
    if (dot <= at || dot + 1 >= end) {
      return false;
    }
    String last = s.substring(dot + 1, end);
    boolean oneCase =
        Characters.isUpper(last.charAt(last.length() - 1)) == Characters.isUpper(last.charAt(0));
    if ((oneCase || last.equals("Com") || last.equals("Org"))
        && Lexicon.ADDRESSES.contains(Lexicon.lower(last))) {
      return last.length() > 2 || !Characters.isUpper(last.charAt(0));
    }
    int labels = 1;
    int length = 0;
    for (int i = at; i < end; i++) {
      char c = s.charAt(i);
      if (c == '.') {
        if (length < 2) {
          return false;
        }
        labels++;
        length = 0;
      } else if (!Characters.isLower(c) && c != '-') {
        return false;
      } else {
        length++;
      }
    }
    return labels > 2 && length > 1;
  }
}
