package org.chancery.record.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.record.kept.FindingType;
import org.chancery.record.query.Days;
import org.chancery.record.series.Act;
import org.chancery.record.series.Series;
import org.chancery.record.store.Database;
import org.chancery.record.view.Between.Row;
import org.jdbi.v3.core.Handle;

/**
 * Puts together what the record holds between two sides.
 *
 * <p>One range scan of {@code dyad_finding} gives everything that is sorted and counted; only what
 * is listed is looked up.
 */
public final class Relations {

  private static final String UNDATED = "\uffff";

  private final Database database;

  public Relations(Database database) {
    this.database = database;
  }

  /**
   * The relation of two sides.
   *
   * @param today what lies before this day, or before the last of the days asked for, is not to
   *     come
   * @param limit at most so many entries in each list
   * @throws IllegalArgumentException if the two are one
   */
  public Relation of(Side a, Side b, Days days, LocalDate today, int limit) {
    if (a.equals(b)) {
      throw new IllegalArgumentException(a.name() + " has no relation with itself");
    }
    return database.read(handle -> new Asking(handle, a, b, days, today, limit).relation());
  }

  private static final class Asking {

    private final Handle handle;
    private final Side a;
    private final Side b;
    private final Days days;
    private final LocalDate day;
    private final int limit;
    private final List<Row> rows;
    private final List<Row> once;

    Asking(Handle handle, Side a, Side b, Days days, LocalDate today, int limit) {
      this.handle = handle;
      this.a = a;
      this.b = b;
      this.days = days;
      this.day = days.until().filter(until -> until.isBefore(today)).orElse(today);
      this.limit = limit;
      // What is to come may lie behind the last day, but is told before it.
      this.rows = Between.read(handle, a, b, new Days(days.since(), Optional.empty()));
      this.once = Between.once(rows);
    }

    Relation relation() {
      List<Row> within = once.stream().filter(this::isWithin).toList();
      Set<Long> documents = within.stream().map(Row::document).collect(Collectors.toSet());
      List<Row> acts = rows.stream().filter(this::isWithin).filter(Row::isAct).toList();
      return new Relation(
          a,
          b,
          days,
          day,
          documents.size(),
          listing(chronology(within)),
          listing(latest(within, FindingType.COMMITMENT, row -> !row.isSettled())),
          listing(latest(within, FindingType.REQUEST, row -> !row.isSettled())),
          listing(leftOutOrFirst(FindingType.OMISSION, within, documents)),
          listing(leftOutOrFirst(FindingType.PRECEDENT, within, documents)),
          listing(coming()),
          series(acts, within),
          (int) Between.once(acts).stream().filter(act -> act.month().isEmpty()).count());
    }

    private boolean isWithin(Row row) {
      return row.day().compareTo(days.from()) >= 0 && row.day().compareTo(days.to()) <= 0;
    }

    private Listing listing(List<Long> numbers) {
      return new Listing(
          new Tellings(handle).entries(numbers.subList(0, Math.min(limit, numbers.size()))),
          numbers.size());
    }

    private List<Long> latest(List<Row> some, FindingType type, Predicate<Row> condition) {
      return some.reversed().stream()
          .filter(row -> row.type() == type && condition.test(row))
          .map(Row::finding)
          .toList();
    }

    /** A meeting is a finding and an act, too: it is told once. */
    private List<Long> chronology(List<Row> within) {
      Set<String> occasions =
          within.stream()
              .filter(row -> row.type() != FindingType.EVENT)
              .map(Asking::sentence)
              .collect(Collectors.toSet());
      return within.reversed().stream()
          .filter(row ->
              row.type() == FindingType.ENGAGEMENT && !isAhead(row)
                  || row.isAct() && !occasions.contains(sentence(row)))
          .map(Row::finding)
          .toList();
    }

    private static String sentence(Row row) {
      return row.document() + " " + row.start();
    }

    private boolean isAhead(Row row) {
      return row.isToCome()
          && (row.until().isEmpty() ? row.from().isEmpty() : !row.until().get().isBefore(day));
    }

    private List<Long> coming() {
      Set<String> occasions =
          once.stream()
              .filter(row -> row.type() == FindingType.ENGAGEMENT && row.isToCome())
              .map(Asking::sentence)
              .collect(Collectors.toSet());
      return once.stream()
          .filter(row -> isAhead(row) && isToldInTime(row))
          .filter(row -> row.type() == FindingType.ENGAGEMENT || !occasions.contains(sentence(row)))
          .sorted(
              Comparator.comparing((Row row) -> row.from().map(LocalDate::toString).orElse(UNDATED))
                  .thenComparing(Row::finding))
          .map(Row::finding)
          .toList();
    }

    /** What is expected without a date is expected for a year. */
    private boolean isToldInTime(Row row) {
      if (row.published().isEmpty()) {
        return true;
      }
      LocalDate published = LocalDate.parse(row.published().get());
      return !published.isAfter(day)
          && (row.until().isPresent() || published.isAfter(day.minusYears(1)));
    }

    /**
     * What both left out or are the first in; and what one did, in documents that tell of the two.
     */
    private List<Long> leftOutOrFirst(FindingType type, List<Row> within, Set<Long> documents) {
      record Found(long number, long document, String day) {}
      List<Found> found = new ArrayList<>();
      within.stream()
          .filter(row -> row.type() == type)
          .forEach(row -> found.add(new Found(row.finding(), row.document(), row.day())));
      for (String key : Stream.concat(a.keys().stream(), b.keys().stream()).toList()) {
        handle
            .createQuery(
                "SELECT f.no, f.document_no, f.day FROM side_finding x"
                    + " JOIN finding f ON f.no = x.finding_no"
                    + " WHERE x.side = :side AND x.type = :type AND x.day BETWEEN :from AND :to"
                    + " AND (f.review IS NULL OR f.review <> 'rejected')")
            .bind("side", key)
            .bind("type", type.label())
            .bind("from", days.from())
            .bind("to", days.to())
            .map((row, _) ->
                new Found(row.getLong("no"), row.getLong("document_no"), row.getString("day")))
            .list()
            .stream()
            .filter(one -> documents.contains(one.document))
            .forEach(found::add);
      }
      return found.stream()
          .distinct()
          .sorted(Comparator.comparing(Found::day).thenComparing(Found::number).reversed())
          .map(Found::number)
          .toList();
    }

    private Series series(List<Row> acts, List<Row> within) {
      List<Act> placed = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      for (Row act : acts) {
        boolean first =
            seen.add(act.finding() + " " + (act.act().isSymmetric() ? 0 : act.direction()));
        Optional<YearMonth> month = act.month();
        if (first && month.isPresent()) {
          placed.add(
              new Act(
                  month.get(), act.direction(), act.act(), Set.of(String.valueOf(act.document()))));
        }
      }
      Map<YearMonth, Set<Long>> about = new HashMap<>();
      for (Row row : within) {
        row.published()
            .map(published -> YearMonth.parse(published.substring(0, 7)))
            .ifPresent(
                month -> about.computeIfAbsent(month, _ -> new HashSet<>()).add(row.document()));
      }
      Map<YearMonth, Integer> counts = new HashMap<>();
      about.forEach((month, documents) -> counts.put(month, documents.size()));
      return Series.of(placed, counts, published());
    }

    private Map<YearMonth, Integer> published() {
      Map<YearMonth, Integer> published = new HashMap<>();
      handle
          .createQuery(
              "SELECT substr(published_day, 1, 7) AS published_month, count(*) AS documents"
                  + " FROM current_reading WHERE published_day IS NOT NULL"
                  + " GROUP BY substr(published_day, 1, 7)")
          .map((row, _) ->
              published.put(
                  YearMonth.parse(row.getString("published_month")), row.getInt("documents")))
          .list();
      return published;
    }
  }
}
