package org.chancery.bench;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.chancery.reading.Reader;
import org.chancery.reading.document.Document;
import org.chancery.reading.syntax.Parser;

/**
 * Reads all documents of JSON-lines files and prints what that took and gave.
 *
 * <p>Usage: {@code Measure FILE… [--threads N] [--limit N] [--samples N] [--traces FILE] [--cache
 * DIR]}. It ends with exit code 1 if a document could not be read.
 */
public final class Measure {

  private static final int REPORT_EVERY = 100;

  private final List<Path> files = new ArrayList<>();
  private int threads = 1;
  private long limit = Long.MAX_VALUE;
  private int samples = 5;
  private Optional<Path> traces = Optional.empty();
  private Optional<Path> cache = Optional.empty();

  private Measure(String[] arguments) {
    Iterator<String> rest = List.of(arguments).iterator();
    while (rest.hasNext()) {
      String argument = rest.next();
      switch (argument) {
        case "--threads" -> threads = Integer.parseInt(rest.next());
        case "--limit" -> limit = Long.parseLong(rest.next());
        case "--samples" -> samples = Integer.parseInt(rest.next());
        case "--traces" -> traces = Optional.of(Path.of(rest.next()));
        case "--cache" -> cache = Optional.of(Path.of(rest.next()));
        default -> files.add(Path.of(argument));
      }
    }
    if (files.isEmpty()) {
      throw new IllegalArgumentException(
          "usage: FILE… [--threads N] [--limit N] [--samples N] [--traces FILE] [--cache DIR]");
    }
  }

  /** Measures and prints. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Measurement measurement = new Measure(arguments).run();
    System.exit(measurement.failures().isEmpty() ? 0 : 1);
  }

  private Measurement run() throws IOException, InterruptedException {
    PrintWriter out = writer(System.out);
    PrintWriter err = writer(System.err);
    long start = System.nanoTime();
    Parser installed = ServiceLoader.load(Parser.class).findFirst().orElseThrow();
    Parser parser =
        cache.<Parser>map(folder -> new CachedParser(installed, folder)).orElse(installed);
    Reader reader = Reader.with(parser);
    Measurement measurement = new Measurement();
    // Reading ahead is bounded, so that the corpus never stands in memory as a whole.
    Semaphore ahead = new Semaphore(4 * threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    for (Path file : files) {
      try (Stream<Document> documents = new Corpus(file).documents()) {
        for (Document document : (Iterable<Document>) documents.limit(limit)::iterator) {
          ahead.acquire();
          pool.execute(() -> {
            measure(reader, document, measurement);
            ahead.release();
            progress(err, measurement, start);
          });
        }
      }
    }
    pool.shutdown();
    if (!pool.awaitTermination(1, TimeUnit.DAYS)) {
      throw new IllegalStateException("the run did not end within a day");
    }
    measurement.print(out, Duration.ofNanos(System.nanoTime() - start), Memory.peak(), samples);
    if (traces.isPresent()) {
      Files.write(
          traces.get(), measurement.failures().stream().map(Measurement.Failure::trace).toList());
    }
    return measurement;
  }

  private static void measure(Reader reader, Document document, Measurement measurement) {
    long start = System.nanoTime();
    try {
      var reading = reader.read(document);
      measurement.read(document, reading, Duration.ofNanos(System.nanoTime() - start));
    } catch (RuntimeException | StackOverflowError e) {
      measurement.failed(document, e);
    }
  }

  private static void progress(PrintWriter err, Measurement measurement, long start) {
    int documents = measurement.documents();
    if (documents % REPORT_EVERY == 0) {
      err.printf("%,d documents, %d s%n", documents, (System.nanoTime() - start) / 1_000_000_000);
      err.flush();
    }
  }

  private static PrintWriter writer(java.io.OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
