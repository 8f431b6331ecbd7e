package org.chancery.record.query;

import java.time.Instant;
import org.chancery.record.revision.Revision;

/** Something that was done to the record. */
public sealed interface LogEntry {

  /** When. */
  Instant recorded();

  /**
   * One command that wrote.
   *
   * @param command for instance {@code add}
   * @param program version of the program
   * @param documents how many documents it found new
   * @param versions how many versions it kept, those of new documents among them
   * @param readings how many readings it kept
   * @param failures how many documents it could not read
   */
  record Run(
      Instant recorded,
      String command,
      String program,
      int documents,
      int versions,
      int readings,
      int failures)
      implements LogEntry {}

  /** A decision of a person. */
  record Reviewed(Revision revision) implements LogEntry {
    @Override
    public Instant recorded() {
      return revision.recorded();
    }
  }
}
