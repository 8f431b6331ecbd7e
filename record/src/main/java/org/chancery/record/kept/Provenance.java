package org.chancery.record.kept;

import java.time.Instant;
import java.util.Optional;
import org.chancery.intake.publisher.Publisher;

/**
 * Where a version of a document comes from, beyond its source's own words.
 *
 * @param address where it stands
 * @param author who wrote it, as it says
 * @param retrieved when it was fetched
 * @param publisher who publishes it, as the register told when it was added
 */
public record Provenance(
    Optional<String> address,
    Optional<String> author,
    Optional<Instant> retrieved,
    Optional<Publisher> publisher) {

  /** Nothing is known. */
  public static final Provenance UNKNOWN =
      new Provenance(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
