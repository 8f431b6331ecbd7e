package org.chancery.desk.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import org.chancery.reading.Reader;
import org.chancery.reading.ReadingException;
import org.chancery.reading.syntax.Parser;

/** The reader with the parser that is installed beside the program. */
public final class InstalledEngine {

  private InstalledEngine() {}

  /**
   * Makes it.
   *
   * @throws ReadingException if no parser is installed
   */
  public static Engine make(Optional<Path> gazetteer) {
    if (gazetteer.isPresent()) {
      throw new ReadingException("a gazetteer of one's own cannot be read yet: " + gazetteer.get());
    }
    Parser parser =
        ServiceLoader.load(Parser.class)
            .findFirst()
            .orElseThrow(() -> new ReadingException("no parser is installed beside the program"));
    return Reader.with(parser)::read;
  }
}
