package org.chancery.desk.explain;

import java.util.Optional;

/** Where the rule behind a finding is looked up. */
@FunctionalInterface
public interface RuleLookup {

  /**
   * A rule as it is shown.
   *
   * @param id what findings call it
   * @param pattern in the rule language, or the words of a lexicon entry
   * @param source the file and line where it stands
   */
  record Rule(String id, String pattern, String source) {}

  /** The rule with this id, where there is one: a model finds without a rule. */
  Optional<Rule> byId(String id);
}
