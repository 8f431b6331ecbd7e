package org.chancery.record.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.record.OpenRecord;
import org.chancery.record.Strait;
import org.chancery.record.query.Days;
import org.chancery.record.query.FindingQuery;
import org.chancery.record.revision.Decision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every format. */
class ExportTest {

  @TempDir Path folder;

  private OpenRecord record;
  private Path out;

  @BeforeEach
  void keepTwoReports() {
    record = Exported.ofBoth(folder);
    out = folder.resolve("out");
  }

  @AfterEach
  void closeTheRecord() {
    record.close();
  }

  @ParameterizedTest
  @EnumSource
  void allFilesAreThereAndNothingElse(ExportFormat format) throws IOException {
    assertThat(Exported.write(record, format, out).keySet())
        .containsExactlyInAnyOrderElementsOf(Export.files(format));
    assertThat(names(out)).containsExactlyInAnyOrderElementsOf(Export.files(format));
  }

  @ParameterizedTest
  @EnumSource
  void theSameRecordGivesTheSameBytesWhateverTheOrderItGrewIn(ExportFormat format)
      throws IOException {
    Exported.write(record, format, out);
    Path again = folder.resolve("again");
    try (OpenRecord other =
        Exported.record(folder.resolve("other.db"), Exported.windhoek(), Strait.reading())) {
      Exported.write(other, format, again);
    }
    for (String name : Export.files(format)) {
      assertThat(again.resolve(name)).hasSameBinaryContentAs(out.resolve(name));
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyRecordGivesFilesWithoutRows(ExportFormat format) {
    try (OpenRecord empty = Exported.record(folder.resolve("empty.db"))) {
      assertThat(Exported.write(empty, format, out))
          .allSatisfy((name, rows) -> {
            if (!name.startsWith("states.")) {
              assertThat(rows).as(name).isZero();
            }
          });
    }
  }

  @Test
  void filesOfTheSameNamesAreNotReplacedUnasked() throws IOException {
    Files.createDirectory(out);
    Files.writeString(out.resolve("parties.csv"), "mine");

    assertThatThrownBy(() -> Exported.write(record, ExportFormat.CSV, out))
        .isInstanceOf(ExportException.class)
        .hasMessage(out.resolve("parties.csv") + ": there already (--force replaces it)");
    assertThat(names(out)).containsExactly("parties.csv");
    assertThat(out.resolve("parties.csv")).hasContent("mine");
  }

  @Test
  void forceReplacesThemAndLeavesOthers() throws IOException {
    Files.createDirectory(out);
    Files.writeString(out.resolve("parties.csv"), "mine");
    Files.writeString(out.resolve("notes.txt"), "mine");

    new Export(ExportFormat.CSV, Selection.ALL, true, Exported::duckdb)
        .write(record.database(), out);

    assertThat(out.resolve("parties.csv")).content().startsWith("document,party,kind");
    assertThat(out.resolve("notes.txt")).hasContent("mine");
  }

  @Test
  void aFolderThatIsNowhereIsSaid() {
    Path nowhere = folder.resolve("no/where");

    assertThatThrownBy(() -> Exported.write(record, ExportFormat.FTM, nowhere))
        .isInstanceOf(ExportException.class)
        .hasMessage(nowhere.getParent() + ": no such folder, to make an export in");
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> Exported.write(record, ExportFormat.FTM, file))
        .hasMessage(file + ": not a folder, but a file");
  }

  @Test
  void aSecondExportToTheSameFolderIsRefused() throws IOException {
    Files.createDirectory(out);
    try (FileChannel channel =
            FileChannel.open(
                out.resolve(Destination.ASIDE + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertThatThrownBy(() -> Exported.write(record, ExportFormat.FTM, out))
          .hasMessage(out + ": another export is being written here");
    }
  }

  @Test
  void whatAStoppedExportLeftIsTakenAway() throws IOException {
    Files.createDirectories(out.resolve(Destination.ASIDE).resolve("scratch"));
    Files.writeString(out.resolve(Destination.ASIDE).resolve("findings.csv"), "half");

    Exported.write(record, ExportFormat.FTM, out);

    assertThat(names(out)).containsExactly(FollowTheMoney.FILE);
  }

  @Test
  void aMissingLibraryLeavesNothingBehind() {
    Export export =
        new Export(
            ExportFormat.PARQUET,
            Selection.ALL,
            false,
            () -> {
              throw new ExportException(ExportException.Kind.LIBRARY, "no driver");
            });

    assertThatThrownBy(() -> export.write(record.database(), out)).hasMessage("no driver");
    assertThat(out).doesNotExist();
  }

  @Test
  void aFullDiskIsSaid() {
    assertThat(
            Destination.failure(
                out, new java.nio.file.FileSystemException("x", null, "No space left on device")))
        .hasMessage(out + ": no room is left on the disk; nothing was exported")
        .extracting(ExportException::kind)
        .isEqualTo(ExportException.Kind.FULL);
  }

  @Test
  void onlyFindingsOfTheDaysAreExportedWithTheirDocumentsAndParties() throws IOException {
    Exported.write(
        record,
        ExportFormat.JSONL,
        new Selection(
            new Days(Optional.of(LocalDate.parse("2025-01-25")), Optional.empty()), Set.of()),
        out);

    // The later meeting of the first report, and all of the second.
    assertThat(Exported.lines(out.resolve("findings.jsonl")))
        .extracting(line -> line.path("day").asString())
        .hasSizeGreaterThan(3)
        .allSatisfy(day -> assertThat(day).isGreaterThanOrEqualTo("2025-01-25"));
  }

  @Test
  void onlyFindingsOfThePartyAreExported() throws IOException {
    Exported.write(record, ExportFormat.JSONL, new Selection(Days.ALL, Set.of("AGO")), out);

    assertThat(Exported.lines(out.resolve("findings.jsonl")))
        .extracting(line -> line.path("kind").asString())
        .containsExactly("THREATEN");
    assertThat(Exported.lines(out.resolve("documents.jsonl")))
        .extracting(line -> line.path("id").asString())
        .containsExactly("001");
    assertThat(Exported.lines(out.resolve("parties.jsonl")))
        .extracting(line -> line.path("name").asString())
        .containsExactly("Namibia", "Angola");
  }

  @Test
  void aPartyIsFoundByItsNameToo() throws IOException {
    Exported.write(
        record, ExportFormat.JSONL, new Selection(Days.ALL, Set.of("Ndapewa Shilongo")), out);

    assertThat(Exported.lines(out.resolve("findings.jsonl")))
        .extracting(line -> line.path("type").asString())
        .containsExactly("statement");
  }

  @Test
  void whatAPersonRejectedStaysBehind() throws IOException {
    record.review(
        record.queries().findings(FindingQuery.ALL.in("001")).getFirst().id(),
        new Decision.Rejected(),
        Optional.empty(),
        "me");
    Exported.write(record, ExportFormat.JSONL, new Selection(Days.ALL, Set.of("NAM")), out);

    assertThat(Exported.lines(out.resolve("findings.jsonl"))).hasSize(2);
  }

  private static java.util.List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
