package org.chancery.bench;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.reading.Reading;
import org.chancery.reading.document.Document;
import org.chancery.reading.finding.Finding;

/** What one run over a corpus showed. Safe for use by several threads. */
final class Measurement {

  private static final String[] TYPES = {
    "Engagement", "Statement", "Commitment", "Request", "Omission", "Precedent", "Event"
  };

  /** A document that could not be read. */
  record Failure(String document, String message, String trace) {}

  private final List<Long> nanoseconds = new ArrayList<>();
  private final Map<String, Integer> findings = new TreeMap<>();
  private final List<Failure> failures = new ArrayList<>();
  private final List<Doubt> doubts = new ArrayList<>();
  private long words;
  private long sentences;
  private int nothingFound;

  /** Counts a document that was read. */
  synchronized void read(Document document, Reading reading, Duration taken) {
    nanoseconds.add(taken.toNanos());
    words += words(document);
    sentences += reading.syntax().sentences().size();
    if (reading.findings().isEmpty()) {
      nothingFound++;
    }
    for (Finding finding : reading.findings()) {
      findings.merge(finding.getClass().getSimpleName(), 1, Integer::sum);
    }
    doubts.addAll(KindCheck.doubts(reading));
  }

  /** Counts a document that could not be read. */
  synchronized void failed(Document document, Throwable why) {
    StringWriter trace = new StringWriter();
    why.printStackTrace(new PrintWriter(trace));
    failures.add(new Failure(document.id(), String.valueOf(why.getMessage()), trace.toString()));
  }

  synchronized List<Failure> failures() {
    return List.copyOf(failures);
  }

  /** Documents so far, read or not. */
  synchronized int documents() {
    return nanoseconds.size() + failures.size();
  }

  /**
   * Prints what was measured.
   *
   * @param elapsed of the whole run, the loading of models included
   * @param samples how many doubts of each reason to show
   */
  synchronized void print(PrintWriter out, Duration elapsed, Memory memory, int samples) {
    double seconds = elapsed.toNanos() / 1e9;
    int read = nanoseconds.size();
    int found = findings.values().stream().mapToInt(Integer::intValue).sum();
    out.printf("documents read      %,d of %,d%n", read, documents());
    out.printf("words, sentences    %,d, %,d%n", words, sentences);
    out.printf("elapsed             %.1f s%n", seconds);
    out.printf(
        "per second          %.2f documents, %,.0f words%n", read / seconds, words / seconds);
    out.printf("per document        %s%n", percentiles());
    out.printf("peak heap           %,d MiB%n", memory.heap() >> 20);
    memory.resident().ifPresent(b -> out.printf("peak resident       %,d MiB%n", b >> 20));
    out.printf(
        "findings            %,d, %.2f a document; none in %,d documents%n",
        found, (double) found / Math.max(1, read), nothingFound);
    for (String type : TYPES) {
      int count = findings.getOrDefault(type, 0);
      out.printf(
          "  %-17s %,7d  %.2f a document%n", type, count, (double) count / Math.max(1, read));
    }
    out.printf(
        "doubtful in kind    %,d parties, %.2f %% of findings%n",
        doubts.size(), 100.0 * doubtful() / Math.max(1, found));
    for (Doubt.Reason reason : Doubt.Reason.values()) {
      List<Doubt> of = doubts.stream().filter(doubt -> doubt.reason() == reason).toList();
      out.printf("  %-41s %,d%n", reason.words(), of.size());
      spread(of, samples).forEach(doubt -> print(out, doubt));
    }
    out.printf("failures            %,d%n", failures.size());
    failures.forEach(failure -> out.printf("  %s: %s%n", failure.document(), failure.message()));
    out.flush();
  }

  private long doubtful() {
    return doubts.stream()
        .map(doubt -> doubt.document() + " " + doubt.finding())
        .distinct()
        .count();
  }

  private static void print(PrintWriter out, Doubt doubt) {
    String words = doubt.words().replaceAll("\\s+", " ");
    out.printf(
        "    %s %s, %s %s: %s%n",
        doubt.document(),
        doubt.finding(),
        doubt.role(),
        doubt.party(),
        words.substring(0, Math.min(160, words.length())));
  }

  /** Up to so many, from all over the list. */
  private static List<Doubt> spread(List<Doubt> all, int count) {
    List<Doubt> some = new ArrayList<>();
    for (int i = 0; i < Math.min(count, all.size()); i++) {
      some.add(all.get((int) ((long) i * all.size() / Math.min(count, all.size()))));
    }
    return some;
  }

  private String percentiles() {
    long[] sorted = nanoseconds.stream().mapToLong(Long::longValue).sorted().toArray();
    StringBuilder line = new StringBuilder();
    for (int percent : new int[] {50, 90, 99, 100}) {
      String name = percent == 50 ? "median" : percent == 100 ? "longest" : percent + " %";
      line.append(line.isEmpty() ? "" : ", ")
          .append(name)
          .append(String.format(" %.0f ms", percentile(sorted, percent) / 1e6));
    }
    return line.toString();
  }

  /** The smallest value that so many per cent do not exceed; 0 where there is none. */
  static long percentile(long[] sorted, int percent) {
    if (sorted.length == 0) {
      return 0;
    }
    int index = (int) Math.ceil(percent / 100.0 * sorted.length) - 1;
    return sorted[Math.max(0, index)];
  }

  private static long words(Document document) {
    return Arrays.stream(document.content().split("\\s+")).filter(word -> !word.isEmpty()).count();
  }
}
