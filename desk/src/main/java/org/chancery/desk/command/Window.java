package org.chancery.desk.command;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The window of the terminal: shells keep {@code COLUMNS} to themselves, so {@code stty} is asked.
 */
final class Window {

  private static final Pattern SIZE = Pattern.compile("[0-9]+ ([1-9][0-9]*)");

  private Window() {}

  static Optional<Integer> columns() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      if (!stty.waitFor(1, TimeUnit.SECONDS)) {
        stty.destroy();
        return Optional.empty();
      }
      Matcher matcher = SIZE.matcher(size.strip());
      return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
