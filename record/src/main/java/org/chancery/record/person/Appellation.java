package org.chancery.record.person;

import java.util.Comparator;
import java.util.Optional;

/**
 * A name as it tells persons apart: two sightings with equal appellations are one person.
 *
 * @param name the name
 * @param of the state or body acted for
 * @param known id of the person of the gazetteer who bears it, where only one can be meant
 */
record Appellation(PersonName name, Optional<String> of, Optional<String> known)
    implements Comparable<Appellation> {

  // Full names first, so that a group is led by its fullest.
  private static final Comparator<Appellation> ORDER =
      Comparator.comparingInt((Appellation a) -> -a.name.words().size())
          .thenComparing(a -> a.name.slug())
          .thenComparing(a -> a.of.orElse(""))
          .thenComparing(a -> a.known.orElse(""));

  @Override
  public int compareTo(Appellation other) {
    return ORDER.compare(this, other);
  }
}
