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
    // Parser, rules and gazetteer take long to load: they do so side by side, and a wrong line of
    // the
    // user's is told before the others are waited for.
    Parser parser = parser();
    Thread.ofPlatform().daemon().name("rules").start(Rules::standard);
    Gazetteer parties = gazetteer.map(Gazetteer.standard()::with).orElseGet(Gazetteer::standard);
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
