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
import org.chancery.record.query.Days;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgendasTest {

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
  void theNearestComesFirstAndAMonthStaysAMonth() {
    assertThat(dates(agenda(Optional.of(Views.JAPAN), "2025-02-01").dated()))
        .containsExactly("2025-03-03", "2025-06", "2025-06", "2025-09");
  }

  @Test
  void whatHasNoDateStandsApart() {
    assertThat(agenda(Optional.of(Views.JAPAN), "2025-02-01").undated().entries())
        .singleElement()
        .matches(entry -> entry.kind().get().equals("exercise"));
  }

  @Test
  void whatHasNoDateIsForgottenAfterAYear() {
    assertThat(agenda(Optional.of(Views.JAPAN), "2026-02-01").undated().entries()).isEmpty();
  }

  @Test
  void aPeriodThatHasBegunStillGoesOn() {
    assertThat(dates(agenda(Optional.empty(), "2025-09-20").dated())).contains("2025-09");
  }

  @Test
  void anActThatIsToldAsAMeetingIsToldOnce() {
    Side arlandia = new Side("Arlandia", List.of("ARL"));

    assertThat(agenda(Optional.of(arlandia), "2025-02-01").dated().entries())
        .extracting(entry -> entry.kind().get())
        .containsExactly("meeting", "intends");
  }

  private static List<String> dates(Listing listing) {
    return listing.entries().stream().map(entry -> entry.date().get().text()).toList();
  }

  private Agenda agenda(Optional<Side> side, String from) {
    Days days = new Days(Optional.of(LocalDate.parse(from)), Optional.empty());
    return new Agendas(record.database()).of(side, days, 20);
  }
}
