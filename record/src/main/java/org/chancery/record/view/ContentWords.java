package org.chancery.record.view;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.reading.syntax.Wordlist;

/**
 * What a piece of text is about: its words without endings, and without those that tell nothing.
 */
final class ContentWords {

  private static final Set<String> STOP_WORDS =
      Set.copyOf(Wordlist.lines(ContentWords.class, "stop-words.txt"));
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int SHORTEST_STEM = 3;

  private ContentWords() {}

  static Set<String> of(String text) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : BETWEEN.split(fold(text))) {
      if (!word.isEmpty() && !STOP_WORDS.contains(word)) {
        words.add(stem(word));
      }
    }
    return words;
  }

  /** How much the shorter of two has in common with the longer: 0 to 1. */
  static double overlap(Set<String> one, Set<String> other) {
    int shorter = Math.min(one.size(), other.size());
    return shorter == 0 ? 0 : (double) common(one, other) / shorter;
  }

  /** How much of one the other has: 0 to 1; 0 for nothing. */
  static double share(Set<String> of, Set<String> in) {
    return of.isEmpty() ? 0 : (double) common(of, in) / of.size();
  }

  /** Twice what two have in common by what they have together: 0 to 1. */
  static double dice(Set<String> one, Set<String> other) {
    int all = one.size() + other.size();
    return all == 0 ? 0 : 2.0 * common(one, other) / all;
  }

  private static int common(Set<String> one, Set<String> other) {
    if (one.size() > other.size()) {
      return common(other, one);
    }
    int common = 0;
    for (String word : one) {
      if (other.contains(word)) {
        common++;
      }
    }
    return common;
  }

  static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .replaceAll("['’]s\\b", "")
        .toLowerCase(Locale.ROOT);
  }

  /** Endings of number, tense and aspect; "raised", "raising" and "raises" are one. */
  static String stem(String word) {
    for (String ending : new String[] {"ing", "ed", "es", "s", "e"}) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
