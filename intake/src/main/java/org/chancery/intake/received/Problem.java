package org.chancery.intake.received;

/**
 * Why one input could not be read.
 *
 * @param kind what went wrong, for the exit code
 * @param input what the user named: a file, a folder, an address; naming it again tries it again
 * @param place where in it: a file, {@code file:line}, {@code file:line:column}, or {@code
 *     archive!/entry}
 * @param message what is wrong there, in one line
 */
public record Problem(Kind kind, String input, String place, String message) {

  /** What went wrong. */
  public enum Kind {
    /** There is nothing at that place. */
    NO_INPUT,
    /** What stands there cannot be read as it is. */
    DATA,
    /** It is a document, in a language that is not read. */
    LANGUAGE,
    /** It is a page without running text: a menu, a list of links, a picture. */
    NO_TEXT,
    /** Reading it would ask for more bytes, entries, depth or time than one input may. */
    LIMIT,
    /** It may not be fetched: a private network, or the site's robots.txt. */
    FORBIDDEN,
    /** The file system or the network refused. */
    IO,
    /** The reader failed on it. */
    INTERNAL
  }

  public Problem {
    message = message.lines().findFirst().orElse("unknown");
  }

  /** A problem of an input that is itself the place. */
  public Problem(Kind kind, String place, String message) {
    this(kind, place, place, message);
  }

  /** The same, met while reading what the user named so. */
  public Problem in(String namedInput) {
    return new Problem(kind, namedInput, place, message);
  }

  /** One line for people. */
  @Override
  public String toString() {
    return place + ": " + message;
  }
}
