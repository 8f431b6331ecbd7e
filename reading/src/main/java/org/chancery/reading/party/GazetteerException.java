package org.chancery.reading.party;

/** A gazetteer file that cannot be used; the message begins with the file and the line. */
public final class GazetteerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;

  GazetteerException(String file, int line, String problem) {
    super(file + (line > 0 ? ":" + line : "") + ": " + problem);
    this.file = file;
    this.line = line;
  }

  /** The name of the file, as it was given. */
  public String file() {
    return file;
  }

  /** The line, counted from 1; 0 where the file as a whole cannot be read. */
  public int line() {
    return line;
  }
}
