package org.chancery.intake.bounds;

import java.io.IOException;

/** A limit is reached; the message says which. */
public final class LimitException extends IOException {

  private static final long serialVersionUID = 1L;

  private final boolean wholeInput;

  private LimitException(String message, boolean wholeInput) {
    super(message);
    this.wholeInput = wholeInput;
  }

  /** One document is too large or takes too long; those beside it can be read. */
  public static LimitException ofDocument(String message) {
    return new LimitException(message, false);
  }

  /** The input asks for too much as a whole; nothing more of it is read. */
  public static LimitException ofInput(String message) {
    return new LimitException(message, true);
  }

  public boolean endsInput() {
    return wholeInput;
  }
}
