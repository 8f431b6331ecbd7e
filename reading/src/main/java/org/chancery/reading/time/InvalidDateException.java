package org.chancery.reading.time;

/** Says which text is no date, and what is wrong with it. */
public final class InvalidDateException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String text;

  InvalidDateException(String text, String reason) {
    super("'" + text + "' is no date: " + reason);
    this.text = text;
  }

  /** The text as it was given. */
  public String text() {
    return text;
  }
}
