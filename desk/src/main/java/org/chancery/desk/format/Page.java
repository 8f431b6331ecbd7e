package org.chancery.desk.format;

import java.util.ArrayList;
import java.util.List;

/** Lines of at most so many columns, indented and aligned. */
final class Page {

  /** A blank at which no line is broken. */
  static final String TIED = "\u00a0";

  private static final int NARROWEST = 40;

  private final StringBuilder lines = new StringBuilder();
  private final int width;

  Page(int width) {
    this.width = Math.max(NARROWEST, width);
  }

  int width() {
    return width;
  }

  void blank() {
    lines.append('\n');
  }

  /** Words broken over lines, the first indented by so many columns, the others by so many. */
  void paragraph(int first, int rest, String words) {
    paragraph(" ".repeat(first), rest, words);
  }

  /** The same behind a label that stands on the first line. */
  void paragraph(String label, int rest, String words) {
    StringBuilder line = new StringBuilder(label);
    int column = columns(label);
    boolean fresh = true;
    for (String word : words.strip().split("\\s+", -1)) {
      int wide = columns(word);
      if (column > rest && column + (fresh ? 0 : 1) + wide > width) {
        end(line);
        line.append(" ".repeat(rest));
        column = rest;
        fresh = true;
      }
      if (!fresh) {
        line.append(' ');
        column++;
      }
      line.append(word);
      column += wide;
      fresh = false;
    }
    end(line);
  }

  /** Rows in columns as wide as their widest cell, the last column broken over lines. */
  void table(int indent, List<List<String>> rows) {
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size() - 1; i++) {
        int wide = Math.min(columns(row.get(i)), width / 2);
        if (i == widths.size()) {
          widths.add(wide);
        } else {
          widths.set(i, Math.max(widths.get(i), wide));
        }
      }
    }
    for (List<String> row : rows) {
      StringBuilder label = new StringBuilder(" ".repeat(indent));
      for (int i = 0; i < row.size() - 1; i++) {
        String cell = row.get(i);
        label.append(cell).append(" ".repeat(Math.max(0, widths.get(i) - columns(cell)) + 2));
      }
      int hang = indent + widths.stream().mapToInt(w -> w + 2).sum();
      paragraph(label.toString(), Math.min(hang, width / 2), row.getLast());
    }
  }

  private void end(StringBuilder line) {
    lines.append(line.toString().replace(TIED, " ").stripTrailing()).append('\n');
    line.setLength(0);
  }

  /** Columns on a terminal: colours take none, nor do marks that combine with a letter. */
  static int columns(String words) {
    String seen = words.indexOf('\u001b') < 0 ? words : words.replaceAll("\u001b\\[[0-9;]*m", "");
    return (int)
        seen.codePoints()
            .filter(c ->
                switch (Character.getType(c)) {
                  case Character.NON_SPACING_MARK,
                      Character.ENCLOSING_MARK,
                      Character.FORMAT,
                      Character.CONTROL ->
                      false;
                  default -> true;
                })
            .count();
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
