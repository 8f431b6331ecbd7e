package org.chancery.record.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chancery.reading.Reading;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.finding.Commitment;
import org.chancery.reading.finding.Event;
import org.chancery.record.HandMade;
import org.chancery.record.OpenRecord;
import org.chancery.record.kept.FindingId;
import org.chancery.record.kept.FindingType;
import org.chancery.record.query.Days;
import org.chancery.record.revision.CommitmentStatus;
import org.chancery.record.revision.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What later documents suggest to have become of a promise stands with it. */
class SuggestionsTest {

  private static final String PROMISED =
      "Norway promised Portugal to send forty engineers to the harbour of Setubal.";
  private static final String SENT = "Norway sent Portugal its forty engineers to Setubal.";
  private static final Side NORWAY = new Side("Norway", List.of("NOR"));
  private static final Side PORTUGAL = new Side("Portugal", List.of("PRT"));

  @TempDir Path folder;

  @Test
  void aDeedInTheWordsOfThePromiseStandsWithItInListsAndRelations() {
    try (OpenRecord record = Views.of(folder, List.of(deed("2024-05-10"), promise()))) {
      assertThat(List.of(listed(record), related(record)))
          .allSatisfy(entry ->
              assertThat(entry.suggestions())
                  .singleElement()
                  .satisfies(one -> {
                    assertThat(one.status()).isEqualTo(CommitmentStatus.FULFILLED);
                    assertThat(one.telling().quotation()).isEqualTo(SENT);
                    assertThat(one.telling().document()).isEqualTo("deed");
                  }));
    }
  }

  @Test
  void whatWasDoneBeforeSuggestsNothing() {
    try (OpenRecord record = Views.of(folder, List.of(deed("2024-01-05"), promise()))) {
      assertThat(listed(record).suggestions()).isEmpty();
    }
  }

  @Test
  void aRejectedDeedSuggestsNothing() {
    try (OpenRecord record = Views.of(folder, List.of(deed("2024-05-10"), promise()))) {
      FindingId deed = listed(record).suggestions().getFirst().telling().finding();

      record.review(deed, new Decision.Rejected(), Optional.empty(), "ada");

      assertThat(listed(record).suggestions()).isEmpty();
    }
  }

  private static Entry listed(OpenRecord record) {
    return new Lists(record.database())
        .of(ListQuery.of(FindingType.COMMITMENT, 5))
        .entries()
        .getFirst();
  }

  private static Entry related(OpenRecord record) {
    return new Relations(record.database())
        .of(NORWAY, PORTUGAL, Days.ALL, LocalDate.parse("2024-09-01"), 5)
        .commitments()
        .entries()
        .getFirst();
  }

  private static Reading promise() {
    HandMade made = document("promise", "2024-01-10", PROMISED);
    return made.add(
            new Commitment(
                made.basis("commitment.test", PROMISED),
                List.of(made.state("Norway", "NOR")),
                List.of(made.state("Portugal", "PRT")),
                Commitment.Force.PLEDGED,
                "to send forty engineers to the harbour of Setubal",
                Optional.empty()))
        .reading();
  }

  private static Reading deed(String day) {
    HandMade made = document("deed", day, SENT);
    return made.add(
            new Event(
                made.basis("event.test", SENT),
                made.state("Norway", "NOR"),
                Event.Type.AID,
                Optional.empty(),
                Optional.of(made.state("Portugal", "PRT")),
                Event.Status.ACTUAL,
                List.of(),
                Optional.empty()))
        .reading();
  }

  private static HandMade document(String id, String day, String words) {
    return new HandMade(Document.of(id, words).publishedOn(PublicationDate.parse(day)));
  }
}
