package org.chancery.desk.web.http;

/** What was asked makes no sense; the message says why, in words for people. */
public final class BadRequestException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BadRequestException(String message) {
    super(message);
  }
}
