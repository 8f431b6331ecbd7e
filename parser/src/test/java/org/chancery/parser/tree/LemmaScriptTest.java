package org.chancery.parser.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LemmaScriptTest {

  @ParameterizedTest
  @CsvSource({
    "L0+, Said, said",
    "L3+y, parties, party",
    "L3+y, Parties, party",
    "K0+, NATO, NATO",
    "K1+, Kurds, Kurd",
    "T0+, JAPAN, Japan",
    "T1+, KURDS, Kurd",
    "=be, were, be",
    "L5+y, ties, ties",
    "L4+, ties, ties",
    "L3+, ties, t",
    "L0+e, mov, move"
  })
  void aScriptLeadsFromTheFormToTheLemma(String script, String form, String lemma) {
    assertThat(LemmaScript.parse(script).apply(form)).isEqualTo(lemma);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "L", "+s", "L+s", "X0+", "Lx+", "L-1+"})
  void whatIsNoScriptIsRefused(String script) {
    assertThatThrownBy(() -> LemmaScript.parse(script))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
