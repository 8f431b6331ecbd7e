package org.chancery.parser.token;

/** Finds where a number ends, and with it dates, times and telephone numbers. */
final class Numbers {

  private static final int LONGEST_UNIT = 4;

  private Numbers() {}

  /** The end of the digits, separators inside included, that begin here. */
  static int end(String s, int at, int end) {
    int i = digits(s, at, end);
    int telephone = telephoneEnd(s, at, i, end);
    if (telephone > 0) {
      return telephone;
    }
    while (i + 1 < end && Characters.isDigit(s.charAt(i + 1))) {
      char c = s.charAt(i);
      int next = digits(s, i + 1, end);
      boolean joins =
          switch (c) {
            case '.', ':', '/', '\u2044' -> true;
            case ',' -> next - i == 4;
            default -> false;
          };
      if (!joins) {
        break;
      }
      i = next;
    }
    return i;
  }

  private static int digits(String s, int at, int end) {
    int i = at;
    while (i < end && Characters.isDigit(s.charAt(i))) {
      i++;
    }
    return i;
  }

  /** {@code 345-9945}, {@code 713-853-3989}, {@code 11-20-2000}, but not the range {@code 3-5}. */
  private static int telephoneEnd(String s, int at, int first, int end) {
    int groups = 1;
    int last = first - at;
    int i = first;
    while (groups < 6
        && i + 1 < end
        && (s.charAt(i) == '-' || (s.charAt(i) == '/' && i == at + 3))
        && Characters.isDigit(s.charAt(i + 1))) {
      int next = digits(s, i + 1, end);
      last = next - i - 1;
      i = next;
      groups++;
    }
    boolean attached = i < end && Characters.isAlphanumeric(s, i);
    boolean two = groups == 2 && last == 4 && (first - at == 3 || first - at == 5);
    return !attached && (groups > 2 || two) ? i : -1;
  }

  /** Whether letters that hang on a number are a unit of their own. */
  static boolean isUnit(String s, int at, int end) {
    return end - at <= LONGEST_UNIT && Lexicon.UNITS.contains(s.substring(at, end));
  }
}
