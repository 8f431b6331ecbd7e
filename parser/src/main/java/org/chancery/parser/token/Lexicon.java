package org.chancery.parser.token;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.reading.syntax.Wordlist;

/** The word lists of the tokeniser. */
final class Lexicon {

  /** Bound prefixes, in lower case, without hyphen. */
  static final Set<String> PREFIXES = read("prefixes.txt");

  /** Bound suffixes, in lower case, without hyphen. */
  static final Set<String> SUFFIXES = read("suffixes.txt");

  /** Words with a hyphen or a slash that stay whole, in lower case. */
  static final Set<String> JOINED = read("joined.txt");

  /** Units as written, with capitals where they have them. */
  static final Set<String> UNITS = read("units.txt");

  /** Letters before the sign of a currency. */
  static final Set<String> CURRENCIES = read("currencies.txt");

  /** Last labels of host and file names, in lower case. */
  static final Set<String> ADDRESSES = read("addresses.txt");

  /** Syllables of names, in lower case. */
  static final Set<String> SYLLABLES = read("syllables.txt");

  /** Words of two letters, in lower case: before a dash they are no fragments. */
  static final Set<String> SHORT_WORDS = read("short.txt");

  static final Set<String> EMOTICONS = read("emoticons.txt");

  /** What follows the apostrophe of an elided beginning, in lower case. */
  static final Set<String> ELISIONS = read("elisions.txt");

  /** The longest entry of {@link #CONTRACTIONS}. */
  static final int LONGEST_CONTRACTION;

  /** Contraction, in lower case with straight apostrophes, to the offsets at which it is parted. */
  private static final Map<String, int[]> CONTRACTIONS;

  /** Whether a contraction begins with this letter of ASCII, so that few words are looked up. */
  private static final boolean[] CONTRACTING = new boolean[128];

  private static final int[] WHOLE = {};

  static {
    Map<String, int[]> contractions = new HashMap<>();
    int longest = 0;
    for (String line : Wordlist.lines(Lexicon.class, "contractions.txt")) {
      List<String> parts = List.of(line.split("\\|", -1));
      int[] cuts = new int[parts.size() - 1];
      int at = 0;
      for (int i = 0; i < cuts.length; i++) {
        at += parts.get(i).length();
        cuts[i] = at;
      }
      String whole = String.join("", parts);
      contractions.put(whole, cuts);
      CONTRACTING[whole.charAt(0)] = true;
      CONTRACTING[Character.toUpperCase(whole.charAt(0))] = true;
      longest = Math.max(longest, whole.length());
    }
    CONTRACTIONS = Map.copyOf(contractions);
    LONGEST_CONTRACTION = longest;
  }

  private Lexicon() {}

  private static Set<String> read(String resource) {
    return Set.copyOf(Wordlist.lines(Lexicon.class, resource));
  }

  /** Whether a contraction may begin with this letter. */
  static boolean mayContract(char first) {
    return first < 128 ? CONTRACTING[first] : first == '\u2019';
  }

  /** Where a contraction is parted, from its beginning; empty if the word is none. */
  static int[] cuts(String word) {
    // "IM" and "HES" are abbreviations; "CANNOT" is still a contraction.
    int[] cuts = CONTRACTIONS.get(lower(word));
    return cuts == null || (word.length() < 4 && Characters.isUpper(word.charAt(1))) ? WHOLE : cuts;
  }

  /** In lower case and with straight apostrophes. */
  static String lower(String word) {
    return word.replace('\u2019', '\'').toLowerCase(Locale.ROOT);
  }
}
