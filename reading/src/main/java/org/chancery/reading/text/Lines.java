package org.chancery.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a text, those that a sender's line width broke joined again. */
final class Lines {

  /** A bullet, dash or number before a list item; letters and Roman numbers only with a bracket. */
  private static final Pattern BULLET =
      Pattern.compile(
          "(?:[-*+\u2022\u2023\u25e6\u00b7\u25aa\u25cf\u2013\u2014]|\\d{1,3}[.)]|\\(?(?:\\d{1,3}|[a-z]|[ivx]{2,4})\\))["
              + " \\t]+(?=\\S)");

  private static final int NARROWEST = 50;
  private static final int WIDEST = 120;
  private static final int TOLERANCE = 10;

  private Lines() {}

  /**
   * One or several lines that belong together.
   *
   * @param span without white space around it, and without its bullet
   * @param bullet whether a list item's bullet stood before it
   */
  record Run(Span span, boolean bullet) {}

  static List<Run> of(String value) {
    List<Span> lines = split(value);
    int width = wrapWidth(value, lines);
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < lines.size(); ) {
      int last = i;
      while (width > 0
          && last + 1 < lines.size()
          && continues(value, lines.get(last), lines.get(last + 1), width)) {
        last++;
      }
      Span span = lines.get(i).cover(lines.get(last));
      if (!span.isEmpty()) {
        int bullet = bulletLength(value, span);
        runs.add(new Run(new Span(span.start() + bullet, span.end()), bullet > 0));
      }
      i = last + 1;
    }
    return runs;
  }

  /** All lines without the white space around them; blank ones are empty. */
  private static List<Span> split(String value) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    while (start <= value.length()) {
      int end = value.indexOf('\n', start);
      end = end < 0 ? value.length() : end;
      int from = start;
      int to = end;
      while (from < to && Character.isWhitespace(value.charAt(from))) {
        from++;
      }
      while (to > from && Character.isWhitespace(value.charAt(to - 1))) {
        to--;
      }
      lines.add(new Span(from, to));
      start = end + 1;
    }
    return lines;
  }

  /** The width to which the text was broken, or 0 if its line ends are ends of paragraphs. */
  private static int wrapWidth(String value, List<Span> lines) {
    int[] lengths =
        lines.stream().mapToInt(Span::length).filter(length -> length > 0).sorted().toArray();
    // A few longer lines, such as addresses of web pages, do not change the width.
    int width = lengths.length == 0 ? 0 : lengths[(lengths.length - 1) * 95 / 100];
    if (width < NARROWEST || width > WIDEST) {
      return 0;
    }
    for (int i = 0; i + 1 < lines.size(); i++) {
      Span line = lines.get(i);
      Span next = lines.get(i + 1);
      if (line.length() * 4 >= width * 3
          && !next.isEmpty()
          && ".!?:;".indexOf(value.charAt(line.end() - 1)) < 0
          && Character.isLowerCase(value.codePointAt(next.start()))) {
        return width;
      }
    }
    return 0;
  }

  /** Whether the next line's first word only stands there because it did not fit any more. */
  private static boolean continues(String value, Span line, Span next, int width) {
    if (line.isEmpty()
        || next.isEmpty()
        || line.length() > width + TOLERANCE
        || bulletLength(value, next) > 0) {
      return false;
    }
    int word = next.start();
    while (word < next.end() && !Character.isWhitespace(value.charAt(word))) {
      word++;
    }
    boolean fits = line.length() + 1 + word - next.start() <= width;
    boolean inSentence =
        Character.isLowerCase(value.codePointAt(next.start()))
            && ".!?:".indexOf(value.charAt(line.end() - 1)) < 0;
    // Ragged lines keep some room at their end.
    boolean nearlyFull =
        line.length() * 10 >= width * 8 && ".!?:".indexOf(value.charAt(line.end() - 1)) < 0;
    return !fits || inSentence || nearlyFull;
  }

  private static int bulletLength(String value, Span line) {
    Matcher matcher = BULLET.matcher(value).region(line.start(), line.end());
    return matcher.lookingAt() ? matcher.end() - line.start() : 0;
  }
}
