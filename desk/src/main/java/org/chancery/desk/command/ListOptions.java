package org.chancery.desk.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a list is printed, and how much of it. */
final class ListOptions {

  /** Forms of output. */
  enum Format {
    TEXT,
    JSON,
    CSV
  }

  private static final int USUAL = 20;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (the default), json or csv.")
  private Format format = Format.TEXT;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many entries of each list; 20 unless told.")
  private int limit = USUAL;

  int limit() {
    if (limit < 1) {
      throw new ParameterException(spec.commandLine(), "--limit: at least 1, not " + limit);
    }
    return limit;
  }

  boolean isText() {
    return format == Format.TEXT;
  }

  /** Prints in the form that was asked for. */
  void print(Terminal terminal, Supplier<String> text, Supplier<byte[]> json, Supplier<String> csv)
      throws IOException {
    write(
        terminal,
        switch (format) {
          case TEXT -> bytes(text.get());
          case JSON -> json.get();
          case CSV -> bytes(csv.get());
        });
  }

  static void write(Terminal terminal, byte[] bytes) throws IOException {
    OutputStream out = terminal.out();
    out.write(bytes);
    out.flush();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
