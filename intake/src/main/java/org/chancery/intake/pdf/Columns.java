package org.chancery.intake.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts pieces of lines into the order of reading by cutting the page along white space, again and
 * again: first into what stands side by side over many lines, else into what stands one above the
 * other (recursive X-Y cut, Nagy and Seth 1984).
 */
final class Columns {

  /** A gutter is at least this wide, in points. */
  private static final double GUTTER = 9;

  /** A column has at least so many lines; fewer are a table or a tab stop. */
  private static final int FEWEST_LINES = 4;

  private static final int DEEPEST = 40;

  private Columns() {}

  static List<Line> inOrder(List<Line> pieces) {
    List<Line> ordered = new ArrayList<>();
    cut(pieces, ordered, 0);
    return ordered;
  }

  private static void cut(List<Line> pieces, List<Line> ordered, int depth) {
    if (pieces.isEmpty()) {
      return;
    }
    List<Line> sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparingDouble(Line::y));
    Optional<Double> gutter = depth < DEEPEST ? gutter(sorted) : Optional.empty();
    if (gutter.isPresent()) {
      cut(sorted.stream().filter(l -> l.right() <= gutter.get()).toList(), ordered, depth + 1);
      cut(sorted.stream().filter(l -> l.right() > gutter.get()).toList(), ordered, depth + 1);
      return;
    }
    // What spans the columns parts them: above it, itself, below it.
    Optional<int[]> band = depth < DEEPEST ? columnBand(sorted) : Optional.empty();
    if (band.isPresent()) {
      int start = band.get()[0];
      int end = band.get()[1];
      cut(sorted.subList(0, start), ordered, depth + 1);
      cut(sorted.subList(start, end), ordered, depth + 1);
      cut(sorted.subList(end, sorted.size()), ordered, depth + 1);
      return;
    }
    rows(sorted, ordered);
  }

  /** Pieces on one baseline are one line, read from left to right. */
  private static void rows(List<Line> sorted, List<Line> ordered) {
    int start = 0;
    while (start < sorted.size()) {
      int end = start + 1;
      while (end < sorted.size()
          && sorted.get(end).y() - sorted.get(start).y()
              <= Math.max(2, sorted.get(start).size() * 0.4)) {
        end++;
      }
      List<Line> row = new ArrayList<>(sorted.subList(start, end));
      row.sort(Comparator.comparingDouble(Line::left));
      StringBuilder words = new StringBuilder();
      row.forEach(piece -> words.append(words.isEmpty() ? "" : " ").append(piece.text()));
      Line first = row.getFirst();
      ordered.add(
          new Line(
              words.toString(),
              first.left(),
              row.stream().mapToDouble(Line::right).max().orElse(first.right()),
              first.y(),
              row.stream().mapToDouble(Line::size).max().orElse(first.size()),
              first.pageHeight()));
      start = end;
    }
  }

  /** Where the right edge of a left column lies, if white space parts all lines in two. */
  private static Optional<Double> gutter(List<Line> lines) {
    List<Line> byLeft = new ArrayList<>(lines);
    byLeft.sort(Comparator.comparingDouble(Line::left));
    double edge = byLeft.getFirst().right();
    for (int i = 1; i < byLeft.size(); i++) {
      Line line = byLeft.get(i);
      if (line.left() - edge >= GUTTER && i >= FEWEST_LINES && byLeft.size() - i >= FEWEST_LINES) {
        double at = edge;
        if (sideBySide(byLeft.subList(0, i), byLeft.subList(i, byLeft.size()))) {
          return Optional.of(at);
        }
      }
      edge = Math.max(edge, line.right());
    }
    return Optional.empty();
  }

  /** Whether both stand at the same height for the most part of the lower one. */
  private static boolean sideBySide(List<Line> left, List<Line> right) {
    double top = Math.max(top(left), top(right));
    double bottom = Math.min(bottom(left), bottom(right));
    double least = Math.min(bottom(left) - top(left), bottom(right) - top(right));
    return bottom > top && bottom - top >= least * 0.5;
  }

  private static double top(List<Line> lines) {
    return lines.stream().mapToDouble(Line::y).min().orElse(0);
  }

  private static double bottom(List<Line> lines) {
    return lines.stream().mapToDouble(Line::y).max().orElse(0);
  }

  /** The longest run of lines that has a gutter of its own, where the whole has none. */
  private static Optional<int[]> columnBand(List<Line> sorted) {
    int size = sorted.size();
    if (size < 2 * FEWEST_LINES) {
      return Optional.empty();
    }
    double left = sorted.stream().mapToDouble(Line::left).min().orElse(0);
    double right = sorted.stream().mapToDouble(Line::right).max().orElse(0);
    double middle = (left + right) / 2;
    int best = 0;
    int bestStart = 0;
    int start = 0;
    for (int i = 0; i <= size; i++) {
      boolean crosses =
          i == size
              || (sorted.get(i).left() < middle - GUTTER
                  && sorted.get(i).right() > middle + GUTTER);
      if (crosses) {
        if (i - start > best) {
          best = i - start;
          bestStart = start;
        }
        start = i + 1;
      }
    }
    boolean part = best >= 2 * FEWEST_LINES && best < size;
    return part && gutter(sorted.subList(bestStart, bestStart + best)).isPresent()
        ? Optional.of(new int[] {bestStart, bestStart + best})
        : Optional.empty();
  }
}
