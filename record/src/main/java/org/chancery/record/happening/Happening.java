package org.chancery.record.happening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.reading.time.Edtf;

/**
 * One engagement or act, with every report of it.
 *
 * @param id the id of its earliest finding with {@code h} for {@code f}, so that it changes only
 *     when an earlier report turns up
 * @param reports by day of publication
 */
public record Happening(String id, List<Report> reports) {

  public Happening {
    reports = List.copyOf(reports);
    if (reports.isEmpty()) {
      throw new IllegalArgumentException("nothing happens without a report: " + id);
    }
  }

  static Happening of(List<Report> reports) {
    Report first = reports.getFirst();
    return new Happening("h" + first.finding().value().substring(1), reports);
  }

  /** What sort of happening: what most reports say, of as many the earliest. */
  public Subject subject() {
    return most(reports.stream().map(Report::subject).toList()).orElseThrow();
  }

  /** How many documents tell of it. */
  public int documents() {
    return (int) reports.stream().map(Report::document).distinct().count();
  }

  /**
   * Everyone whom a report names as taking part; of several names for one person the longest. A
   * side stands for itself only where no report names a person of it.
   */
  public List<Participant> participants() {
    List<Participant> all =
        reports.stream()
            .flatMap(r -> r.participants().stream())
            .distinct()
            .sorted(
                Comparator.comparingInt(
                    (Participant p) -> -p.person().map(n -> n.words().size()).orElse(0)))
            .toList();
    List<Participant> kept = new ArrayList<>();
    for (Participant one : all) {
      boolean known =
          kept.stream()
              .anyMatch(k ->
                  k.side().equals(one.side())
                      && (one.person().isEmpty()
                          || k.person().filter(one.person().get()::mayBe).isPresent()));
      if (!known) {
        kept.add(one);
      }
    }
    kept.sort(Comparator.comparingInt(this::firstNamed));
    return kept;
  }

  private int firstNamed(Participant participant) {
    for (int i = 0; i < reports.size(); i++) {
      int at = reports.get(i).participants().indexOf(participant);
      if (at >= 0) {
        return i * 1000 + at;
      }
    }
    return Integer.MAX_VALUE;
  }

  /**
   * When: as told by those who tell of it as having taken place, else by the latest report that
   * tells; of these the most exact.
   */
  public Optional<Edtf> date() {
    List<Report> told = reports.stream().filter(r -> r.date().isPresent()).toList();
    List<Report> held = told.stream().filter(r -> r.standing().tookPlace()).toList();
    List<Report> latest = new ArrayList<>(held.isEmpty() ? told : held);
    if (held.isEmpty()) {
      latest = new ArrayList<>(latest.reversed());
    }
    return latest.stream().min(Comparator.comparingLong(Happening::days)).flatMap(Report::date);
  }

  private static long days(Report report) {
    return Timing.told(report).map(Timing.Window::days).orElse(Long.MAX_VALUE);
  }

  /** Where, as most reports say. */
  public Optional<String> place() {
    return most(reports.stream().flatMap(r -> r.place().stream()).toList());
  }

  /** How far it has come, as far as reports tell. */
  public Standing standing() {
    if (reports.stream().anyMatch(r -> r.standing() == Standing.HELD)) {
      return Standing.HELD;
    }
    return history().getLast().standing();
  }

  /**
   * What became of it: each turn once, in the order of telling. Later documents that look back on
   * it or repeat the plan are no turns.
   */
  public List<Step> history() {
    List<Step> steps = new ArrayList<>();
    for (Report report : reports) {
      boolean turn =
          steps.isEmpty()
              || follows(steps.getLast(), report) && !(steps.getLast().standing() == Standing.HELD);
      if (turn) {
        steps.add(new Step(report.standing(), report.published(), report.date(), report));
      }
    }
    return steps;
  }

  private static boolean follows(Step last, Report report) {
    boolean otherDay =
        report.standing().isAhead()
            && last.date().isPresent()
            && report.date().isPresent()
            && Timing.told(report)
                .filter(w -> Timing.told(last.report()).filter(v -> v.gap(w) > 1).isPresent())
                .isPresent();
    boolean vaguer =
        last.standing() == Standing.ANNOUNCED && report.standing() == Standing.EXPECTED;
    return otherDay || report.standing() != last.standing() && !vaguer;
  }

  /** The value that comes most often, of as many the first. */
  private static <V> Optional<V> most(List<V> values) {
    Map<V, Long> counts =
        values.stream()
            .collect(
                Collectors.groupingBy(
                    Function.identity(), LinkedHashMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
        .map(Map.Entry::getKey);
  }
}
