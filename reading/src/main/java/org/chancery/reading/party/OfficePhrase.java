package org.chancery.reading.party;

import java.util.List;
import java.util.Optional;

/**
 * An office with those it is held for: "the then Danish foreign minister", "State Department
 * spokesperson", "foreign ministers of Peru and Chile".
 *
 * @param first index of the first token, with the affiliation before it
 * @param head index of the noun that names the office
 * @param last index of the last token of the title, without an affiliation after it
 * @param end index of the last token with the affiliation after it
 * @param role the title in lower case and in one form: "foreign minister"
 * @param plural whether several hold it
 * @param states codes of the states it is held for
 * @param body the body it is held in
 * @param possessor index of a possessive pronoun before it, or -1
 */
record OfficePhrase(
    int first,
    int head,
    int last,
    int end,
    String role,
    boolean plural,
    List<String> states,
    Optional<Chunk> body,
    int possessor) {

  OfficePhrase {
    states = List.copyOf(states);
  }

  /** The noun that ends the title: "minister" of "foreign minister". */
  String noun() {
    return Roles.noun(role);
  }
}
