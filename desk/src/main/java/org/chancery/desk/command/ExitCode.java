package org.chancery.desk.command;

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

  /** Nobody reads the output any more: what a shell reports for a death by SIGPIPE. */
  static final int BROKEN_PIPE = 141;

  private ExitCode() {}
}
