package org.chancery.desk.format;

import java.util.List;
import java.util.stream.Collectors;

/** Rows of values with commas between, as RFC 4180 has them. */
final class Csv {

  private final StringBuilder rows = new StringBuilder();

  Csv(String... columns) {
    row(List.of(columns));
  }

  void row(List<String> cells) {
    rows.append(cells.stream().map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
  }

  private static String cell(String value) {
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  @Override
  public String toString() {
    return rows.toString();
  }
}
