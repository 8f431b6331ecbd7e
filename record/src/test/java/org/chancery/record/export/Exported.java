package org.chancery.record.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.reading.Reading;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.finding.Event;
import org.chancery.reading.finding.Statement;
import org.chancery.reading.party.Party;
import org.chancery.record.HandMade;
import org.chancery.record.OpenRecord;
import org.chancery.record.Strait;
import org.chancery.record.store.RecordAddress;
import org.chancery.record.store.Writer;
import org.duckdb.DuckDBDriver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A record of two invented reports, exported. */
final class Exported {

  static final Instant NOW = Instant.parse("2025-02-01T10:00:00Z");

  /** Words that programs like to take for something else. */
  static final String AWKWARD_TITLE = "001, \"NA\"\nand\ttab";

  private static final String WINDHOEK =
      "Namibia accused the “Kunene, \"Lower\" River\nCompany” of delay.\n\n"
          + "“NA means no,” said Ndapewa Shilongo. Namibia did not threaten Angola.";

  private Exported() {}

  /** A report about Namibia, whose code is NA, with line ends, quotes and commas in the words. */
  static Reading windhoek() {
    HandMade made =
        new HandMade(
            Document.of("001", WINDHOEK)
                .titled(AWKWARD_TITLE)
                .from("https://example.org/001")
                .publishedOn(PublicationDate.parse("2025-01-30T23:30:00+02:00")));
    Party namibia = made.state("Namibia", "NAM");
    Party company =
        made.party(
            Party.Kind.COMPANY,
            "Kunene, \"Lower\" River\nCompany",
            Optional.empty(),
            Optional.empty());
    Party shilongo = made.person("Ndapewa Shilongo", "NAM");
    Party angola = made.state("Angola", "AGO");
    String accused = "Namibia accused the “Kunene, \"Lower\" River\nCompany” of delay.";
    made.add(
        new Event(
            made.basis("event.accuse", accused),
            namibia,
            Event.Type.ACCUSE,
            Optional.empty(),
            Optional.of(company),
            Event.Status.ACTUAL,
            List.of("economic", "environment"),
            Optional.empty()));
    made.add(
        new Statement(
            made.basis("statement.say", "“NA means no,” said Ndapewa Shilongo."),
            List.of(shilongo),
            List.of(),
            Optional.empty(),
            "NA",
            true));
    made.add(
        new Event(
            made.basis("event.threaten", "Namibia did not threaten Angola."),
            namibia,
            Event.Type.THREATEN,
            Optional.empty(),
            Optional.of(angola),
            Event.Status.DENIED,
            List.of(),
            Optional.empty()));
    return made.reading();
  }

  /** Keeps readings in a new record. */
  static OpenRecord record(Path file, Reading... readings) {
    OpenRecord record = OpenRecord.orNew(new RecordAddress.InFile(file), () -> NOW);
    try (Writer writer = record.writer("add", "test", _ -> {})) {
      for (Reading reading : readings) {
        writer.keep(reading.text().document(), reading);
      }
    }
    return record;
  }

  /** A record of both reports. */
  static OpenRecord ofBoth(Path folder) {
    return record(folder.resolve("record.db"), Strait.reading(), windhoek());
  }

  static Driver duckdb() {
    return new DuckDBDriver();
  }

  static Map<String, Long> write(OpenRecord record, ExportFormat format, Path to) {
    return write(record, format, Selection.ALL, to);
  }

  static Map<String, Long> write(
      OpenRecord record, ExportFormat format, Selection selection, Path to) {
    return new Export(format, selection, false, Exported::duckdb).write(record.database(), to);
  }

  static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(JsonMapper.shared().readTree(line));
    }
    return lines;
  }
}
