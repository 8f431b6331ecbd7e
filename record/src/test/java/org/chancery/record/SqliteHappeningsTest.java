package org.chancery.record;

import java.nio.file.Path;
import java.util.UUID;
import org.chancery.record.store.RecordAddress;
import org.junit.jupiter.api.io.TempDir;

class SqliteHappeningsTest extends HappeningsContract {

  @TempDir Path folder;

  @Override
  RecordAddress freshAddress() {
    return new RecordAddress.InFile(folder.resolve(UUID.randomUUID() + ".db"));
  }
}
