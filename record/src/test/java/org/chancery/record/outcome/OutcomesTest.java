package org.chancery.record.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.chancery.reading.Reading;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.finding.Commitment;
import org.chancery.reading.finding.Event;
import org.chancery.reading.finding.Request;
import org.chancery.reading.time.Edtf;
import org.chancery.record.HandMade;
import org.chancery.record.revision.CommitmentStatus;
import org.junit.jupiter.api.Test;

class OutcomesTest {

  private static final String PROMISE = "to send forty engineers to the harbour of Setubal";
  private static final LocalDate TODAY = LocalDate.parse("2024-09-01");

  private static HandMade document(String id, String day, String words) {
    return new HandMade(Document.of(id, words).publishedOn(PublicationDate.parse(day)));
  }

  private static Reading promise(String id, String day, String due) {
    String words = "Norway promised " + PROMISE + ".";
    HandMade made = document(id, day, words);
    return made.add(
            new Commitment(
                made.basis("commitment.test", words),
                List.of(made.state("Norway", "NOR")),
                List.of(),
                Commitment.Force.PLEDGED,
                PROMISE,
                due.isEmpty() ? Optional.empty() : Optional.of(Edtf.parse(due))))
        .reading();
  }

  private static Reading request(String id, String day, String content) {
    String words = "Portugal asked Norway " + content + ".";
    HandMade made = document(id, day, words);
    return made.add(
            new Request(
                made.basis("request.test", words),
                List.of(made.state("Portugal", "PRT")),
                List.of(made.state("Norway", "NOR")),
                Request.Force.ASKED,
                content))
        .reading();
  }

  private static Reading event(
      String id, String day, String words, Event.Type type, Event.Status status, String... sides) {
    HandMade made = document(id, day, words);
    return made.add(
            new Event(
                made.basis("event.test", words),
                made.state(sides[0], sides[0]),
                type,
                Optional.empty(),
                sides.length > 1 ? Optional.of(made.state(sides[1], sides[1])) : Optional.empty(),
                status,
                List.of(),
                Optional.empty()))
        .reading();
  }

  private static Outcome of(Reading first, Reading... later) {
    return Outcomes.of(
        Undertaking.of(first).getFirst(),
        Arrays.stream(later).flatMap(r -> Sign.of(r).stream()).toList());
  }

  private static CommitmentStatus suggested(Reading first, Reading... later) {
    return of(first, later).suggested(TODAY);
  }

  @Test
  void whatNobodySpeaksOfAgainIsOpen() {
    assertThat(suggested(promise("a", "2024-01-10", ""))).isEqualTo(CommitmentStatus.OPEN);
  }

  @Test
  void aDeedInTheWordsOfThePromiseSuggestsThatItWasKeptWithTheEvidenceOfBoth() {
    Outcome outcome =
        of(
            promise("a", "2024-01-10", ""),
            event(
                "b",
                "2024-05-10",
                "Norway sent its forty engineers to Setubal.",
                Event.Type.AID,
                Event.Status.ACTUAL,
                "NOR"));
    assertThat(outcome.suggestions())
        .singleElement()
        .satisfies(s -> {
          assertThat(s.status()).isEqualTo(CommitmentStatus.FULFILLED);
          assertThat(s.undertaking().evidence().exact()).contains(PROMISE);
          assertThat(s.sign().evidence().exact()).startsWith("Norway sent");
        });
  }

  @Test
  void anotherSidesDeedSaysNothingOfAPromise() {
    assertThat(
            suggested(
                promise("a", "2024-01-10", ""),
                event(
                    "b",
                    "2024-05-10",
                    "Spain sent forty engineers to the harbour of Setubal.",
                    Event.Type.AID,
                    Event.Status.ACTUAL,
                    "ESP")))
        .isEqualTo(CommitmentStatus.OPEN);
  }

  @Test
  void anEarlierDeedSaysNothingOfALaterPromise() {
    assertThat(
            suggested(
                promise("a", "2024-06-10", ""),
                event(
                    "b",
                    "2024-05-10",
                    "Norway sent its forty engineers to Setubal.",
                    Event.Type.AID,
                    Event.Status.ACTUAL,
                    "NOR")))
        .isEqualTo(CommitmentStatus.OPEN);
  }

  @Test
  void aPromiseGivenAgainIsRepeated() {
    assertThat(suggested(promise("a", "2024-01-10", ""), promise("b", "2024-03-10", "")))
        .isEqualTo(CommitmentStatus.REPEATED);
  }

  @Test
  void blameForFailingSuggestsThatAPromiseWasBroken() {
    assertThat(
            suggested(
                promise("a", "2024-01-10", ""),
                event(
                    "b",
                    "2024-05-10",
                    "Portugal accused Norway of failing to send the engineers to the harbour.",
                    Event.Type.ACCUSE,
                    Event.Status.ACTUAL,
                    "PRT",
                    "NOR")))
        .isEqualTo(CommitmentStatus.BROKEN);
  }

  @Test
  void whatIsTakenBackIsWithdrawn() {
    assertThat(
            suggested(
                promise("a", "2024-01-10", ""),
                event(
                    "b",
                    "2024-05-10",
                    "Norway abandoned the plan for engineers at the harbour of Setubal.",
                    Event.Type.RETREAT,
                    Event.Status.ACTUAL,
                    "NOR")))
        .isEqualTo(CommitmentStatus.WITHDRAWN);
  }

  @Test
  void aRequestIsFulfilledByTheSideThatWasAsked() {
    Reading deed =
        event(
            "b",
            "2024-05-10",
            "Norway reopened the harbour of Bergen to trawlers.",
            Event.Type.CONCEDE,
            Event.Status.ACTUAL,
            "NOR");
    assertThat(
            suggested(
                request("a", "2024-01-10", "to reopen the harbour of Bergen to trawlers"), deed))
        .isEqualTo(CommitmentStatus.FULFILLED);
  }

  @Test
  void aRequestsDayIsReadFromItsWords() {
    assertThat(Undertaking.of(request("a", "2024-01-10", "to reopen the harbour by June 2024")))
        .singleElement()
        .satisfies(u -> assertThat(u.due()).contains(Edtf.parse("2024-06")));
  }

  @Test
  void whatIsOpenAfterItsDayIsOverdueAndInTheEndLapses() {
    Outcome outcome = of(promise("a", "2024-01-10", "2024-06"));
    assertThat(outcome.isOverdue(LocalDate.parse("2024-06-30"), Optional.empty())).isFalse();
    assertThat(outcome.isOverdue(TODAY, Optional.empty())).isTrue();
    assertThat(outcome.suggested(LocalDate.parse("2026-01-01"))).isEqualTo(CommitmentStatus.LAPSED);
    assertThat(outcome.isOverdue(LocalDate.parse("2026-01-01"), Optional.empty())).isFalse();
  }

  @Test
  void whatAPersonDecidedGoesBeforeWhatIsSuggested() {
    Outcome outcome = of(promise("a", "2024-01-10", "2024-06"));
    assertThat(outcome.isOverdue(TODAY, Optional.of(CommitmentStatus.FULFILLED))).isFalse();
  }

  @Test
  void manyAtOnceInAnyOrderGiveWhatEachAloneGives() {
    List<Reading> readings =
        new ArrayList<>(
            List.of(
                promise("a", "2024-01-10", ""),
                promise("b", "2024-03-10", ""),
                request("c", "2024-02-01", "to send forty engineers to Setubal"),
                event(
                    "d",
                    "2024-05-10",
                    "Norway sent its forty engineers to Setubal.",
                    Event.Type.AID,
                    Event.Status.ACTUAL,
                    "NOR")));
    List<Sign> signs = readings.stream().flatMap(r -> Sign.of(r).stream()).toList();
    List<Undertaking> undertakings =
        readings.stream().flatMap(r -> Undertaking.of(r).stream()).toList();
    List<Outcome> alone = undertakings.stream().map(u -> Outcomes.of(u, signs)).toList();
    List<Sign> turned = new ArrayList<>(signs);
    Collections.reverse(turned);
    assertThat(Outcomes.all(undertakings, turned)).isEqualTo(alone);
    assertThat(alone).extracting(o -> o.suggested(TODAY)).containsOnly(CommitmentStatus.FULFILLED);
  }
}
