package org.chancery.intake.received;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of where a document comes from, beyond what {@link
 * org.chancery.reading.document.Document} holds.
 *
 * @param format what its bytes were
 * @param address its canonical address, where it or its carrier gives one
 * @param author who wrote it, as it says
 * @param language the language it says it is in, as a BCP 47 tag
 * @param retrieved when it was fetched, where its carrier tells (a WARC record, a download)
 */
public record Origin(
    Format format,
    Optional<String> address,
    Optional<String> author,
    Optional<String> language,
    Optional<Instant> retrieved) {

  /** Nothing is known but the format. */
  public static Origin of(Format format) {
    return new Origin(
        format, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
