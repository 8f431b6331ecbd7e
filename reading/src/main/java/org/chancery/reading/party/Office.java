package org.chancery.reading.party;

import java.util.List;
import java.util.Optional;

/**
 * An office, known by its title.
 *
 * @param title as usually written
 * @param variants other ways to write it; plurals need not be listed where they are regular
 * @param role what the holder does
 * @param of the alpha-3 code or body id that the title alone implies ("Chief Cabinet Secretary" is
 *     Japan's); empty where every state may have one
 */
public record Office(String title, List<String> variants, Role role, Optional<String> of) {
  public Office {
    if (title.isBlank()) {
      throw new IllegalArgumentException("an office without a title");
    }
    variants = List.copyOf(variants);
  }
}
