package org.chancery.record.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.record.OpenRecord;
import org.chancery.record.Strait;
import org.chancery.record.Talks;
import org.chancery.record.kept.FindingId;
import org.chancery.record.kept.FindingType;
import org.chancery.record.revision.Decision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

  @TempDir Path folder;

  private OpenRecord record;
  private Documents documents;

  @BeforeEach
  void keepTheTalks() {
    record = Views.of(folder, List.of(Talks.japanese(), Strait.reading()));
    documents = new Documents(record.database());
  }

  @AfterEach
  void closeTheRecord() {
    record.close();
  }

  @Test
  void aDocumentHasItsTextAndItsFindingsInTheOrderOfTheText() {
    DocumentView document = documents.of("talks-jpn").orElseThrow();

    assertThat(document.title()).contains("Minister meets Secretary <in Tokyo>");
    assertThat(document.findings().entries())
        .hasSize(document.findings().total())
        .extracting(entry -> entry.first().start())
        .isSorted();
  }

  @Test
  void everyQuotationStandsAtItsPlaceInTheText() {
    String id = Strait.reading().text().document().id();
    DocumentView document = documents.of(id).orElseThrow();
    int[] points = document.text().codePoints().toArray();

    assertThat(document.findings().entries())
        .isNotEmpty()
        .allSatisfy(entry -> {
          Telling told = entry.first();
          assertThat(new String(points, told.start(), told.end() - told.start()))
              .isEqualTo(told.quotation());
        });
  }

  @Test
  void whatAPersonRejectedIsLeftOut() {
    FindingId first =
        documents.of("talks-jpn").orElseThrow().findings().entries().getFirst().first().finding();

    record.review(first, new Decision.Rejected(), Optional.empty(), "Tester");

    assertThat(documents.of("talks-jpn").orElseThrow().findings().entries())
        .extracting(Entry::id)
        .doesNotContain(first.value());
  }

  @Test
  void thereIsNoneOfAnUnknownId() {
    assertThat(documents.of("nowhere")).isEmpty();
  }

  @Test
  void whenDocumentsWereRecordedIsToldByTheirIds() {
    assertThat(documents.recorded(List.of("talks-jpn", "nowhere")))
        .isEqualTo(Map.of("talks-jpn", Instant.parse("2025-04-01T10:00:00Z")));
    assertThat(documents.recorded(List.of())).isEmpty();
  }

  @Test
  void aFindingIsShownAsListsShowIt() {
    Entry listed =
        new Lists(record.database()).of(ListQuery.of(FindingType.OMISSION, 1)).entries().getFirst();

    assertThat(documents.entry(record.queries().finding(listed.first().finding()).orElseThrow()))
        .isEqualTo(listed);
  }
}
