package org.chancery.record.kept;

import java.time.Instant;
import java.util.List;

/**
 * A document that the record holds.
 *
 * @param id what its source calls it
 * @param recorded when it first was recorded
 * @param versions all of them, the first one first; never empty
 */
public record KeptDocument(String id, Instant recorded, List<DocumentVersion> versions) {

  public KeptDocument {
    versions = List.copyOf(versions);
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("a kept document has a version: " + id);
    }
  }

  /** The version that counts. */
  public DocumentVersion latest() {
    return versions.getLast();
  }
}
