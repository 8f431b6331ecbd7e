package org.chancery.record.kept;

import java.util.Optional;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.document.Sha256;

/**
 * What makes a document the same: its title, source, publication date and content, whatever it is
 * called and however its bytes were wrapped.
 *
 * @param value SHA-256 in lower-case hexadecimal
 */
public record Fingerprint(String value) {

  /** Stands between the parts, and in none of them. */
  private static final char SEPARATOR = '\u001f';

  public static Fingerprint of(Document document) {
    return new Fingerprint(
        Sha256.of(
            part(document.title())
                + part(document.source())
                + part(document.published().map(PublicationDate::value))
                + document.content()));
  }

  /** An absent part differs from an empty one. */
  private static String part(Optional<String> value) {
    return value.map(words -> words.replace(SEPARATOR, ' ') + SEPARATOR).orElse("") + SEPARATOR;
  }
}
