package org.chancery.reading.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One piece of linguistic knowledge.
 *
 * @param id unique, begins with the label of its type: {@code commitment.agree-to}
 * @param type what it finds
 * @param pattern what it looks for
 * @param settings what else its type needs to know, for instance {@code force: pledged}
 * @param matches texts in which it must find something
 * @param rejects texts in which it must find nothing
 * @param source file and line, for messages
 */
public record Rule(
    String id,
    FindingType type,
    Pattern pattern,
    Map<String, String> settings,
    List<Example> matches,
    List<Example> rejects,
    String source) {

  /**
   * A text for a rule.
   *
   * @param text one or more sentences
   * @param expected fields of the finding that must come out, by their names in a reading
   */
  public record Example(String text, Map<String, String> expected) {
    public Example {
      expected = Map.copyOf(expected);
    }
  }

  public Rule {
    settings = Map.copyOf(settings);
    matches = List.copyOf(matches);
    rejects = List.copyOf(rejects);
    if (!id.startsWith(type.label() + ".")) {
      throw new RuleException(
          source, "the id '" + id + "' must begin with '" + type.label() + ".'");
    }
    if (matches.isEmpty() || rejects.isEmpty()) {
      throw new RuleException(
          source, "rule '" + id + "' needs texts that must match and texts that must not");
    }
  }

  public Optional<String> setting(String key) {
    return Optional.ofNullable(settings.get(key));
  }
}
