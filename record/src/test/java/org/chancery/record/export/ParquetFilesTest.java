package org.chancery.record.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.chancery.record.OpenRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What DuckDB reads from the files, in either form. */
class ParquetFilesTest {

  @TempDir Path folder;

  private Connection duckdb;

  @BeforeEach
  void export() throws SQLException {
    try (OpenRecord record = Exported.ofBoth(folder)) {
      Exported.write(record, ExportFormat.PARQUET, folder.resolve("parquet"));
      Exported.write(record, ExportFormat.CSV, folder.resolve("csv"));
    }
    duckdb = Objects.requireNonNull(Exported.duckdb().connect("jdbc:duckdb:", new Properties()));
  }

  @AfterEach
  void close() throws SQLException {
    duckdb.close();
  }

  @Test
  void columnsHaveTheirTypes() throws SQLException {
    for (Table table : Tables.ALL) {
      assertThat(rows("SELECT column_name, column_type FROM (DESCRIBE " + from(table) + ")"))
          .containsExactlyElementsOf(
              table.columns().stream().map(c -> c.name() + "|" + c.type().sql()).toList());
    }
  }

  @Test
  void awkwardWordsComeBackUnchanged() throws SQLException {
    assertThat(rows("SELECT id, title FROM " + file(Tables.DOCUMENTS) + " ORDER BY id LIMIT 1"))
        .containsExactly("001|" + Exported.AWKWARD_TITLE);
    assertThat(rows("SELECT content FROM " + file(Tables.FINDINGS) + " WHERE content = 'NA'"))
        .containsExactly("NA");
    assertThat(rows("SELECT numeric, alpha2 FROM " + file(Tables.STATES) + " WHERE alpha2 = 'NA'"))
        .containsExactly("516|NA");
  }

  @Test
  void everyRowHasItsForeignRow() throws SQLException {
    assertThat(
            rows(
                "SELECT count(*) FROM "
                    + file(Tables.PARTICIPANTS)
                    + " JOIN "
                    + file(Tables.PARTIES)
                    + " USING (document, party) JOIN "
                    + file(Tables.FINDINGS)
                    + " f ON f.id = finding"))
        .isEqualTo(rows("SELECT count(*) FROM " + file(Tables.PARTICIPANTS)));
  }

  @Test
  void theCommaSeparatedTablesHoldTheSame() throws SQLException {
    for (Table table : Tables.ALL) {
      String csv =
          "read_csv('"
              + folder.resolve("csv").resolve(TableFiles.name(table))
              + "', all_varchar = true, header = true, nullstr = '')";
      String columns =
          String.join(
              ", ",
              table.columns().stream()
                  .map(c -> "CAST(" + c.name() + " AS " + c.type().sql() + ")")
                  .toList());

      assertThat(rows("SELECT " + columns + " FROM " + csv))
          .isEqualTo(rows("SELECT " + columns + " FROM " + file(table)));
    }
  }

  private String from(Table table) {
    return "SELECT * FROM " + file(table);
  }

  private String file(Table table) {
    return "'" + folder.resolve("parquet").resolve(ParquetFiles.name(table)) + "'";
  }

  private List<String> rows(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = duckdb.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(result.getString(i)));
        }
        rows.add(String.join("|", row));
      }
    }
    return rows;
  }
}
