package org.chancery.record.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.chancery.record.OpenRecord;
import org.chancery.record.Talks;
import org.chancery.record.kept.FindingId;
import org.chancery.record.revision.Decision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverviewsTest {

  private static final Instant RECORDED = Instant.parse("2025-04-01T10:00:00Z");

  @TempDir Path folder;

  private OpenRecord record;

  @BeforeEach
  void keepTheTalks() {
    record = Views.of(folder, Talks.all());
  }

  @AfterEach
  void closeTheRecord() {
    record.close();
  }

  @Test
  void whatWasRecordedSinceIsNewTheLatestFirst() {
    Overview overview = overview(RECORDED, "2025-02-25", 2);

    assertThat(overview.documents())
        .extracting(Overview.Arrived::id)
        .containsExactly("quarrel", "talks-usa");
    assertThat(overview.newDocuments()).isEqualTo(3);
    assertThat(overview(RECORDED.plusSeconds(1), "2025-02-25", 2).documents()).isEmpty();
  }

  @Test
  void theAgendaEndsAfterSoManyDays() {
    assertThat(overview(RECORDED, "2025-02-25", 20).agenda().dated().entries())
        .extracting(entry -> entry.day().orElse(""))
        .containsExactly("2025-03-03");
    assertThat(overview(RECORDED, "2025-02-10", 20).agenda().dated().entries()).isEmpty();
  }

  @Test
  void whatIsOverdueIsTold() {
    assertThat(overview(RECORDED, "2025-07-01", 20).overdue().total()).isEqualTo(2);
    assertThat(overview(RECORDED, "2025-06-30", 20).overdue().total()).isZero();
  }

  @Test
  void whatAPersonReviewedNoLongerAwaitsIt() {
    Listing before = overview(RECORDED, "2025-02-25", 20).awaiting();
    FindingId first = before.entries().getFirst().first().finding();

    record.review(first, new Decision.Accepted(), Optional.empty(), "Tester");

    Listing after = overview(RECORDED, "2025-02-25", 20).awaiting();
    assertThat(after.total()).isEqualTo(before.total() - 1);
    assertThat(after.entries()).extracting(Entry::id).doesNotContain(first.value());
  }

  private Overview overview(Instant since, String today, int limit) {
    return new Overviews(record.database()).of(since, LocalDate.parse(today), 14, limit);
  }
}
