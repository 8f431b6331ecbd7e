package org.chancery.record.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chancery.record.query.Hits;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.sqlite.SQLiteException;

/** SQLite 3.43 or newer, which the driver brings along. */
final class SqliteDialect implements Dialect {

  /** As in the migration that makes the index. */
  private static final String TOKENIZER = "porter unicode61 remove_diacritics 2";

  /** What makes an empty database one in which passages are marked. */
  static final String MARKING =
      "CREATE VIRTUAL TABLE shown USING fts5 (words, tokenize = '" + TOKENIZER + "')";

  private final Jdbi marking;

  /**
   * @param marking connections to databases made by {@link #MARKING}
   */
  SqliteDialect(Jdbi marking) {
    this.marking = marking;
  }

  @Override
  public String folder() {
    return "sqlite";
  }

  @Override
  public Map<String, String> placeholders() {
    return Map.of(
        "key", "INTEGER PRIMARY KEY",
        "serial", "INTEGER PRIMARY KEY",
        "text", "TEXT",
        "bytes", "BLOB",
        "clustered", "WITHOUT ROWID");
  }

  @Override
  public boolean hasTable(Handle handle, String name) {
    return handle
        .createQuery("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = :name")
        .bind("name", name)
        .mapTo(Integer.class)
        .one()
        .equals(1);
  }

  @Override
  public boolean isEmpty(Handle handle) {
    return handle
        .createQuery("SELECT count(*) FROM sqlite_schema")
        .mapTo(Integer.class)
        .one()
        .equals(0);
  }

  /** Transactions of the writing connections begin as immediate ones. */
  @Override
  public void lockForWriting(Handle handle) {}

  @Override
  public RecordException failure(RecordAddress address, SQLException e) {
    if (!(e instanceof SQLiteException sqlite)) {
      return other(address, e);
    }
    // The primary result code is the last byte of the extended one.
    return switch (sqlite.getResultCode().code & 0xff) {
      case 13 ->
          new RecordException(
              RecordException.Kind.FULL,
              address + ": no room is left on the disk; what was kept before is safe",
              e);
      case 8 ->
          new RecordException(
              RecordException.Kind.READ_ONLY, address + ": may only be read, not written", e);
      case 5, 6 ->
          new RecordException(
              RecordException.Kind.BUSY,
              address + ": another program is writing to it; try again when it has ended",
              e);
      case 26 ->
          new RecordException(
              RecordException.Kind.NOT_A_RECORD, address + ": not a record, nor a database", e);
      case 11 ->
          new RecordException(
              RecordException.Kind.DAMAGED, address + ": damaged: " + e.getMessage(), e);
      default -> other(address, e);
    };
  }

  private static RecordException other(RecordAddress address, SQLException e) {
    return new RecordException(
        RecordException.Kind.UNREACHABLE, address + ": cannot be used: " + e.getMessage(), e);
  }

  @Override
  public void index(Handle handle, long passage, String words) {
    handle.execute("INSERT INTO passage_words (rowid, words) VALUES (?, ?)", passage, words);
  }

  @Override
  public void unindex(Handle handle, long first, long last) {
    handle.execute("DELETE FROM passage_words WHERE rowid BETWEEN ? AND ?", first, last);
  }

  @Override
  public String expression(SearchWords words) {
    return words.toFts5();
  }

  @Override
  public TransactionIsolationLevel snapshot() {
    return TransactionIsolationLevel.SERIALIZABLE;
  }

  @Override
  public String matches() {
    return "passage_words MATCH :words";
  }

  @Override
  public String distance() {
    return "w.rank";
  }

  /**
   * The index of the record holds no texts, and only an index that does can tell where in them the
   * words stand: so the few passages shown are indexed once more, in memory.
   */
  @Override
  public List<String> mark(Handle handle, String expression, List<String> passages) {
    return marking.withHandle(index -> {
      index.begin();
      try {
        return marked(index, expression, passages);
      } finally {
        // Nothing is kept for the next who marks.
        index.rollback();
      }
    });
  }

  private static List<String> marked(Handle index, String expression, List<String> passages) {
    PreparedBatch batch = index.prepareBatch("INSERT INTO shown (rowid, words) VALUES (?, ?)");
    for (int i = 0; i < passages.size(); i++) {
      batch.add(i, passages.get(i));
    }
    if (batch.size() > 0) {
      batch.execute();
    }
    List<String> marked = new ArrayList<>(passages);
    index
        .createQuery(
            "SELECT rowid, highlight(shown, 0, :mark, :unmark) AS marked FROM shown"
                + " WHERE shown MATCH :words")
        .bind("mark", String.valueOf(Hits.MARK))
        .bind("unmark", String.valueOf(Hits.UNMARK))
        .bind("words", expression)
        .map((row, _) -> marked.set(row.getInt("rowid"), row.getString("marked")))
        .list();
    return marked;
  }
}
