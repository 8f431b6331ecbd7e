package org.chancery.record;

import org.chancery.record.store.RecordAddress;
import org.junit.jupiter.api.BeforeAll;

class PostgresqlOriginTest extends OriginContract {

  @BeforeAll
  static void findAServer() {
    PostgresqlServer.required();
  }

  @Override
  RecordAddress freshAddress() {
    return PostgresqlServer.freshAddress();
  }
}
