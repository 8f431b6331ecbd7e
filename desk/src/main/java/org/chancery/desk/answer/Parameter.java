package org.chancery.desk.answer;

/**
 * Something that may be said with a question.
 *
 * @param description in a sentence, for people and for models
 */
public record Parameter(String name, Sort sort, boolean required, String description) {

  /** No argument is longer, in UTF-16 units. */
  public static final int LONGEST = 500;

  /** What an argument looks like. */
  public enum Sort {
    /** Words. */
    TEXT,
    /** A day, ISO 8601. */
    DAY,
    /** A whole number from 1. */
    COUNT,
    /** {@code true} or {@code false}. */
    FLAG
  }

  static Parameter required(String name, String description) {
    return new Parameter(name, Sort.TEXT, true, description);
  }

  static Parameter optional(String name, Sort sort, String description) {
    return new Parameter(name, sort, false, description);
  }
}
