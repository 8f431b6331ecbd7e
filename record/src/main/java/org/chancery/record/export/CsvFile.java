package org.chancery.record.export;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A table as comma-separated values: RFC 4180, in UTF-8, with the names of the columns first.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class CsvFile implements Closeable {

  static final String LINE_END = "\r\n";

  private final Writer out;
  private final int columns;
  private long rows;

  CsvFile(Path file, Table table) throws IOException {
    this.out = new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), 1 << 16);
    this.columns = table.columns().size();
    line(table.columns().stream().map(Column::name).toArray());
  }

  /**
   * Writes a row.
   *
   * @param values one for each column; an empty {@link Optional} is a missing value
   */
  void row(Object... values) throws IOException {
    line(values);
    rows++;
  }

  private void line(Object[] values) throws IOException {
    if (values.length != columns) {
      throw new IllegalArgumentException(values.length + " values for " + columns + " columns");
    }
    for (int i = 0; i < columns; i++) {
      if (i > 0) {
        out.write(',');
      }
      Object value = values[i] instanceof Optional<?> maybe ? maybe.orElse(null) : values[i];
      if (value != null) {
        field(value.toString());
      }
    }
    out.write(LINE_END);
  }

  private void field(String words) throws IOException {
    if (words.isEmpty() || needsQuotes(words)) {
      out.write('"');
      out.write(words.replace("\"", "\"\""));
      out.write('"');
    } else {
      out.write(words);
    }
  }

  private static boolean needsQuotes(String words) {
    for (int i = 0; i < words.length(); i++) {
      switch (words.charAt(i)) {
        case ',', '"', '\r', '\n' -> {
          return true;
        }
        default -> {}
      }
    }
    // Some programs take blanks at the ends away, unless they are quoted.
    return words.startsWith(" ") || words.endsWith(" ");
  }

  long rows() {
    return rows;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
