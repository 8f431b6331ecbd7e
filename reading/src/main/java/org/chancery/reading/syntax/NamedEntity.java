package org.chancery.reading.syntax;

/**
 * A name that the parser marked.
 *
 * @param kind what it names
 * @param first index of its first token in the sentence
 * @param last index of its last token, included
 */
public record NamedEntity(Kind kind, int first, int last) {

  /** What a name names. */
  public enum Kind {
    PERSON,
    PLACE,
    ORGANISATION,
    MISCELLANEOUS
  }

  public NamedEntity {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException("no run of tokens: " + first + ".." + last);
    }
  }
}
