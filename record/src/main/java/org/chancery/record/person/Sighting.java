package org.chancery.record.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chancery.reading.Reading;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.party.Party;
import org.chancery.reading.text.Evidence;

/**
 * A person as one document names them.
 *
 * @param document the document's id
 * @param party the party's id within the document
 * @param name fullest name in the document
 * @param state ISO 3166-1 alpha-3 of the state acted for
 * @param office what the document, or else the gazetteer, says they are
 * @param published the document's day of publication
 * @param evidence where the document first names them; empty where it says so only in its title
 */
public record Sighting(
    String document,
    String party,
    String name,
    Optional<String> state,
    Optional<String> office,
    Optional<LocalDate> published,
    Optional<Evidence> evidence) {

  /** The persons of a reading. */
  public static List<Sighting> of(Reading reading) {
    return reading.parties().stream()
        .filter(party -> party.kind() == Party.Kind.PERSON)
        .map(party -> of(reading, party))
        .toList();
  }

  private static Sighting of(Reading reading, Party party) {
    return new Sighting(
        reading.text().document().id(),
        party.id(),
        party.name(),
        party.state(),
        party.office(),
        reading.text().document().published().flatMap(PublicationDate::day),
        party.mentions().stream().findFirst().map(reading.text()::evidence));
  }
}
