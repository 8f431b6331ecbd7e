package org.chancery.reading.syntax;

import org.jspecify.annotations.Nullable;

/** A parser cannot be loaded, or could not parse a text. */
public final class ParserException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ParserException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  public ParserException(String message) {
    super(message);
  }
}
