package org.chancery.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-03-04 | 2025-03-04",
        "2025-03-04T10:11:12Z | 2025-03-04T10:11:12Z",
        "2025-03-04T10:11:12.345+0900 | 2025-03-04T10:11:12+09:00",
        "2025-03-04 10:11 | 2025-03-04",
        "2025-03-04T10:11:12+09 | 2025-03-04T10:11:12+09:00",
        "20250304 | 2025-03-04",
        "2025/3/4 | 2025-03-04",
        "04.03.2025 | 2025-03-04",
        "'Tue, 04 Mar 2025 10:11:12 GMT' | 2025-03-04T10:11:12Z",
        "'Tue, 4 Mar 2025 10:11:12 -0500 (EST)' | 2025-03-04T10:11:12-05:00",
        "'March 4, 2025' | 2025-03-04",
        "'Published on Mar. 4th, 2025 at noon' | 2025-03-04",
        "4 March 2025 | 2025-03-04",
        "'Tuesday, 04 Sept 2025' | 2025-09-04",
        "2025-03 | 2025-03",
        "13/03/2025 | 2025-03-13",
        "03/13/2025 | 2025-03-13",
        "3/3/2025 | 2025-03-03",
        "2025年3月7日 18時05分 | 2025-03-07",
        "Publié le 4 mars 2025 | 2025-03-04",
        "3. März 2025 | 2025-03-03",
        "4 de marzo de 2025 | 2025-03-04",
      })
  void datesAreReadAsTheWebWritesThem(String written, String date) {
    assertThat(WebDate.parse(written))
        .hasValueSatisfying(d -> assertThat(d.value()).isEqualTo(date));
  }

  @ParameterizedTest
  @CsvSource({
    "03/04/2025",
    "yesterday",
    "2025-13-40",
    "31 February 2025",
    "1066-10-14",
    "0000-00-00T00:00:00Z"
  })
  void whatIsNoDateOrTwoIsNone(String written) {
    assertThat(WebDate.parse(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "March 3, 2025",
        "Published: Monday, 3 March 2025, 09:15",
        "Updated: March 03, 2025 19:20",
        "Published 3 March 2025 at 11:20 | Staff reporter",
        "2025年3月3日 18時05分",
        "3/3/2025",
        "3 March 2025 - Diplomacy"
      })
  void aLineOfADateTellsIt(String line) {
    assertThat(WebDate.line(line))
        .hasValueSatisfying(d -> assertThat(d.value()).isEqualTo("2025-03-03"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On 3 March 2025 the ministers met.",
        "3 March 2025 was the day on which it all began. Nobody knew.",
        "Due on 3 March 2025"
      })
  void aSentenceWithADateIsNoLineOfOne(String sentence) {
    assertThat(WebDate.line(sentence)).isEmpty();
  }

  @Test
  void theFirstOfSeveralDatesIsTaken() {
    assertThat(WebDate.written("On 4 March 2025, not March 9, 2025"))
        .hasValueSatisfying(d -> assertThat(d.value()).isEqualTo("2025-03-04"));
  }
}
