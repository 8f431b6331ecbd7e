package org.chancery.record;

import java.nio.file.Path;
import org.chancery.record.store.RecordAddress;
import org.junit.jupiter.api.io.TempDir;

class SqliteRecordTest extends RecordContract {

  @TempDir Path folder;

  @Override
  RecordAddress freshAddress() {
    return new RecordAddress.InFile(folder.resolve("record.db"));
  }
}
