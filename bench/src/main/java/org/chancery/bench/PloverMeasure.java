package org.chancery.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chancery.reading.Reader;
import org.chancery.reading.Reading;
import org.chancery.reading.document.Document;
import org.chancery.reading.finding.Event;
import org.chancery.reading.party.Party;
import org.chancery.reading.syntax.Parser;
import org.chancery.reading.text.Span;

/**
 * How often the reader finds, in single sentences of news, the PLOVER event between two parties
 * that are marked in them.
 *
 * <p>Usage: {@code PloverMeasure FILE [--misses TYPE|all]}. The file has tab-separated columns with
 * a head: id, sentence, the sentence with {@code <s>…</s>} and {@code <t>…</t>} around source and
 * target, source, target, type. A sentence may tell of other events as well, so that only recall is
 * measured, and which types stand in the place of the expected one. Lines without all marks are
 * passed over. Pairs of one state are left aside, since they are no findings, as are spans in which
 * the reader sees no party; both are counted. {@code YIELD}, of an earlier PLOVER, stands for
 * CONCEDE and RETREAT.
 */
public final class PloverMeasure {

  private static final Map<String, Set<String>> TODAY =
      Map.of("YIELD", Set.of("CONCEDE", "RETREAT"));

  private record Case(String id, String text, Span source, Span target, String type) {

    /** Empty where a mark is missing. */
    static Optional<Case> of(List<String> columns) {
      String marked = columns.get(2);
      StringBuilder text = new StringBuilder();
      Map<String, Integer> places = new TreeMap<>();
      int at = 0;
      while (at < marked.length()) {
        Optional<String> mark = mark(marked, at);
        if (mark.isPresent()) {
          places.put(mark.get(), text.length());
          at += mark.get().length();
        } else {
          text.append(marked.charAt(at));
          at++;
        }
      }
      Optional<Span> source = span(places, "s");
      Optional<Span> target = span(places, "t");
      return source.isEmpty() || target.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Case(
                  columns.get(0),
                  text.toString(),
                  source.get(),
                  target.get(),
                  columns.get(5).strip()));
    }

    private static Optional<Span> span(Map<String, Integer> places, String name) {
      Optional<Integer> start = Optional.ofNullable(places.get("<" + name + ">"));
      Optional<Integer> end = Optional.ofNullable(places.get("</" + name + ">"));
      return start.flatMap(from -> end.filter(to -> to > from).map(to -> new Span(from, to)));
    }

    private static Optional<String> mark(String marked, int at) {
      return List.of("<s>", "</s>", "<t>", "</t>").stream()
          .filter(mark -> marked.startsWith(mark, at))
          .findFirst();
    }

    Set<String> types() {
      return TODAY.getOrDefault(type, Set.of(type));
    }
  }

  private enum Outcome {
    FOUND("found"),
    OTHER_TYPE("other type"),
    OTHER_PAIR("type with others"),
    MISSED("missed"),
    ONE_STATE("one state"),
    NO_PARTY("party unseen");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }
  }

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Map<String, Map<Outcome, Integer>> counts = new TreeMap<>();

  private PloverMeasure() {}

  /** Measures and prints. */
  public static void main(String[] arguments) throws IOException {
    Path file = null;
    String misses = "";
    Iterator<String> rest = List.of(arguments).iterator();
    while (rest.hasNext()) {
      String argument = rest.next();
      if (argument.equals("--misses") && rest.hasNext()) {
        misses = rest.next();
      } else {
        file = Path.of(argument);
      }
    }
    if (file == null) {
      throw new IllegalArgumentException("usage: PloverMeasure FILE [--misses TYPE|all]");
    }
    new PloverMeasure().measure(file, misses);
  }

  private void measure(Path file, String misses) throws IOException {
    Reader reader = Reader.with(ServiceLoader.load(Parser.class).findFirst().orElseThrow());
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      Case.of(List.of(line.split("\t", -1))).ifPresent(sample -> count(reader, sample, misses));
    }
    table();
  }

  private void count(Reader reader, Case sample, String misses) {
    Reading reading = reader.read(Document.of(sample.id(), sample.text()));
    Outcome outcome = outcome(sample, reading);
    counts.computeIfAbsent(sample.type(), _ -> new TreeMap<>()).merge(outcome, 1, Integer::sum);
    if (outcome != Outcome.FOUND && (misses.equals("all") || misses.equals(sample.type()))) {
      show(sample, reading, outcome);
    }
  }

  private static Outcome outcome(Case sample, Reading reading) {
    List<Party> sources = within(reading, sample.source());
    List<Party> targets = within(reading, sample.target());
    if (sources.isEmpty() || targets.isEmpty()) {
      return Outcome.NO_PARTY;
    }
    Set<Event> pair =
        reading.findings(Event.class).stream()
            .filter(event -> joins(event, sources, targets))
            .collect(Collectors.toSet());
    if (pair.stream().anyMatch(event -> sample.types().contains(event.type().name()))) {
      return Outcome.FOUND;
    }
    if (oneState(sources, targets)) {
      return Outcome.ONE_STATE;
    }
    if (!pair.isEmpty()) {
      return Outcome.OTHER_TYPE;
    }
    boolean type =
        reading.findings(Event.class).stream()
            .anyMatch(event -> sample.types().contains(event.type().name()));
    return type ? Outcome.OTHER_PAIR : Outcome.MISSED;
  }

  private static boolean oneState(List<Party> sources, List<Party> targets) {
    Set<String> of = states(sources);
    return !of.isEmpty() && of.equals(states(targets));
  }

  private static Set<String> states(List<Party> parties) {
    return parties.stream().flatMap(party -> party.state().stream()).collect(Collectors.toSet());
  }

  private static boolean joins(Event event, List<Party> sources, List<Party> targets) {
    boolean forth = is(event.source(), sources) && isTarget(event, targets);
    boolean back =
        event.type().isSymmetric()
            && is(event.source(), targets)
            && event.target().filter(target -> is(target, sources)).isPresent();
    return forth || back;
  }

  private static boolean isTarget(Event event, List<Party> targets) {
    return event.target().filter(target -> is(target, targets)).isPresent();
  }

  private static boolean is(Party party, List<Party> among) {
    return among.stream()
        .anyMatch(other ->
            other.id().equals(party.id())
                || (other.state().isPresent() && other.state().equals(party.state())));
  }

  private static List<Party> within(Reading reading, Span span) {
    return reading.parties().stream()
        .filter(party ->
            party.mentions().stream()
                .anyMatch(mention -> mention.start() < span.end() && span.start() < mention.end()))
        .toList();
  }

  private void show(Case sample, Reading reading, Outcome outcome) {
    out.printf(
        "%s %s, %s: %s → %s%n  %s%n",
        sample.id(),
        sample.type(),
        outcome.label,
        named(within(reading, sample.source())),
        named(within(reading, sample.target())),
        sample.text());
    reading
        .findings(Event.class)
        .forEach(event ->
            out.printf(
                "    %s %s → %s (%s, %s)%n",
                event.type(),
                event.source().name(),
                event.target().map(Party::name).orElse("–"),
                event.status(),
                event.basis().foundBy()));
  }

  private static String named(List<Party> parties) {
    return parties.stream()
        .map(party -> party.name() + party.state().map(state -> "/" + state).orElse(""))
        .collect(Collectors.joining(" + "));
  }

  private void table() {
    out.printf("%-10s", "");
    for (Outcome outcome : Outcome.values()) {
      out.printf(" %16s", outcome.label);
    }
    out.printf(" %8s%n", "recall");
    Map<Outcome, Integer> all = new TreeMap<>();
    counts.forEach((type, row) -> {
      row(type, row);
      row.forEach((outcome, count) -> all.merge(outcome, count, Integer::sum));
    });
    row("all", all);
  }

  private void row(String type, Map<Outcome, Integer> row) {
    out.printf("%-10s", type);
    int scored = 0;
    for (Outcome outcome : Outcome.values()) {
      int count = row.getOrDefault(outcome, 0);
      if (outcome != Outcome.ONE_STATE && outcome != Outcome.NO_PARTY) {
        scored += count;
      }
      out.printf(" %16d", count);
    }
    out.printf(" %8.3f%n", row.getOrDefault(Outcome.FOUND, 0) / (double) Math.max(1, scored));
  }
}
