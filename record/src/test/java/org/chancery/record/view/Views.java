package org.chancery.record.view;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.chancery.reading.Reading;
import org.chancery.record.OpenRecord;
import org.chancery.record.Talks;
import org.chancery.record.store.RecordAddress;

/** A record of invented talks in a folder. */
final class Views {

  static final Side JAPAN = new Side("Japan", List.of("JPN"));
  static final Side STATES = new Side("United States", List.of("USA"));

  private Views() {}

  static OpenRecord of(Path folder, List<Reading> readings) {
    OpenRecord record =
        OpenRecord.orNew(
            new RecordAddress.InFile(folder.resolve("record.db")),
            () -> Instant.parse("2025-04-01T10:00:00Z"));
    Talks.keep(record, readings);
    return record;
  }
}
