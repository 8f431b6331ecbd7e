package org.chancery.reading;

/** A document cannot be read; the message names the document and the place. */
public final class ReadingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ReadingException(String message) {
    super(message);
  }

  public ReadingException(String message, Throwable cause) {
    super(message, cause);
  }
}
