package org.chancery.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chancery.reading.document.Document;
import org.chancery.record.kept.Kept;
import org.chancery.record.store.RecordAddress;
import org.chancery.record.store.RecordException;
import org.chancery.record.store.Writer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user is told when a record in a file cannot be used; what it held stays as it was. */
class TroubleTest {

  @TempDir Path folder;

  private Path file;
  private RecordAddress address;

  @BeforeEach
  void nameTheRecord() {
    file = folder.resolve("record.db");
    address = new RecordAddress.InFile(file);
  }

  @Test
  void noRecordIsSaidAndNoneIsMade() {
    assertKind(RecordException.Kind.ABSENT, () -> OpenRecord.existing(address).close());
    assertThat(file).doesNotExist();
  }

  @Test
  void anEmptyFileIsNoRecordToRead() throws IOException {
    Files.createFile(file);

    assertKind(RecordException.Kind.ABSENT, () -> OpenRecord.existing(address).close());
  }

  @Test
  void aFileThatIsNoDatabaseIsLeftAlone() throws IOException {
    String content = "Title: a report, not a record\n\n".repeat(100);
    Files.writeString(file, content);

    assertKind(RecordException.Kind.NOT_A_RECORD, () -> OpenRecord.orNew(address).close());
    assertThat(file).hasContent(content);
  }

  @Test
  void aDatabaseOfSomethingElseIsLeftAlone() throws SQLException {
    sql("CREATE TABLE stamps (country TEXT)");

    assertKind(RecordException.Kind.NOT_A_RECORD, () -> OpenRecord.orNew(address).close());
    sql("SELECT country FROM stamps");
  }

  @Test
  void aRecordOfANewerProgramIsLeftAlone() throws SQLException {
    keep(Strait.document());
    sql(
        "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
            + " installed_by, execution_time, success)"
            + " VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', '', 0, 1)");

    assertThatThrownBy(() -> OpenRecord.orNew(address).close())
        .isInstanceOfSatisfying(
            RecordException.class, e -> assertThat(e.kind()).isEqualTo(RecordException.Kind.NEWER))
        .hasMessageContaining("newer version of chancery (schema 99");
    sql("DELETE FROM flyway_schema_history WHERE version = '99'");
    assertHolds("strait");
  }

  @Test
  void aRecordWhoseTablesSomebodyElseMadeIsLeftAlone() throws SQLException {
    keep(Strait.document());
    String newest =
        " WHERE installed_rank = (SELECT max(installed_rank) FROM flyway_schema_history)";
    sql("UPDATE flyway_schema_history SET description = version, version = '0.1'" + newest);

    assertKind(RecordException.Kind.NOT_A_RECORD, () -> OpenRecord.existing(address).close());

    sql("UPDATE flyway_schema_history SET version = description" + newest);
    assertHolds("strait");
  }

  @Test
  void aDocumentWithoutAWordIsKeptAndFoundSound() {
    keep(Document.of("blank", ""));

    assertHolds("blank");
  }

  @Test
  void aFullDiskKeepsWhatWasAcknowledged() {
    keep(Strait.document());
    List<Kept> acknowledged = new ArrayList<>();
    try (OpenRecord record = OpenRecord.orNew(address)) {
      // SQLite's own way to make a disk full: the file may not grow. It counts for one connection.
      record.database().writeOnly(handle -> handle.execute("PRAGMA max_page_count = 1"));

      assertKind(
          RecordException.Kind.FULL,
          () -> {
            try (Writer writer = record.writer("add", "test", acknowledged::add)) {
              for (int i = 0; i < 100; i++) {
                Document large = large(i);
                writer.keep(large, HandMade.empty(large));
              }
            }
          });
    }

    assertThat(acknowledged).isEmpty();
    assertHolds("strait");
  }

  @Test
  void aFileThatMayOnlyBeReadIsReadAndNotWritten() throws IOException, InterruptedException {
    keep(Strait.document());
    try {
      protect();

      assertKind(RecordException.Kind.READ_ONLY, () -> keep(large(1)));
      assertHolds("strait");
    } finally {
      chattr("-i");
    }
  }

  /** Permissions do not bind root, so that for it the file is made immutable. */
  private void protect() throws IOException, InterruptedException {
    assumeThat(file.toFile().setReadOnly()).isTrue();
    if (Files.isWritable(file)) {
      assumeThat(chattr("+i")).as("nothing keeps this user from writing").isTrue();
    }
  }

  private boolean chattr(String change) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder("chattr", change, file.toString()).start().waitFor() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  @Test
  void aProgramThatHoldsTheDatabaseMakesAWriterWaitAndThenTellIt() throws SQLException {
    keep(Strait.document());
    try (Connection other = connection();
        var statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");

      assertKind(RecordException.Kind.BUSY, () -> keep(large(1)));

      statement.execute("ROLLBACK");
    }
    keep(large(1));
    assertHolds("strait", "large-1");
  }

  @Test
  void aLeaseThatAKilledProgramLeftIsTaken() throws IOException {
    Files.writeString(folder.resolve("record.db-writer"), "999999 left behind");

    keep(Strait.document());

    assertHolds("strait");
    assertThat(folder.resolve("record.db-writer")).doesNotExist();
  }

  @Test
  void damageIsTold() throws IOException {
    for (int i = 0; i < 30; i++) {
      keep(large(i));
    }
    byte[] bytes = Files.readAllBytes(file);
    for (int at = 8192; at < bytes.length; at++) {
      bytes[at] = (byte) at;
    }
    Files.write(file, bytes);

    assertThatThrownBy(() -> OpenRecord.existing(address).queries().documents())
        .isInstanceOfSatisfying(
            RecordException.class,
            e ->
                assertThat(e.kind())
                    .isIn(RecordException.Kind.DAMAGED, RecordException.Kind.UNREACHABLE))
        .hasMessageContaining("record.db");
  }

  @Test
  void aServerThatIsNotThereIsSaidWithoutItsPassword() {
    RecordAddress server =
        RecordAddress.parse("jdbc:postgresql://127.0.0.1:9/none?user=a&password=secret");

    assertThatThrownBy(() -> OpenRecord.existing(server))
        .isInstanceOf(RecordException.class)
        .hasMessageContaining("127.0.0.1:9/none")
        .hasMessageNotContaining("secret");
  }

  private void keep(Document document) {
    try (OpenRecord record = OpenRecord.orNew(address);
        Writer writer = record.writer("add", "test", _ -> {})) {
      writer.keep(
          document,
          document.content().equals(Strait.CONTENT)
              ? Strait.reading(document)
              : HandMade.empty(document));
    }
  }

  /** Words that cannot be deflated much. */
  private static Document large(int number) {
    StringBuilder words = new StringBuilder();
    java.util.Random random = new java.util.Random(number);
    for (int i = 0; i < 2_000; i++) {
      words.append(Integer.toString(random.nextInt(1 << 30), 36)).append(' ');
    }
    return Document.of("large-" + number, words.append('.').toString());
  }

  private void assertHolds(String... documents) {
    try (OpenRecord record = OpenRecord.existing(address)) {
      assertThat(record.queries().documents()).containsExactly(documents);
      assertThat(record.verify(_ -> {}).faults()).isZero();
    }
  }

  private static void assertKind(RecordException.Kind kind, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            RecordException.class, e -> assertThat(e.kind()).as(e.getMessage()).isEqualTo(kind))
        .hasMessageContaining("record.db");
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = connection();
        var prepared = connection.createStatement()) {
      prepared.execute(statement);
    }
  }
}
