package org.chancery.intake.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.chancery.intake.archive.BoxReader;
import org.chancery.intake.archive.GzipReader;
import org.chancery.intake.archive.WarcPieces;
import org.chancery.intake.bounds.Budget;
import org.chancery.intake.feed.FeedPieces;
import org.chancery.intake.format.Sniffer.Sniffed;
import org.chancery.intake.lines.FieldNames;
import org.chancery.intake.lines.JsonLines;
import org.chancery.intake.mail.MailReader;
import org.chancery.intake.mail.MboxPieces;
import org.chancery.intake.page.PageReader;
import org.chancery.intake.pdf.PdfReader;
import org.chancery.intake.piece.FileNames;
import org.chancery.intake.piece.Item;
import org.chancery.intake.piece.Pieces;
import org.chancery.intake.received.Format;
import org.chancery.intake.received.Received;
import org.chancery.intake.text.Markdown;
import org.chancery.intake.text.TextFile;

/**
 * Reads items by what they are. The library for a format is loaded with the first item of that
 * format.
 *
 * @param names the keys of JSON lines
 */
public record Formats(FieldNames names) {

  /** So many bytes tell what an item is. */
  private static final int HEAD = 1 << 14;

  private static final int FEWEST = 512;

  /** What an item is; its bytes can still be read from the first. */
  public static Sniffed sniff(Item item) throws IOException {
    return Sniffer.sniff(head(item.in()), item.file(), item.known().mediaType());
  }

  /** Begins to read an item. Files in folders and archives that are no documents have no pieces. */
  public Pieces open(Item item, Budget budget) throws IOException {
    byte[] head = head(item.in());
    if (head.length == 0) {
      return item.inside() && !FileNames.isDocument(item.file())
          ? Pieces.none()
          : Pieces.of(Received.Refused.data(item.place(), "empty"));
    }
    Sniffed sniffed = Sniffer.sniff(head, item.file(), item.known().mediaType());
    if (item.inside() && !isWanted(item, sniffed.format())) {
      return Pieces.none();
    }
    return switch (sniffed.format()) {
      case TEXT -> TextFile.read(item, budget);
      case MARKDOWN -> Markdown.read(item, budget);
      case HTML -> PageReader.read(item, budget);
      case PDF -> PdfReader.read(item, budget);
      case MAIL -> MailReader.read(item, budget);
      case MBOX -> new MboxPieces(item, budget);
      case FEED, SITEMAP -> FeedPieces.xml(item, budget);
      case JSON_FEED -> FeedPieces.json(item, budget);
      case WARC -> WarcPieces.read(item, budget);
      case JSON_LINES -> new JsonLines(item, names, budget);
      case ZIP -> BoxReader.zip(item, budget);
      case TAR -> BoxReader.tar(item, budget);
      case GZIP -> GzipReader.read(item, budget);
      case OTHER ->
          Pieces.of(
              Received.Refused.data(item.place(), sniffed.words() + ": nothing that is read"));
    };
  }

  /** A file that by its name is a document is told where it cannot be read, and not passed over. */
  private static boolean isWanted(Item item, Format format) {
    return format.isMarked()
        || FileNames.isDocument(item.file())
        || (format != Format.OTHER
            && (FileNames.isText(item.file())
                || item.known().mediaType().filter("text/plain"::equals).isPresent()));
  }

  /** Not more than has arrived, if that is enough: a pipe may stay open for long. */
  private static byte[] head(InputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = new byte[HEAD];
    int filled = 0;
    while (filled < FEWEST) {
      int n = in.read(head, filled, HEAD - filled);
      if (n < 0) {
        break;
      }
      filled += n;
    }
    in.reset();
    return Arrays.copyOf(head, filled);
  }
}
