package org.chancery.record.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/**
 * Connections to a file of SQLite: those that read cannot write, those that write begin their
 * transactions as writers. Opening one costs a look at the whole schema, so a few are kept.
 *
 * <p>The journal is a write-ahead log, so that readers and one writer do not wait for each other;
 * each commit waits for the disk, so that what was acknowledged outlives a loss of power.
 */
final class SqliteConnections implements AutoCloseable {

  private static final int IDLE_AT_MOST = 8;
  private static final int WAIT_MILLIS = 10_000;
  private static final int CACHE_KIBIBYTES = 32 * 1024;
  private static final long MAPPED_BYTES = 1L << 30;

  private final Path file;
  private final Kept reading = new Kept(this::openReading);
  private final Kept writing = new Kept(this::openWriting);
  private final Kept marking = new Kept(SqliteConnections::openMarking);
  private final Watch watch = new Watch();

  SqliteConnections(Path file) {
    this.file = file;
  }

  ConnectionFactory reading() {
    return reading;
  }

  ConnectionFactory writing() {
    return writing;
  }

  /** Connections to small databases in memory, each its own. */
  ConnectionFactory marking() {
    return marking;
  }

  /**
   * A number that is another one after every commit, whoever makes it: to ask for it reads nothing.
   *
   * @throws SQLException if the file cannot be used
   */
  long version() throws SQLException {
    return watch.version();
  }

  /** Connections that may make the file. */
  DataSource migrating() {
    SQLiteConfig config = config(SQLiteConfig.TransactionMode.DEFERRED, MAPPED_BYTES);
    // Kept in the file.
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // A text and a reading mostly fit into one.
    config.setPageSize(8192);
    return source(config);
  }

  private DataSource source(SQLiteConfig config) {
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }

  private static SQLiteConfig config(SQLiteConfig.TransactionMode mode, long mapped) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(WAIT_MILLIS);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setCacheSize(-CACHE_KIBIBYTES);
    config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, String.valueOf(mapped));
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    config.enforceForeignKeys(true);
    config.setTransactionMode(mode);
    return config;
  }

  @Override
  public void close() throws SQLException {
    watch.close();
    reading.close();
    marking.close();
    // Closed last: it puts the log back into the file, and takes the files beside it away.
    writing.close();
  }

  private Connection openReading() throws SQLException {
    // Whenever another program has added something, SQLite gives up the whole mapping, and to map
    // the pages again, one fault each, costs more than to read them.
    return with(open(SQLiteConfig.TransactionMode.DEFERRED, 0), "PRAGMA query_only = true");
  }

  private Connection openWriting() throws SQLException {
    return open(SQLiteConfig.TransactionMode.IMMEDIATE, MAPPED_BYTES);
  }

  private Connection open(SQLiteConfig.TransactionMode mode, long mapped) throws SQLException {
    SQLiteConfig config = config(mode, mapped);
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    return source(config).getConnection();
  }

  private static Connection openMarking() throws SQLException {
    return with(DriverManager.getConnection("jdbc:sqlite::memory:"), SqliteDialect.MARKING);
  }

  private static Connection with(Connection connection, String statement) throws SQLException {
    try (Statement first = connection.createStatement()) {
      first.execute(statement);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** A few connections that are open and not in use. */
  private static final class Kept implements ConnectionFactory {

    private final ConnectionFactory opener;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    Kept(ConnectionFactory opener) {
      this.opener = opener;
    }

    @Override
    public Connection openConnection() throws SQLException {
      synchronized (idle) {
        if (!idle.isEmpty()) {
          return idle.removeLast();
        }
      }
      return opener.openConnection();
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
      synchronized (idle) {
        if (!closed && connection.getAutoCommit() && idle.size() < IDLE_AT_MOST) {
          idle.addLast(connection);
          return;
        }
      }
      connection.close();
    }

    void close() throws SQLException {
      synchronized (idle) {
        closed = true;
        while (!idle.isEmpty()) {
          idle.removeLast().close();
        }
      }
    }
  }

  /** A connection that does nothing but to see what others commit. */
  private final class Watch {

    private @Nullable PreparedStatement asked;
    private boolean closed;

    synchronized long version() throws SQLException {
      PreparedStatement question = asked;
      if (question == null) {
        if (closed) {
          throw new SQLException("the record is closed");
        }
        question = openReading().prepareStatement("PRAGMA data_version");
        asked = question;
      }
      try (ResultSet answer = question.executeQuery()) {
        answer.next();
        return answer.getLong(1);
      }
    }

    synchronized void close() throws SQLException {
      closed = true;
      if (asked != null) {
        asked.getConnection().close();
        asked = null;
      }
    }
  }
}
