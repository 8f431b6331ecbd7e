package org.chancery.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @Test
  void theFirstOfSeveralDatesIsTaken() {
    assertThat(WebDate.written("On 4 March 2025, not March 9, 2025"))
        .hasValueSatisfying(d -> assertThat(d.value()).isEqualTo("2025-03-04"));
  }
}
