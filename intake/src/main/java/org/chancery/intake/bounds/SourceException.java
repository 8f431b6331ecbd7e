package org.chancery.intake.bounds;

import java.io.IOException;

/** The file system or the network failed, whatever the bytes that came before were worth. */
public final class SourceException extends IOException {

  private static final long serialVersionUID = 1L;

  public SourceException(IOException cause) {
    super(cause.getMessage(), cause);
  }

  /** Whether a failure comes from the source and not from what was read from it. */
  public static boolean isBehind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SourceException) {
        return true;
      }
    }
    return false;
  }
}
