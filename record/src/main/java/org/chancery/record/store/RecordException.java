package org.chancery.record.store;

/**
 * The record cannot be used, or not in this way. What it held before is as it was; the message says
 * in one line where, what is wrong and, where there is a way, what to do.
 */
public final class RecordException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Kind {
    /** There is no record at this place. */
    ABSENT,
    /** There is something at this place, but no record. */
    NOT_A_RECORD,
    /** A newer program wrote it. */
    NEWER,
    /** It may be read only. */
    READ_ONLY,
    /** Another program is writing to it. */
    BUSY,
    /** No room is left for it. */
    FULL,
    /** What it holds is damaged. */
    DAMAGED,
    /** It cannot be reached, or the system refused to read or write. */
    UNREACHABLE
  }

  private final Kind kind;

  public RecordException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public RecordException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
