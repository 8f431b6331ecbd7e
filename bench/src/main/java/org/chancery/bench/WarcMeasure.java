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
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.chancery.intake.Defaults;
import org.chancery.intake.Intake;
import org.chancery.intake.received.Received;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;

/**
 * Wraps the texts of JSON-lines files into pages of a web archive of some size, takes it in, and
 * prints what that took: then once more without the archive's last bytes.
 *
 * <p>Usage: {@code WarcMeasure MEGABYTES FILE…}. It ends with exit code 1 if a page is missing, or
 * if the torn archive does not give all but its last page, and one failure in place of that.
 */
public final class WarcMeasure {

  private static final String MENU =
      "<nav><ul><li><a href=\"/\">Home</a></li><li><a href=\"/news\">News</a></li></ul></nav>";
  private static final int PARTS = 5;
  private static final int TORN = 100;

  private final List<Path> files;
  private final long size;
  private long pages;

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
      out.printf(Locale.ROOT, "archive: %,d MiB, %,d pages%n", Files.size(archive) >> 20, pages);
      Taken whole = take(archive, out);
      try (FileChannel channel = FileChannel.open(archive, StandardOpenOption.WRITE)) {
        channel.truncate(channel.size() - TORN);
      }
      out.println("without its last " + TORN + " bytes:");
      Taken torn = take(archive, out);
      return whole.documents + whole.failures == pages
          && torn.equals(new Taken(whole.documents - 1, whole.failures + 1));
    } finally {
      Files.delete(archive);
    }
  }

  private Taken take(Path archive, PrintStream out) {
    long start = System.nanoTime();
    long arrived = 0;
    long refused = 0;
    try (Intake intake =
        new Intake(List.of(archive.toString()), Defaults.NONE, InputStream.nullInputStream())) {
      while (intake.hasNext()) {
        switch (intake.next()) {
          case Received.Arrived _ -> arrived++;
          case Received.Refused _ -> refused++;
        }
        if ((arrived + refused) % Math.max(1, pages / PARTS) == 0) {
          System.gc();
          Runtime runtime = Runtime.getRuntime();
          out.printf(
              Locale.ROOT,
              "  after %,d: %,d MiB of objects%n",
              arrived + refused,
              (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        }
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    out.printf(
        Locale.ROOT,
        "  %,d documents, %,d failures in %.0f s: %,.0f documents, %.1f MiB a second%n",
        arrived,
        refused,
        seconds,
        arrived / seconds,
        size / seconds / (1 << 20));
    return new Taken(arrived, refused);
  }

  /** English texts long enough to be pages, again and again under other addresses. */
  private void write(Path archive) throws IOException {
    try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(archive), 1 << 20)) {
      long written = 0;
      while (written < size) {
        for (Path file : files) {
          try (Stream<Document> documents = new Corpus(file).documents()) {
            for (Document document : (Iterable<Document>) documents::iterator) {
              if (written < size && document.content().length() > 1000) {
                written += write(page(document), to);
              }
            }
          }
        }
      }
    }
  }

  private long write(String page, OutputStream to) throws IOException {
    pages++;
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
    byte[] bytes = http.getBytes(StandardCharsets.UTF_8);
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://pages.example/"
            + pages
            + "\r\nWARC-Date: 2025-03-02T04:05:06Z\r\nWARC-Record-ID: <urn:uuid:"
            + UUID.nameUUIDFromBytes(ByteBuffer.allocate(Long.BYTES).putLong(0, pages).array())
            + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
            + bytes.length
            + "\r\n\r\n";
    to.write(head.getBytes(StandardCharsets.US_ASCII));
    to.write(bytes);
    to.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return head.length() + bytes.length + 4L;
  }

  private static String page(Document document) {
    StringBuilder page =
        new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><title>")
            .append(escaped(document.title().orElse(document.id())))
            .append("</title><meta property=\"article:published_time\" content=\"")
            .append(document.published().map(PublicationDate::value).orElse(""))
            .append("\"></head><body>")
            .append(MENU)
            .append("<article>");
    document
        .content()
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> page.append("<p>").append(escaped(line)).append("</p>\n"));
    return page.append("</article><footer>All rights reserved.</footer></body></html>").toString();
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
