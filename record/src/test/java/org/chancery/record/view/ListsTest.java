package org.chancery.record.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.reading.Reading;
import org.chancery.record.OpenRecord;
import org.chancery.record.Strait;
import org.chancery.record.Talks;
import org.chancery.record.kept.FindingType;
import org.chancery.record.query.Days;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListsTest {

  @TempDir Path folder;

  private OpenRecord record;

  @BeforeEach
  void keepTheTalks() {
    List<Reading> readings = new ArrayList<>(Talks.all());
    readings.add(Strait.reading());
    record = Views.of(folder, readings);
  }

  @AfterEach
  void closeTheRecord() {
    record.close();
  }

  @Test
  void commitmentsAreListedByWhoGivesThem() {
    Side arlandia = new Side("Arlandia", List.of("ARL"));

    assertThat(list(commitments(Optional.of(arlandia), Optional.empty(), Optional.empty())))
        .containsExactly("send engineers");
    assertThat(list(commitments(Optional.of(Views.JAPAN), Optional.empty(), Optional.empty())))
        .hasSize(2);
  }

  @Test
  void commitmentsAreListedByWhomTheyAreGivenTo() {
    assertThat(list(commitments(Optional.empty(), Optional.of(Views.STATES), Optional.empty())))
        .hasSize(2);
    assertThat(list(commitments(Optional.empty(), Optional.of(Views.JAPAN), Optional.empty())))
        .isEmpty();
  }

  @Test
  void whatIsDueInAMonthIsOverdueAfterItsLastDay() {
    assertThat(list(overdueOn("2025-06-30"))).isEmpty();
    assertThat(list(overdueOn("2025-07-01"))).hasSize(3);
  }

  @Test
  void silencesAreListedByWhoKeepsThem() {
    ListQuery query =
        new ListQuery(
            FindingType.OMISSION,
            Optional.of(Views.STATES),
            Optional.empty(),
            Days.ALL,
            Optional.empty(),
            20);

    assertThat(list(query)).containsExactly("the steel tariffs");
  }

  @Test
  void firstsAreListedTheLatestFirst() {
    assertThat(list(ListQuery.of(FindingType.PRECEDENT, 20))).hasSize(2);
  }

  @Test
  void aListGoesOnAfterAFinding() {
    ListQuery two = ListQuery.of(FindingType.COMMITMENT, 2);
    Listing first = new Lists(record.database()).of(two);
    Listing second =
        new Lists(record.database()).of(two.after(first.entries().getLast().first().finding()));

    assertThat(second.total()).isEqualTo(first.total()).isEqualTo(3);
    assertThat(second.entries()).hasSize(1).doesNotContainAnyElementsOf(first.entries());
  }

  @Test
  void aListIsBoundedAndTellsHowMuchThereIs() {
    Listing listing = new Lists(record.database()).of(ListQuery.of(FindingType.COMMITMENT, 2));

    assertThat(listing.entries()).hasSize(2);
    assertThat(listing.total()).isEqualTo(3);
  }

  private List<String> list(ListQuery query) {
    return new Lists(record.database())
        .of(query).entries().stream().map(entry -> entry.content().orElse("")).toList();
  }

  private static ListQuery overdueOn(String day) {
    return commitments(Optional.empty(), Optional.empty(), Optional.of(LocalDate.parse(day)));
  }

  private static ListQuery commitments(
      Optional<Side> by, Optional<Side> to, Optional<LocalDate> overdue) {
    return new ListQuery(FindingType.COMMITMENT, by, to, Days.ALL, overdue, 20);
  }
}
