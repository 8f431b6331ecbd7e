package org.chancery.reading.party;

import java.util.List;
import java.util.Optional;

/**
 * Words of a sentence that name something by themselves, whatever the parser made of them.
 *
 * @param kind what they name
 * @param first index of the first token
 * @param last index of the last token, included
 * @param name the state's common name, the body's name or the person's, else the words
 * @param states codes of the states it names or belongs to
 * @param body what the gazetteer knows of a body
 */
record Chunk(
    Kind kind, int first, int last, String name, List<String> states, Optional<Body> body) {

  /** What words name. */
  enum Kind {
    STATE,
    ADJECTIVE,
    PEOPLE,
    CAPITAL,
    SEAT,
    /** Two states in one word or joined by a hyphen: "Norway-Chile". */
    STATES,
    BODY,
    OFFICE,
    PERSON;

    boolean namesState() {
      return switch (this) {
        case STATE, ADJECTIVE, PEOPLE, CAPITAL, SEAT, STATES -> true;
        case BODY, OFFICE, PERSON -> false;
      };
    }
  }

  Chunk {
    states = List.copyOf(states);
  }

  Optional<String> state() {
    return states.stream().findFirst();
  }
}
