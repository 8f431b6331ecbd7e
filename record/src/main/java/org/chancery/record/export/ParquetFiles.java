package org.chancery.record.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The tables in Apache Parquet, written by DuckDB from their comma-separated values. DuckDB is held
 * to one thread, little memory and its built-in extensions: it fetches nothing.
 */
final class ParquetFiles implements Sink {

  private static final String MEMORY = "512MB";
  private static final int ROW_GROUP = 20_000;

  /** A quotation is a sentence, but a text without full stops may be one sentence. */
  private static final int LONGEST_LINE = 64 << 20;

  private final Path folder;
  private final Path scratch;
  private final Driver duckdb;
  private final TableFiles tables;

  /**
   * @param scratch a folder for what is needed on the way
   */
  ParquetFiles(Path folder, Path scratch, Driver duckdb) throws IOException {
    this.folder = folder;
    this.scratch = scratch;
    this.duckdb = duckdb;
    this.tables = new TableFiles(scratch);
  }

  static String name(Table table) {
    return table.name() + ".parquet";
  }

  @Override
  public void write(ExportedDocument document) throws IOException {
    tables.write(document);
  }

  @Override
  public void write(ExportedHappening happening) throws IOException {
    tables.write(happening);
  }

  @Override
  public Map<String, Long> finish() throws IOException {
    Map<String, Long> rows = tables.finish();
    Map<String, Long> written = new LinkedHashMap<>();
    try (Connection connection = connect();
        Statement sql = connection.createStatement()) {
      for (Table table : Tables.ALL) {
        Path csv = scratch.resolve(TableFiles.name(table));
        sql.execute(copy(table, csv));
        Files.delete(csv);
        written.put(name(table), rows.getOrDefault(TableFiles.name(table), 0L));
      }
    } catch (SQLException e) {
      // Told by its words alone: DuckDB has no codes for what the system refused.
      throw new IOException(String.valueOf(e.getMessage()).lines().findFirst().orElse(""), e);
    }
    return written;
  }

  private Connection connect() throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("threads", "1");
    settings.setProperty("memory_limit", MEMORY);
    settings.setProperty("temp_directory", scratch.resolve("duckdb").toString());
    Connection connection = duckdb.connect("jdbc:duckdb:", settings);
    if (connection == null) {
      throw new SQLException("not the driver of DuckDB: " + duckdb.getClass().getName());
    }
    return connection;
  }

  private String copy(Table table, Path csv) {
    String columns =
        table.columns().stream()
            .map(column -> literal(column.name()) + ": " + literal(column.type().sql()))
            .collect(Collectors.joining(", "));
    return "COPY (SELECT * FROM read_csv("
        + literal(csv.toString())
        + ", auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"',"
        + " new_line = '\\r\\n', nullstr = '', parallel = false, max_line_size = "
        + LONGEST_LINE
        + ", columns = {"
        + columns
        + "})) TO "
        + literal(folder.resolve(name(table)).toString())
        + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE "
        + ROW_GROUP
        + ")";
  }

  private static String literal(String words) {
    return "'" + words.replace("'", "''") + "'";
  }

  @Override
  public void close() throws IOException {
    tables.close();
  }
}
