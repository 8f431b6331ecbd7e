package org.chancery.intake.publisher;

import java.util.Optional;

/**
 * Who publishes documents.
 *
 * @param name what it is called
 * @param kind what it is
 * @param state the state it speaks for, as an ISO 3166-1 alpha-3 code; a newspaper or independent
 *     agency speaks for none, wherever it is printed
 * @param licence what may be done with its texts, in a few words
 */
public record Publisher(String name, Kind kind, Optional<String> state, Optional<String> licence) {

  /** What a publisher is. */
  public enum Kind {
    /** A government, one of its ministries or missions. */
    GOVERNMENT,
    /** A news agency; with a state, it is that state's own. */
    AGENCY,
    /** A newspaper, broadcaster or magazine. */
    NEWSPAPER,
    /** A body of several states. */
    INTERNATIONAL_BODY
  }

  public Publisher {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a publisher needs a name");
    }
    if (state.isPresent() && !state.get().matches("[A-Z]{3}")) {
      throw new IllegalArgumentException("not an ISO 3166-1 alpha-3 code: " + state.get());
    }
  }
}
