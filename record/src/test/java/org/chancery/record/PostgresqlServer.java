package org.chancery.record;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.chancery.record.store.RecordAddress;

/** The server that {@code CHANCERY_TEST_POSTGRESQL} tells of; {@code .ci/postgresql} starts one. */
public final class PostgresqlServer {

  private static final String VARIABLE = "CHANCERY_TEST_POSTGRESQL";

  private PostgresqlServer() {}

  /** Ends the test where there is no server: skipped, but a failure in CI. */
  public static void required() {
    if (System.getenv(VARIABLE) == null) {
      String missing =
          "no PostgreSQL to test on: .ci/postgresql starts one, " + VARIABLE + " tells";
      if ("true".equals(System.getenv("CI"))) {
        fail(missing);
      }
      abort(missing);
    }
  }

  /** A schema of its own. */
  public static RecordAddress freshAddress() {
    String server = System.getenv(VARIABLE);
    String schema = "t" + UUID.randomUUID().toString().replace("-", "");
    try (var connection = DriverManager.getConnection(server);
        var statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA " + schema);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return RecordAddress.parse(server + "&currentSchema=" + schema);
  }
}
