package org.chancery.desk.command;

import org.chancery.record.store.RecordException;

/**
 * Exit codes, as {@code sysexits.h} names them.
 *
 * @see <a href="https://man.openbsd.org/sysexits.3">sysexits(3)</a>
 */
final class ExitCode {

  static final int OK = 0;

  /** The command was used wrongly. */
  static final int USAGE = 64;

  /** Some input could not be read. */
  static final int DATA = 65;

  /** There is no such input. */
  static final int NO_INPUT = 66;

  /** The program failed. */
  static final int INTERNAL = 70;

  /** Reading or writing a file failed. */
  static final int IO = 74;

  /** Another program is writing to the record. */
  static final int BUSY = 75;

  /** Nobody reads the output any more: what a shell reports for a death by SIGPIPE. */
  static final int BROKEN_PIPE = 141;

  private ExitCode() {}

  /** The code for a record that cannot be used. */
  static int of(RecordException.Kind kind) {
    return switch (kind) {
      case ABSENT -> NO_INPUT;
      case NOT_A_RECORD, NEWER, DAMAGED -> DATA;
      case READ_ONLY, FULL, UNREACHABLE -> IO;
      case BUSY -> BUSY;
    };
  }
}
