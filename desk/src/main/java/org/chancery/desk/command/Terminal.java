package org.chancery.desk.command;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.chancery.desk.format.Style;

/**
 * Where a command reads and writes.
 *
 * @param in standard input
 * @param out standard output, in UTF-8; failing writes throw
 * @param err for messages
 * @param outIsTerminal whether people read the output as it comes
 * @param errIsTerminal whether people read the messages as they come
 * @param environment variables: {@code NO_COLOR}, {@code CLICOLOR_FORCE}, {@code COLUMNS}, {@code
 *     TERM}
 */
public record Terminal(
    InputStream in,
    OutputStream out,
    PrintWriter err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Map<String, String> environment) {

  private static final int DEFAULT_WIDTH = 100;

  /** This process's own. */
  public static Terminal ofProcess() {
    return new Terminal(
        System.in,
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
        new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        isTerminal(1),
        isTerminal(2),
        System.getenv());
  }

  /**
   * Java tells only whether input and output both are terminals, so the file descriptor is asked
   * where the system shows it.
   */
  private static boolean isTerminal(int descriptor) {
    Path shown = Path.of("/proc/self/fd/" + descriptor);
    if (Files.exists(shown)) {
      try {
        String target = Files.readSymbolicLink(shown).toString();
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
      } catch (IOException | UnsupportedOperationException e) {
        return false;
      }
    }
    var console = System.console();
    return console != null && console.isTerminal();
  }

  /**
   * Colours on a terminal, unless {@code NO_COLOR} is set; anywhere if {@code CLICOLOR_FORCE} is.
   */
  Style style() {
    return isColoured(outIsTerminal) ? Style.COLOURED : Style.PLAIN;
  }

  private boolean isColoured(boolean terminal) {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return false;
    }
    if (!environment.getOrDefault("CLICOLOR_FORCE", "0").equals("0")) {
      return true;
    }
    return terminal && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** Columns of a line. */
  int width() {
    return columns()
        .or(() -> outIsTerminal ? Window.columns() : Optional.empty())
        .orElse(DEFAULT_WIDTH);
  }

  private Optional<Integer> columns() {
    String columns = environment.getOrDefault("COLUMNS", "");
    return columns.matches("[1-9][0-9]{0,4}")
        ? Optional.of(Integer.valueOf(columns))
        : Optional.empty();
  }

  /** A message of one line. */
  void say(String message) {
    err.println("chancery: " + message);
    err.flush();
  }
}
