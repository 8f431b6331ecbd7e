package org.chancery.reading.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chancery.reading.document.Document;
import org.junit.jupiter.api.Test;

class TextTest {

  /** A flag of two code points and four units; a half of a pair alone is a code point, too. */
  private static final String FLAGGED = "Talks \uD83C\uDDEF\uD83C\uDDF5 in \uD83C Tokyo.";

  @Test
  void offsetsInCodePointsLeadToTheSameWordsAsCountingFromTheStart() {
    Text text = Text.of(Document.of("flagged", FLAGGED));
    String value = text.value();
    int length = value.codePointCount(0, value.length());

    for (int start = 0; start <= length; start++) {
      for (int end = start; end <= length; end++) {
        assertThat(text.spanAtCodePoints(start, end))
            .isEqualTo(
                new Span(value.offsetByCodePoints(0, start), value.offsetByCodePoints(0, end)));
      }
    }
  }

  @Test
  void offsetsOutsideOfTheTextAreRefused() {
    Text text = Text.of(Document.of("short", "Talks."));

    assertThatThrownBy(() -> text.spanAtCodePoints(2, 7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2..7");
    assertThatThrownBy(() -> text.spanAtCodePoints(3, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> text.spanAtCodePoints(-1, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
