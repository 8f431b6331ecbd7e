package org.chancery.desk;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.chancery.intake.publisher.Publisher;
import org.chancery.reading.Reading;
import org.chancery.reading.document.Document;
import org.chancery.record.OpenRecord;
import org.chancery.record.Strait;
import org.chancery.record.Talks;
import org.chancery.record.kept.Provenance;
import org.chancery.record.store.RecordAddress;
import org.chancery.record.store.Writer;

/** A record of the invented talks and the invented strait. */
public final class TalksRecord {

  /** When everything was recorded, and what the clock shows. */
  public static final Instant NOW = Instant.parse("2025-02-01T10:00:00Z");

  private TalksRecord() {}

  /** Makes it in a file of this folder, and opens it. Of each document the address is known. */
  public static OpenRecord in(Path folder) {
    OpenRecord record = OpenRecord.orNew(new RecordAddress.InFile(file(folder)), () -> NOW);
    try (Writer writer = record.writer("add", "test", _ -> {})) {
      for (Reading reading : Talks.all()) {
        keep(reading, Optional.empty(), writer);
      }
      keep(
          Strait.reading(),
          Optional.of(
              new Publisher(
                  "The Meridia Courier",
                  Publisher.Kind.NEWSPAPER,
                  Optional.empty(),
                  Optional.of("invented"))),
          writer);
    }
    return record;
  }

  private static void keep(Reading reading, Optional<Publisher> publisher, Writer writer) {
    Document document = reading.text().document();
    writer.keep(
        document,
        reading,
        new Provenance(
            Optional.of("https://example.org/" + document.id()),
            Optional.empty(),
            Optional.empty(),
            publisher));
  }

  public static Path file(Path folder) {
    return folder.resolve("record.db");
  }
}
