package org.chancery.desk.command;

import java.nio.file.Path;
import java.util.Optional;
import org.chancery.reading.Reading;
import org.chancery.reading.document.Document;

/** What reads a document. Safe for use by several threads. */
@FunctionalInterface
public interface Engine {

  /**
   * Reads a document.
   *
   * @throws org.chancery.reading.ReadingException if it cannot be read, with the place
   */
  Reading read(Document document);

  /** Makes an engine when the first document asks for one: loading it takes seconds. */
  @FunctionalInterface
  interface Maker {

    /**
     * @param gazetteer a file with parties of the user's own
     * @throws org.chancery.reading.party.GazetteerException if that file cannot be used
     * @throws org.chancery.reading.ReadingException if it cannot be made
     */
    Engine make(Optional<Path> gazetteer);
  }
}
