package org.chancery.reading.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RuleFileTest {

  private static final String RULE =
      """
      - id: commitment.vow
        pattern: "{lemma:vow}"
        force: pledged
        match:
          - text: Norway vowed to help.
            content: to help
        reject:
          - Norway helped.
      """;

  private static List<Rule> read(String yaml) {
    return RuleFile.rules("test.yaml", yaml, FindingType.COMMITMENT, Lexicon.EMPTY);
  }

  @Test
  void aRuleIsReadWithItsSettingsAndExamples() {
    Rule rule = read(RULE).getFirst();

    assertThat(rule.id()).isEqualTo("commitment.vow");
    assertThat(rule.setting("force")).contains("pledged");
    assertThat(rule.matches().getFirst().expected()).containsEntry("content", "to help");
    assertThat(rule.rejects().getFirst().text()).isEqualTo("Norway helped.");
    assertThat(rule.source()).isEqualTo("test.yaml:1");
  }

  @Test
  void anUnknownKeyIsRefusedWithFileAndLine() {
    assertThatThrownBy(() -> read(RULE.replace("force:", "forse:")))
        .isInstanceOf(RuleException.class)
        .hasMessage("test.yaml:1: unknown key 'forse'");
  }

  @Test
  void aRuleWithoutTextsToRejectIsRefused() {
    String rule = RULE.substring(0, RULE.indexOf("  reject:")) + "  reject: []\n";

    assertThatThrownBy(() -> read(rule))
        .hasMessageContaining("needs texts that must match and texts that must not");
  }

  @Test
  void aRuleWithoutAPatternIsRefused() {
    assertThatThrownBy(() -> read(RULE.replace("  pattern: \"{lemma:vow}\"\n", "")))
        .hasMessage("test.yaml:1: the key 'pattern' is missing");
  }

  @Test
  void aBadPatternIsRefusedWithTheLineItStandsIn() {
    assertThatThrownBy(() -> read(RULE.replace("{lemma:vow}", "{lemma:vow")))
        .hasMessageStartingWith("test.yaml:2: '}' is expected");
  }

  @Test
  void aRoleThatTheTypeDoesNotHaveIsRefused() {
    assertThatThrownBy(() -> read(RULE.replace("{lemma:vow}", "{lemma:vow} >obj {}=speakers")))
        .hasMessage("test.yaml:2: a commitment has no role 'speakers'");
  }

  @Test
  void anIdOfAnotherTypeIsRefused() {
    assertThatThrownBy(() -> read(RULE.replace("commitment.vow", "request.vow")))
        .hasMessageContaining("must begin with 'commitment.'");
  }

  @Test
  void twoRulesCannotShareAnId() {
    List<Rule> rules = read(RULE + RULE);

    assertThatThrownBy(() -> new Rules(Lexicon.EMPTY, rules))
        .hasMessage("test.yaml:9: the id 'commitment.vow' stands already at test.yaml:1");
  }

  @Test
  void aWordThatStandsTwiceInAClassIsRefused() {
    assertThatThrownBy(() -> RuleFile.lexicon("words.yaml", "pledge: vow promise Vow\n"))
        .hasMessage("words.yaml:1: 'Vow' stands twice in pledge");
  }

  @Test
  void whatIsNoYamlIsRefusedWithTheFile() {
    assertThatThrownBy(() -> read("- id: [")).hasMessageStartingWith("test.yaml");
  }

  @Test
  void allRulesThatShipCanBeRead() {
    assertThat(Rules.standard().all()).isNotEmpty();
  }
}
