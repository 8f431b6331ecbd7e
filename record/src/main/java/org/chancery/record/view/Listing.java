package org.chancery.record.view;

import java.util.List;

/**
 * The first of what was asked for.
 *
 * @param total how many there are, those left out among them
 */
public record Listing(List<Entry> entries, int total) {

  /** Nothing. */
  public static final Listing NONE = new Listing(List.of(), 0);

  public Listing {
    entries = List.copyOf(entries);
  }
}
