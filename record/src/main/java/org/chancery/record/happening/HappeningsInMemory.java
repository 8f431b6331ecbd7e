package org.chancery.record.happening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Happenings as documents arrive one after the other, kept in memory. Not for several threads. */
public final class HappeningsInMemory implements ReportIndex {

  private final Merger merger = new Merger();
  private final Map<String, Set<Report>> filed = new HashMap<>();
  private final Map<Report, Happening> happenings = new HashMap<>();

  /** Takes in reports; those taken in before change nothing. Gives the happenings they are in. */
  public List<Happening> add(Collection<Report> reports) {
    List<Report> newcomers =
        reports.stream().filter(report -> !happenings.containsKey(report)).toList();
    for (Report report : newcomers) {
      merger
          .keys(report)
          .forEach(key -> filed.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(report));
    }
    List<Happening> changed = merger.with(newcomers, this);
    for (Happening happening : changed) {
      happening.reports().forEach(report -> happenings.put(report, happening));
    }
    return changed;
  }

  /** Every happening, by its earliest report. */
  public List<Happening> all() {
    List<Happening> all = new ArrayList<>(new HashSet<>(happenings.values()));
    all.sort(Comparator.comparing(happening -> happening.reports().getFirst()));
    return all;
  }

  @Override
  public Collection<Report> sharing(Set<String> keys) {
    Set<Report> sharing = new LinkedHashSet<>();
    keys.forEach(key -> sharing.addAll(filed.getOrDefault(key, Set.of())));
    return sharing;
  }
}
