package org.chancery.record.view;

import java.sql.ResultSet;
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
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.reading.finding.Event;
import org.chancery.reading.time.Edtf;
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
 * <p>One range scan of {@code dyad_finding} and one of {@code dyad_happening} give everything that
 * is sorted and counted; only what is listed is looked up.
 */
public final class Relations {

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
    return of(a, b, days, today, limit, Optional.empty());
  }

  /**
   * The relation of two sides, with as much of each part as is wanted.
   *
   * @param limits at most so many entries of each part; of one with 0 it is not told either how
   *     many there are
   * @throws IllegalArgumentException if the two are one
   */
  public Relation of(Side a, Side b, Days days, LocalDate today, ToIntFunction<Part> limits) {
    return asked(a, b, days, today, limits, Optional.empty());
  }

  /** What a relation consists of. */
  public enum Part {
    CHRONOLOGY,
    COMING,
    COMMITMENTS,
    REQUESTS,
    SILENCES,
    FIRSTS,
    SERIES
  }

  /**
   * The relation of two sides as one side tells it.
   *
   * @param teller for whom the publishers speak whose documents count; all where there is none
   */
  public Relation of(Side a, Side b, Days days, LocalDate today, int limit, Optional<Side> teller) {
    return asked(a, b, days, today, _ -> limit, teller);
  }

  private Relation asked(
      Side a,
      Side b,
      Days days,
      LocalDate today,
      ToIntFunction<Part> limits,
      Optional<Side> teller) {
    if (a.equals(b)) {
      throw new IllegalArgumentException(a.name() + " has no relation with itself");
    }
    return database.read(
        handle -> new Asking(handle, a, b, days, today, limits, teller).relation());
  }

  private static final class Asking {

    private final Handle handle;
    private final Side a;
    private final Side b;
    private final Days days;
    private final LocalDate day;
    private final ToIntFunction<Part> limits;
    private final Optional<Set<Long>> telling;
    private final List<Row> once;

    Asking(
        Handle handle,
        Side a,
        Side b,
        Days days,
        LocalDate today,
        ToIntFunction<Part> limits,
        Optional<Side> teller) {
      this.handle = handle;
      this.a = a;
      this.b = b;
      this.days = days;
      this.day = days.until().filter(until -> until.isBefore(today)).orElse(today);
      this.limits = limits;
      this.telling = teller.map(side -> spokenFor(handle, side));
      // What is to come may lie behind the last day, but is told before it.
      this.once =
          Between.once(Between.read(handle, a, b, new Days(days.since(), Optional.empty())))
              .stream()
              .filter(row -> telling.isEmpty() || telling.get().contains(row.document()))
              .toList();
    }

    Relation relation() {
      List<Row> within = once.stream().filter(this::isWithin).toList();
      Set<Long> documents = within.stream().map(Row::document).collect(Collectors.toSet());
      Happenings rows = new Happenings(handle);
      List<Happenings.Told> tellings =
          isWanted(Part.SERIES) || telling.isPresent() ? rows.told(a, b) : List.of();
      Optional<Set<Long>> told =
          telling.map(some ->
              tellings.stream()
                  .filter(one -> some.contains(one.document()))
                  .map(Happenings.Told::happening)
                  .collect(Collectors.toSet()));
      List<Happenings.Row> happenings =
          Stream.of(Part.CHRONOLOGY, Part.COMING, Part.SERIES).noneMatch(this::isWanted)
              ? List.of()
              : rows.between(a, b).stream()
                  .filter(one -> told.isEmpty() || told.get().contains(one.number()))
                  .toList();
      List<Happenings.Row> past =
          happenings.stream()
              .filter(one -> !isAhead(one) && isWithin(one.day()))
              .sorted(
                  Comparator.comparing(Happenings.Row::day)
                      .thenComparing(Happenings.Row::id)
                      .reversed())
              .toList();
      List<Happenings.Row> coming =
          happenings.stream()
              .filter(one -> isAhead(one) && isToldInTime(one))
              .sorted(
                  Comparator.comparing(Happenings.Row::begins).thenComparing(Happenings.Row::id))
              .toList();
      Numbers chronology = numbers(Part.CHRONOLOGY, () -> numbers(past));
      Numbers ahead = numbers(Part.COMING, () -> numbers(coming));
      Numbers commitments =
          numbers(Part.COMMITMENTS, () -> unsettled(within, FindingType.COMMITMENT));
      Numbers requests = numbers(Part.REQUESTS, () -> unsettled(within, FindingType.REQUEST));
      Numbers silences =
          numbers(Part.SILENCES, () -> leftOutOrFirst(FindingType.OMISSION, within, documents));
      Numbers firsts =
          numbers(Part.FIRSTS, () -> leftOutOrFirst(FindingType.PRECEDENT, within, documents));
      Suggestions suggestions = new Suggestions(handle, all(commitments, requests));
      Entries entries =
          new Entries(
              handle,
              all(chronology, ahead),
              Stream.of(all(commitments, requests, silences, firsts), suggestions.signs())
                  .flatMap(List::stream)
                  .toList());
      List<Entry> undertakings = suggestions.with(all(commitments, requests), entries);
      int promised = commitments.shown.size();
      return new Relation(
          a,
          b,
          days,
          day,
          documents.size(),
          new Listing(entries.happenings(chronology.shown), chronology.total),
          new Listing(undertakings.subList(0, promised), commitments.total),
          new Listing(undertakings.subList(promised, undertakings.size()), requests.total),
          new Listing(entries.findings(silences.shown), silences.total),
          new Listing(entries.findings(firsts.shown), firsts.total),
          new Listing(entries.happenings(ahead.shown), ahead.total),
          isWanted(Part.SERIES)
              ? series(
                  past,
                  tellings.stream()
                      .collect(
                          Collectors.groupingBy(
                              Happenings.Told::happening,
                              Collectors.mapping(Happenings.Told::first, Collectors.toList()))),
                  within)
              : Series.of(List.of(), Map.of(), Map.of()),
          (int)
              past.stream()
                  .filter(one -> one.standing().tookPlace())
                  .filter(one -> one.type() == FindingType.EVENT)
                  .filter(one -> one.month().isEmpty())
                  .count());
    }

    private boolean isWanted(Part part) {
      return limits.applyAsInt(part) > 0;
    }

    /** The documents of publishers that speak for a side. */
    private static Set<Long> spokenFor(Handle handle, Side side) {
      return handle
          .createQuery(
              "SELECT c.document_no FROM document_origin o"
                  + " JOIN current_reading c ON c.version_no = o.version_no"
                  + " WHERE o.publisher_state IN (<keys>)")
          .bindList("keys", side.keys())
          .mapTo(Long.class)
          .collect(Collectors.toSet());
    }

    private boolean isWithin(String listed) {
      return listed.compareTo(days.from()) >= 0 && listed.compareTo(days.to()) <= 0;
    }

    /** A promise counts when it is given, not when it is due. */
    private boolean isWithin(Row row) {
      return isWithin(
          row.type() == FindingType.COMMITMENT ? row.published().orElse(row.day()) : row.day());
    }

    /** The first of what a part lists, and how many there are; of what is not wanted, nothing. */
    private record Numbers(List<Long> shown, int total) {}

    private Numbers numbers(Part part, Supplier<List<Long>> numbers) {
      if (!isWanted(part)) {
        return new Numbers(List.of(), 0);
      }
      List<Long> all = numbers.get();
      return new Numbers(all.subList(0, Math.min(limits.applyAsInt(part), all.size())), all.size());
    }

    private static List<Long> numbers(List<Happenings.Row> some) {
      return some.stream().map(Happenings.Row::number).toList();
    }

    private static List<Long> all(Numbers... some) {
      return Stream.of(some).flatMap(one -> one.shown.stream()).toList();
    }

    private static List<Long> unsettled(List<Row> some, FindingType type) {
      return some.reversed().stream()
          .filter(row -> row.type() == type && !row.isSettled())
          .map(Row::finding)
          .toList();
    }

    /** What was announced for a day that is past is no longer to come, whatever became of it. */
    private boolean isAhead(Happenings.Row one) {
      Optional<Edtf> date = one.date();
      return one.standing().isAhead()
          && (date.isEmpty() || date.get().latest().filter(last -> last.isBefore(day)).isEmpty());
    }

    /** What is expected without a date is expected for a year. */
    private boolean isToldInTime(Happenings.Row one) {
      return one.told().isEmpty()
          || !one.told().get().isAfter(day)
              && (one.date().isPresent() || one.told().get().isAfter(day.minusYears(1)));
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
      handle
          .createQuery(
              "SELECT x.document_no, x.finding_no, x.day FROM side_finding x"
                  + " WHERE x.side IN (<sides>) AND x.type = :type AND x.day BETWEEN :from AND :to"
                  + " AND (x.review IS NULL OR x.review <> 'rejected')")
          .bindList("sides", Stream.concat(a.keys().stream(), b.keys().stream()).toList())
          .bind("type", type.label())
          .bind("from", days.from())
          .bind("to", days.to())
          .scanResultSet((rows, _) -> {
            // Of a side with many there are few of the other: most rows are left after a column.
            ResultSet row = rows.get();
            while (row.next()) {
              long document = row.getLong(1);
              if (documents.contains(document)) {
                found.add(new Found(row.getLong(2), document, row.getString(3)));
              }
            }
            return found;
          });
      return found.stream()
          .distinct()
          .sorted(Comparator.comparing(Found::day).thenComparing(Found::number).reversed())
          .map(Found::number)
          .toList();
    }

    private Series series(
        List<Happenings.Row> past, Map<Long, List<String>> documents, List<Row> within) {
      List<Act> acts = new ArrayList<>();
      for (Happenings.Row one : past) {
        if (one.acts().isEmpty()) {
          continue;
        }
        Set<String> telling = Set.copyOf(documents.getOrDefault(one.number(), List.of()));
        one.month()
            .ifPresent(month ->
                one.acts().stream()
                    .map(Event.Type::valueOf)
                    .map(type -> new Act(month, one.direction(), type, telling))
                    .forEach(acts::add));
      }
      // Of thousands of days each month is parsed once.
      Map<String, Set<Long>> about = new HashMap<>();
      for (Row row : within) {
        row.published()
            .ifPresent(published ->
                about
                    .computeIfAbsent(published.substring(0, 7), _ -> new HashSet<>())
                    .add(row.document()));
      }
      Map<YearMonth, Integer> counts = new HashMap<>();
      about.forEach((month, some) -> counts.put(YearMonth.parse(month), some.size()));
      return Series.of(acts, counts, published());
    }

    private Map<YearMonth, Integer> published() {
      Map<YearMonth, Integer> published = new HashMap<>();
      handle
          .createQuery("SELECT month, documents FROM published_month WHERE documents > 0")
          .map((row, _) ->
              published.put(YearMonth.parse(row.getString("month")), row.getInt("documents")))
          .list();
      return published;
    }
  }
}
