package org.chancery.reading.rule;

/** A rule file that cannot be used; the message names file and line. */
public final class RuleException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RuleException(String source, String problem) {
    super(source + ": " + problem);
  }

  public RuleException(String source, String problem, Throwable cause) {
    super(source + ": " + problem, cause);
  }
}
