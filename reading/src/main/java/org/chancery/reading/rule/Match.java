package org.chancery.reading.rule;

import java.util.Map;
import java.util.Optional;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;

/**
 * A place where a rule holds.
 *
 * @param rule which
 * @param sentence where
 * @param cue the word that the root of the pattern matched
 * @param roles the words that the pattern names
 */
public record Match(Rule rule, Sentence sentence, Token cue, Map<String, Token> roles) {

  public Match {
    roles = Map.copyOf(roles);
  }

  /** The word that the pattern keeps under this name. */
  public Optional<Token> role(String name) {
    return Optional.ofNullable(roles.get(name));
  }
}
