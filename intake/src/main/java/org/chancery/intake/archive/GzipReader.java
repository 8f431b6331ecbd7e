package org.chancery.intake.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.chancery.intake.bounds.Budget;
import org.chancery.intake.piece.Item;
import org.chancery.intake.piece.Piece;
import org.chancery.intake.piece.Pieces;

/** What a gzip stream holds, all of its members one after the other. */
public final class GzipReader {

  private GzipReader() {}

  /** Unpacks one item. */
  public static Pieces read(Item item, Budget budget) throws IOException {
    GzipCompressorInputStream in =
        GzipCompressorInputStream.builder()
            .setInputStream(item.in())
            .setDecompressConcatenated(true)
            .get();
    Pieces inner =
        Pieces.one(
            new Piece.Inside(
                new Item(
                    item.name(),
                    inner(item.file()),
                    item.place(),
                    budget.expanded(new Careful(in)),
                    item.known().unpacked(),
                    item.inside())));
    return new Closing(inner, in);
  }

  private static String inner(String file) {
    String lower = file.toLowerCase(Locale.ROOT);
    return lower.endsWith(".gz")
        ? file.substring(0, file.length() - 3)
        : lower.endsWith(".tgz") ? file.substring(0, file.length() - 3) + "tar" : file;
  }

  /**
   * Reads little at a time: of a truncated stream, the unpacker gives nothing of the piece that it
   * was asked for, and a large piece holds whole records.
   */
  private static final class Careful extends FilterInputStream {

    private static final int LITTLE = 512;

    Careful(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      return super.read(to, offset, Math.min(length, LITTLE));
    }
  }
}
