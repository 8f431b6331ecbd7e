package org.chancery.intake.text;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.intake.bounds.Budget;
import org.chancery.intake.piece.Item;
import org.chancery.intake.piece.Known;
import org.chancery.intake.piece.Pieces;
import org.chancery.intake.received.Format;
import org.chancery.intake.received.Received;
import org.chancery.intake.text.Utf8.NotUtf8;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.document.Sha256;

/**
 * A document in a plain text file.
 *
 * <p>It may open with lines {@code Title: …}, {@code Published: 2025-01-22} and {@code Source: …},
 * in any order, closed by an empty line. They are no part of the content, to which offsets refer; a
 * file whose first lines are anything else is content from its first character.
 */
public final class TextFile {

  private static final Pattern HEADER =
      Pattern.compile("(title|published|source):[ \\t]*(.*)", Pattern.CASE_INSENSITIVE);

  private TextFile() {}

  /** Reads one document. */
  public static Pieces read(Item item, Budget budget) throws IOException {
    return Pieces.of(read(item.name(), item.place(), budget.document(item.in()), item.known()));
  }

  private static Received read(String id, String place, byte[] bytes, Known known) {
    String content;
    try {
      content = decode(bytes, known);
    } catch (NotUtf8 e) {
      return Received.Refused.data(place, "not UTF-8 at byte " + e.offset());
    }
    if (content.isBlank()) {
      return Received.Refused.data(place, "empty");
    }
    return withHeader(id, place, content, Sha256.of(bytes), known);
  }

  /** Strictly, unless a carrier or a mark at the start tells what the bytes are. */
  private static String decode(byte[] bytes, Known known) throws NotUtf8 {
    return Decoding.isMarkedUtf16(bytes) || known.charset().isPresent()
        ? Decoding.decode(bytes, known.charset())
        : Utf8.decode(bytes);
  }

  private static Received withHeader(
      String id, String place, String content, String sha256, Known known) {
    Optional<String> title = Optional.empty();
    Optional<String> source = Optional.empty();
    Optional<PublicationDate> published = Optional.empty();
    int at = 0;
    for (int line = 1; ; line++) {
      int end = content.indexOf('\n', at);
      String words = content.substring(at, end < 0 ? content.length() : end).strip();
      if (words.isEmpty() && line > 1) {
        String rest = end < 0 ? "" : content.substring(end + 1);
        if (rest.isBlank()) {
          return Received.Refused.data(place, "empty below its header");
        }
        return known.arrived(
            new Document(id, title, source, published, rest, sha256), place, Format.TEXT);
      }
      Matcher header = HEADER.matcher(words);
      if (end < 0 || !header.matches()) {
        return known.arrived(
            new Document(id, Optional.empty(), Optional.empty(), Optional.empty(), content, sha256),
            place,
            Format.TEXT);
      }
      String value = header.group(2).strip();
      switch (header.group(1).toLowerCase(Locale.ROOT)) {
        case "title" -> title = Optional.of(value);
        case "source" -> source = Optional.of(value);
        default -> {
          try {
            published = Optional.of(PublicationDate.parse(value));
          } catch (IllegalArgumentException e) {
            return Received.Refused.data(place + ":" + line, String.valueOf(e.getMessage()));
          }
        }
      }
      at = end + 1;
    }
  }
}
