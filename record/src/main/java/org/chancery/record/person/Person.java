package org.chancery.record.person;

import java.util.List;
import java.util.Optional;

/**
 * One person across all documents.
 *
 * @param id made of the fullest name and the state or body acted for: {@code
 *     volodymyr-zelenskyy.UKR}
 * @param name the fullest usual name
 * @param names every spelling met, in alphabetical order
 * @param of the state's alpha-3 code or the body's id
 * @param occupancies the offices held, the earliest known first
 * @param sightings where documents name the person, in the order of documents' ids
 */
public record Person(
    String id,
    String name,
    List<String> names,
    Optional<String> of,
    List<Occupancy> occupancies,
    List<Sighting> sightings) {

  public Person {
    names = List.copyOf(names);
    occupancies = List.copyOf(occupancies);
    sightings = List.copyOf(sightings);
  }
}
