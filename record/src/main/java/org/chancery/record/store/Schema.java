package org.chancery.record.store;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jdbi.v3.core.Handle;

/**
 * The tables of the record and their version. Flyway makes and changes them; a record that is of
 * the present version is told by one question, without Flyway, whose start takes longer than most
 * commands.
 */
final class Schema {

  /** The last migration there is; a test compares it with the files. */
  static final String NEWEST = "13";

  private static final String HISTORY = "flyway_schema_history";
  private static final String FIRST_SCRIPT = "V1__the_record.sql";
  private static final String LOCATION = "classpath:org/chancery/record/store/";

  private final Database database;

  Schema(Database database) {
    this.database = database;
  }

  /**
   * Makes sure that the record is there, and of the present version.
   *
   * @throws RecordException if it is not, and cannot be
   */
  void prepare(Database.Opening opening) {
    Optional<String> version = isNewFile(opening) ? Optional.empty() : database.read(this::version);
    if (version.isEmpty()) {
      if (opening == Database.Opening.EXISTING) {
        throw new RecordException(
            RecordException.Kind.ABSENT,
            database.address() + ": no record here (chancery add makes one)");
      }
      migrate();
      return;
    }
    int compared = compare(version.get(), NEWEST);
    if (compared > 0) {
      throw new RecordException(
          RecordException.Kind.NEWER,
          database.address()
              + ": written by a newer version of chancery (schema "
              + version.get()
              + ", this one knows "
              + NEWEST
              + "); use that version, nothing was changed");
    }
    if (compared < 0) {
      migrate();
    }
  }

  private boolean isNewFile(Database.Opening opening) {
    return opening == Database.Opening.OR_NEW
        && database.address() instanceof RecordAddress.InFile(java.nio.file.Path file)
        && !java.nio.file.Files.exists(file);
  }

  /**
   * The version of the record here; none where there are no tables at all.
   *
   * @throws RecordException if the tables are those of something else
   */
  private Optional<String> version(Handle handle) {
    Dialect dialect = database.dialect();
    if (dialect.hasTable(handle, HISTORY)) {
      boolean ours =
          handle
              .createQuery("SELECT count(*) FROM " + HISTORY + " WHERE script = :script")
              .bind("script", FIRST_SCRIPT)
              .mapTo(Integer.class)
              .one()
              .equals(1);
      if (ours) {
        return handle
            .createQuery("SELECT version FROM " + HISTORY + " WHERE version IS NOT NULL")
            .mapTo(String.class)
            .stream()
            .max(Schema::compare);
      }
    } else if (dialect.isEmpty(handle)) {
      return Optional.empty();
    }
    throw new RecordException(
        RecordException.Kind.NOT_A_RECORD,
        database.address() + ": a database, but not a record of chancery; nothing was changed");
  }

  private void migrate() {
    try {
      Flyway.configure(Schema.class.getClassLoader())
          .dataSource(database.forMigration())
          .locations(LOCATION + "common", LOCATION + database.dialect().folder())
          .placeholders(database.dialect().placeholders())
          .table(HISTORY)
          .communityDBSupportEnabled(true)
          .loggers("slf4j")
          .load()
          .migrate();
    } catch (FlywayValidateException e) {
      throw new RecordException(
          RecordException.Kind.NOT_A_RECORD,
          database.address()
              + ": its tables are not those that this program makes; a version that was never"
              + " released made them, or somebody changed them. Nothing was changed",
          e);
    } catch (FlywayException e) {
      throw database.failure(e);
    }
  }

  /** Versions are numbers with points between. */
  static int compare(String one, String other) {
    int[] a = numbers(one);
    int[] b = numbers(other);
    return IntStream.range(0, Math.max(a.length, b.length))
        .map(i -> Integer.compare(i < a.length ? a[i] : 0, i < b.length ? b[i] : 0))
        .filter(difference -> difference != 0)
        .findFirst()
        .orElse(0);
  }

  private static int[] numbers(String version) {
    return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
  }
}
