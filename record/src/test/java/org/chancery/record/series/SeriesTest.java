package org.chancery.record.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.reading.finding.Event;
import org.junit.jupiter.api.Test;

class SeriesTest {

  private static final YearMonth JANUARY = YearMonth.of(2025, 1);

  @Test
  void whatIsDoneTogetherCountsInBothDirections() {
    Month month = only(act(JANUARY, 1, Event.Type.CONSULT));

    assertThat(month.there().count(QuadClass.VERBAL_COOPERATION)).isEqualTo(1);
    assertThat(month.back().count(QuadClass.VERBAL_COOPERATION)).isEqualTo(1);
  }

  @Test
  void whatOneDoesCountsInOneDirection() {
    Month month = only(act(JANUARY, -1, Event.Type.SANCTION));

    assertThat(month.there().acts()).isZero();
    assertThat(month.back().conflict()).isEqualTo(1);
    assertThat(month.back().goldstein()).isEqualTo(Goldstein.of(Event.Type.SANCTION));
  }

  @Test
  void monthsBetweenAreThereToo() {
    Series series =
        Series.of(
            List.of(act(JANUARY, 1, Event.Type.AID), act(JANUARY.plusMonths(3), 1, Event.Type.AID)),
            Map.of(),
            Map.of(JANUARY.plusMonths(1), 4));

    assertThat(series.months())
        .extracting(Month::month)
        .containsExactly(
            JANUARY, JANUARY.plusMonths(1), JANUARY.plusMonths(2), JANUARY.plusMonths(3));
    assertThat(series.months())
        .extracting(Month::isBlind)
        .containsExactly(false, false, true, false);
  }

  @Test
  void quietMonthsRunTogetherButNotWithBlindOnes() {
    Series series =
        Series.of(
            List.of(act(JANUARY, 1, Event.Type.AID), act(JANUARY.plusMonths(5), 1, Event.Type.AID)),
            Map.of(),
            Map.of(JANUARY.plusMonths(1), 4, JANUARY.plusMonths(2), 1));

    assertThat(series.runs()).extracting(List::size).containsExactly(1, 2, 2, 1);
  }

  @Test
  void documentsAreCountedOnce() {
    Month month = only(act(JANUARY, 1, Event.Type.AID), act(JANUARY, -1, Event.Type.ACCUSE));

    assertThat(month.documents()).isEqualTo(1);
  }

  @Test
  void aBalanceWithoutActsHasNoMean() {
    assertThat(Balance.NONE.mean()).isEmpty();
    assertThat(Balance.of(List.of(Event.Type.AID, Event.Type.CONSULT)).mean()).hasValue(4.0);
  }

  private static Act act(YearMonth month, int direction, Event.Type type) {
    return new Act(month, direction, type, Set.of("d"));
  }

  private static Month only(Act... acts) {
    return Series.of(List.of(acts), Map.of(), Map.of()).months().getFirst();
  }
}
