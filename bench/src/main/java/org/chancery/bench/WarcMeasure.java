package org.chancery.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.chancery.intake.Defaults;
import org.chancery.intake.Intake;
import org.chancery.intake.duplicate.Sketch;
import org.chancery.intake.received.Problem;
import org.chancery.intake.received.Received;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;

/**
 * Wraps the texts of JSON-lines files into pages of a web archive of some size, each once and in a
 * page heavy enough to come to that size, takes it in as {@code add} does, up to what finds copies,
 * and prints what that took: then once more without the archive's last bytes.
 *
 * <p>Usage: {@code WarcMeasure MEGABYTES FILE…}. It ends with exit code 1 if a page is missing, or
 * if the torn archive does not give all but its last page, and one failure in place of that.
 */
public final class WarcMeasure {

  /** Pages lighter or heavier than this, beside their text, are not like real ones. */
  private static final int LIGHTEST = 8_000;

  private static final int HEAVIEST = 120_000;
  private static final int FEWEST_CHARACTERS = 1_000;
  private static final int PARTS = 10;
  private static final int TORN = 100;

  private final List<Path> files;
  private final long size;
  private final List<Wrapped> pages = new ArrayList<>();

  /** What is to be found in a page. */
  private record Wrapped(String title, String day, int length) {}

  private record Taken(long documents, long failures) {}

  private WarcMeasure(String[] arguments) {
    if (arguments.length < 2) {
      throw new IllegalArgumentException("usage: MEGABYTES FILE…");
    }
    size = Long.parseLong(arguments[0]) << 20;
    files = Stream.of(arguments).skip(1).map(Path::of).toList();
  }

  /** Measures and prints. */
  public static void main(String[] arguments) throws IOException {
    System.exit(new WarcMeasure(arguments).run(System.out) ? 0 : 1);
  }

  private boolean run(PrintStream out) throws IOException {
    Path archive = Files.createTempFile("chancery", ".warc");
    try {
      write(archive);
      out.printf(
          Locale.ROOT,
          "archive: %,d MiB, %,d pages of %,d KiB%n",
          Files.size(archive) >> 20,
          pages.size(),
          Files.size(archive) / pages.size() >> 10);
      Taken whole = take(archive, out);
      try (FileChannel channel = FileChannel.open(archive, StandardOpenOption.WRITE)) {
        channel.truncate(channel.size() - TORN);
      }
      out.println("without its last " + TORN + " bytes:");
      Taken torn = take(archive, out);
      return whole.documents + whole.failures == pages.size()
          && torn.equals(new Taken(whole.documents - 1, whole.failures + 1));
    } finally {
      Files.delete(archive);
    }
  }

  private Taken take(Path archive, PrintStream out) throws IOException {
    Tally tally = new Tally();
    long start = System.nanoTime();
    try (Intake intake =
        new Intake(List.of(archive.toString()), Defaults.NONE, InputStream.nullInputStream())) {
      while (intake.hasNext()) {
        switch (intake.next()) {
          case Received.Arrived arrived -> tally.arrived(arrived.document());
          case Received.Refused(Problem problem) -> tally.refused(problem, out);
        }
        if (tally.all() % Math.max(1, pages.size() / PARTS) == 0) {
          tally.memory(out, System.nanoTime() - start);
        }
      }
    }
    tally.print(out, (System.nanoTime() - start) / 1e9);
    return new Taken(tally.arrived, tally.refused);
  }

  /** What was found of what is in the pages. */
  private final class Tally {

    private static final int MOST_TOLD = 5;

    private long arrived;
    private long refused;
    private long titles;
    private long days;
    private long characters;
    private long runs;
    private long memory;

    long all() {
      return arrived + refused;
    }

    void arrived(Document document) {
      Wrapped page = pages.get((int) all());
      arrived++;
      titles += document.title().filter(page.title::equals).isPresent() ? 1 : 0;
      days += day(document).equals(page.day) ? 1 : 0;
      characters += document.content().length();
      runs += Sketch.of(document.content()).runs();
    }

    void refused(Problem problem, PrintStream out) {
      refused++;
      if (refused <= MOST_TOLD) {
        out.println("  refused: " + problem.place() + ": " + problem.message());
      }
    }

    void memory(PrintStream out, long nanoseconds) {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      long now = runtime.totalMemory() - runtime.freeMemory();
      memory = Math.max(memory, now);
      out.printf(
          Locale.ROOT,
          "  after %,d pages and %.0f s: %,d MiB of objects%n",
          all(),
          nanoseconds / 1e9,
          now >> 20);
    }

    void print(PrintStream out, double seconds) throws IOException {
      out.printf(
          Locale.ROOT,
          "  %,d documents, %,d failures in %.0f s: %,.0f documents, %.1f MiB a second%n",
          arrived,
          refused,
          seconds,
          arrived / seconds,
          size / seconds / (1 << 20));
      out.printf(
          Locale.ROOT,
          "  titles right %.1f %%, days %.1f %%; %.1f %% as many characters as were wrapped; %,d"
              + " runs of words%n",
          100.0 * titles / arrived,
          100.0 * days / arrived,
          100.0 * characters / pages.stream().mapToLong(Wrapped::length).sum(),
          runs);
      out.printf(
          Locale.ROOT,
          "  at most %,d MiB of objects, %,d MiB of heap allowed; the process %s%n",
          memory >> 20,
          Runtime.getRuntime().maxMemory() >> 20,
          resident());
    }
  }

  /** The most memory that this process ever had, where the system tells. */
  private static String resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "of unknown size";
    }
    try (Stream<String> lines = Files.lines(status)) {
      Optional<String> most = lines.filter(line -> line.startsWith("VmHWM")).findFirst();
      return most.map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MiB")
          .orElse("of unknown size");
    }
  }

  private static String day(Document document) {
    return document.published().flatMap(PublicationDate::day).map(Object::toString).orElse("");
  }

  /** Texts long enough to be pages; where they are too few, again under other addresses. */
  private void write(Path archive) throws IOException {
    int beside = beside();
    WarcPages wrapping = new WarcPages();
    try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(archive), 1 << 20)) {
      long written = 0;
      while (written < size) {
        for (Path file : files) {
          try (Stream<Document> documents = new Corpus(file).documents()) {
            for (Document document : (Iterable<Document>) documents::iterator) {
              if (written < size && isPage(document)) {
                written += write(document, wrapping.page(document, beside), to);
              }
            }
          }
        }
      }
    }
  }

  private static boolean isPage(Document document) {
    return document.content().length() > FEWEST_CHARACTERS;
  }

  /** How heavy pages are to be beside their texts. */
  private int beside() throws IOException {
    long many = 0;
    long characters = 0;
    for (Path file : files) {
      try (Stream<Document> documents = new Corpus(file).documents()) {
        for (Document document : (Iterable<Document>) documents::iterator) {
          if (isPage(document)) {
            many++;
            characters += document.content().length();
          }
        }
      }
    }
    if (many == 0) {
      throw new IllegalArgumentException(
          "no text of more than " + FEWEST_CHARACTERS + " characters");
    }
    return Math.clamp((size - characters) / many, LIGHTEST, HEAVIEST);
  }

  private long write(Document document, String page, OutputStream to) throws IOException {
    pages.add(
        new Wrapped(WarcPages.title(document), day(document), document.content().strip().length()));
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
    byte[] bytes = http.getBytes(StandardCharsets.UTF_8);
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://pages.example/"
            + pages.size()
            + "\r\nWARC-Date: 2025-03-02T04:05:06Z\r\nWARC-Record-ID: <urn:uuid:"
            + UUID.nameUUIDFromBytes(
                ByteBuffer.allocate(Long.BYTES).putLong(0, pages.size()).array())
            + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
            + bytes.length
            + "\r\n\r\n";
    to.write(head.getBytes(StandardCharsets.US_ASCII));
    to.write(bytes);
    to.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return head.length() + bytes.length + 4L;
  }
}
