package org.chancery.desk.evaluate;

/** Gold cannot be read; the message names the file and the place. */
public final class GoldException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public GoldException(String message) {
    super(message);
  }
}
