package org.chancery.record.store;

import java.sql.SQLException;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chancery.record.query.Hits;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** PostgreSQL 15 or newer. */
final class PostgresqlDialect implements Dialect {

  /** Any number will do that no other program takes for a lock in the same database. */
  static final long WRITING = 0x6368616e63657231L;

  @Override
  public String folder() {
    return "postgresql";
  }

  /** The collation C compares code points, as SQLite does. */
  @Override
  public Map<String, String> placeholders() {
    return Map.of(
        "key", "BIGINT PRIMARY KEY",
        "serial", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
        "text", "TEXT COLLATE \"C\"",
        "bytes", "BYTEA",
        "clustered", "");
  }

  @Override
  public boolean hasTable(Handle handle, String name) {
    return handle
        .createQuery("SELECT to_regclass(:name) IS NOT NULL")
        .bind("name", name)
        .mapTo(Boolean.class)
        .one();
  }

  @Override
  public boolean isEmpty(Handle handle) {
    return handle
        .createQuery(
            "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema()")
        .mapTo(Integer.class)
        .one()
        .equals(0);
  }

  @Override
  public void lockForWriting(Handle handle) {
    handle
        .createQuery("SELECT pg_advisory_xact_lock(:key)")
        .bind("key", WRITING)
        .mapTo(String.class)
        .findOne();
  }

  @Override
  public RecordException failure(RecordAddress address, SQLException e) {
    String state = Objects.requireNonNullElse(e.getSQLState(), "");
    if (state.equals("53100")) {
      return new RecordException(
          RecordException.Kind.FULL,
          address + ": no room is left on the server's disk; what was kept before is safe",
          e);
    }
    if (state.equals("25006") || state.equals("42501")) {
      return new RecordException(
          RecordException.Kind.READ_ONLY, address + ": may only be read, not written", e);
    }
    if (state.equals("55P03")) {
      return new RecordException(
          RecordException.Kind.BUSY,
          address + ": another program is writing to it; try again when it has ended",
          e);
    }
    if (state.startsWith("08") || state.startsWith("28") || state.equals("3D000")) {
      return new RecordException(
          RecordException.Kind.UNREACHABLE, address + ": cannot be reached: " + line(e), e);
    }
    return new RecordException(
        RecordException.Kind.UNREACHABLE, address + ": cannot be used: " + line(e), e);
  }

  private static String line(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("unknown");
  }

  @Override
  public void index(Handle handle, long passage, String words) {
    handle.execute(
        "INSERT INTO passage_words (rowid, words) VALUES (?, to_tsvector('english', ?))",
        passage,
        withoutDiacritics(words));
  }

  /** SQLite's tokenizer drops them as well. */
  static String withoutDiacritics(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
  }

  @Override
  public void unindex(Handle handle, long first, long last) {
    handle.execute("DELETE FROM passage_words WHERE rowid BETWEEN ? AND ?", first, last);
  }

  @Override
  public String expression(SearchWords words) {
    return withoutDiacritics(words.toWebSearch());
  }

  @Override
  public TransactionIsolationLevel snapshot() {
    return TransactionIsolationLevel.REPEATABLE_READ;
  }

  @Override
  public String matches() {
    return "w.words @@ websearch_to_tsquery('english', :words)";
  }

  @Override
  public String distance() {
    return "-ts_rank_cd(w.words, websearch_to_tsquery('english', :words))";
  }

  @Override
  public List<String> mark(Handle handle, String expression, List<String> passages) {
    return passages.stream()
        .map(words ->
            handle
                .createQuery(
                    "SELECT ts_headline('english', :passage, websearch_to_tsquery('english',"
                        + " :words), :options)")
                .bind("passage", Rows.storable(words))
                .bind("words", expression)
                .bind(
                    "options",
                    "HighlightAll=true, StartSel=" + Hits.MARK + ", StopSel=" + Hits.UNMARK)
                .mapTo(String.class)
                .one())
        .toList();
  }
}
