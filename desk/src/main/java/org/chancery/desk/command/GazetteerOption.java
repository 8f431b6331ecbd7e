package org.chancery.desk.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** What a user knows besides the gazetteer that ships. */
final class GazetteerOption {

  @Option(
      names = "--gazetteer",
      paramLabel = "FILE",
      description = "Parties of your own, known besides the standard gazetteer.")
  private Optional<Path> gazetteer = Optional.empty();

  /** The exit code, and a message, where the file is not there. */
  Optional<Integer> refuseMissing(Terminal terminal) {
    Optional<Path> missing = gazetteer.filter(file -> !Files.isRegularFile(file));
    missing.ifPresent(file -> terminal.say(file + ": no such gazetteer"));
    return missing.map(_ -> ExitCode.NO_INPUT);
  }

  /** The engine, made when it is first asked for. Not safe for use by several threads. */
  Supplier<Engine> engine(Desk desk) {
    return new Supplier<>() {
      private Optional<Engine> made = Optional.empty();

      @Override
      public Engine get() {
        if (made.isEmpty()) {
          made = Optional.of(desk.engines().make(gazetteer));
        }
        return made.get();
      }
    };
  }
}
