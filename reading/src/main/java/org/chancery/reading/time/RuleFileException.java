package org.chancery.reading.time;

/** Refuses a rule file, naming the file and the line. */
public final class RuleFileException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  RuleFileException(String file, int line, String reason) {
    super(file + ":" + line + ": " + reason);
  }
}
