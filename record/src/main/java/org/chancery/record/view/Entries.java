package org.chancery.record.view;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chancery.record.query.FoundFinding;
import org.chancery.record.query.FoundHappening;
import org.chancery.record.store.FindingRows;
import org.chancery.record.store.HappeningRows;
import org.jdbi.v3.core.Handle;

/**
 * The happenings and findings that some lists show, looked up together: for each list of its own
 * the statements cost more than what they find.
 */
final class Entries {

  private final Map<Long, Entry> happenings = new HashMap<>();
  private final Map<Long, Entry> findings = new HashMap<>();

  /**
   * Looks them up.
   *
   * @param happenings numbers of happenings, each of which comes with all its reports
   * @param findings numbers of findings
   */
  Entries(Handle handle, Collection<Long> happenings, Collection<Long> findings) {
    HappeningRows rows = new HappeningRows(handle);
    Map<Long, FoundHappening> found = rows.numbered(happenings);
    Set<Long> numbers = new LinkedHashSet<>(findings);
    numbers.addAll(rows.findings(found.keySet()));
    Map<Long, FoundFinding> told = new FindingRows(handle).numbered(numbers);
    Map<String, Entry> reports = new HashMap<>();
    Iterator<Entry> entries = new Tellings(handle).entriesOf(List.copyOf(told.values())).iterator();
    for (Long number : told.keySet()) {
      Entry entry = entries.next();
      this.findings.put(number, entry);
      reports.put(entry.id(), entry);
    }
    found.forEach((number, one) ->
        this.happenings.put(
            number,
            Happenings.entry(
                one,
                one.reports().stream()
                    .map(report -> Objects.requireNonNull(reports.get(report.finding().value())))
                    .toList())));
  }

  /** The happenings with these numbers, in their order. */
  List<Entry> happenings(List<Long> numbers) {
    return numbers.stream().map(happenings::get).filter(Objects::nonNull).toList();
  }

  /** The finding with this number, where it was looked up and there is one. */
  Optional<Entry> finding(long number) {
    return Optional.ofNullable(findings.get(number));
  }

  /** The findings with these numbers, in their order. */
  List<Entry> findings(List<Long> numbers) {
    return numbers.stream().map(findings::get).filter(Objects::nonNull).toList();
  }
}
