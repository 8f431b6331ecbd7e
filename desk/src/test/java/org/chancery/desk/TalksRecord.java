package org.chancery.desk;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.chancery.reading.Reading;
import org.chancery.record.OpenRecord;
import org.chancery.record.Strait;
import org.chancery.record.Talks;
import org.chancery.record.store.RecordAddress;

/** A record of the invented talks and the invented strait. */
public final class TalksRecord {

  /** When everything was recorded, and what the clock shows. */
  public static final Instant NOW = Instant.parse("2025-02-01T10:00:00Z");

  private TalksRecord() {}

  /** Makes it in a file of this folder, and opens it. */
  public static OpenRecord in(Path folder) {
    OpenRecord record = OpenRecord.orNew(new RecordAddress.InFile(file(folder)), () -> NOW);
    List<Reading> readings = new ArrayList<>(Talks.all());
    readings.add(Strait.reading());
    Talks.keep(record, readings);
    return record;
  }

  public static Path file(Path folder) {
    return folder.resolve("record.db");
  }
}
