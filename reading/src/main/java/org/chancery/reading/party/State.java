package org.chancery.reading.party;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A state, or a territory with a government of its own.
 *
 * @param alpha3 the ISO 3166-1 alpha-3 code, or {@code XKX} for Kosovo
 * @param name the common English name, without "the"
 * @param names other names: long, short, former, abbreviated
 * @param adjectives "Japanese", "U.S."
 * @param people nouns for the people, singular and plural: "Briton", "Britons"
 * @param capitals cities that stand for the government
 * @param seats buildings and places that stand for the government: "Kremlin"
 * @param ambiguous those of all the spellings above that alone may mean something else
 */
public record State(
    String alpha3,
    String name,
    List<String> names,
    List<String> adjectives,
    List<String> people,
    List<String> capitals,
    List<String> seats,
    Set<String> ambiguous) {
  private static final Pattern ALPHA3 = Pattern.compile("[A-Z]{3}");

  public State {
    if (!ALPHA3.matcher(alpha3).matches()) {
      throw new IllegalArgumentException("no alpha-3 code: " + alpha3);
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("a state without a name: " + alpha3);
    }
    names = List.copyOf(names);
    adjectives = List.copyOf(adjectives);
    people = List.copyOf(people);
    capitals = List.copyOf(capitals);
    seats = List.copyOf(seats);
    ambiguous = Set.copyOf(ambiguous);
  }
}
