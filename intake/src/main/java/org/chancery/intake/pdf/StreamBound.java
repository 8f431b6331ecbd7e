package org.chancery.intake.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.chancery.intake.bounds.Budget;
import org.chancery.intake.bounds.LimitException;

/**
 * Refuses files in which a stream expands to more than it may: the library holds each stream that
 * it reads whole in memory.
 *
 * @param most bytes of one stream
 */
record StreamBound(long most) {

  private static final byte[] KEYWORD = {'s', 't', 'r', 'e', 'a', 'm'};

  /** These are read for pictures alone, which are not looked at. */
  private static final Set<COSName> OF_PICTURES =
      Set.of(COSName.DCT_DECODE, COSName.JPX_DECODE, COSName.CCITTFAX_DECODE, COSName.JBIG2_DECODE);

  /**
   * Deflated streams as they stand in the file, some of which are read before anything else is
   * known of it.
   */
  void check(byte[] file) throws LimitException {
    for (int at = next(file, 0); at >= 0; at = next(file, at)) {
      int start = at;
      while (start < file.length && (file[start] == '\r' || file[start] == '\n')) {
        start++;
      }
      if (start + 1 < file.length && isDeflated(file[start] & 0xff, file[start + 1] & 0xff)) {
        inflate(file, start);
      }
    }
  }

  /** The place after the next keyword, or -1. */
  private static int next(byte[] file, int from) {
    for (int i = from; i + KEYWORD.length <= file.length; i++) {
      if (java.util.Arrays.equals(file, i, i + KEYWORD.length, KEYWORD, 0, KEYWORD.length)) {
        return i + KEYWORD.length;
      }
    }
    return -1;
  }

  /** Whether these two bytes open a stream of zlib (RFC 1950, 2.2). */
  private static boolean isDeflated(int first, int second) {
    return (first & 0x0f) == 8 && (first * 256 + second) % 31 == 0;
  }

  private void inflate(byte[] file, int start) throws LimitException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(file, start, file.length - start);
      byte[] out = new byte[1 << 16];
      while (!inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary()) {
        inflater.inflate(out);
        refuse(inflater.getBytesWritten());
      }
    } catch (DataFormatException e) {
      // Broken, or no stream at all: it ends here for every reader.
      return;
    } finally {
      inflater.end();
    }
  }

  /** Streams behind other filters, and behind several. */
  void check(COSDocument document) throws IOException {
    for (COSObjectKey key : Set.copyOf(document.getXrefTable().keySet())) {
      COSBase object = document.getObjectFromPool(key).getObject();
      if (object instanceof COSStream stream) {
        check(stream);
      }
    }
  }

  private void check(COSStream stream) throws IOException {
    List<COSName> filters = filters(stream.getFilters());
    if (filters.isEmpty() || filters.equals(List.of(COSName.FLATE_DECODE))) {
      return;
    }
    byte[] bytes;
    try (InputStream raw = stream.createRawInputStream()) {
      bytes = raw.readAllBytes();
    }
    for (int i = 0; i < filters.size() && !OF_PICTURES.contains(filters.get(i)); i++) {
      Bounded out = new Bounded();
      try {
        FilterFactory.INSTANCE
            .getFilter(filters.get(i))
            .decode(new ByteArrayInputStream(bytes), out, stream, i);
      } catch (LimitException e) {
        throw e;
      } catch (IOException e) {
        // Broken: whoever reads it comes no further.
        return;
      }
      bytes = out.bytes.toByteArray();
    }
  }

  private static List<COSName> filters(COSBase filters) {
    return switch (filters) {
      case COSName one -> List.of(one);
      case COSArray several ->
          several.toList().stream()
              .filter(COSName.class::isInstance)
              .map(COSName.class::cast)
              .toList();
      case null, default -> List.of();
    };
  }

  private void refuse(long bytes) throws LimitException {
    if (bytes > most) {
      throw LimitException.ofDocument("a stream in it expands to more than " + Budget.size(most));
    }
  }

  private final class Bounded extends OutputStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void write(int b) throws IOException {
      refuse(bytes.size() + 1L);
      bytes.write(b);
    }

    @Override
    public void write(byte[] some, int offset, int length) throws IOException {
      refuse(bytes.size() + (long) length);
      bytes.write(some, offset, length);
    }
  }
}
