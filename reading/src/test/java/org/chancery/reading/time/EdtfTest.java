package org.chancery.reading.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {
  @ParameterizedTest
  @CsvSource({
    "2025-01-21, 2025-01-21, 2025-01-21",
    "2024-02, 2024-02-01, 2024-02-29",
    "2019, 2019-01-01, 2019-12-31",
    "2025-01-20/2025-01-22, 2025-01-20, 2025-01-22",
    "2025-01-21~, 2025-01-21, 2025-01-21",
    "2024?, 2024-01-01, 2024-12-31",
    "199X, 1990-01-01, 1999-12-31",
    "20XX, 2000-01-01, 2099-12-31",
    "2025-21, 2025-03-01, 2025-05-31",
    "2024-24, 2024-12-01, 2025-02-28",
    "2025-01-XX, 2025-01-01, 2025-01-31",
    "1990~/1993~, 1990-01-01, 1993-12-31",
    "2025-01-21T09:30:00Z, 2025-01-21, 2025-01-21",
    "-0044, -0044-01-01, -0044-12-31"
  })
  void spansTheDaysItCanMean(String text, LocalDate earliest, LocalDate latest) {
    Edtf edtf = Edtf.parse(text);
    assertThat(edtf.earliest()).contains(earliest);
    assertThat(edtf.latest()).contains(latest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "21 January 2025",
        "2025-13",
        "2025-02-30",
        "2025-1-2",
        "2025/2024",
        "../..",
        "/",
        "2025-21~",
        "2025-01-21T25:00:00Z",
        "2025-01-21/2025-01-22/2025-01-23",
        "20250121",
        "19X0"
      })
  void refusesWhatIsNotLevelOne(String text) {
    assertThatThrownBy(() -> Edtf.parse(text))
        .isInstanceOf(InvalidDateException.class)
        .hasMessageContaining("'" + text + "'");
  }

  @Test
  void anOpenIntervalHasNoLastDay() {
    Edtf since = Edtf.parse("2022-02-24/..");
    assertThat(since.isOpen()).isTrue();
    assertThat(since.earliest()).contains(LocalDate.of(2022, 2, 24));
    assertThat(since.latest()).isEmpty();
  }

  @Test
  void onlyAnExactDayIsADay() {
    assertThat(Edtf.parse("2025-01-21").day()).contains(LocalDate.of(2025, 1, 21));
    assertThat(Edtf.parse("2025-01-21~").day()).isEmpty();
    assertThat(Edtf.parse("2025-01").day()).isEmpty();
    assertThat(Edtf.parse("2024/2025").day()).isEmpty();
  }

  @Test
  void qualifiersAreTold() {
    assertThat(Edtf.parse("2025%").isApproximate()).isTrue();
    assertThat(Edtf.parse("2025%").isUncertain()).isTrue();
    assertThat(Edtf.parse("2025").isApproximate()).isFalse();
    assertThat(Edtf.parse("2024/2025").approximately()).hasToString("2024~/2025~");
  }

  @Test
  void isWrittenFromCalendarDates() {
    assertThat(Edtf.of(LocalDate.of(2025, 1, 21))).hasToString("2025-01-21");
    assertThat(Edtf.of(YearMonth.of(2025, 1))).hasToString("2025-01");
    assertThat(Edtf.ofYear(800)).hasToString("0800");
    assertThat(Edtf.ofYear(12025)).hasToString("Y12025");
  }

  @Test
  void anIntervalOfOneDayIsThatDay() {
    LocalDate day = LocalDate.of(2025, 1, 21);
    assertThat(Edtf.interval(day, day)).isEqualTo(Edtf.of(day));
  }
}
