package org.chancery.record;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.chancery.reading.document.Document;
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
          writer.keep(document, i % 2 == 0 ? Strait.reading(document) : HandMade.empty(document));
        }
      }
    }
  }

  static Document document(int number) {
    Document document =
        number % 2 == 0
            ? Document.of("d" + number, Strait.CONTENT)
            : Document.of("d" + number, "Report " + number + " tells of nothing.");
    return document.titled("Report " + number);
  }
}
