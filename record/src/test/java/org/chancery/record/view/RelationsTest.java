package org.chancery.record.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.reading.Reading;
import org.chancery.record.OpenRecord;
import org.chancery.record.Strait;
import org.chancery.record.Talks;
import org.chancery.record.kept.FindingId;
import org.chancery.record.kept.FindingType;
import org.chancery.record.query.Days;
import org.chancery.record.revision.Decision;
import org.chancery.record.series.Month;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RelationsTest {

  private static final LocalDate TODAY = LocalDate.parse("2025-02-01");

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
  void theChronologyTellsWhatHappenedTheLatestFirst() {
    assertThat(relation().chronology().entries())
        .extracting(
            entry -> entry.date().map(Object::toString).orElse("") + " " + entry.kind().get())
        .startsWith(" ACCUSE", "2025-03-08 SANCTION")
        .contains("2025-01-21 meeting", "1954 AGREE");
  }

  @Test
  void aMeetingIsNotToldAgainAsAnAct() {
    assertThat(relation().chronology().entries())
        .extracting(entry -> entry.kind().get())
        .doesNotContain("CONSULT");
  }

  @Test
  void everyEntryStandsWithItsSentenceDocumentDateAndSource() {
    Telling telling = relation().commitments().entries().getLast().first();

    assertThat(telling.quotation()).isEqualTo(Talks.PLEDGED);
    assertThat(telling.document()).isEqualTo("talks-jpn");
    assertThat(telling.published()).contains("2025-01-22");
    assertThat(telling.source()).contains("Foreign Ministry (invented)");
  }

  @Test
  void whatLiesAheadComesInTheOrderOfItsDatesTheUndatedLast() {
    assertThat(relation().coming().entries())
        .extracting(entry -> entry.date().map(Object::toString).orElse("none"))
        .containsExactly("2025-03-03", "2025-09", "none");
  }

  @Test
  void whatWasAnnouncedForADayThatIsPastIsNoLongerToCome() {
    Relation later = relation(Days.ALL, LocalDate.parse("2025-04-01"));

    assertThat(later.coming().entries())
        .extracting(entry -> entry.date().map(Object::toString).orElse("none"))
        .containsExactly("2025-09", "none");
    assertThat(later.chronology().entries())
        .extracting(entry -> entry.kind().get())
        .contains("visit");
  }

  @Test
  void aRelationIsSeenFromTheLastOfItsDays() {
    Days january = new Days(Optional.empty(), Optional.of(LocalDate.parse("2025-01-31")));

    Relation seen = relation(january, LocalDate.parse("2025-12-31"));

    assertThat(seen.day()).isEqualTo("2025-01-31");
    assertThat(seen.coming().entries()).hasSize(3);
    assertThat(seen.chronology().entries())
        .extracting(entry -> entry.kind().get())
        .doesNotContain("SANCTION");
  }

  @Test
  void silencesAndFirstsAreThoseOfTheTwo() {
    assertThat(relation().silences().entries())
        .singleElement()
        .matches(entry -> entry.content().get().equals("the steel tariffs"));
    assertThat(relation().firsts().entries()).hasSize(1);
  }

  @Test
  void aSettledCommitmentIsNotOpen() {
    Entry pledge = relation().commitments().entries().getLast();
    record.review(
        new FindingId(pledge.id()), new Decision.Rejected(), Optional.empty(), "an analyst");

    assertThat(relation().commitments().entries())
        .extracting(Entry::id)
        .doesNotContain(pledge.id());
    assertThat(relation().commitments().total()).isEqualTo(1);
  }

  @Test
  void theSeriesHasADirectionAndTheDocumentsBehindIt() {
    Month january = month(2025, 1);
    Month march = month(2025, 3);

    assertThat(january.there().cooperation()).as("the meeting").isEqualTo(1);
    assertThat(january.back().cooperation()).as("the meeting and the goods").isEqualTo(2);
    assertThat(january.documents()).isEqualTo(2);
    assertThat(january.published()).as("one of them on other states").isEqualTo(3);
    assertThat(march.there().conflict()).isEqualTo(1);
    assertThat(march.back().conflict()).isEqualTo(1);
  }

  @Test
  void theOtherWayRoundTheDirectionsAreExchanged() {
    Relation turned =
        new Relations(record.database()).of(Views.STATES, Views.JAPAN, Days.ALL, TODAY, 20);

    assertThat(turned.series().months().getFirst().there())
        .isEqualTo(relation().series().months().getFirst().back());
  }

  @Test
  void aMonthWithoutDocumentsIsNotTakenForCalm() {
    assertThat(month(2025, 2).isBlind()).isTrue();
  }

  @Test
  void anActOfAYearIsInNoMonth() {
    assertThat(relation().unplaced()).isEqualTo(1);
    assertThat(relation().series().months().getFirst().month()).isEqualTo(YearMonth.of(2025, 1));
  }

  @Test
  void aListIsBoundedAndTellsHowMuchThereIs() {
    Relation bounded =
        new Relations(record.database()).of(Views.JAPAN, Views.STATES, Days.ALL, TODAY, 1);

    assertThat(bounded.chronology().entries()).hasSize(1);
    assertThat(bounded.chronology().total()).isEqualTo(relation().chronology().total());
  }

  @ParameterizedTest
  @EnumSource(Relations.Part.class)
  void aPartThatIsWantedAloneIsAsInTheWhole(Relations.Part part) {
    Relation alone =
        new Relations(record.database())
            .of(Views.JAPAN, Views.STATES, Days.ALL, TODAY, one -> one == part ? 20 : 0);

    assertThat(of(alone, part)).isEqualTo(of(relation(), part));
  }

  private static Object of(Relation relation, Relations.Part part) {
    return switch (part) {
      case CHRONOLOGY -> relation.chronology();
      case COMING -> relation.coming();
      case COMMITMENTS -> relation.commitments();
      case REQUESTS -> relation.requests();
      case SILENCES -> relation.silences();
      case FIRSTS -> relation.firsts();
      case SERIES -> relation.series();
    };
  }

  @Test
  void nothingBetweenTwoIsEmpty() {
    Side other = new Side("Peru", List.of("PER"));

    assertThat(
            new Relations(record.database()).of(Views.JAPAN, other, Days.ALL, TODAY, 20).isEmpty())
        .isTrue();
  }

  @Test
  void oneSideHasNoRelationWithItself() {
    assertThatThrownBy(() ->
            new Relations(record.database()).of(Views.JAPAN, Views.JAPAN, Days.ALL, TODAY, 20))
        .hasMessageContaining("Japan");
  }

  @Test
  void requestsAreListedWithWhoIsAsked() {
    Entry request = relation().requests().entries().getFirst();

    assertThat(request.type()).isEqualTo(FindingType.REQUEST);
    assertThat(request.actedOn()).extracting(Named::name).containsExactly("Japan");
  }

  private Month month(int year, int month) {
    return relation().series().months().stream()
        .filter(one -> one.month().equals(YearMonth.of(year, month)))
        .findFirst()
        .orElseThrow();
  }

  private Relation relation() {
    return relation(Days.ALL, TODAY);
  }

  private Relation relation(Days days, LocalDate today) {
    return new Relations(record.database()).of(Views.JAPAN, Views.STATES, days, today, 20);
  }
}
