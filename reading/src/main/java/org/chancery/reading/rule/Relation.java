package org.chancery.reading.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How one word of a pattern hangs on another.
 *
 * @param direction down to dependents, up to the head, or along the sentence
 * @param alternatives any of which will do; empty where every dependent or head will
 */
public record Relation(Direction direction, List<Alternative> alternatives) {

  public Relation {
    alternatives = List.copyOf(alternatives);
  }

  /** Where to look. */
  public enum Direction {
    DOWN(">"),
    UP("<"),
    ANYWHERE_BELOW(">>"),
    NEXT("+"),
    PREVIOUS("-");

    final String sign;

    Direction(String sign) {
      this.sign = sign;
    }
  }

  /**
   * One relation.
   *
   * @param name a Universal Dependencies relation (covering its subtypes), or an operator of {@link
   *     Operator}
   * @param words for {@code obl(with)} and the like, the prepositions or markers; empty for any
   */
  public record Alternative(String name, Set<String> words) {
    public Alternative {
      words = Set.copyOf(words);
    }

    @Override
    public String toString() {
      return words.isEmpty()
          ? name
          : name + words.stream().sorted().collect(Collectors.joining("|", "(", ")"));
    }
  }

  @Override
  public String toString() {
    return direction.sign
        + alternatives.stream().map(Object::toString).collect(Collectors.joining("|"));
  }
}
