package org.chancery.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.chancery.reading.Reading;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.finding.Engagement;
import org.chancery.reading.party.Party;
import org.chancery.reading.time.Edtf;
import org.chancery.record.happening.Standing;
import org.chancery.record.kept.FindingId;
import org.chancery.record.kept.FindingType;
import org.chancery.record.query.Days;
import org.chancery.record.query.FindingQuery;
import org.chancery.record.query.FoundFinding;
import org.chancery.record.query.FoundHappening;
import org.chancery.record.revision.Correction;
import org.chancery.record.revision.Decision;
import org.chancery.record.store.RecordAddress;
import org.chancery.record.view.Network;
import org.chancery.record.view.Networks;
import org.chancery.record.view.SideFinder;
import org.chancery.record.view.SideNames;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How happenings stay in step with what documents say, wherever the record is kept. */
abstract class HappeningsContract {

  private static final long SEED = 11;

  /** All days, so that what passes on them is counted, where that of all time is kept. */
  private static final Days COUNTED =
      new Days(Optional.of(LocalDate.parse("0001-01-01")), Optional.empty());

  private OpenRecord record;

  /** A place where there is no record yet. */
  abstract RecordAddress freshAddress();

  @BeforeEach
  void openANewRecord() {
    record = OpenRecord.orNew(freshAddress());
  }

  @AfterEach
  void closeTheRecord() {
    record.close();
  }

  @Test
  void twoReadoutsOfOneMeetingAreOneHappening() {
    keep(Talks.japanese(), Talks.american());

    FoundHappening meeting = happening("talks-jpn", "meeting");

    assertThat(meeting.documents()).isEqualTo(2);
    assertThat(meeting.reports())
        .extracting(FoundHappening.Telling::document)
        .containsExactly("talks-jpn", "talks-usa");
    assertThat(happening("talks-usa", "meeting")).isEqualTo(meeting);
  }

  @Test
  void whatWasAnnouncedAndTookPlaceIsOneHappeningWithItsHistory() {
    keep(
        meeting("plan", "2025-01-02", Engagement.Status.SCHEDULED, "2025-02-10"),
        meeting("readout", "2025-02-11", Engagement.Status.HELD, "2025-02-10"));

    FoundHappening meeting = happening("plan", "meeting");

    assertThat(meeting.standing()).isEqualTo(Standing.HELD);
    assertThat(meeting.changes()).isEqualTo(1);
    assertThat(record.queries().history(meeting.id()))
        .extracting(FoundHappening.Turn::standing)
        .containsExactly(Standing.ANNOUNCED, Standing.HELD);
  }

  @Test
  void anIdLeadsToItsHappeningWhenAnEarlierReportTurnsUp() {
    keep(meeting("readout", "2025-02-11", Engagement.Status.HELD, "2025-02-10"));
    String before = happening("readout", "meeting").id();

    keep(meeting("plan", "2025-01-02", Engagement.Status.SCHEDULED, "2025-02-10"));

    FoundHappening now = record.queries().happening(before).orElseThrow();
    assertThat(now.reports()).hasSize(2);
    assertThat(now.id()).isEqualTo(happening("plan", "meeting").id());
  }

  @Test
  void aRejectedReportIsOutOfItsHappeningAndComesBack() {
    keep(Talks.japanese(), Talks.american());
    List<String> before = DerivedRows.of(record);
    FoundFinding told = engagement("talks-jpn");

    decide(told.id(), new Decision.Rejected());

    assertThat(record.queries().happening(told.id().value())).isEmpty();
    assertThat(happening("talks-usa", "meeting").documents()).isEqualTo(1);
    decide(told.id(), new Decision.Accepted());
    assertThat(DerivedRows.of(record)).isEqualTo(before);
  }

  @Test
  void aRejectedPromiseCountsBetweenNoTwoSides() {
    keep(Talks.japanese());
    int before = undertakings();
    FoundFinding promise = first("talks-jpn", FindingType.COMMITMENT);

    decide(promise.id(), new Decision.Rejected());

    assertThat(undertakings()).isEqualTo(before - 1);
    assertThat(links(Days.ALL)).isEqualTo(links(COUNTED));
  }

  @Test
  void aCorrectedDayTakesAReportToAnotherHappening() {
    keep(
        meeting("one", "2025-02-11", Engagement.Status.HELD, "2025-02-10"),
        meeting("other", "2025-02-12", Engagement.Status.HELD, "2025-02-10"));
    assertThat(record.queries().counts().happenings()).isEqualTo(1);

    decide(
        engagement("other").id(),
        new Decision.Corrected(new Correction(Map.of("date", "2024-12-05"))));

    assertThat(record.queries().counts().happenings()).isEqualTo(2);
    assertThat(happening("other", "meeting").date()).contains(new Edtf("2024-12-05"));
  }

  @Test
  void whatHeldTwoTogetherMayGo() {
    // The first is of two weeks, and so may be each of the other two, which exclude each other.
    keep(
        meeting("vague", "2025-02-20", Engagement.Status.HELD, "2025-02-03/2025-02-14"),
        meeting("early", "2025-02-06", Engagement.Status.HELD, "2025-02-05"),
        meeting("late", "2025-02-13", Engagement.Status.HELD, "2025-02-12"));

    decide(engagement("vague").id(), new Decision.Rejected());

    assertThat(record.queries().counts().happenings()).isEqualTo(2);
    assertRebuildChangesNothing();
  }

  @Test
  void anotherVersionTakesThePlaceOfWhatTheFirstSaid() {
    keep(
        meeting("one", "2025-02-11", Engagement.Status.HELD, "2025-02-10"),
        meeting("other", "2025-02-12", Engagement.Status.HELD, "2025-02-10"));

    keep(HandMade.empty(Document.of("other", "Nothing is told any more.")));

    assertThat(happening("one", "meeting").documents()).isEqualTo(1);
    assertRebuildChangesNothing();
  }

  @Test
  void readingTheSameAgainChangesNothing() {
    keep(Talks.all().toArray(Reading[]::new));
    List<String> before = DerivedRows.of(record);

    for (Reading reading : Talks.all()) {
      keep(by("0.2.0", reading));
    }

    assertThat(DerivedRows.of(record)).isEqualTo(before);
  }

  @Test
  void whateverHappensToTheRecordItsHappeningsAreThoseOfMakingAllAtOnce() {
    Random random = new Random(SEED);
    List<String> documents = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      documents.add("d" + i);
    }
    Collections.shuffle(documents, random);
    for (int step = 0; step < 90; step++) {
      if (step < 40) {
        keep(random(documents.get(step), random));
      } else {
        change(documents.get(random.nextInt(40)), random);
      }
    }

    assertThat(record.queries().counts().happenings()).isBetween(3, 39);
    assertThat(links(Days.ALL)).isEqualTo(links(COUNTED)).isNotEmpty();
    assertRebuildChangesNothing();
  }

  @Test
  void theOrderOfArrivalIsOfNoAccount() {
    List<Reading> readings = new ArrayList<>(Talks.all());
    readings.add(Strait.reading());
    Random random = new Random(SEED);
    for (int i = 0; i < 30; i++) {
      readings.add(random("d" + i, random));
    }
    keep(readings.toArray(Reading[]::new));
    List<String> together = DerivedRows.of(record);

    Collections.shuffle(readings, random);
    try (OpenRecord other = OpenRecord.orNew(freshAddress())) {
      readings.forEach(reading -> Talks.keep(other, List.of(reading)));
      assertThat(DerivedRows.of(other)).isEqualTo(together);
    }
  }

  private List<Network.Link> links(Days days) {
    SideFinder sides = new SideFinder(record.database(), SideNames.standard());
    return new Networks(record.database(), sides).of(Optional.empty(), days, 1_000).links();
  }

  private void assertRebuildChangesNothing() {
    List<String> before = DerivedRows.of(record);
    record.rebuild();
    assertThat(DerivedRows.of(record)).isEqualTo(before).isNotEmpty();
  }

  private void change(String document, Random random) {
    List<FoundFinding> findings = record.queries().findings(FindingQuery.ALL.in(document));
    if (findings.isEmpty()) {
      keep(random(document, random));
      return;
    }
    FindingId id = findings.getFirst().id();
    switch (random.nextInt(4)) {
      case 0 -> decide(id, new Decision.Rejected());
      case 1 -> decide(id, new Decision.Accepted());
      case 2 ->
          decide(
              id,
              new Decision.Corrected(new Correction(Map.of("date", day(random), "kind", "visit"))));
      default -> keep(random(document, random));
    }
  }

  private static Reading random(String document, Random random) {
    Engagement.Status status =
        List.of(Engagement.Status.SCHEDULED, Engagement.Status.HELD, Engagement.Status.CANCELLED)
            .get(random.nextInt(3));
    return meeting(document, day(random), status, random.nextInt(4) == 0 ? "" : day(random));
  }

  private static String day(Random random) {
    return "2025-0%d-%02d".formatted(1 + random.nextInt(3), 1 + random.nextInt(28));
  }

  private static Reading meeting(
      String document, String published, Engagement.Status status, String date) {
    String words = "Zoë Quist and Ilo Vance: " + status + " " + date + ".";
    HandMade made =
        new HandMade(
            Document.of(document, words)
                .from("Harbour Wire (invented)")
                .publishedOn(PublicationDate.parse(published)));
    Party quist = made.person("Zoë Quist", "ARL");
    Party vance = made.person("Ilo Vance", "BRD");
    made.add(
        new Engagement(
            made.basis("engagement.test", words),
            Engagement.Kind.MEETING,
            status,
            List.of(quist, vance),
            date.isEmpty() ? Optional.empty() : Optional.of(new Edtf(date)),
            Optional.empty()));
    return made.reading();
  }

  private static Reading by(String reader, Reading reading) {
    return new Reading(
        reader,
        reading.language(),
        reading.text(),
        reading.syntax(),
        reading.parties(),
        reading.findings());
  }

  private void keep(Reading... readings) {
    Talks.keep(record, List.of(readings));
  }

  private void decide(FindingId id, Decision decision) {
    var _ = record.review(id, decision, Optional.empty(), "ada");
  }

  private int undertakings() {
    return links(Days.ALL).stream().mapToInt(Network.Link::commitments).sum();
  }

  private FoundFinding engagement(String document) {
    return first(document, FindingType.ENGAGEMENT);
  }

  private FoundFinding first(String document, FindingType type) {
    return record.queries().findings(FindingQuery.ALL.in(document).ofTypes(type)).getFirst();
  }

  private FoundHappening happening(String document, String kind) {
    return record
        .queries()
        .findings(FindingQuery.ALL.in(document).ofTypes(FindingType.ENGAGEMENT))
        .stream()
        .filter(found -> found.kind().equals(Optional.of(kind)))
        .findFirst()
        .flatMap(found -> record.queries().happening(found.id().value()))
        .orElseThrow();
  }
}
