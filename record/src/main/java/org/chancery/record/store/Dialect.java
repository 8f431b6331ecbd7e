package org.chancery.record.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Where SQLite and PostgreSQL differ. All other statements are the same on both. */
sealed interface Dialect permits SqliteDialect, PostgresqlDialect {

  /** The folder of its own migrations, beside those that are common. */
  String folder();

  /** What stands for the types that differ in the common migrations. */
  Map<String, String> placeholders();

  /** Whether a table of this name exists. */
  boolean hasTable(Handle handle, String name);

  /** Whether there is no table at all. */
  boolean isEmpty(Handle handle);

  /** Waits until no other transaction writes; until the end of this one, no other will. */
  void lockForWriting(Handle handle);

  /** What went wrong, where the database's code tells. */
  RecordException failure(RecordAddress address, SQLException e);

  /** Puts words into the full-text index. */
  void index(Handle handle, long passage, String words);

  /** Takes passages out of the full-text index, both numbers included. */
  void unindex(Handle handle, long first, long last);

  /** What is looked for, in the language of the full-text index; bound as {@code :words}. */
  String expression(SearchWords words);

  /** In which transactions all questions see the same moment. */
  TransactionIsolationLevel snapshot();

  /** The condition that a passage {@code w} matches {@code :words}. */
  String matches();

  /** How well a matching passage {@code w} matches: the less, the better. */
  String distance();

  /**
   * The passages with the words that match between {@link org.chancery.record.query.Hits#MARK} and
   * {@link org.chancery.record.query.Hits#UNMARK}.
   */
  List<String> mark(Handle handle, String expression, List<String> passages);
}
