package org.chancery.reading.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Named classes of lemmas that patterns refer to as {@code $class}.
 *
 * @param classes the lemmas of each class, lower case
 */
public record Lexicon(Map<String, Set<String>> classes) {

  public static final Lexicon EMPTY = new Lexicon(Map.of());

  public Lexicon {
    classes = Map.copyOf(classes);
  }

  /** The lemmas of a class. */
  public Optional<Set<String>> words(String name) {
    return Optional.ofNullable(classes.get(name));
  }

  /** Whether the class holds the lemma; false for a class that does not exist. */
  public boolean has(String name, String lemma) {
    return words(name).map(words -> words.contains(lemma)).orElse(false);
  }

  /** Both together; the classes of the other file may not stand here already. */
  Lexicon plus(Lexicon other) {
    Map<String, Set<String>> both = new LinkedHashMap<>(classes);
    other.classes.forEach((name, words) -> {
      Set<String> union = new TreeSet<>(both.getOrDefault(name, Set.of()));
      union.addAll(words);
      both.put(name, union);
    });
    return new Lexicon(both);
  }
}
