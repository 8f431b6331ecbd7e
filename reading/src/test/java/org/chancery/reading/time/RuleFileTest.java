package org.chancery.reading.time;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFileTest {
  private static final String RULE =
      """
      rule now
        kind DATE
        pattern (?<n>today)
        value dayWord(n)
        match [today] => -
        never to day
      """;

  private static void assertRefused(String content, String message) {
    assertThatThrownBy(() -> new RuleFile().read("own.rules", content))
        .isInstanceOf(RuleFileException.class)
        .hasMessageContaining("own.rules:")
        .hasMessageContaining(message);
  }

  @Test
  void theExampleRuleIsRead() {
    new RuleFile().read("own.rules", RULE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kind DATE            | sort DATE                | unknown key: sort
          kind DATE            | kind DAY                 | DAY
          match [today] => -   | # none                   | needs a text that it matches
          never to day         | # none                   | one that it never matches
          value dayWord(n)     | value dayword(n)         | no operator
          value dayWord(n)     | value dayWord(m)         | does not use the slot n
          match [today] => -   | match today => -         | no example
          pattern (?<n>today)  | pattern (?<n>to *day)    | without a bound
          pattern (?<n>today)  | pattern (?<n>{DAY})      | no class DAY
          pattern (?<n>today)  | pattern (?<n>today       | no pattern
          """)
  void aRuleThatIsNotClearIsRefused(String line, String instead, String message) {
    assertRefused(RULE.replace(line, instead), message);
  }

  @Test
  void anIdStandsOnce() {
    assertRefused(RULE + RULE, "two rules have the id now");
  }

  @Test
  void aClassIsDefinedOnce() {
    assertRefused("class A = a\nclass A = b\n", "defined twice");
  }

  @Test
  void theLineIsNamed() {
    assertRefused(RULE + "  color red\n", "own.rules:7: unknown key: color");
  }
}
