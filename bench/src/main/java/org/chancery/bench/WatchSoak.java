package org.chancery.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.intake.bounds.Limits;
import org.chancery.intake.fetch.Fetcher;
import org.chancery.intake.received.Problem;
import org.chancery.intake.received.Received;
import org.chancery.intake.watch.Watch;
import org.chancery.reading.Reading;
import org.chancery.reading.document.Document;
import org.chancery.reading.syntax.Syntax;
import org.chancery.reading.text.Text;
import org.chancery.record.OpenRecord;
import org.chancery.record.kept.Failure;
import org.chancery.record.store.RecordAddress;
import org.chancery.record.store.Writer;

/**
 * Watches the feeds of a server that fails in every way at random, for so many minutes, with the
 * state and the documents in a record, and stops and starts the watch again every few minutes.
 *
 * <p>Usage: {@code WatchSoak MINUTES [SEED]}. It ends with exit code 1 if a story is neither kept
 * nor told as a problem, if one was given whole twice, or if something is kept that was never
 * published. Stories appear until the time is over; then the server mends itself, and what is left
 * is fetched by a clock that goes ahead.
 */
public final class WatchSoak {

  private static final Duration EVERY_STORY = Duration.ofSeconds(5);
  private static final Duration EVERY_RUN = Duration.ofMinutes(4);
  private static final int MOST_STORIES = 2_000;
  private static final Limits LIMITS = Limits.STANDARD.withTime(Duration.ofSeconds(3));
  private static final Watch.Pace PACE =
      new Watch.Pace(Duration.ofSeconds(3), Duration.ofSeconds(1), Duration.ofMillis(20));

  /** Of a clock that jumps: feeds are asked seldom, and entries whenever they are due. */
  private static final Watch.Pace DRAINING =
      new Watch.Pace(Duration.ofDays(1), Duration.ofSeconds(1), Duration.ZERO);

  private final FailingServer server;
  private final RecordAddress address;
  private final Duration time;
  private final List<Problem> told = new ArrayList<>();
  private int feedsFailed;
  private int runs;

  private WatchSoak(FailingServer server, RecordAddress address, Duration time) {
    this.server = server;
    this.address = address;
    this.time = time;
  }

  /** Soaks and prints. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length < 1 || arguments.length > 2) {
      throw new IllegalArgumentException("usage: MINUTES [SEED]");
    }
    Path folder = Files.createTempDirectory("chancery-watch");
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    boolean good;
    try (FailingServer server = new FailingServer(seed)) {
      good =
          new WatchSoak(
                  server,
                  new RecordAddress.InFile(folder.resolve("watched.db")),
                  Duration.ofMinutes(Long.parseLong(arguments[0])))
              .run(System.out);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    System.exit(good ? 0 : 1);
  }

  private boolean run(PrintStream out) throws IOException, InterruptedException {
    Instant start = Instant.now();
    Instant end = start.plus(time);
    while (Instant.now().isBefore(end)) {
      Instant stop = Instant.now().plus(EVERY_RUN);
      watch(start, stop.isBefore(end) ? stop : end);
      tell(out, start);
    }
    server.failNoMore();
    Instant last = drain();
    out.printf(Locale.ROOT, "the clock went ahead to %s%n", Duration.between(start, last));
    return judge(out);
  }

  /** One run of a program that watches. */
  private void watch(Instant start, Instant stop) throws InterruptedException {
    runs++;
    try (OpenRecord record = OpenRecord.orNew(address);
        Fetcher fetcher = new Fetcher(server.network(), LIMITS)) {
      Watch watch = new Watch(fetcher, record.watching(), LIMITS, PACE);
      while (Instant.now().isBefore(stop)) {
        publish(Duration.between(start, Instant.now()));
        try (Writer writer = record.writer("watch", "soak", _ -> {})) {
          watch.poll(server.feeds(), Instant.now(), new Keeping(writer));
        }
        Thread.sleep(100);
      }
    }
  }

  private void publish(Duration since) {
    long due = Math.min(MOST_STORIES, since.dividedBy(EVERY_STORY) + 1);
    for (long i = server.published().size() / server.feeds().size(); i < due; i++) {
      server.publish();
    }
  }

  /** Goes on until nothing is pending, however long that would take. */
  private Instant drain() {
    Instant now = Instant.now();
    try (OpenRecord record = OpenRecord.orNew(address);
        Fetcher fetcher = new Fetcher(server.network(), LIMITS)) {
      Watch watch = new Watch(fetcher, record.watching(), LIMITS, DRAINING);
      for (int i = 0; i < 300 || !record.watching().due(Instant.MAX, 1).isEmpty(); i++) {
        now = now.plus(Duration.ofMinutes(10));
        try (Writer writer = record.writer("watch", "soak", _ -> {})) {
          watch.poll(server.feeds(), now, new Keeping(writer));
        }
      }
    }
    return now;
  }

  private void tell(PrintStream out, Instant start) {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    out.printf(
        Locale.ROOT,
        "after %d min: %d published, %d requests, %d problems, %d MiB of objects%n",
        Duration.between(start, Instant.now()).toMinutes(),
        server.published().size(),
        server.requests(),
        told.size(),
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    out.flush();
  }

  private boolean judge(PrintStream out) {
    Set<String> published = server.published();
    Set<String> kept;
    try (OpenRecord record = OpenRecord.existing(address)) {
      kept = new TreeSet<>(record.queries().documents());
    }
    Set<String> lost = new TreeSet<>(published);
    lost.removeAll(kept);
    told.forEach(problem -> lost.remove(problem.input()));
    Set<String> unknown = new TreeSet<>(kept);
    unknown.removeAll(published);
    List<String> twice = server.givenTwice();
    out.printf(
        Locale.ROOT,
        "%d stories published, %d kept, %d told as problems, %d lost, %d given whole twice,"
            + " %d unknown%n",
        published.size(),
        kept.size(),
        told.size(),
        lost.size(),
        twice.size(),
        unknown.size());
    out.printf(
        Locale.ROOT,
        "%d runs, %d requests, %d times unchanged, %d polls of feeds failed%n",
        runs,
        server.requests(),
        server.unchanged(),
        feedsFailed);
    server.ways().forEach((way, times) -> out.printf("  %-24s %d%n", way, times));
    Map<String, Integer> reasons = new TreeMap<>();
    told.forEach(problem -> reasons.merge(problem.message(), 1, Integer::sum));
    reasons.forEach((reason, times) -> out.printf("  problem: %s (%d)%n", reason, times));
    Stream.of(lost, new TreeSet<>(twice), unknown)
        .flatMap(Set::stream)
        .limit(20)
        .forEach(story -> out.println("  wrong: " + story));
    return lost.isEmpty() && twice.isEmpty() && unknown.isEmpty();
  }

  private final class Keeping implements Watch.Sink {

    private final Writer writer;

    Keeping(Writer writer) {
      this.writer = writer;
    }

    @Override
    public void take(Received received) {
      switch (received) {
        case Received.Arrived arrived ->
            writer.keep(arrived.document(), unread(arrived.document()));
        case Received.Refused(Problem problem) -> {
          told.add(problem);
          writer.fail(
              new Failure(
                  Optional.empty(),
                  Optional.of(problem.input()),
                  problem.place(),
                  problem.message()));
        }
      }
      writer.flush();
    }

    @Override
    public void feedFailed(Problem problem) {
      feedsFailed++;
    }

    /** What the documents say is not measured here. */
    private static Reading unread(Document document) {
      Text text = Text.of(document);
      return new Reading("soak", "en", text, new Syntax(text, List.of()), List.of(), List.of());
    }
  }
}
