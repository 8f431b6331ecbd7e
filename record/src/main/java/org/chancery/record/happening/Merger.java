package org.chancery.record.happening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.record.likeness.Groups;

/**
 * Makes happenings of reports.
 *
 * <p>{@link #all} does so for everything at once; {@link #with} for newcomers, given those that are
 * kept, and touches only happenings that the newcomers may belong to. Both give the same happenings
 * whatever the order in which reports arrive: reports alike make a component, and the happenings of
 * a component depend on it alone (see {@link Groups}). What may change when a report arrives late
 * is how its component is divided, and with an earlier report the id of a happening.
 *
 * <p>A report is compared only with those that share two sides and a fortnight with it, so that the
 * work grows with the density of reporting on a pair, not with the size of the record.
 */
public final class Merger {

  private final SameHappening likeness = new SameHappening();
  private final Groups<Report> groups = new Groups<>(likeness);

  /** The keys under which a {@link ReportIndex} has to file a report. */
  public Set<String> keys(Report report) {
    return likeness.keys(report);
  }

  /** The happenings of all these reports, by their earliest report. */
  public List<Happening> all(Collection<Report> reports) {
    return happenings(groups.of(reports));
  }

  /**
   * The happenings that are new or may have changed with some newcomers. They stand in the place of
   * all happenings that hold any of their reports.
   *
   * @param kept what is kept already; whether the newcomers are among it does not matter
   */
  public List<Happening> with(Collection<Report> newcomers, ReportIndex kept) {
    Map<String, List<Report>> filed = new HashMap<>();
    for (Report report : newcomers) {
      likeness
          .keys(report)
          .forEach(key -> filed.computeIfAbsent(key, _ -> new ArrayList<>()).add(report));
    }
    return happenings(
        groups.of(
            groups.component(
                newcomers,
                keys -> {
                  List<Report> sharing = new ArrayList<>(kept.sharing(keys));
                  keys.forEach(key -> sharing.addAll(filed.getOrDefault(key, List.of())));
                  return sharing;
                })));
  }

  private static List<Happening> happenings(List<List<Report>> groups) {
    return groups.stream().map(Happening::of).toList();
  }
}
