package org.chancery.reading.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PublicationDateTest {
  @Test
  void aDayIsTaken() {
    assertThat(PublicationDate.parse(" 2025-01-21 ").day()).contains(LocalDate.of(2025, 1, 21));
  }

  @Test
  void aMomentGivesTheDayOnItsOwnClock() {
    PublicationDate published = PublicationDate.parse("2025-01-21T23:30:00-05:00");
    assertThat(published.day()).contains(LocalDate.of(2025, 1, 21));
    assertThat(published).hasToString("2025-01-21T23:30:00-05:00");
  }

  @Test
  void aMonthIsADateWithoutADay() {
    assertThat(PublicationDate.parse("2025-01").day()).isEmpty();
  }

  @Test
  void aMonthThatIsNoneIsNamed() {
    assertThatThrownBy(() -> PublicationDate.parse("2025-13-40"))
        .hasMessage("'2025-13-40' is no date: month 13 is not between 1 and 12");
  }

  @Test
  void aDayThatIsNoneIsNamed() {
    assertThatThrownBy(() -> PublicationDate.parse("2025-02-30"))
        .hasMessage("'2025-02-30' is no date: day 30 is not between 1 and 28");
  }

  @Test
  void aTimeThatIsNoneIsNamed() {
    assertThatThrownBy(() -> PublicationDate.parse("2025-01-21T25:00:00Z"))
        .isInstanceOf(InvalidDateException.class)
        .hasMessageContaining("25:00:00Z");
  }
}
