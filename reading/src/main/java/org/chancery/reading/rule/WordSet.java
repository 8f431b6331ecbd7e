package org.chancery.reading.rule;

import java.util.Set;
import java.util.TreeSet;

/**
 * Words of a test: listed in the pattern, or the class of a lexicon.
 *
 * @param written as it stands in the pattern
 * @param words every word it stands for
 */
public record WordSet(String written, Set<String> words) {

  public WordSet {
    words = Set.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("an empty set of words: " + written);
    }
  }

  public boolean contains(String word) {
    return words.contains(word);
  }

  /** All words, sorted, for messages. */
  public Set<String> sorted() {
    return new TreeSet<>(words);
  }

  @Override
  public String toString() {
    return written;
  }
}
