package org.chancery.record.export;

/**
 * The record cannot be exported, or not there. The message says in one line where and why; what was
 * at that place before is as it was, unless the message says otherwise.
 */
public final class ExportException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Kind {
    /** There is no such folder. */
    NO_FOLDER,
    /** Files of the same names are there already. */
    OCCUPIED,
    /** Another export writes to the same folder. */
    BUSY,
    /** No room is left on the disk. */
    FULL,
    /** The system refused to write. */
    UNWRITABLE,
    /** A library that the format needs is missing, or failed. */
    LIBRARY
  }

  private final Kind kind;

  public ExportException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public ExportException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
