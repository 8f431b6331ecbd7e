package org.chancery.record.outcome;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;
import org.chancery.reading.syntax.Wordlist;

/** What words two passages have in common, whatever their endings. */
final class Wording {

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}$-]+");
  private static final Set<String> COMMON = common();
  private static final List<String> BREAKING = Wordlist.lines(Wording.class, "breaking.txt");
  private static final List<String> WITHDRAWING = Wordlist.lines(Wording.class, "withdrawing.txt");

  private Wording() {}

  /** The stems of the words that say something. */
  static Set<String> stems(String passage) {
    PorterStemmer stemmer = new PorterStemmer();
    Set<String> stems = new TreeSet<>();
    for (String word : BETWEEN.split(passage.toLowerCase(Locale.ROOT))) {
      if (word.length() > 1 && !COMMON.contains(word)) {
        stems.add(stemmer.stem(word));
      }
    }
    return stems;
  }

  static boolean tellsOfBreaking(String sentence, String undertaken) {
    return has(BREAKING, sentence, undertaken);
  }

  static boolean tellsOfWithdrawal(String sentence, String undertaken) {
    return has(WITHDRAWING, sentence, undertaken);
  }

  /**
   * Whether a word of a list begins a word of the sentence, and is not itself what was undertaken.
   */
  private static boolean has(List<String> list, String sentence, String undertaken) {
    String words = " " + sentence.toLowerCase(Locale.ROOT);
    String own = " " + undertaken.toLowerCase(Locale.ROOT);
    return list.stream().anyMatch(w -> words.contains(" " + w) && !own.contains(" " + w));
  }

  private static Set<String> common() {
    Set<String> common = new TreeSet<>();
    Wordlist.lines(Wording.class, "common-words.txt")
        .forEach(line -> common.addAll(Arrays.asList(line.split(" "))));
    return common;
  }
}
