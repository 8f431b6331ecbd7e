package org.chancery.record.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * The database behind a record. Safe for use by several threads; every failure of the database
 * comes out as a {@link RecordException}.
 */
public final class Database implements AutoCloseable {

  /** What may happen at a place where there is no record. */
  public enum Opening {
    /** It is an error. */
    EXISTING,
    /** A new one is made. */
    OR_NEW
  }

  private final RecordAddress address;
  private final Dialect dialect;
  private final Jdbi reading;
  private final Jdbi writing;
  private final AutoCloseable connections;
  private final InstantSource clock;

  private Database(
      RecordAddress address,
      Dialect dialect,
      Jdbi reading,
      Jdbi writing,
      AutoCloseable connections,
      InstantSource clock) {
    this.address = address;
    this.dialect = dialect;
    this.reading = reading;
    this.writing = writing;
    this.connections = connections;
    this.clock = clock;
  }

  /**
   * Opens a record, and brings one of an older program to the present schema.
   *
   * @param clock tells when things are recorded
   * @throws RecordException if there is none, it is of a newer program, or cannot be used
   */
  public static Database open(RecordAddress address, Opening opening, InstantSource clock) {
    Database database =
        switch (address) {
          case RecordAddress.InFile(Path file) -> inFile(address, file, opening, clock);
          case RecordAddress.OnServer(String url) -> onServer(address, url, clock);
        };
    try {
      new Schema(database).prepare(opening);
      new Rebuilding(database).whereNeeded();
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
    return database;
  }

  private static Database inFile(
      RecordAddress address, Path file, Opening opening, InstantSource clock) {
    if (!Files.exists(file)) {
      if (opening == Opening.EXISTING) {
        throw new RecordException(
            RecordException.Kind.ABSENT, address + ": no record here (chancery add makes one)");
      }
      makeFolder(address, file);
    }
    SqliteConnections connections = new SqliteConnections(file);
    return new Database(
        address,
        new SqliteDialect(Jdbi.create(connections.marking())),
        Jdbi.create(connections.reading()),
        Jdbi.create(connections.writing()),
        connections,
        clock);
  }

  private static void makeFolder(RecordAddress address, Path file) {
    Path folder = file.toAbsolutePath().getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new RecordException(
          RecordException.Kind.UNREACHABLE, address + ": its folder cannot be made", e);
    }
  }

  private static Database onServer(RecordAddress address, String url, InstantSource clock) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(1);
    // Connections are made when they are asked for, so that what fails then has its own message.
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(10_000);
    config.setConnectionInitSql("SET lock_timeout = '10s'");
    HikariDataSource pool = new HikariDataSource(config);
    Jdbi jdbi = Jdbi.create(pool);
    return new Database(address, new PostgresqlDialect(), jdbi, jdbi, pool, clock);
  }

  /** Where the record is. */
  public RecordAddress address() {
    return address;
  }

  Dialect dialect() {
    return dialect;
  }

  /** Now, to the second: so precise are the times that the record tells. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * Asks something, all of it of the record as it was at one moment, whatever others write
   * meanwhile.
   *
   * @throws RecordException if the database fails
   */
  public <T> T read(Function<Handle, T> question) {
    return guarded(() -> reading.inTransaction(dialect.snapshot(), question::apply));
  }

  /**
   * A number that is another one whenever somebody has committed something since it was asked for;
   * empty where the database tells none.
   *
   * @throws RecordException if the database fails
   */
  OptionalLong version() {
    return switch (connections) {
      case SqliteConnections sqlite -> OptionalLong.of(guarded(sqlite::version));
      default -> OptionalLong.empty();
    };
  }

  /**
   * Writes in one transaction: all of it is kept, or nothing. Waits some seconds for other writers.
   *
   * @throws RecordException if the database fails; then nothing is changed
   */
  public <T> T write(Function<Handle, T> change) {
    return guarded(() ->
        writing.inTransaction(handle -> {
          dialect.lockForWriting(handle);
          return change.apply(handle);
        }));
  }

  /** As {@link #write(Function)}, without a result. */
  public void writeOnly(Consumer<Handle> change) {
    guarded(() -> {
      writing.useTransaction(handle -> {
        dialect.lockForWriting(handle);
        change.accept(handle);
      });
      return Optional.empty();
    });
  }

  /** A connection that stays open, for what lasts longer than a transaction. */
  Handle openHandle() {
    return guarded(writing::open);
  }

  /**
   * Tells every statement that is asked from now on, with question marks for its values: for those
   * who want to know how the database answers it.
   */
  public void tell(Consumer<String> statements) {
    reading.setSqlLogger(
        new SqlLogger() {
          @Override
          public void logAfterExecution(StatementContext context) {
            statements.accept(context.getParsedSql().getSql());
          }
        });
  }

  /** The connections by which the schema is made. */
  DataSource forMigration() {
    return switch (connections) {
      case SqliteConnections sqlite -> sqlite.migrating();
      case HikariDataSource pool -> pool;
      default -> throw new IllegalStateException("neither of the two databases");
    };
  }

  private interface Work<T> {
    T run() throws SQLException;
  }

  private <T> T guarded(Work<T> work) {
    try {
      return work.run();
    } catch (JdbiException | SQLException e) {
      throw failure(e);
    }
  }

  /** What a failure of the database means for the record. */
  RecordException failure(Exception e) {
    for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && !isWrapper(sql)) {
        return dialect.failure(address, sql);
      }
    }
    return new RecordException(
        RecordException.Kind.UNREACHABLE, address + ": cannot be used: " + e.getMessage(), e);
  }

  /** The pool wraps what the driver says into an exception of its own, without a code. */
  private static boolean isWrapper(SQLException e) {
    return e.getCause() instanceof SQLException && e instanceof java.sql.SQLTransientException;
  }

  @Override
  public void close() {
    try {
      connections.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw failure(e);
    }
  }
}
