package org.chancery.reading.rule;

/** A pattern that cannot be read; the message says where in the pattern and why. */
public final class PatternException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Index in the pattern, in UTF-16 units. */
  private final int position;

  public PatternException(String pattern, int position, String problem) {
    super(problem + " at column " + (position + 1) + " of «" + pattern + "»");
    this.position = position;
  }

  public int position() {
    return position;
  }
}
