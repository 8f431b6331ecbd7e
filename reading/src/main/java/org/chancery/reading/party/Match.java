package org.chancery.reading.party;

import java.util.List;

/**
 * The longest known spelling at a place in a text.
 *
 * @param length how many words it takes
 * @param entries all that it may stand for, in the order states, bodies, offices, persons
 */
public record Match(int length, List<Entry> entries) {
  public Match {
    if (length < 1 || entries.isEmpty()) {
      throw new IllegalArgumentException("a match of nothing");
    }
    entries = List.copyOf(entries);
  }
}
