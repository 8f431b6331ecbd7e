package org.chancery.intake.lines;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a stream, each up to a bound; what goes beyond is passed over, not kept. */
final class Lines {

  /**
   * One line, without its end.
   *
   * @param number from 1
   * @param offset of its first byte in the stream
   * @param bytes what it holds; empty where that is more than a line may have
   */
  record Line(int number, long offset, Optional<byte[]> bytes) {}

  private final InputStream in;
  private final long longest;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int filled;
  private int number;
  private long offset;
  private boolean ended;

  Lines(InputStream in, long longest) {
    this.in = in;
    this.longest = longest;
  }

  long longest() {
    return longest;
  }

  /** The next line that is not empty. */
  Optional<Line> next() throws IOException {
    bytes.reset();
    long start = offset;
    long length = 0;
    while (!ended) {
      if (at == filled) {
        filled = Math.max(0, in.read(buffer));
        at = 0;
        if (filled == 0) {
          ended = true;
          break;
        }
      }
      int end = at;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      length += end - at;
      if (length <= longest) {
        bytes.write(buffer, at, end - at);
      }
      boolean complete = end < filled;
      offset += end - at + (complete ? 1 : 0);
      at = complete ? end + 1 : end;
      if (complete) {
        if (length == 0) {
          number++;
          start = offset;
          continue;
        }
        return Optional.of(line(start, length));
      }
    }
    return length > 0 ? Optional.of(line(start, length)) : Optional.empty();
  }

  private Line line(long start, long length) {
    number++;
    return new Line(
        number, start, length > longest ? Optional.empty() : Optional.of(bytes.toByteArray()));
  }
}
