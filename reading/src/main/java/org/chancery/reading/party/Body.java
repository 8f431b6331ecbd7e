package org.chancery.reading.party;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A body that acts under a name of its own.
 *
 * @param id short and stable, unlike every state's code: {@code NATO}, {@code RUS-MFA}
 * @param kind organisation, grouping or company
 * @param name the fullest usual name, without "the"
 * @param names other names and abbreviations
 * @param state the alpha-3 code of the state that it is or acts for, or of a company's home; empty
 *     for bodies of many states or of none
 * @param members the alpha-3 codes of its members, where it is a group of states
 * @param seats places that stand for it: "Turtle Bay"
 */
public record Body(
    String id,
    BodyKind kind,
    String name,
    List<String> names,
    Optional<String> state,
    List<String> members,
    List<String> seats) {
  private static final Pattern ID = Pattern.compile("[A-Z0-9][A-Z0-9+-]*");

  public Body {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("no id of a body: " + id);
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("a body without a name: " + id);
    }
    names = List.copyOf(names);
    members = List.copyOf(members);
    seats = List.copyOf(seats);
  }
}
