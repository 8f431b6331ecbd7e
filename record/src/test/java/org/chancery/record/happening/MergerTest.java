package org.chancery.record.happening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.reading.finding.Engagement.Kind.CALL;
import static org.chancery.reading.finding.Engagement.Kind.MEETING;
import static org.chancery.reading.finding.Engagement.Kind.VISIT;
import static org.chancery.reading.finding.Engagement.Status.ANTICIPATED;
import static org.chancery.reading.finding.Engagement.Status.CANCELLED;
import static org.chancery.reading.finding.Engagement.Status.HELD;
import static org.chancery.reading.finding.Engagement.Status.SCHEDULED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.chancery.reading.finding.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergerTest {

  private static final String NORTH = "Ministry of the north";
  private static final String SOUTH = "Ministry of the south";
  private static final String QUIST = "Zoë Quist:NOR";
  private static final String VANCE = "Ilo Vance:PRT";

  private static List<Happening> merged(Told... told) {
    return new Merger().all(Arrays.stream(told).flatMap(t -> t.reports().stream()).toList());
  }

  private static Told met(String document, String source, String day, String date, String... with) {
    return Told.in(document, source, day, "Quist met Vance.").meeting(MEETING, HELD, date, with);
  }

  @Test
  void twoSidesReadoutsOfOneMeetingAreOneHappening() {
    assertThat(
            merged(
                met("a", NORTH, "2024-05-02", "2024-05-02", QUIST, VANCE),
                met("b", SOUTH, "2024-05-03", "2024-05-02", VANCE, "Quist:NOR")))
        .singleElement()
        .satisfies(h -> {
          assertThat(h.documents()).isEqualTo(2);
          assertThat(h.participants())
              .extracting(Participant::name)
              .containsExactly("Zoë Quist", "Ilo Vance");
        });
  }

  @Test
  void oneSidesVisitIsTheOthersMeeting() {
    assertThat(
            merged(
                met("a", NORTH, "2024-05-02", "2024-05-02", QUIST, VANCE),
                Told.in("b", SOUTH, "2024-05-04", "Vance visited Quist.")
                    .meeting(VISIT, HELD, "2024-05-01/2024-05-03", VANCE, QUIST)))
        .hasSize(1);
  }

  @Test
  void aMinistersVisitToAStateIsMoreThanAMeetingThere() {
    assertThat(
            merged(
                met("a", NORTH, "2024-05-02", "2024-05-02", QUIST, VANCE),
                Told.in("b", SOUTH, "2024-05-04", "Quist visited Portugal.")
                    .meeting(VISIT, HELD, "2024-05-01/2024-05-03", QUIST, "PRT")))
        .hasSize(2);
  }

  @Test
  void theDayAVisitBeginsAndTheDayItEndsAreOfOneVisit() {
    assertThat(
            merged(
                Told.in("a", NORTH, "2024-05-01", "Quist will travel to Portugal on 2 May.")
                    .meeting(VISIT, SCHEDULED, "2024-05-02", QUIST, "PRT"),
                Told.in("b", NORTH, "2024-05-08", "Quist returned from Portugal today.")
                    .meeting(VISIT, HELD, "2024-05-08", QUIST, "PRT")))
        .hasSize(1);
  }

  @Test
  void visitsOfOnePersonAFortnightApartAreTwo() {
    assertThat(
            merged(
                Told.in("a", NORTH, "2024-05-02", "Quist visited Portugal.")
                    .meeting(VISIT, HELD, "2024-05-02", QUIST, "PRT"),
                Told.in("b", NORTH, "2024-05-16", "Quist visited Portugal again.")
                    .meeting(VISIT, HELD, "2024-05-16", QUIST, "PRT")))
        .hasSize(2);
  }

  @Test
  void aVisitAndTheVisitInReturnAreTwo() {
    assertThat(
            merged(
                Told.in("a", NORTH, "2024-05-02", "Quist visited Portugal.")
                    .meeting(VISIT, HELD, "2024-05-02", QUIST, "PRT"),
                Told.in("b", SOUTH, "2024-05-02", "Vance visited Norway.")
                    .meeting(VISIT, HELD, "2024-05-02", VANCE, "NOR")))
        .hasSize(2);
  }

  @Test
  void anAnnouncementAndTheMeetingWeeksLaterAreOneWithAHistory() {
    List<Happening> happenings =
        merged(
            Told.in("a", NORTH, "2024-03-20", "Quist will meet Vance on 2 May.")
                .meeting(MEETING, SCHEDULED, "2024-05-02", QUIST, VANCE),
            met("b", NORTH, "2024-05-02", "2024-05-02", QUIST, VANCE));
    assertThat(happenings)
        .singleElement()
        .satisfies(h -> {
          assertThat(h.standing()).isEqualTo(Standing.HELD);
          assertThat(h.history())
              .extracting(Step::standing)
              .containsExactly(Standing.ANNOUNCED, Standing.HELD);
        });
  }

  @Test
  void aVaguePlanGoesToTheNextMeetingItCanMean() {
    Told plan =
        Told.in("plan", NORTH, "2024-04-10", "Quist will soon meet Vance.")
            .meeting(MEETING, ANTICIPATED, "", QUIST, VANCE);
    Told next = met("next", NORTH, "2024-04-28", "2024-04-28", QUIST, VANCE);
    Told later = met("later", NORTH, "2024-06-01", "2024-06-01", QUIST, VANCE);
    assertThat(merged(plan, next, later))
        .extracting(h -> h.reports().stream().map(Report::document).toList())
        .containsExactly(List.of("plan", "next"), List.of("later"));
  }

  @Test
  void whatWasPutOffAndThenHeldIsOne() {
    List<Happening> happenings =
        merged(
            Told.in("a", NORTH, "2024-04-01", "Vance will visit Quist on 20 April.")
                .meeting(VISIT, SCHEDULED, "2024-04-20", VANCE, QUIST),
            Told.in("b", NORTH, "2024-04-18", "The visit of Vance to Quist was postponed.")
                .meeting(VISIT, CANCELLED, "", VANCE, QUIST),
            Told.in("c", NORTH, "2024-06-11", "Vance visited Quist.")
                .meeting(VISIT, HELD, "2024-06-11", VANCE, QUIST));
    assertThat(happenings)
        .singleElement()
        .satisfies(h ->
            assertThat(h.history())
                .extracting(Step::standing)
                .containsExactly(Standing.ANNOUNCED, Standing.POSTPONED, Standing.HELD));
  }

  @Test
  void whatWasCancelledIsNotTheMeetingHeldInstead() {
    assertThat(
            merged(
                Told.in("a", NORTH, "2024-04-18", "The meeting of Quist and Vance was cancelled.")
                    .meeting(MEETING, CANCELLED, "2024-04-20", QUIST, VANCE),
                met("b", NORTH, "2024-05-11", "2024-05-11", QUIST, VANCE)))
        .hasSize(2);
  }

  @Test
  void twoCallsOfOnePairInOneWeekAreTwo() {
    assertThat(
            merged(
                Told.in("a", NORTH, "2024-05-01", "Quist called Vance.")
                    .meeting(CALL, HELD, "2024-05-01", QUIST, VANCE),
                Told.in("b", NORTH, "2024-05-02", "Quist called Vance.")
                    .meeting(CALL, HELD, "2024-05-02", QUIST, VANCE)))
        .hasSize(2);
  }

  @Test
  void twoSourcesMayDateOneCallToNeighbouringDays() {
    assertThat(
            merged(
                Told.in("a", NORTH, "2024-05-01", "Quist called Vance.")
                    .meeting(CALL, HELD, "2024-05-01", QUIST, VANCE),
                Told.in("b", SOUTH, "2024-05-02", "Vance spoke with Quist.")
                    .meeting(CALL, HELD, "2024-05-02", QUIST, VANCE)))
        .hasSize(1);
  }

  @Test
  void annualMeetingsAreOneEachYear() {
    assertThat(
            merged(
                met("a", NORTH, "2023-05-02", "2023-05-02", QUIST, VANCE),
                met("b", NORTH, "2024-05-02", "2024-05-02", QUIST, VANCE)))
        .hasSize(2);
  }

  @Test
  void otherPersonsOfTheSameStatesOnTheSameDayAreAnotherMeeting() {
    assertThat(
            merged(
                met("a", NORTH, "2024-05-02", "2024-05-02", QUIST, VANCE),
                met("b", NORTH, "2024-05-02", "2024-05-02", "Per Holm:NOR", VANCE)))
        .hasSize(2);
  }

  @Test
  void aMeetingOfTwoIsNotTheMeetingOfManyAroundIt() {
    assertThat(
            merged(
                met("a", NORTH, "2024-05-02", "2024-05-02", QUIST, VANCE),
                met("b", NORTH, "2024-05-02", "2024-05-02", QUIST, VANCE, "Ana Ruiz:ESP")))
        .hasSize(2);
  }

  @Test
  void anOfficeInOneReportIsItsHolderInAnother() {
    Told office = Told.in("a", NORTH, "2022-05-23", "Quist met the Japanese prime minister.");
    assertThat(
            merged(
                office.meeting(MEETING, HELD, "2022-05-23", QUIST, "JPN"),
                met("b", SOUTH, "2022-05-23", "2022-05-23", QUIST, "Fumio Kishida:JPN")))
        .hasSize(1);
  }

  @Test
  void oneActToldByTwoDocumentsIsOne() {
    assertThat(
            merged(
                Told.in(
                        "a",
                        NORTH,
                        "2024-05-02",
                        "Norway imposed sanctions on three banks of Portugal.")
                    .act(Event.Type.SANCTION, "NOR", "PRT"),
                Told.in(
                        "b",
                        SOUTH,
                        "2024-05-03",
                        "Three banks were hit by sanctions that Norway imposed.")
                    .act(Event.Type.SANCTION, "NOR", "PRT")))
        .hasSize(1);
  }

  @Test
  void anActTowardsTheOneIsNotTheSameTowardsTheOther() {
    assertThat(
            merged(
                Told.in("a", NORTH, "2024-05-02", "Norway accused Portugal of delay.")
                    .act(Event.Type.ACCUSE, "NOR", "PRT"),
                Told.in("b", SOUTH, "2024-05-02", "Portugal accused Norway of delay.")
                    .act(Event.Type.ACCUSE, "PRT", "NOR")))
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void arrivingOneByOneInAnyOrderGivesWhatMergingAllAtOnceGives(long seed) {
    List<Report> reports = new ArrayList<>(year());
    List<Happening> atOnce = new Merger().all(reports);
    Collections.shuffle(reports, new Random(seed));
    HappeningsInMemory arriving = new HappeningsInMemory();
    reports.forEach(report -> arriving.add(List.of(report)));
    assertThat(arriving.all()).isEqualTo(atOnce);
  }

  /** A year of meetings, plans, calls and delays of a few persons. */
  private static List<Report> year() {
    List<Report> reports = new ArrayList<>();
    Random random = new Random(42);
    List<String> persons = List.of(QUIST, VANCE, "Ana Ruiz:ESP", "Per Holm:NOR", "NOR", "PRT");
    for (int i = 0; i < 150; i++) {
      String day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(365)).toString();
      String one = persons.get(random.nextInt(3));
      String other = persons.get(random.nextInt(persons.size()));
      if (one.endsWith(other.substring(other.length() - 3))) {
        continue;
      }
      boolean dated = random.nextInt(3) > 0;
      boolean ahead = random.nextInt(3) == 0;
      String words = random.nextInt(8) == 0 ? "It was postponed." : "They met.";
      reports.addAll(
          Told.in("d" + i, random.nextBoolean() ? NORTH : SOUTH, day, words)
              .meeting(
                  List.of(MEETING, CALL, VISIT).get(random.nextInt(3)),
                  ahead ? SCHEDULED : HELD,
                  dated ? day : "",
                  one,
                  other)
              .reports());
    }
    return reports;
  }

  @Test
  void takingInTheSameAgainChangesNothing() {
    HappeningsInMemory happenings = new HappeningsInMemory();
    List<Report> reports = year();
    happenings.add(reports);
    List<Happening> before = happenings.all();
    happenings.add(reports);
    assertThat(happenings.all()).isEqualTo(before);
  }

  @Test
  void newcomersLeaveHappeningsThatTheyAreNotAlikeTo() {
    HappeningsInMemory happenings = new HappeningsInMemory();
    happenings.add(met("a", NORTH, "2024-05-02", "2024-05-02", QUIST, VANCE).reports());
    List<Happening> changed =
        happenings.add(met("b", NORTH, "2024-09-02", "2024-09-02", QUIST, VANCE).reports());
    assertThat(changed).singleElement().returns(1, Happening::documents);
  }

  @Test
  void reportsOfOtherPairsOrSeasonsAreNeverCompared() {
    Merger merger = new Merger();
    assertThat(merger.keys(met("a", NORTH, "2024-05-02", "2024-05-02", QUIST, VANCE).report()))
        .doesNotContainAnyElementsOf(
            merger.keys(met("b", NORTH, "2024-07-02", "2024-07-02", QUIST, VANCE).report()))
        .doesNotContainAnyElementsOf(
            merger.keys(
                met("c", NORTH, "2024-05-02", "2024-05-02", QUIST, "Ana Ruiz:ESP").report()));
  }
}
