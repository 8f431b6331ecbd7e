package org.chancery.record.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DifferencesTest {

  @Test
  void aNumberIsTheSameInWordsAndInFigures() {
    assertThat(Differences.numbers("three ports")).isEqualTo(Differences.numbers("3 ports"));
  }

  @Test
  void aNumberKeepsWhatItCounts() {
    assertThat(Differences.numbers("$1,250 million and 30% of 4.5 billion"))
        .containsExactlyInAnyOrder("1250 million", "30 percent", "4.5 billion");
  }

  @Test
  void aTextWithoutNumbersHasNone() {
    assertThat(Differences.numbers("to open the ports")).isEmpty();
  }
}
