package org.chancery.bench;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.bench.MergingGold.Mention;
import org.chancery.reading.Reader;
import org.chancery.reading.Reading;
import org.chancery.reading.document.Document;
import org.chancery.reading.finding.Engagement;
import org.chancery.reading.party.Gazetteer;
import org.chancery.reading.syntax.Parser;
import org.chancery.record.happening.Happening;
import org.chancery.record.happening.Merger;
import org.chancery.record.happening.Report;
import org.chancery.record.happening.Reports;
import org.chancery.record.kept.FindingId;
import org.chancery.record.person.KnownPersons;

/**
 * Measures the merging of reports into happenings against judgements by hand.
 *
 * <p>Usage: {@code MergingMeasure FILE… [--cache DIR] [--half dev|report] [--errors]}. The files
 * are the collections that the judgements are about, as JSON lines; only the documents judged are
 * read. All of them are merged together, both halves. {@code --errors} shows what went wrong.
 */
public final class MergingMeasure {

  private record Found(Mention mention, Report report) {}

  private final List<Path> files = new ArrayList<>();
  private Optional<Path> cache = Optional.empty();
  private List<String> halves = List.of("dev", "report");
  private boolean errors;

  private MergingMeasure(String[] arguments) {
    Iterator<String> rest = List.of(arguments).iterator();
    while (rest.hasNext()) {
      String argument = rest.next();
      switch (argument) {
        case "--cache" -> cache = Optional.of(Path.of(rest.next()));
        case "--half" -> halves = List.of(rest.next());
        case "--errors" -> errors = true;
        default -> files.add(Path.of(argument));
      }
    }
    if (files.isEmpty()) {
      throw new IllegalArgumentException(
          "usage: FILE… [--cache DIR] [--half dev|report] [--errors]");
    }
  }

  /** Measures and prints. */
  public static void main(String[] arguments) throws IOException {
    PrintWriter out =
        new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
    new MergingMeasure(arguments).run(out);
  }

  private void run(PrintWriter out) throws IOException {
    List<Mention> gold = MergingGold.read();
    Set<String> wanted = gold.stream().map(Mention::document).collect(Collectors.toSet());
    List<Reading> readings = readings(wanted);
    Reports maker = new Reports(new KnownPersons(Gazetteer.standard()));
    List<Report> reports = new ArrayList<>();
    Map<String, List<Report>> byDocument = new HashMap<>();
    Map<Report, Engagement> engagements = new HashMap<>();
    for (Reading reading : readings) {
      Map<FindingId, Engagement> byId = new HashMap<>();
      Map<String, FindingId> ids = FindingId.of(reading);
      reading.findings(Engagement.class).forEach(e -> byId.put(ids.get(e.basis().id()), e));
      for (Report report : maker.of(reading)) {
        reports.add(report);
        Optional.ofNullable(byId.get(report.finding()))
            .ifPresent(e -> {
              engagements.put(report, e);
              byDocument.computeIfAbsent(report.document(), d -> new ArrayList<>()).add(report);
            });
      }
    }
    long start = System.nanoTime();
    List<Happening> happenings = new Merger().all(reports);
    long taken = System.nanoTime() - start;
    Map<Report, String> merged = new HashMap<>();
    happenings.forEach(h -> h.reports().forEach(r -> merged.put(r, h.id())));
    out.printf(
        Locale.ROOT,
        "%,d documents read of %,d judged; %,d reports in %,d happenings, merged in %d ms%n%n",
        readings.size(),
        wanted.size(),
        reports.size(),
        happenings.size(),
        taken / 1_000_000);
    out.println(
        "half    judged  found   happenings  pairs P/R/F1        B³ P/R/F1           with what was"
            + " not found: pairs F1, B³ F1");
    for (String half : halves) {
      List<Mention> mentions = gold.stream().filter(m -> m.half().equals(half)).toList();
      List<Found> found = found(mentions, byDocument, engagements);
      score(out, half, mentions, found, merged);
      if (errors) {
        explain(out, mentions, found, merged);
      }
    }
  }

  private List<Reading> readings(Set<String> wanted) throws IOException {
    Parser installed = ServiceLoader.load(Parser.class).findFirst().orElseThrow();
    Reader reader =
        Reader.with(
            cache.<Parser>map(folder -> new CachedParser(installed, folder)).orElse(installed));
    List<Reading> readings = new ArrayList<>();
    for (Path file : files) {
      try (Stream<Document> documents = new Corpus(file).documents()) {
        documents.filter(d -> wanted.contains(d.id())).map(reader::read).forEach(readings::add);
      }
    }
    return readings;
  }

  /** Which finding stands for which judged mention: each finding for the one it fits best. */
  private static List<Found> found(
      List<Mention> mentions,
      Map<String, List<Report>> byDocument,
      Map<Report, Engagement> engagements) {
    Map<String, List<Mention>> judged =
        mentions.stream()
            .collect(
                Collectors.groupingBy(Mention::document, LinkedHashMap::new, Collectors.toList()));
    List<Found> found = new ArrayList<>();
    judged.forEach((document, there) -> {
      for (Report report : byDocument.getOrDefault(document, List.of())) {
        Optional<Mention> best = Optional.empty();
        int fit = Integer.MIN_VALUE;
        for (Mention mention : there) {
          Optional<Integer> value = mention.fit(report, engagements.get(report));
          if (value.isPresent() && value.get() > fit) {
            fit = value.get();
            best = Optional.of(mention);
          }
        }
        best.ifPresent(mention -> found.add(new Found(mention, report)));
      }
    });
    return found;
  }

  private static void score(
      PrintWriter out,
      String half,
      List<Mention> mentions,
      List<Found> found,
      Map<Report, String> merged) {
    List<ClusterScore.Thing> things = new ArrayList<>();
    found.forEach(
        f -> things.add(new ClusterScore.Thing(merged.get(f.report()), f.mention().happening())));
    Set<Mention> seen = found.stream().map(Found::mention).collect(Collectors.toSet());
    List<ClusterScore.Thing> all = new ArrayList<>(things);
    for (Mention mention : mentions) {
      if (!seen.contains(mention)) {
        all.add(new ClusterScore.Thing("not found " + all.size(), mention.happening()));
      }
    }
    ClusterScore score = ClusterScore.of(things);
    ClusterScore whole = ClusterScore.of(all);
    out.printf(
        Locale.ROOT,
        "%-7s %6d  %5d   %10d  %.3f/%.3f/%.3f  %.3f/%.3f/%.3f  %.3f, %.3f%n",
        half,
        mentions.size(),
        seen.size(),
        mentions.stream().map(Mention::happening).distinct().count(),
        score.pairPrecision(),
        score.pairRecall(),
        score.pairF1(),
        score.bCubedPrecision(),
        score.bCubedRecall(),
        score.bCubedF1(),
        whole.pairF1(),
        whole.bCubedF1());
  }

  private static void explain(
      PrintWriter out, List<Mention> mentions, List<Found> found, Map<Report, String> merged) {
    Map<String, Map<String, List<Found>>> byHappening = new TreeMap<>();
    Map<String, Map<String, List<Found>>> byMerged = new TreeMap<>();
    for (Found f : found) {
      String id = merged.get(f.report());
      byHappening
          .computeIfAbsent(f.mention().happening(), h -> new TreeMap<>())
          .computeIfAbsent(id, i -> new ArrayList<>())
          .add(f);
      byMerged
          .computeIfAbsent(id, i -> new TreeMap<>())
          .computeIfAbsent(f.mention().happening(), h -> new ArrayList<>())
          .add(f);
    }
    byHappening.forEach((happening, parts) -> {
      if (parts.size() > 1) {
        out.println("  parted: " + happening);
        parts.values().forEach(part -> print(out, part));
      }
    });
    byMerged.forEach((id, parts) -> {
      if (parts.size() > 1) {
        out.println("  run together: " + parts.keySet());
        parts.values().forEach(part -> print(out, part));
      }
    });
    Set<Mention> seen = found.stream().map(Found::mention).collect(Collectors.toSet());
    out.println("  not found:");
    mentions.stream()
        .filter(m -> !seen.contains(m))
        .forEach(m -> out.println("    " + m.happening() + " in " + m.document()));
  }

  private static void print(PrintWriter out, List<Found> part) {
    for (Found f : part) {
      Report r = f.report();
      out.printf(
          "    %s %s %s %s %s %s%n",
          r.document(),
          r.published().map(Object::toString).orElse("?"),
          r.subject(),
          r.standing(),
          r.date().map(Object::toString).orElse("no date"),
          r.participants().stream().map(p -> p.side() + ":" + p.name()).toList());
    }
    out.println("    --");
  }
}
