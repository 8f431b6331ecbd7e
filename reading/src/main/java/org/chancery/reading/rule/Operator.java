package org.chancery.reading.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Relations of patterns that are no Universal Dependencies relation but read several of them, so
 * that a rule need not spell out actives, passives, participles, coordination and control.
 */
public enum Operator {
  /** Who does it: see {@link Roles#agents}. */
  AGENT,
  /** To whom or what it is done: see {@link Roles#patients}. */
  PATIENT,
  /** The clause that completes it: see {@link Roles#complements}. */
  COMPLEMENT,
  /** A phrase or gerund with a preposition or marker: {@code prep(to|on)}. */
  PREP,
  /**
   * What begins right after it with one of these words, wherever the parser hangs it: {@code
   * follow(to)}.
   */
  FOLLOW;

  private static final Set<String> UNIVERSAL_DEPENDENCIES =
      Set.of(
          "acl",
          "advcl",
          "advmod",
          "amod",
          "appos",
          "aux",
          "case",
          "cc",
          "ccomp",
          "clf",
          "compound",
          "conj",
          "cop",
          "csubj",
          "dep",
          "det",
          "discourse",
          "dislocated",
          "expl",
          "fixed",
          "flat",
          "goeswith",
          "iobj",
          "list",
          "mark",
          "nmod",
          "nsubj",
          "nummod",
          "obj",
          "obl",
          "orphan",
          "parataxis",
          "punct",
          "reparandum",
          "root",
          "vocative",
          "xcomp");

  static Optional<Operator> named(String name) {
    for (Operator operator : values()) {
      if (operator.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(operator);
      }
    }
    return Optional.empty();
  }

  static boolean knows(String name) {
    int colon = name.indexOf(':');
    return named(name).isPresent()
        || UNIVERSAL_DEPENDENCIES.contains(colon < 0 ? name : name.substring(0, colon));
  }
}
