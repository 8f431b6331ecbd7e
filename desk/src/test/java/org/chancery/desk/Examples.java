package org.chancery.desk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.desk.command.Commands;
import org.chancery.desk.command.Desk;
import org.chancery.desk.command.Engine;
import org.chancery.desk.command.InstalledEngine;
import org.chancery.desk.command.Terminal;

/** The reports in {@code examples/}, and the real program to read them with. */
public final class Examples {

  /** The checkout. */
  public static final Path ROOT = Path.of(System.getProperty("chancery.root", ".."));

  /** Whether files that were written down are to be written anew: {@code -Dgolden=write}. */
  static final boolean WRITE = System.getProperty("golden", "").equals("write");

  static final Path FOLDER = ROOT.resolve("examples");
  static final Path EXPECTED = FOLDER.resolve("expected");

  private static final class Installed {
    static final Engine ENGINE = InstalledEngine.make(Optional.empty());
  }

  private Examples() {}

  /** The reader that ships, its models loaded once for all tests. */
  static Engine engine() {
    return Installed.ENGINE;
  }

  /** Names of the reports, without {@code .txt}. */
  static List<String> names() throws IOException {
    return names(FOLDER, ".txt");
  }

  /** Names of the files of a folder with this suffix, without it. */
  static List<String> names(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(suffix))
          .map(name -> name.substring(0, name.length() - suffix.length()))
          .sorted()
          .toList();
    }
  }

  /** What a run of the program printed. */
  public record Run(int exitCode, String out, String err) {}

  /** Runs the program in this process, paths being those of the checkout. */
  public static Run run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]),
            out,
            new PrintWriter(err, true),
            false,
            false,
            Map.of());
    Desk desk =
        new Desk(
            terminal,
            gazetteer -> gazetteer.isPresent() ? InstalledEngine.make(gazetteer) : engine(),
            InstalledEngine::parser,
            Chancery::rule);
    int exitCode = Commands.execute(desk, arguments);
    return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString());
  }

  /** The path of a file of the checkout, as an argument. */
  static String path(String inCheckout) {
    return ROOT.resolve(inCheckout).toString();
  }
}
