package org.chancery.desk.intake;

/**
 * Why one input could not be read.
 *
 * @param kind what went wrong, for the exit code
 * @param place where: a file, or {@code file:line}, or {@code file:line:column}
 * @param message what is wrong there, in one line
 */
public record Problem(Kind kind, String place, String message) {

  /** What went wrong. */
  public enum Kind {
    /** There is nothing at that place. */
    NO_INPUT,
    /** What stands there cannot be read as it is. */
    DATA,
    /** The file system refused. */
    IO,
    /** The reader failed on it. */
    INTERNAL
  }

  public Problem {
    message = message.lines().findFirst().orElse("unknown");
  }

  /** One line for people. */
  @Override
  public String toString() {
    return place + ": " + message;
  }
}
