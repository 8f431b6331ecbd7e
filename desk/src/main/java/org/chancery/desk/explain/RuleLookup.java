package org.chancery.desk.explain;

import java.util.Optional;

/** Where the rule behind a finding is looked up. */
@FunctionalInterface
public interface RuleLookup {

  /** Knows no rule. */
  RuleLookup NONE = _ -> Optional.empty();

  /**
   * A rule as it is shown.
   *
   * @param id what findings call it
   * @param pattern in the rule language, or the words of a lexicon entry
   * @param file where it stands
   */
  record Rule(String id, String pattern, String file) {}

  /** The rule with this id, where there is one: a model finds without a rule. */
  Optional<Rule> byId(String id);
}
