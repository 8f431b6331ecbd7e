package org.chancery.desk.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chancery.reading.time.Edtf;
import org.chancery.record.kept.FindingId;
import org.chancery.record.kept.FindingType;
import org.chancery.record.view.Agenda;
import org.chancery.record.view.Entry;
import org.chancery.record.view.Listing;
import org.chancery.record.view.Named;
import org.chancery.record.view.Telling;
import org.junit.jupiter.api.Test;

class CalendarTest {

  @Test
  void aDayIsAnEventThatEndsOnTheNext() {
    assertThat(lines(entry("2025-03-03", "scheduled", 0)))
        .contains(
            "BEGIN:VEVENT",
            "DTSTART;VALUE=DATE:20250303",
            "DTEND;VALUE=DATE:20250304",
            "STATUS:CONFIRMED");
  }

  @Test
  void daysFromOneToAnotherAreOneEvent() {
    assertThat(lines(entry("2025-12-30/2026-01-02", "anticipated", 0)))
        .contains("DTSTART;VALUE=DATE:20251230", "DTEND;VALUE=DATE:20260103", "STATUS:TENTATIVE");
  }

  @Test
  void noDayIsInventedForAMonthASeasonOrAGuess() {
    for (String date : List.of("2025-09", "2025-21", "2025-03-03~", "2025", "2025-03-03/..")) {
      assertThat(lines(entry(date, "scheduled", 0)))
          .contains("BEGIN:VTODO", "STATUS:NEEDS-ACTION")
          .noneMatch(line -> line.startsWith("DTSTART") || line.startsWith("DUE"))
          .anyMatch(line -> line.contains("(" + date + ")"));
    }
  }

  @Test
  void whatHasNoDateIsATaskWithoutOne() {
    assertThat(lines(entry("", "anticipated", 0)))
        .contains("BEGIN:VTODO")
        .noneMatch(line -> line.startsWith("DTSTART"));
  }

  @Test
  void theUidIsThatOfTheFindingAndTheSequenceCountsChanges() {
    assertThat(lines(entry("2025-03-03", "scheduled", 2)))
        .contains("UID:f0123456789ab@chancery", "SEQUENCE:2", "DTSTAMP:20250401T100000Z");
  }

  @Test
  void whatWasCalledOffSaysSo() {
    assertThat(lines(entry("2025-03-03", "cancelled", 1))).contains("STATUS:CANCELLED");
  }

  @Test
  void theSentenceStandsInTheDescription() {
    assertThat(lines(entry("2025-03-03", "scheduled", 0)))
        .anyMatch(line -> line.startsWith("DESCRIPTION:‘They will meet\\, again.’"));
  }

  @Test
  void theSameAgendaGivesTheSameCalendar() {
    assertThat(calendar(entry("2025-03-03", "scheduled", 0)))
        .isEqualTo(calendar(entry("2025-03-03", "scheduled", 0)));
  }

  private static List<String> lines(Entry entry) {
    return List.of(calendar(entry).replace("\r\n ", "").split("\r\n"));
  }

  private static String calendar(Entry entry) {
    return Calendar.of(
        new Agenda(LocalDate.parse("2025-02-01"), new Listing(List.of(entry), 1), Listing.NONE));
  }

  static Entry entry(String date, String status, int changes) {
    FindingId id = new FindingId("f0123456789ab");
    return new Entry(
        id.value(),
        FindingType.ENGAGEMENT,
        Optional.of("meeting"),
        Optional.of(status),
        List.of(new Named("Ellen Whitcombe", "person", Optional.of("USA"), Optional.empty())),
        List.of(),
        Optional.of(date).filter(d -> !d.isEmpty()).map(Edtf::new),
        Optional.empty(),
        Optional.of("Osaka"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        changes,
        Instant.parse("2025-04-01T10:00:00Z"),
        List.of(
            new Telling(
                id,
                "talks",
                Optional.of("Talks"),
                Optional.of("Harbour Wire"),
                Optional.of("2025-01-22"),
                "They will meet, again.",
                0,
                22)),
        List.of());
  }
}
