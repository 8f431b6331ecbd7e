package org.chancery.reading.text;

/**
 * A stretch of the normalised text.
 *
 * @param start offset of the first character, in UTF-16 units
 * @param end offset after the last character, in UTF-16 units
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + " to " + end);
    }
  }
}
