package org.chancery.record.kept;

import java.time.Instant;
import java.util.Optional;
import org.chancery.intake.publisher.Publisher;
import org.chancery.intake.publisher.Publishers;
import org.chancery.intake.received.Origin;
import org.chancery.reading.document.Document;

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

  /**
   * What is known of a document that came in.
   *
   * @param register tells who publishes at an address, or under the name of its source
   */
  public static Provenance of(Document document, Origin origin, Publishers register) {
    Optional<String> address =
        origin
            .address()
            .or(() -> document.source().filter(Provenance::isAddress))
            .or(() -> Optional.of(document.id()).filter(Provenance::isAddress));
    return new Provenance(
        address,
        origin.author(),
        origin.retrieved(),
        address.flatMap(register::at).or(() -> document.source().flatMap(register::named)));
  }

  private static boolean isAddress(String words) {
    return words.matches("https?://\\S+");
  }
}
