package org.chancery.record;

import java.nio.file.Path;
import org.chancery.record.store.RecordAddress;
import org.junit.jupiter.api.io.TempDir;

class SqliteOriginTest extends OriginContract {

  @TempDir Path folder;

  @Override
  RecordAddress freshAddress() {
    return new RecordAddress.InFile(folder.resolve("record.db"));
  }
}
