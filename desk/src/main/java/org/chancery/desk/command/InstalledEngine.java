package org.chancery.desk.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import org.chancery.reading.Reader;
import org.chancery.reading.ReadingException;
import org.chancery.reading.party.Gazetteer;
import org.chancery.reading.rule.Rules;
import org.chancery.reading.syntax.Parser;

/** The reader with the parser that is installed beside the program. */
public final class InstalledEngine {

  private InstalledEngine() {}

  /**
   * Makes it.
   *
   * @param gazetteer a file with parties of the user's own
   * @throws org.chancery.reading.party.GazetteerException if that file cannot be used
   * @throws ReadingException if no parser is installed
   */
  public static Engine make(Optional<Path> gazetteer) {
    // Read first: a wrong line is told at once, and nothing is left half loaded when the program
    // ends.
    Optional<Gazetteer> extended = gazetteer.map(file -> Gazetteer.standard().with(file));
    // What takes long is loaded side by side: the parser's model begins with the parser.
    Parser parser = parser();
    Thread.ofPlatform().daemon().name("rules").start(Rules::standard);
    Gazetteer parties = extended.orElseGet(Gazetteer::standard);
    return Reader.with(parser, parties)::read;
  }

  /**
   * The parser by itself.
   *
   * @throws ReadingException if none is installed
   */
  public static Parser parser() {
    return ServiceLoader.load(Parser.class)
        .findFirst()
        .orElseThrow(() -> new ReadingException("no parser is installed beside the program"));
  }
}
