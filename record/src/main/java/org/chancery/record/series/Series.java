package org.chancery.record.series;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.reading.finding.Event;

/**
 * Cooperation and conflict between two parties, A and B, month by month.
 *
 * <p>What is done together ({@link Event.Type#isSymmetric()}) counts in both directions.
 *
 * @param months each month from the first to the last without a gap
 */
public record Series(List<Month> months) {

  /** Spans beyond this many months are cut at their start. */
  private static final int LONGEST = 1200;

  public Series {
    months = List.copyOf(months);
  }

  /**
   * Puts acts into months.
   *
   * @param about documents of each month that tell of anything between the two
   * @param published all documents of each month
   */
  public static Series of(
      List<Act> acts, Map<YearMonth, Integer> about, Map<YearMonth, Integer> published) {
    TreeMap<YearMonth, List<Act>> byMonth = new TreeMap<>();
    acts.forEach(act -> byMonth.computeIfAbsent(act.month(), _ -> new ArrayList<>()).add(act));
    about.keySet().forEach(month -> byMonth.computeIfAbsent(month, _ -> new ArrayList<>()));
    List<Month> months = new ArrayList<>();
    if (!byMonth.isEmpty()) {
      YearMonth last = byMonth.lastKey();
      YearMonth earliest = last.minusMonths(LONGEST);
      YearMonth first = byMonth.firstKey().isBefore(earliest) ? earliest : byMonth.firstKey();
      for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
        months.add(
            month(
                month,
                byMonth.getOrDefault(month, List.of()),
                about.getOrDefault(month, 0),
                published.getOrDefault(month, 0)));
      }
    }
    return new Series(months);
  }

  private static Month month(YearMonth month, List<Act> acts, int about, int published) {
    Set<String> documents = new HashSet<>();
    acts.forEach(act -> documents.addAll(act.documents()));
    return new Month(
        month,
        Balance.of(acts.stream().filter(Act::isThere).map(Act::type).toList()),
        Balance.of(acts.stream().filter(Act::isBack).map(Act::type).toList()),
        documents.size(),
        about,
        published);
  }

  /**
   * The months in their order, those without acts that follow each other together, those of which
   * the record has no document apart from the others.
   */
  public List<List<Month>> runs() {
    List<List<Month>> runs = new ArrayList<>();
    for (int at = 0, end; at < months.size(); at = end) {
      Month first = months.get(at);
      end = at + 1;
      while (end < months.size()
          && first.isEmpty()
          && months.get(end).isEmpty()
          && first.isBlind() == months.get(end).isBlind()) {
        end++;
      }
      runs.add(months.subList(at, end));
    }
    return runs;
  }

  /** The months of which the record has a document, or of which one tells. */
  public List<Month> seen() {
    return months.stream().filter(month -> !month.isBlind()).toList();
  }

  /** Whether no act is told of at all. */
  public boolean isEmpty() {
    return months.stream().allMatch(Month::isEmpty);
  }
}
