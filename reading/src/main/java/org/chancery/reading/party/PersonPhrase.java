package org.chancery.reading.party;

import java.util.List;
import java.util.Optional;

/**
 * A person's name with what stands around it.
 *
 * @param first index of the first token of the name
 * @param last index of the last token of the name
 * @param words the words of the name
 * @param name the name as the text has it
 * @param offices the offices it is given here
 * @param states codes of the states that an affiliation without an office names
 * @param body the body that an affiliation names
 * @param gender m, f or empty, by a form of address or office
 * @param honorific whether a form of address or a title stands before it
 */
record PersonPhrase(
    int first,
    int last,
    List<String> words,
    String name,
    List<OfficePhrase> offices,
    List<String> states,
    Optional<Chunk> body,
    Optional<String> gender,
    boolean honorific) {

  PersonPhrase {
    words = List.copyOf(words);
    offices = List.copyOf(offices);
    states = List.copyOf(states);
  }

  Optional<String> state() {
    return offices.stream()
        .flatMap(o -> o.states().stream())
        .findFirst()
        .or(() -> states.stream().findFirst());
  }
}
