package org.chancery.desk.answer;

import java.util.Optional;

/** A question has no answer. The message says why, in words for whoever asked. */
public final class UnansweredException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why there is none. */
  public enum Kind {
    /** The question makes no sense as it was put. */
    WRONG,
    /** The record does not hold what is asked for. */
    ABSENT
  }

  private final Kind kind;
  private final transient Optional<String> parameter;

  private UnansweredException(Kind kind, Optional<String> parameter, String message) {
    super(message);
    this.kind = kind;
    this.parameter = parameter;
  }

  static UnansweredException wrong(String parameter, String message) {
    return new UnansweredException(Kind.WRONG, Optional.of(parameter), message);
  }

  static UnansweredException absent(String parameter, String message) {
    return new UnansweredException(Kind.ABSENT, Optional.of(parameter), message);
  }

  public Kind kind() {
    return kind;
  }

  /** Which argument is to blame. */
  public Optional<String> parameter() {
    return parameter;
  }

  /** The message, which always is there. */
  public String words() {
    return String.valueOf(getMessage());
  }
}
