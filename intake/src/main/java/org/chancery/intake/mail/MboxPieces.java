package org.chancery.intake.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.chancery.intake.bounds.Budget;
import org.chancery.intake.piece.Item;
import org.chancery.intake.piece.Piece;
import org.chancery.intake.piece.Pieces;
import org.chancery.intake.received.Problem;
import org.chancery.intake.received.Received;

/**
 * The messages of a mailbox (RFC 4155), one in memory at a time. A line {@code From } after an
 * empty one opens the next; {@code >From } within one was {@code From } once.
 */
public final class MboxPieces implements Pieces {

  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

  private final Item item;
  private final InputStream in;
  private final Budget budget;
  private boolean ended;
  private int number;

  /** Reads from the first {@code From } line. */
  public MboxPieces(Item item, Budget budget) throws IOException {
    this.item = item;
    this.in = new BufferedInputStream(item.in(), 1 << 16);
    this.budget = budget;
    line(new ByteArrayOutputStream());
  }

  @Override
  public Optional<Piece> next() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    budget.entry();
    number++;
    String place = item.place() + "#" + number;
    Optional<byte[]> message = message();
    if (message.isEmpty()) {
      return Optional.of(
          new Piece.Done(
              Received.Refused.of(
                  Problem.Kind.LIMIT,
                  place,
                  "a message larger than " + Budget.size(budget.limits().documentBytes()))));
    }
    return Optional.of(
        new Piece.Inside(
            new Item(
                item.name() + ":" + number,
                "",
                place,
                new ByteArrayInputStream(message.get()),
                item.known().withContentType("message/rfc822"),
                false)));
  }

  /** The bytes up to the next message; empty where they are too many. */
  private Optional<byte[]> message() throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    boolean tooLarge = false;
    boolean afterEmpty = false;
    while (true) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      if (!line(line)) {
        ended = true;
        break;
      }
      byte[] bytes = line.toByteArray();
      if (afterEmpty && startsWithFrom(bytes, 0)) {
        break;
      }
      afterEmpty = bytes.length <= 2 && (bytes[0] == '\n' || bytes[0] == '\r');
      int quotes = 0;
      while (quotes < bytes.length && bytes[quotes] == '>') {
        quotes++;
      }
      int from = quotes > 0 && startsWithFrom(bytes, quotes) ? 1 : 0;
      if (message.size() + (long) bytes.length > budget.limits().documentBytes()) {
        tooLarge = true;
        message.reset();
      } else if (!tooLarge) {
        message.write(bytes, from, bytes.length - from);
      }
    }
    return tooLarge ? Optional.empty() : Optional.of(message.toByteArray());
  }

  private static boolean startsWithFrom(byte[] line, int at) {
    if (line.length < at + FROM.length) {
      return false;
    }
    for (int i = 0; i < FROM.length; i++) {
      if (line[at + i] != FROM[i]) {
        return false;
      }
    }
    return true;
  }

  /** A line with its end; of an endless one, only so much that the message becomes too large. */
  private boolean line(ByteArrayOutputStream line) throws IOException {
    long longest = budget.limits().documentBytes() + 1;
    int b = in.read();
    if (b < 0) {
      return false;
    }
    while (b >= 0) {
      if (line.size() < longest) {
        line.write(b);
      }
      if (b == '\n') {
        break;
      }
      b = in.read();
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
