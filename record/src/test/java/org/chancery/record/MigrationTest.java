package org.chancery.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.chancery.reading.document.Document;
import org.chancery.record.kept.FindingType;
import org.chancery.record.query.FindingQuery;
import org.chancery.record.query.FoundFinding;
import org.chancery.record.query.SearchQuery;
import org.chancery.record.revision.CommitmentStatus;
import org.chancery.record.revision.Review;
import org.chancery.record.store.RecordAddress;
import org.chancery.record.store.Writer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record that the first schema kept is brought to the present one, and nothing of it is lost. */
class MigrationTest {

  @TempDir Path folder;

  private OpenRecord record;

  @BeforeEach
  void openARecordOfTheFirstSchema() throws IOException, SQLException {
    Path file = folder.resolve("record.db");
    try (InputStream dump = MigrationTest.class.getResourceAsStream("record-1.1.sql");
        var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.executeUpdate(new String(dump.readAllBytes(), StandardCharsets.UTF_8));
      connection.commit();
    }
    record = OpenRecord.existing(new RecordAddress.InFile(file));
  }

  @AfterEach
  void closeTheRecord() {
    record.close();
  }

  @Test
  void documentsVersionsAndReadingsAreThere() {
    assertThat(record.queries().documents()).containsExactly("strait", "quiet");
    assertThat(record.queries().document("quiet").orElseThrow().versions()).hasSize(2);
    assertThat(record.queries().reading("strait").orElseThrow().findings())
        .containsExactlyInAnyOrderElementsOf(Strait.reading().findings());
    assertThat(record.verify(_ -> {}).faults()).isZero();
  }

  @Test
  void decisionsAreThere() {
    FoundFinding promise =
        record.queries().findings(FindingQuery.ALL.ofTypes(FindingType.COMMITMENT)).getFirst();
    assertThat(promise.outcome()).contains(CommitmentStatus.FULFILLED);
    assertThat(promise.review()).contains(Review.CORRECTED);
    assertThat(record.queries().findings(FindingQuery.ALL.ofTypes(FindingType.OMISSION))).isEmpty();
  }

  @Test
  void textsAreFound() {
    assertThat(record.queries().search(SearchQuery.of("reopen strait")).documents()).isEqualTo(1);
    assertThat(record.queries().search(SearchQuery.of("spoke")).documents()).isEqualTo(1);
  }

  @Test
  void itCanBeAddedTo() {
    Document more = Document.of("more", "They spoke again.");
    try (Writer writer = record.writer("add", "test", _ -> {})) {
      assertThat(writer.holds(Strait.document())).isTrue();
      writer.keep(more, HandMade.empty(more));
    }

    assertThat(record.queries().documents()).containsExactly("strait", "quiet", "more");
  }

  @Test
  void itsHappeningsAreThereAsSoonAsItIsOpened() {
    FoundFinding met =
        record.queries().findings(FindingQuery.ALL.ofTypes(FindingType.ENGAGEMENT)).getFirst();

    assertThat(record.queries().counts().happenings()).isPositive();
    assertThat(record.queries().happening(met.id().value()).orElseThrow().reports()).hasSize(1);
    List<String> opened = DerivedRows.of(record);
    record.rebuild();
    assertThat(DerivedRows.of(record)).isEqualTo(opened);
  }

  @Test
  void itsListsBySideAndBetweenTwoAreThere() {
    assertThat(record.queries().findings(FindingQuery.ALL.of("BRD"))).isNotEmpty();
    assertThat(record.queries().findings(FindingQuery.ALL.between("ARL", "BRD"))).isNotEmpty();
  }
}
