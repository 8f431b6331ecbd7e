package org.chancery.desk.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.desk.intake.Utf8.NotUtf8;
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
final class TextFile {

  private static final Pattern HEADER =
      Pattern.compile("(title|published|source):[ \\t]*(.*)", Pattern.CASE_INSENSITIVE);

  private TextFile() {}

  static Received read(String id, String place, byte[] bytes) {
    String content;
    try {
      content = Utf8.decode(bytes);
    } catch (NotUtf8 e) {
      return Received.Refused.data(place, "not UTF-8 at byte " + e.offset());
    }
    if (content.isBlank()) {
      return Received.Refused.data(place, "empty");
    }
    String opening = content.stripLeading().substring(0, Math.min(14, content.strip().length()));
    if (opening.toLowerCase(Locale.ROOT).matches("(?s)<(!doctype html|html[ >]).*")) {
      return Received.Refused.data(place, "HTML, not plain text");
    }
    return withHeader(id, place, content, Sha256.of(bytes));
  }

  private static Received withHeader(String id, String place, String content, String sha256) {
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
        return new Received.Arrived(
            new Document(id, title, source, published, rest, sha256), place);
      }
      Matcher header = HEADER.matcher(words);
      if (end < 0 || !header.matches()) {
        return new Received.Arrived(
            new Document(id, Optional.empty(), Optional.empty(), Optional.empty(), content, sha256),
            place);
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
