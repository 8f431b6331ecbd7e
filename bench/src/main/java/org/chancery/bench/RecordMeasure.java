package org.chancery.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.chancery.reading.Reader;
import org.chancery.reading.Reading;
import org.chancery.reading.document.Document;
import org.chancery.reading.syntax.Parser;
import org.chancery.record.OpenRecord;
import org.chancery.record.store.RecordAddress;
import org.chancery.record.store.Verification;
import org.chancery.record.store.Writer;

/**
 * Puts all documents of JSON-lines files into a record, prints what every thousand of them cost,
 * and then how long the record takes to answer, and by which index.
 *
 * <p>Usage: {@code RecordMeasure FILE… [--db FILE] [--cache DIR] [--limit N] [--threads N] [--asked
 * N]}. A record that is named by {@code --db} stays, and what it holds is not read again. It ends
 * with exit code 1 if a document could not be read, a quotation is not in its place, or a query is
 * slower than it may be.
 */
public final class RecordMeasure {

  private static final int EVERY = 1_000;

  private final List<Path> files = new ArrayList<>();
  private Optional<Path> database = Optional.empty();
  private Optional<Path> cache = Optional.empty();
  private long limit = Long.MAX_VALUE;
  private int threads = 2;
  private int asked = 200;
  private int unread;

  private record Read(Document document, Future<Reading> reading) {}

  private RecordMeasure(String[] arguments) {
    Iterator<String> rest = List.of(arguments).iterator();
    while (rest.hasNext()) {
      String argument = rest.next();
      switch (argument) {
        case "--db" -> database = Optional.of(Path.of(rest.next()));
        case "--cache" -> cache = Optional.of(Path.of(rest.next()));
        case "--limit" -> limit = Long.parseLong(rest.next());
        case "--threads" -> threads = Integer.parseInt(rest.next());
        case "--asked" -> asked = Integer.parseInt(rest.next());
        default -> files.add(Path.of(argument));
      }
    }
    if (files.isEmpty() && database.isEmpty()) {
      throw new IllegalArgumentException(
          "usage: FILE… [--db FILE] [--cache DIR] [--limit N] [--threads N] [--asked N]");
    }
  }

  /** Measures and prints. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(new RecordMeasure(arguments).run(out) ? 0 : 1);
  }

  private boolean run(PrintStream out)
      throws IOException, InterruptedException, ExecutionException {
    Path folder = Files.createTempDirectory("chancery");
    Path file = database.orElse(folder.resolve("record.db"));
    try (OpenRecord record = OpenRecord.orNew(new RecordAddress.InFile(file))) {
      add(record, file, out);
      size(record, file, out);
      boolean quick = new RecordQuestions(record, asked).ask(out);
      return verify(record, out) && quick && unread == 0;
    } finally {
      if (database.isEmpty()) {
        try (Stream<Path> left = Files.list(folder)) {
          for (Path one : left.toList()) {
            Files.delete(one);
          }
        }
      }
      Files.delete(folder);
    }
  }

  // ---- Adding ---------------------------------------------------------------------------------

  private void add(OpenRecord record, Path file, PrintStream out)
      throws IOException, InterruptedException, ExecutionException {
    if (files.isEmpty()) {
      return;
    }
    Parser installed = ServiceLoader.load(Parser.class).findFirst().orElseThrow();
    Reader reader =
        Reader.with(cache.<Parser>map(kept -> new CachedParser(installed, kept)).orElse(installed));
    out.println(
        "documents   per second   kept in ms each   MiB in the file   MiB of objects and of process"
            + (cache.isPresent() ? "   (parses kept: without parsing)" : ""));
    Pace pace = new Pace(file, out);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (Writer writer = record.writer("bench", "measure", _ -> {})) {
      Deque<Read> ahead = new ArrayDeque<>();
      for (Path corpus : files) {
        try (Stream<Document> documents = new Corpus(corpus).documents()) {
          for (Document document : (Iterable<Document>) documents.limit(limit)::iterator) {
            if (!writer.holds(document)) {
              ahead.add(new Read(document, pool.submit(() -> reader.read(document))));
            }
            // Bounded, so that the corpus never stands in memory as a whole.
            while (ahead.size() > 4 * threads) {
              keep(ahead.remove(), writer, pace);
            }
          }
        }
      }
      while (!ahead.isEmpty()) {
        keep(ahead.remove(), writer, pace);
      }
    } finally {
      pool.shutdown();
    }
    pace.end();
  }

  private void keep(Read read, Writer writer, Pace pace) throws IOException, InterruptedException {
    try {
      Reading reading = read.reading.get();
      long start = System.nanoTime();
      writer.keep(read.document, reading);
      pace.kept(System.nanoTime() - start);
    } catch (ExecutionException e) {
      unread++;
      System.err.println(read.document.id() + ": " + e.getCause());
    }
  }

  /** What every thousand documents cost. */
  private static final class Pace {

    private final Path file;
    private final PrintStream out;
    private final long begun = System.nanoTime();
    private int documents;
    private long since = begun;
    private long keeping;

    Pace(Path file, PrintStream out) {
      this.file = file;
      this.out = out;
    }

    void kept(long nanoseconds) throws IOException {
      keeping += nanoseconds;
      if (++documents % EVERY == 0) {
        line(EVERY);
      }
    }

    private void line(int some) throws IOException {
      long now = System.nanoTime();
      Memory memory = Memory.peak();
      out.printf(
          Locale.ROOT,
          "%,9d   %10.1f   %15.1f   %15.1f   %,7d %,7d%n",
          documents,
          some / ((now - since) / 1e9),
          keeping / 1e6 / some,
          Files.size(file) / (double) (1 << 20),
          memory.heap() >> 20,
          memory.resident().orElse(0) >> 20);
      since = now;
      keeping = 0;
    }

    void end() throws IOException {
      if (documents % EVERY != 0) {
        line(documents % EVERY);
      }
      if (documents > 0) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        out.printf(
            Locale.ROOT,
            "%,d documents in %.0f s: %.1f a second%n",
            documents,
            seconds,
            documents / seconds);
      }
    }
  }

  private static void size(OpenRecord record, Path file, PrintStream out) throws IOException {
    var counts = record.queries().counts();
    long bytes = Files.size(file);
    out.printf(
        Locale.ROOT,
        "%,d documents, %,d findings, %,d happenings; %.1f MiB, %.1f KiB a document%n",
        counts.documents(),
        counts.findings(),
        counts.happenings(),
        bytes / (double) (1 << 20),
        bytes / 1024.0 / Math.max(1, counts.documents()));
  }

  private static boolean verify(OpenRecord record, PrintStream out) {
    long start = System.nanoTime();
    Verification.Result result = record.verify(fault -> out.println("  " + fault));
    out.printf(
        Locale.ROOT,
        "verify: %,d quotations in %,d texts, %,d faults, in %.1f s%n",
        result.quotations(),
        result.texts(),
        result.faults(),
        (System.nanoTime() - start) / 1e9);
    return result.faults() == 0;
  }
}
