package org.chancery.intake.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chancery.intake.bounds.Budget;
import org.chancery.intake.bounds.LimitException;
import org.chancery.intake.piece.Item;
import org.chancery.intake.piece.Known;
import org.chancery.intake.piece.Piece;
import org.chancery.intake.piece.Pieces;
import org.chancery.intake.received.Problem;
import org.chancery.intake.received.Received;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The pages of a web archive (WARC, ISO 28500): what servers answered with success, and resources.
 * Requests, metadata and revisits hold no documents. One record is in memory at a time.
 */
public final class WarcPieces implements Pieces {

  private static final Pattern LENGTH =
      Pattern.compile("(?im)^(?:content-length|transfer-encoding):");
  private static final byte[] START = "WARC/".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_HEAD = 1 << 16;

  private final Item item;
  private final WarcReader reader;
  private final Budget budget;

  private WarcPieces(Item item, WarcReader reader, Budget budget) {
    this.item = item;
    this.reader = reader;
    this.budget = budget;
  }

  /** Reads an archive whose compression is already undone. */
  public static Pieces read(Item item, Budget budget) throws IOException {
    InputStream in = new BufferedInputStream(item.in());
    in.mark(START.length);
    byte[] start = in.readNBytes(START.length);
    in.reset();
    // Of other beginnings the library undoes compression itself, without a bound.
    if (!Arrays.equals(start, START)) {
      throw new IOException("no WARC record at the beginning");
    }
    WarcReader reader = new WarcReader(in);
    reader.setLenient(true);
    return new WarcPieces(item, reader, budget);
  }

  @Override
  public Optional<Piece> next() throws IOException {
    while (true) {
      Optional<WarcRecord> record = nextRecord();
      if (record.isEmpty()) {
        return Optional.empty();
      }
      budget.entry();
      if (record.get() instanceof WarcTargetRecord target
          && (target instanceof WarcResponse || target instanceof WarcResource)) {
        Optional<Piece> piece = piece(target);
        if (piece.isPresent()) {
          return piece;
        }
      }
    }
  }

  private Optional<WarcRecord> nextRecord() throws IOException {
    try {
      return reader.next();
    } catch (ParsingException | IllegalArgumentException e) {
      throw new IOException("a broken WARC record: " + e.getMessage(), e);
    }
  }

  private Optional<Piece> piece(WarcTargetRecord record) throws IOException {
    String place = item.place() + "#" + record.position();
    Optional<String> target =
        Optional.ofNullable(record.target()).filter(written -> !written.isBlank());
    if (target.isEmpty()) {
      return Optional.of(
          new Piece.Done(Received.Refused.data(place, "a WARC record without an address")));
    }
    String address = target.get();
    byte[] block;
    try {
      block = block(record);
    } catch (LimitException e) {
      return Optional.of(
          new Piece.Done(
              Received.Refused.of(Problem.Kind.LIMIT, place, address + ": " + e.getMessage())));
    }
    Known known = retrieved(record, item.known().unpacked().withAddress(address));
    try {
      return record instanceof WarcResponse
          ? response(address, place, known, block)
          : Optional.of(inside(address, place, known.withContentType(contentType(record)), block));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.of(
          new Piece.Done(
              Received.Refused.data(place, address + ": a broken answer: " + e.getMessage())));
    }
  }

  /** With its date, where the record has one that can be read. */
  private static Known retrieved(WarcRecord record, Known known) {
    try {
      return Optional.ofNullable(record.date()).map(known::withRetrieved).orElse(known);
    } catch (DateTimeException e) {
      return known;
    }
  }

  /** All of a record's block: fewer bytes than it promises are a truncated file, not a page. */
  private byte[] block(WarcRecord record) throws IOException {
    long promised = record.body().size();
    if (promised > budget.limits().documentBytes()) {
      record.body().consume();
      throw LimitException.ofDocument(
          "larger than " + Budget.size(budget.limits().documentBytes()));
    }
    byte[] block = record.body().stream().readNBytes((int) promised);
    if (block.length < promised) {
      throw new EOFException("ends within a record");
    }
    return block;
  }

  private Optional<Piece> response(String address, String place, Known known, byte[] block)
      throws IOException {
    if (!address.startsWith("http")) {
      return Optional.empty();
    }
    HttpResponse http =
        HttpResponse.parse(Channels.newChannel(new ByteArrayInputStream(withLength(block))));
    if (http.status() != 200) {
      return Optional.empty();
    }
    String type = http.headers().first("Content-Type").orElse("");
    if (!mayBeDocument(type)) {
      return Optional.empty();
    }
    InputStream body = budget.expanded(http.bodyDecoded().stream());
    return Optional.of(inside(address, place, known.withContentType(type), body));
  }

  /** An answer that does not tell its length reaches to the end of its record. */
  private static byte[] withLength(byte[] block) {
    String head =
        new String(block, 0, Math.min(block.length, LONGEST_HEAD), StandardCharsets.ISO_8859_1);
    int end = head.indexOf("\r\n\r\n");
    int line = head.indexOf("\r\n");
    if (end < 0 || LENGTH.matcher(head.substring(0, end)).find()) {
      return block;
    }
    byte[] field =
        ("\r\nContent-Length: " + (block.length - end - 4)).getBytes(StandardCharsets.US_ASCII);
    byte[] whole = new byte[block.length + field.length];
    System.arraycopy(block, 0, whole, 0, line);
    System.arraycopy(field, 0, whole, line, field.length);
    System.arraycopy(block, line, whole, line + field.length, block.length - line);
    return whole;
  }

  private static String contentType(WarcRecord record) {
    return record.headers().first("Content-Type").orElse("");
  }

  private static boolean mayBeDocument(String type) {
    String lower = type.toLowerCase(java.util.Locale.ROOT);
    return lower.isEmpty()
        || !(lower.startsWith("image/")
            || lower.startsWith("video/")
            || lower.startsWith("audio/")
            || lower.startsWith("font/")
            || lower.contains("javascript")
            || lower.startsWith("text/css"));
  }

  private static Piece inside(String address, String place, Known known, byte[] block) {
    return inside(address, place, known, new ByteArrayInputStream(block));
  }

  private static Piece inside(String address, String place, Known known, InputStream in) {
    return new Piece.Inside(new Item(address, file(address), place, in, known, true));
  }

  private static String file(String address) {
    String path = address.replaceAll("[?#].*$", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
