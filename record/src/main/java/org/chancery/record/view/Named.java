package org.chancery.record.view;

import java.util.Optional;

/**
 * A party as documents name it.
 *
 * @param kind {@code person}, {@code state}, …
 * @param side the state's ISO 3166-1 alpha-3 code, or the name of a body of none
 */
public record Named(String name, String kind, Optional<String> side, Optional<String> office) {

  /** The name, and for whom it acts where the name does not say so. */
  public String text() {
    return kind.equals("state")
        ? name
        : name + side.filter(s -> !s.equals(name)).map(s -> " (" + s + ")").orElse("");
  }
}
