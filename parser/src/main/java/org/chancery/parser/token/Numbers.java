package org.chancery.parser.token;

/** Finds where a number ends, and with it dates, times and telephone numbers. */
final class Numbers {

  private static final int LONGEST_UNIT = 4;

  private Numbers() {}

  /** The end of the digits, separators inside included, that begin here. */
  static int end(String s, int at, int end) {
    int i = digits(s, at, end);
    int date = slashedEnd(s, at, i, end);
    if (date > 0) {
      return date;
    }
    int telephone = telephoneEnd(s, at, i, end);
    if (telephone > 0) {
      return telephone;
    }
    while (i + 1 < end && Characters.isDigit(s.charAt(i + 1))) {
      char c = s.charAt(i);
      int next = digits(s, i + 1, end);
      boolean joins =
          switch (c) {
            case '.', ':', '\u2044' -> true;
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

  /**
   * {@code 11/28/2000}, and {@code 9/11} if it can be a day and a month; {@code 24/7} is three
   * words.
   */
  private static int slashedEnd(String s, int at, int first, int end) {
    if (first - at > 4 || first + 1 >= end || s.charAt(first) != '/') {
      return -1;
    }
    int second = digits(s, first + 1, Math.min(end, first + 6));
    if (second == first + 1) {
      return -1;
    }
    if (second + 1 < end && s.charAt(second) == '/' && Characters.isDigit(s.charAt(second + 1))) {
      return digits(s, second + 1, end);
    }
    int left = first - at > 2 ? 99 : Integer.parseInt(s.substring(at, first));
    int right = second - first > 3 ? 99 : Integer.parseInt(s.substring(first + 1, second));
    return Math.min(left, right) <= 12 && Math.max(left, right) <= 31 && (left != 24 || right != 7)
        ? second
        : -1;
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
