package org.chancery.record.kept;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A document that the record holds.
 *
 * @param id what its source calls it
 * @param recorded when it first was recorded
 * @param versions all of them, the first one first; never empty
 * @param copyOf the document whose text this one repeats, where it came later
 * @param copies the documents that repeat its text
 */
public record KeptDocument(
    String id,
    Instant recorded,
    List<DocumentVersion> versions,
    Optional<String> copyOf,
    List<String> copies) {

  public KeptDocument {
    versions = List.copyOf(versions);
    copies = List.copyOf(copies);
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("a kept document has a version: " + id);
    }
  }

  /** The version that counts. */
  public DocumentVersion latest() {
    return versions.getLast();
  }
}
