package org.chancery.parser.piece;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterCaseTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "envoy, LOWER",
        "n't, LOWER",
        "Tokyo, CAPITALISED",
        "I, CAPITALISED",
        "Élan, CAPITALISED",
        "“Zoë, CAPITALISED",
        "NATO, UPPER",
        "U.S., UPPER",
        "iPad, MIXED",
        "McAdam, MIXED",
        "UNs, MIXED",
        "2025, NONE",
        "—, NONE",
        "10th, LOWER",
        "\uD835\uDC00, CAPITALISED",
        "\uD83D, NONE",
        "東京, LOWER"
      })
  void theLettersOfAWordHaveACase(String word, LetterCase expected) {
    assertThat(LetterCase.of(word)).isEqualTo(expected);
  }
}
