package org.chancery.record.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.reading.finding.Event;
import org.chancery.reading.party.Gazetteer;
import org.chancery.record.happening.Report;
import org.chancery.record.happening.Reports;
import org.chancery.record.kept.FindingId;
import org.chancery.record.person.KnownPersons;
import org.chancery.record.store.Merging.Told;

/** The reports that findings give. */
final class TellingReports {

  private TellingReports() {}

  /** Made when the first document is kept: it takes a moment, and readers have no need of it. */
  private static final class Maker {
    static final Reports REPORTS = new Reports(new KnownPersons(Gazetteer.standard()));
  }

  /**
   * The reports of a reading.
   *
   * @param numbers of the findings
   */
  static List<Told> of(CorrectedReading corrected, Map<FindingId, Long> numbers) {
    List<Report> reports = Maker.REPORTS.of(corrected.reading());
    Map<Integer, Set<String>> following = following(reports, corrected.entries());
    List<Told> told = new ArrayList<>();
    for (Report report : reports) {
      Projection.Entry entry = corrected.entry(report.finding());
      long number = Objects.requireNonNull(numbers.get(entry.id()));
      Set<String> acts =
          entry.finding() instanceof Event
              ? Set.of()
              : following.getOrDefault(report.evidence().start(), Set.of());
      told.add(new Told(number, List.copyOf(acts), StoredReports.plain(report, entry.id())));
    }
    return told;
  }

  /** The acts that are no reports, since they follow from an engagement, by their sentences. */
  private static Map<Integer, Set<String>> following(
      List<Report> reports, Map<FindingId, Projection.Entry> entries) {
    Map<FindingId, Projection.Entry> left = new HashMap<>(entries);
    reports.forEach(report -> left.remove(report.finding()));
    Map<Integer, Set<String>> following = new HashMap<>();
    for (Projection.Entry entry : left.values()) {
      if (entry.finding() instanceof Event event
          && event.status() == Event.Status.ACTUAL
          && event.type().isSymmetric()) {
        following
            .computeIfAbsent(event.basis().evidence().getFirst().start(), _ -> new TreeSet<>())
            .add(event.type().name());
      }
    }
    return following;
  }
}
