package org.chancery.reading.text;

/**
 * A stretch of the normalised text of a {@link Text}.
 *
 * <p>Offsets count UTF-16 units, as {@link String#substring} does: everything inside the reader
 * works on these. They become code points only where a finding leaves the reader, in {@link
 * Evidence}.
 *
 * @param start index of the first unit
 * @param end index after the last unit
 */
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + ".." + end);
    }
  }

  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The smallest span that holds both. */
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** Earlier start first; of two with the same start the longer one first. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(other.end, end);
  }
}
