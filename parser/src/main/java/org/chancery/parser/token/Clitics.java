package org.chancery.parser.token;

/** Parts a word into what it contracts: {@code do|n't}, {@code we|'ll}, {@code can|not}. */
final class Clitics {

  private Clitics() {}

  /**
   * Adds the word from one offset to another, parted.
   *
   * @param apostrophe whether it has one
   */
  static void add(String s, int start, int end, boolean apostrophe, Words words) {
    if (end - start <= Lexicon.LONGEST_CONTRACTION && Lexicon.mayContract(s.charAt(start))) {
      int[] cuts = Lexicon.cuts(s.substring(start, end));
      if (cuts.length > 0) {
        int from = start;
        for (int cut : cuts) {
          words.add(from, start + cut, from > start);
          from = start + cut;
        }
        words.add(from, end, true);
        return;
      }
    }
    int cut = apostrophe ? cut(s, start, end) : -1;
    if (cut < 0) {
      words.add(start, end, false);
      return;
    }
    // "shouldn't've" and "he'd've" end in two.
    int inner = cut(s, start, cut);
    if (inner > 0) {
      words.add(start, inner, false);
      words.add(inner, cut, true);
    } else {
      words.add(start, cut, false);
    }
    words.add(cut, end, true);
  }

  /** Where the last clitic of this word begins, or -1. */
  private static int cut(String s, int start, int end) {
    for (int i = end - 2; i > start && i >= end - 3; i--) {
      if (Characters.isApostrophe(s.charAt(i))) {
        if (isNegation(s, i, end)) {
          return i - 1 > start ? i - 1 : -1;
        }
        return isClitic(s, i, end) && !isDecade(s, start, i) ? i : -1;
      }
    }
    return -1;
  }

  private static boolean isNegation(String s, int apostrophe, int end) {
    char before = s.charAt(apostrophe - 1);
    char after = s.charAt(end - 1);
    return end - apostrophe == 2
        && (before == 'n' || before == 'N')
        && (after == 't' || after == 'T');
  }

  /** Whether a clitic stands from this apostrophe on. */
  static boolean isClitic(String s, int apostrophe, int end) {
    return switch (end - apostrophe) {
      case 2 -> "smdSMD".indexOf(s.charAt(apostrophe + 1)) >= 0;
      case 3 ->
          s.regionMatches(true, apostrophe + 1, "ll", 0, 2)
              || s.regionMatches(true, apostrophe + 1, "re", 0, 2)
              || s.regionMatches(true, apostrophe + 1, "ve", 0, 2);
      default -> false;
    };
  }

  /** {@code 1960's} is a plural, {@code 2011's} a genitive. */
  private static boolean isDecade(String s, int start, int apostrophe) {
    int digits = 0;
    for (int i = apostrophe - 1; i >= start && Characters.isDigit(s.charAt(i)); i--) {
      digits++;
    }
    boolean elided =
        digits == 2 && apostrophe - start == 3 && Characters.isApostrophe(s.charAt(start));
    return elided
        || (digits == apostrophe - start
            && (digits < 3 || (digits == 4 && s.charAt(apostrophe - 1) == '0')));
  }
}
