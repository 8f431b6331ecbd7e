package org.chancery.reading.text;

import java.util.List;
import java.util.Optional;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.Sha256;

/**
 * The clean text of a document, to which all offsets refer.
 *
 * <p>Normalising keeps the words: it unifies line ends and drops what no reader sees (byte order
 * marks, zero-width characters); {@link #sourceOffset(int)} leads back to the document. Structure
 * (blocks, quotations) is found once, here.
 */
public final class Text {

  private static final int CONTEXT = 32;

  private final Document document;
  private final String value;
  private final int[] sourceOffsets;
  private final int[] codePoints;
  private final List<Block> blocks;
  private final List<Quotation> quotations;

  /** Reads the structure of a document's content. */
  public static Text of(Document document) {
    return new Text(document);
  }

  private Text(Document document) {
    this.document = document;
    Normalised normalised = Normalised.of(document.content());
    this.value = normalised.value();
    this.sourceOffsets = normalised.sourceOffsets();
    this.codePoints = countCodePoints(value);
    this.blocks = Layout.blocks(value);
    this.quotations = QuotationMarks.find(value, blocks);
  }

  private static int[] countCodePoints(String value) {
    int[] counts = new int[value.length() + 1];
    int count = 0;
    for (int i = 0; i < value.length(); i++) {
      counts[i] = count;
      // Half of a pair that stands alone is a code point, too.
      boolean opensPair =
          i + 1 < value.length() && Character.isSurrogatePair(value.charAt(i), value.charAt(i + 1));
      if (!opensPair) {
        count++;
      }
    }
    counts[value.length()] = count;
    return counts;
  }

  /** The document this is the text of. */
  public Document document() {
    return document;
  }

  /** The normalised text. */
  public String value() {
    return value;
  }

  /** SHA-256 of the normalised text in UTF-8. */
  public String sha256() {
    return Sha256.of(value);
  }

  /** Headlines, paragraphs and list items, in order, not overlapping. */
  public List<Block> blocks() {
    return blocks;
  }

  /** Quotations in order; outermost ones only. */
  public List<Quotation> quotations() {
    return quotations;
  }

  /** The quotation whose span, marks included, holds this UTF-16 offset. */
  public Optional<Quotation> quotationAt(int offset) {
    int low = 0;
    int high = quotations.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (quotations.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < quotations.size() && quotations.get(low).span().contains(offset)
        ? Optional.of(quotations.get(low))
        : Optional.empty();
  }

  /** The words of a span. */
  public String words(Span span) {
    return value.substring(span.start(), span.end());
  }

  /** Evidence for a span of this text, in code points. */
  public Evidence evidence(Span span) {
    int from = codePoints[span.start()];
    int to = codePoints[span.end()];
    int before = value.offsetByCodePoints(span.start(), -Math.min(CONTEXT, from));
    int after =
        value.offsetByCodePoints(span.end(), Math.min(CONTEXT, codePoints[value.length()] - to));
    return new Evidence(
        from,
        to,
        words(span),
        value.substring(before, span.start()),
        value.substring(span.end(), after));
  }

  /**
   * Evidence between two offsets in code points.
   *
   * @throws IllegalArgumentException if they lie outside of the text
   */
  public Evidence evidenceAtCodePoints(int start, int end) {
    return evidence(spanAtCodePoints(start, end));
  }

  /**
   * The span between two offsets in code points.
   *
   * @throws IllegalArgumentException if they lie outside of the text
   */
  public Span spanAtCodePoints(int start, int end) {
    if (start < 0 || end < start || end > codePoints[value.length()]) {
      throw new IllegalArgumentException("no place in the text: " + start + ".." + end);
    }
    return new Span(unitAt(start), unitAt(end));
  }

  /**
   * The first UTF-16 unit of a code point. To count from the start takes, in a reading of thousands
   * of offsets, longer than all else.
   */
  private int unitAt(int codePoint) {
    // Before it stand at least as many units as code points.
    int low = codePoint;
    int high = value.length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (codePoints[middle] < codePoint) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Index in the document's content (UTF-16) of the unit that stands here in the normalised text.
   */
  public int sourceOffset(int offset) {
    return sourceOffsets[offset];
  }
}
