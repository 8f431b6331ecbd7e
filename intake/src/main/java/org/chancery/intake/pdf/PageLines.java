package org.chancery.intake.pdf;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.chancery.intake.bounds.LimitException;

/** The lines of a page in the order of reading: down one column, then the next. */
final class PageLines extends PDFTextStripper {

  /** Enough for the fullest page of a newspaper, many times over. */
  private static final int MOST_LETTERS = 500_000;

  private final PDDocument pdf;
  private final List<Glyph> glyphs = new ArrayList<>();
  private double pageHeight;

  /** A letter, or what a ligature stands for. */
  private record Glyph(String words, double left, double right, double y, double size) {}

  PageLines(PDDocument pdf) {
    this.pdf = pdf;
    setSuppressDuplicateOverlappingText(true);
  }

  /** The lines of one page, counted from 1. */
  List<Line> of(int page) throws IOException {
    setStartPage(page);
    setEndPage(page);
    pageHeight = pdf.getPage(page - 1).getMediaBox().getHeight();
    writeText(pdf, new StringWriter());
    return Columns.inOrder(segments());
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (glyphs.size() > MOST_LETTERS || Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("a page with too many letters");
    }
    String words = text.getUnicode();
    if (words != null && !words.isBlank()) {
      glyphs.add(
          new Glyph(
              words,
              text.getXDirAdj(),
              text.getXDirAdj() + text.getWidthDirAdj(),
              text.getYDirAdj(),
              Math.max(1, text.getHeightDir() > 0 ? text.getFontSizeInPt() : 1)));
    }
  }

  /** Content that draws itself again and again has no letters to count. */
  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw LimitException.ofDocument("takes too long");
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void writePage() {
    // The letters are put together here, not by the stripper.
  }

  /** Letters on one baseline, parted where the gap is wider than between words. */
  private List<Line> segments() throws LimitException {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::y));
    List<Line> lines = new ArrayList<>();
    int start = 0;
    while (start < sorted.size()) {
      int end = start + 1;
      double tolerance = Math.max(1.5, sorted.get(start).size * 0.3);
      while (end < sorted.size() && sorted.get(end).y - sorted.get(start).y <= tolerance) {
        end++;
      }
      List<Glyph> baseline = new ArrayList<>(sorted.subList(start, end));
      baseline.sort(Comparator.comparingDouble(Glyph::left));
      split(baseline, lines);
      start = end;
    }
    return lines;
  }

  private void split(List<Glyph> baseline, List<Line> lines) {
    StringBuilder words = new StringBuilder();
    int first = 0;
    for (int i = 0; i < baseline.size(); i++) {
      Glyph glyph = baseline.get(i);
      if (i > first) {
        double gap = glyph.left - baseline.get(i - 1).right;
        double size = Math.min(glyph.size, baseline.get(i - 1).size);
        boolean overlaid = gap < -size * 0.5 && glyph.words.equals(baseline.get(i - 1).words);
        if (overlaid) {
          continue;
        }
        if (gap > size * 1.4) {
          lines.add(line(words, baseline.subList(first, i)));
          words.setLength(0);
          first = i;
        } else if (gap > size * 0.15) {
          words.append(' ');
        }
      }
      words.append(glyph.words);
    }
    if (!words.isEmpty()) {
      lines.add(line(words, baseline.subList(first, baseline.size())));
    }
  }

  private Line line(StringBuilder words, List<Glyph> letters) {
    return new Line(
        words.toString().strip(),
        letters.getFirst().left,
        letters.stream().mapToDouble(Glyph::right).max().orElse(0),
        letters.stream().mapToDouble(Glyph::y).average().orElse(0),
        letters.stream().mapToDouble(Glyph::size).max().orElse(1),
        pageHeight);
  }
}
