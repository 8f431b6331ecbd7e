package org.chancery.record.export;

import java.io.IOException;
import java.util.Map;

/** Where documents go on their way out, one after the other. */
interface Sink extends AutoCloseable {

  void write(ExportedDocument document) throws IOException;

  /** A happening, after all documents; formats of single reports have no use for it. */
  default void write(ExportedHappening happening) throws IOException {}

  /**
   * Writes what comes after the last document.
   *
   * @return the names of all files written, with the number of rows in those that have any
   */
  Map<String, Long> finish() throws IOException;

  /** Lets go of the files, whether finished or not. */
  @Override
  void close() throws IOException;
}
