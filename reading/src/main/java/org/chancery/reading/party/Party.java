package org.chancery.reading.party;

import java.util.List;
import java.util.Optional;
import org.chancery.reading.text.Span;

/**
 * Who acts: a person, a state, an organisation, a company, a grouping, or an office whose holder is
 * not named.
 *
 * @param id unique within a reading, for instance {@code p3}
 * @param kind what it is
 * @param name as the reading guidelines say: a person's fullest name in the text, a state's common
 *     English name, a body's fullest name in the text, an office by its title
 * @param state ISO 3166-1 alpha-3 of the state it is or acts for
 * @param office the office a person holds, as the text gives it or else the gazetteer
 * @param members ids of the parties a grouping consists of, where they are parties of the text
 * @param mentions where the text speaks of it, in order (UTF-16 spans)
 */
public record Party(
    String id,
    Kind kind,
    String name,
    Optional<String> state,
    Optional<String> office,
    List<String> members,
    List<Span> mentions) {

  /** The kinds of party. */
  public enum Kind {
    PERSON,
    STATE,
    ORGANISATION,
    COMPANY,
    GROUPING,
    OFFICE
  }

  public Party {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a party needs a name");
    }
    state.ifPresent(code -> {
      if (!code.matches("[A-Z]{3}")) {
        throw new IllegalArgumentException("not an ISO 3166-1 alpha-3 code: " + code);
      }
    });
    members = List.copyOf(members);
    mentions = List.copyOf(mentions);
  }
}
