package org.chancery.record.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;
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
}
