package org.chancery.desk.evaluate;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A party as far as scoring sees it.
 *
 * @param state ISO 3166-1 alpha-3
 * @param person whether it is known to be a person; gold may leave the kind out
 */
public record ScoredParty(String name, Optional<String> state, boolean person) {

  /** The state it acts for, else its name: what events and sets of parties are compared by. */
  String body() {
    return state.filter(code -> !code.isEmpty()).orElseGet(this::plainName);
  }

  private String plainName() {
    String words = String.join(" ", Words.of(name));
    return words.startsWith("the ") ? words.substring("the ".length()) : words;
  }

  boolean agreesWith(ScoredParty other) {
    List<String> here = Words.of(name);
    List<String> there = Words.of(other.name);
    if (body().equals(other.body())) {
      return !(person && other.person) || !Collections.disjoint(here, there);
    }
    return !here.isEmpty() && here.equals(there);
  }

  @Override
  public String toString() {
    return name + state.map(code -> " (" + code + ")").orElse("");
  }
}
