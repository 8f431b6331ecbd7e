package org.chancery.record.kept;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chancery.reading.document.PublicationDate;

/**
 * A document as it was at one time.
 *
 * @param number from 1
 * @param published when, as its source says
 * @param recorded when it was recorded
 * @param sha256 of the bytes received
 * @param textSha256 of the normalised text, to which all offsets refer
 * @param length of that text, in code points
 * @param provenance where it comes from
 * @param readings what readers read in it, the oldest first
 */
public record DocumentVersion(
    int number,
    Optional<String> title,
    Optional<String> source,
    Optional<PublicationDate> published,
    Instant recorded,
    String sha256,
    String textSha256,
    int length,
    Provenance provenance,
    List<KeptReading> readings) {

  public DocumentVersion {
    readings = List.copyOf(readings);
  }
}
