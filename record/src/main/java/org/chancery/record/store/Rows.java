package org.chancery.record.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.document.Sha256;
import org.chancery.reading.text.Text;
import org.jspecify.annotations.Nullable;

/** How values stand in the rows. */
final class Rows {

  private Rows() {}

  /** Without the character that PostgreSQL takes in no text. */
  static String storable(String words) {
    return words.indexOf('\0') < 0 ? words : words.replace('\0', ' ');
  }

  static @Nullable String orNull(Optional<String> words) {
    return words.map(Rows::storable).orElse(null);
  }

  /** An instant as the record writes it. */
  static String written(Instant instant) {
    return instant.toString();
  }

  /** A day; years beyond four digits could not be put into order. */
  static Optional<String> day(LocalDate day) {
    return day.getYear() >= 0 && day.getYear() <= 9999
        ? Optional.of(day.toString())
        : Optional.empty();
  }

  static Optional<String> day(Optional<PublicationDate> published) {
    return published.flatMap(PublicationDate::day).map(LocalDate::toString);
  }

  /**
   * A document whose content is a text that was read before: its offsets are those of that text.
   */
  static Text text(
      String id,
      Optional<String> title,
      Optional<String> source,
      Optional<String> published,
      String sha256,
      byte[] text) {
    return Text.of(
        new Document(
            id,
            title,
            source,
            published.map(PublicationDate::parse),
            Deflated.textOf(text),
            sha256));
  }

  /** The first 64 bits of the SHA-256 of a key, where the key itself would take too much room. */
  static long digest(String key) {
    return Long.parseUnsignedLong(Sha256.of(key), 0, 16, 16);
  }
}
