package org.chancery.record;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.chancery.record.store.RecordAddress;
import org.junit.jupiter.api.BeforeAll;

/**
 * Runs where {@code CHANCERY_TEST_POSTGRESQL} tells of a server; {@code .ci/postgresql} starts one.
 */
class PostgresqlRecordTest extends RecordContract {

  private static final String VARIABLE = "CHANCERY_TEST_POSTGRESQL";

  @BeforeAll
  static void findAServer() {
    if (System.getenv(VARIABLE) == null) {
      String missing =
          "no PostgreSQL to test on: .ci/postgresql starts one, " + VARIABLE + " tells";
      if ("true".equals(System.getenv("CI"))) {
        fail(missing);
      }
      abort(missing);
    }
  }

  @Override
  RecordAddress freshAddress() {
    return freshSchema();
  }

  /** A schema of its own for each test. */
  static RecordAddress freshSchema() {
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
