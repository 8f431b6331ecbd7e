package org.chancery.record.export;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tab-separated values, which know no quotes: a tab or a line end within a value is written as one
 * blank, so that lengths and offsets still hold.
 */
final class TsvFile implements Closeable {

  private static final Pattern SEPARATORS = Pattern.compile("[\\t\\n\\r\\u0085\\u2028\\u2029]");

  private final Writer out;
  private final int columns;
  private final String missing;
  private long rows;

  /**
   * @param missing stands for a missing value
   */
  TsvFile(Path file, List<String> columns, String missing) throws IOException {
    this.out = new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), 1 << 16);
    this.columns = columns.size();
    this.missing = missing;
    line(columns);
  }

  void row(List<?> values) throws IOException {
    line(values);
    rows++;
  }

  private void line(List<?> values) throws IOException {
    if (values.size() != columns) {
      throw new IllegalArgumentException(values.size() + " values for " + columns + " columns");
    }
    for (int i = 0; i < columns; i++) {
      if (i > 0) {
        out.write('\t');
      }
      Object value =
          values.get(i) instanceof Optional<?> maybe ? maybe.orElse(null) : values.get(i);
      out.write(value == null ? missing : SEPARATORS.matcher(value.toString()).replaceAll(" "));
    }
    out.write('\n');
  }

  long rows() {
    return rows;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
