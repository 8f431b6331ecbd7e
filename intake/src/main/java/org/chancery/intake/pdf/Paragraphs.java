package org.chancery.intake.pdf;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Joins lines into paragraphs, words parted at a line's end again, also across pages. */
final class Paragraphs {

  private final StringBuilder text = new StringBuilder();
  private final double usualGap;
  private final double usualSize;

  private Paragraphs(List<List<Line>> pages) {
    this.usualSize = usualSize(pages);
    this.usualGap = usualGap(pages, usualSize);
  }

  static String of(List<List<Line>> pages) {
    Paragraphs paragraphs = new Paragraphs(pages);
    for (List<Line> page : pages) {
      double right = page.stream().mapToDouble(Line::right).max().orElse(0);
      for (int i = 0; i < page.size(); i++) {
        Line line = page.get(i);
        if (i == 0) {
          paragraphs.newPage(line);
        } else {
          paragraphs.add(page.get(i - 1), line, right);
        }
      }
    }
    return paragraphs.text.toString().strip();
  }

  /** The size of most letters. */
  static double usualSize(List<List<Line>> pages) {
    return most(pages.stream().flatMap(List::stream).toList());
  }

  private static double usualGap(List<List<Line>> pages, double size) {
    Map<Long, Integer> counts = new TreeMap<>();
    for (List<Line> page : pages) {
      for (int i = 1; i < page.size(); i++) {
        double gap = page.get(i).y() - page.get(i - 1).y();
        if (gap > size * 0.7 && gap < size * 3) {
          counts.merge(Math.round(gap * 2), 1, Integer::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(entry -> entry.getKey() / 2.0)
        .orElse(size * 1.2);
  }

  private static double most(List<Line> lines) {
    Map<Long, Integer> counts = new TreeMap<>();
    lines.forEach(
        line -> counts.merge(Math.round(line.size() * 2), line.text().length(), Integer::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(entry -> entry.getKey() / 2.0)
        .orElse(0.0);
  }

  private void newPage(Line line) {
    boolean goesOn = !text.isEmpty() && !endsSentence() && line.size() <= usualSize * 1.1;
    append(line, !goesOn);
  }

  private void add(Line before, Line line, double right) {
    double gap = line.y() - before.y();
    boolean nextColumn = gap < -usualGap;
    boolean apart = gap > usualGap * 1.35;
    boolean otherSize = Math.abs(line.size() - before.size()) > usualSize * 0.12;
    boolean indented = line.left() > before.left() + usualSize * 0.9 && endsSentence();
    boolean shortBefore =
        endsSentence()
            && before.right() < Math.max(right, line.right()) - usualSize * 6
            && !nextColumn;
    append(
        line,
        nextColumn
            ? endsSentence() || otherSize
            : apart || otherSize || indented || shortBefore || isItem(line));
  }

  private static boolean isItem(Line line) {
    return line.text().matches("(?:[•●▪◦–—]|\\(?[0-9a-z]{1,2}[.)])\\s+.*");
  }

  private boolean endsSentence() {
    int at = text.length() - 1;
    while (at >= 0 && "\"”’')]".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return at >= 0 && ".!?:;".indexOf(text.charAt(at)) >= 0;
  }

  private void append(Line line, boolean paragraph) {
    String words = line.text();
    if (text.isEmpty()) {
      text.append(words);
    } else if (paragraph) {
      text.append("\n\n").append(words);
    } else if (isParted(words)) {
      text.setLength(text.length() - 1);
      text.append(words);
    } else {
      char last = text.charAt(text.length() - 1);
      text.append(last == '-' || last == '\u2010' ? "" : " ").append(words);
    }
    int soft = text.length() - 1;
    if (text.charAt(soft) == '\u00ad') {
      text.setCharAt(soft, '-');
    }
  }

  /** A hyphen at a line's end parts a word if small letters stand on both sides. */
  private boolean isParted(String next) {
    int at = text.length() - 1;
    return at > 0
        && (text.charAt(at) == '-' || text.charAt(at) == '\u2010')
        && Character.isLowerCase(text.charAt(at - 1))
        && Character.isLowerCase(next.charAt(0));
  }
}
