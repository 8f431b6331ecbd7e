package org.chancery.desk.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.record.OpenRecord;
import org.chancery.record.Strait;
import org.chancery.record.store.RecordAddress;
import org.chancery.record.store.Writer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCommandTest {

  @TempDir Path folder;

  private Path out;

  @BeforeEach
  void keepAReport() {
    out = folder.resolve("out");
    try (OpenRecord record = OpenRecord.orNew(RecordAddress.parse(db()));
        Writer writer = record.writer("add", "test", _ -> {})) {
      writer.keep(Strait.document(), Strait.reading());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "csv", "parquet", "ftm", "polecat"})
  void everyFormatIsWrittenAndItsFilesAreNamed(String format) throws IOException {
    Session session = run("--format", format);

    assertThat(session.err()).contains("chancery: " + out);
    assertThat(session.exitCode()).isZero();
    try (var files = Files.list(out)) {
      assertThat(files)
          .isNotEmpty()
          .allSatisfy(file -> assertThat(session.err()).contains(file.toString()));
    }
  }

  @Test
  void aPartyMayBeCalledByTheNameOfItsState() throws IOException {
    // The invented states are in no gazetteer, so that their codes are taken as they are.
    run("--format", "jsonl", "--party", "BRD", "--until", "2025-01-31");

    assertThat(Files.readString(out.resolve("findings.jsonl")))
        .contains("Ilo Vance")
        .doesNotContain("send engineers", "2025-03-03");
  }

  @Test
  void filesThatAreThereAreReplacedOnlyByForce() {
    run("--format", "ftm");

    Session again = run("--format", "ftm");
    assertThat(again.err()).contains("entities.ftm.json: there already (--force replaces it)");
    assertThat(again.exitCode()).isEqualTo(74);
    assertThat(run("--format", "ftm", "--force").exitCode()).isZero();
  }

  @Test
  void aFolderThatIsNowhereIsNoInput() {
    out = folder.resolve("no/where");

    Session session = run("--format", "csv");

    assertThat(session.err()).contains("no such folder");
    assertThat(session.exitCode()).isEqualTo(66);
  }

  @Test
  void aFormatThatIsNoneIsWrongUsage() {
    assertThat(run("--format", "xml").exitCode()).isEqualTo(64);
  }

  private String db() {
    return folder.resolve("record.db").toString();
  }

  private Session run(String... options) {
    List<String> arguments = new ArrayList<>(List.of("export", "--db", db(), "-o", out.toString()));
    arguments.addAll(List.of(options));
    return Session.run(arguments.toArray(String[]::new));
  }
}
