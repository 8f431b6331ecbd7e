package org.chancery.record;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.chancery.reading.Reading;
import org.chancery.reading.document.Document;
import org.chancery.reading.finding.Engagement;
import org.chancery.reading.time.Edtf;
import org.chancery.record.store.RecordAddress;
import org.chancery.record.store.Writer;

/** A program that adds documents until it is killed, and names each one that is safe. */
public final class KilledWriter {

  private static final int MOST = 100_000;

  private KilledWriter() {}

  /**
   * @param arguments the file of the record
   */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (OpenRecord record = OpenRecord.orNew(new RecordAddress.InFile(Path.of(arguments[0])));
        Writer writer = record.writer("add", "test", kept -> out.println(kept.document()))) {
      out.println("ready");
      for (int i = 0; i < MOST; i++) {
        Document document = document(i);
        if (!writer.holds(document)) {
          writer.keep(document, i % 2 == 0 ? reading(document, i) : HandMade.empty(document));
        }
      }
    }
  }

  /** Each tells of meetings on days of its own: not all of one happening. */
  private static Reading reading(Document document, int number) {
    Reading reading = Strait.reading(document);
    Optional<Edtf> day = Optional.of(Edtf.of(LocalDate.EPOCH.plusDays(20L * number)));
    return new Reading(
        reading.readerVersion(),
        reading.language(),
        reading.text(),
        reading.syntax(),
        reading.parties(),
        reading.findings().stream()
            .map(finding ->
                finding instanceof Engagement e
                    ? new Engagement(e.basis(), e.kind(), e.status(), e.parties(), day, e.place())
                    : finding)
            .toList());
  }

  static Document document(int number) {
    Document document =
        number % 2 == 0
            ? Document.of("d" + number, Strait.CONTENT)
            : Document.of("d" + number, "Report " + number + " tells of nothing.");
    return document.titled("Report " + number);
  }
}
