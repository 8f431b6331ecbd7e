package org.chancery.record.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.record.OpenRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the manual tells users of pandas, R and DuckDB to do, done. Where a program is not installed
 * its test is skipped, unless {@code CHANCERY_TEST_IMPORTS} names it.
 */
class ImportTest {

  private static final Path MANUAL =
      Path.of(System.getProperty("chancery.root", ".."), "docs", "export.md");

  @TempDir Path folder;

  @BeforeEach
  void export() {
    try (OpenRecord record = Exported.ofBoth(folder)) {
      Exported.write(record, ExportFormat.CSV, folder.resolve("tables"));
      Exported.write(record, ExportFormat.PARQUET, folder.resolve("tables"));
      Exported.write(record, ExportFormat.POLECAT, folder.resolve("tables"));
    }
  }

  @Test
  void pandasReadsTheTablesAsTheManualSays() throws Exception {
    String python =
        installed("pandas", List.of("python3", "/usr/bin/python3"), "-c", "import pandas");

    String checks =
        """

        import csv

        assert len(findings) == 13, len(findings)
        assert states[states.numeric == "516"].alpha2.tolist() == ["NA"]
        assert states[states.alpha3 == "AFG"].numeric.tolist() == ["004"]
        documents = table("tables", "documents")
        assert documents.id.tolist() == ["001", "strait"]
        assert documents.title[0] == '001, "NA"\\nand\\ttab', documents.title[0]
        assert findings[findings.type == "statement"].content.tolist()[0] == "NA"
        assert findings.place.isna().sum() == 11
        joined = table("tables", "participants").merge(findings, left_on="finding", right_on="id")
        assert len(joined) == len(table("tables", "participants")) == 21
        assert findings.quotation_end.max() > 0 and findings.goldstein.min() == -6.0
        pandas.to_datetime(findings.day)
        events = pandas.read_csv("tables/events.tsv", sep="\\t", dtype="string",
            quoting=csv.QUOTE_NONE, keep_default_na=False, na_values=["None"])
        assert events["Actor Country"].tolist()[0] == "NAM"
        assert events["Actor COW"].tolist()[0] == "565"
        assert events["Recipient COW"].isna().all()
        evidence = pandas.read_csv("tables/evidence.tsv", sep="\\t", dtype={"Document ID": "string"},
            quoting=csv.QUOTE_NONE, keep_default_na=False)
        assert evidence["Document ID"].tolist()[0] == "001"
        assert (evidence.Quotation.str.len() == evidence.End - evidence.Start).all()
        """;
    run(script("check.py", recipe("python") + checks), python);
  }

  @Test
  void rReadsTheTablesAsTheManualSays() throws Exception {
    String r = installed("r", List.of("Rscript"), "-e", "1");

    String checks =
        """

        stopifnot(nrow(findings) == 13)
        stopifnot(identical(states$alpha2[which(states$numeric == "516")], "NA"))
        stopifnot(identical(states$numeric[states$alpha3 == "AFG"], "004"))
        documents <- table("tables", "documents")
        stopifnot(identical(documents$id, c("001", "strait")))
        stopifnot(identical(documents$title[1], "001, \\"NA\\"\\nand\\ttab"))
        stopifnot(identical(findings$content[findings$type == "statement"][1], "NA"))
        stopifnot(sum(is.na(findings$place)) == 11)
        joined <- merge(table("tables", "participants"), findings, by.x = "finding", by.y = "id")
        stopifnot(nrow(joined) == 21)
        events <- read.delim("tables/events.tsv", colClasses = "character", quote = "",
                             na.strings = "None", check.names = FALSE, encoding = "UTF-8")
        stopifnot(identical(events[["Actor COW"]][1], "565"), all(is.na(events[["City"]])))
        """;
    run(script("check.R", recipe("r") + checks), r);
  }

  @Test
  void duckDbReadsTheTablesAsTheManualSays() throws IOException, SQLException {
    String query = recipe("sql").replace("'tables/", "'" + folder.resolve("tables") + "/");
    try (Connection duckdb =
            Objects.requireNonNull(Exported.duckdb().connect("jdbc:duckdb:", new Properties()));
        Statement statement = duckdb.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString("state")).isEqualTo("ARL");
      assertThat(row.getString("quad_class")).isEqualTo("verbal-cooperation");
      assertThat(row.getLong("events")).isEqualTo(1);
    }
  }

  @Test
  void theManualNamesEveryFileAndColumn() throws IOException {
    String manual = Files.readString(MANUAL);
    for (Table table : Tables.ALL) {
      assertThat(manual)
          .contains(
              "| "
                  + table.columns().stream()
                      .map(column -> "`" + column.name() + "`")
                      .collect(Collectors.joining(", "))
                  + " |");
    }
    for (ExportFormat format : ExportFormat.values()) {
      assertThat(manual).contains("| `" + format.label() + "` |");
      Export.files(format).stream()
          .filter(name -> !name.endsWith(".schema.json"))
          .forEach(name -> assertThat(manual).contains("`" + name + "`"));
    }
    Polecat.EVIDENCE_COLUMNS.forEach(name -> assertThat(manual).contains("`" + name + "`"));
  }

  /** The code of the manual in one language. */
  private static String recipe(String language) throws IOException {
    Pattern block =
        Pattern.compile("^```" + language + "\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
    String code =
        block
            .matcher(Files.readString(MANUAL))
            .results()
            .map((MatchResult found) -> found.group(1))
            .collect(Collectors.joining());
    assertThat(code).as("code in " + language).isNotEmpty();
    return code;
  }

  private Path script(String name, String code) throws IOException {
    return Files.writeString(folder.resolve(name), code);
  }

  /** The first of some programs that runs with these arguments. */
  private static String installed(String name, List<String> programs, String... arguments)
      throws InterruptedException {
    Optional<String> found = Optional.empty();
    for (String program : programs) {
      if (found.isEmpty() && runs(program, arguments)) {
        found = Optional.of(program);
      }
    }
    boolean demanded =
        List.of(System.getenv().getOrDefault("CHANCERY_TEST_IMPORTS", "").split(","))
            .contains(name);
    assumeTrue(found.isPresent() || demanded, name + " is not installed");
    assertThat(found).as(name + " is demanded by CHANCERY_TEST_IMPORTS").isPresent();
    return found.orElseThrow();
  }

  private static boolean runs(String program, String... arguments) throws InterruptedException {
    List<String> command = new java.util.ArrayList<>(List.of(program));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  private void run(Path script, String program) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(program, script.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
