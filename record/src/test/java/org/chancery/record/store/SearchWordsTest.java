package org.chancery.record.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

  @Test
  void wordsHoldTogetherAndPhrasesStayWhole() {
    assertThat(SearchWords.parse("sea \"free passage\"").toFts5())
        .isEqualTo("(\"sea\" AND \"free passage\")");
  }

  @Test
  void alternativesAndExclusionsAreThoseOfEachAlternative() {
    SearchWords words = SearchWords.parse("strait -toll OR canal");

    assertThat(words.toFts5()).isEqualTo("((\"strait\") NOT (\"toll\")) OR (\"canal\")");
    assertThat(words.toWebSearch()).isEqualTo("\"strait\" -\"toll\" or \"canal\"");
  }

  @Test
  void whatTheIndexWouldTakeForItsOwnLanguageIsOnlyWords() {
    assertThat(SearchWords.parse("NEAR(a b) words:x* ^y").toFts5())
        .isEqualTo("(\"NEAR(a\" AND \"b)\" AND \"words:x*\" AND \"^y\")");
  }

  @Test
  void anOpenQuotationMarkEndsWithTheWords() {
    assertThat(SearchWords.parse("\"free passage").toFts5()).isEqualTo("(\"free passage\")");
  }

  @Test
  void nothingToLookForIsRefused() {
    assertThatThrownBy(() -> SearchWords.parse("?! OR sea"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no word to look for");
  }
}
