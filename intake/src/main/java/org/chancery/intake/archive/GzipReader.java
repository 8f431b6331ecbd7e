package org.chancery.intake.archive;

import java.io.IOException;
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
                    budget.expanded(in),
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
}
