package org.chancery.record.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.chancery.record.query.Days;
import org.chancery.record.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Puts together what lies ahead: occasions, announced acts, and what is due. */
public final class Agendas {

  private final Database database;

  public Agendas(Database database) {
    this.database = database;
  }

  /**
   * The agenda.
   *
   * @param side only that in which it takes part
   * @param days what ends on the first of them or later and begins on the last or before; the first
   *     is to be given
   * @param limit at most so many with a date, and so many without
   */
  public Agenda of(Optional<Side> side, Days days, int limit) {
    LocalDate from =
        days.since().orElseThrow(() -> new IllegalArgumentException("from which day?"));
    return database.read(handle -> {
      Looking looking = new Looking(handle, side, from, days, limit);
      Found happenings = looking.ahead();
      Found due = looking.due();
      Found undated = looking.undated();
      List<Item> dated = new ArrayList<>(happenings.items);
      dated.addAll(due.items);
      dated.sort(Comparator.comparing(Item::day).thenComparing(Item::number));
      return new Agenda(
          from,
          listing(handle, dated, limit, happenings.total + due.total),
          listing(handle, undated.items, limit, undated.total));
    });
  }

  /** A happening or a finding in small. */
  private record Item(String day, long number, boolean isHappening) {}

  /** The first of those found, and how many there are. */
  private record Found(List<Item> items, int total) {}

  private static Listing listing(Handle handle, List<Item> items, int limit, int total) {
    List<Item> shown = items.subList(0, Math.min(limit, items.size()));
    List<Long> happened = numbers(shown, true);
    List<Long> found = numbers(shown, false);
    Entries entries = new Entries(handle, happened, found);
    Iterator<Entry> happenings = entries.happenings(happened).iterator();
    Iterator<Entry> findings = entries.findings(found).iterator();
    return new Listing(
        shown.stream().map(item -> (item.isHappening ? happenings : findings).next()).toList(),
        total);
  }

  private static List<Long> numbers(List<Item> items, boolean happenings) {
    return items.stream().filter(item -> item.isHappening == happenings).map(Item::number).toList();
  }

  /** All that is asked for is found in one index: by standing or type and day, or of a side. */
  private record Looking(Handle handle, Optional<Side> side, LocalDate from, Days days, int limit) {

    private static final String AHEAD = "x.standing IN ('expected', 'announced')";

    /**
     * What is to end on the first day or later and did not take place yet, whatever became of it.
     */
    Found ahead() {
      return happenings(
          "x.standing IN ('expected', 'announced', 'postponed', 'cancelled', 'declined')"
              // What began a year ago may still go on.
              + " AND x.day BETWEEN :began AND :until AND x.happened_until >= :from",
          "",
          false);
    }

    /** Engagements that were announced within a year without a date, the latest first. */
    Found undated() {
      return happenings(
          AHEAD
              + " AND x.type = 'engagement' AND x.day BETWEEN :began AND :from"
              + " AND x.happened IS NULL AND :until >= :from",
          " DESC",
          true);
    }

    private Found happenings(String condition, String direction, boolean engagements) {
      String types = engagements ? "" : " AND x.type IN ('engagement', 'event')";
      return side.isPresent()
          ? found(
              "side_happening x WHERE x.side IN (<side>)" + types + " AND " + condition,
              "x.happening_no",
              direction,
              true)
          : found("happening x WHERE " + condition, "x.no", direction, true);
    }

    Found due() {
      String condition =
          "x.type = 'commitment' AND x.day BETWEEN :began AND :until"
              + " AND x.happened_until >= :from"
              + " AND (x.outcome IS NULL OR x.outcome IN ('open', 'repeated'))"
              + " AND (x.review IS NULL OR x.review <> 'rejected')";
      return side.isPresent()
          ? found(
              "side_finding x WHERE x.side IN (<side>) AND x.role IN ('by', 'to') AND " + condition,
              "x.finding_no",
              "",
              false)
          : found("finding x WHERE " + condition, "x.no", "", false);
    }

    private Found found(String from, String number, String direction, boolean areHappenings) {
      List<Item> items =
          bound(
                  handle.createQuery(
                      "SELECT DISTINCT x.day, "
                          + number
                          + " AS no FROM "
                          + from
                          + " ORDER BY x.day"
                          + direction
                          + ", "
                          + number
                          + direction
                          + " LIMIT :limit"))
              .bind("limit", limit)
              .map((row, _) -> new Item(row.getString("day"), row.getLong("no"), areHappenings))
              .list();
      int total =
          bound(handle.createQuery("SELECT count(DISTINCT " + number + ") FROM " + from))
              .mapTo(Integer.class)
              .one();
      return new Found(items, total);
    }

    private Query bound(Query query) {
      side.ifPresent(wanted -> query.bindList("side", wanted.keys()));
      return query
          .bind("began", from.minusYears(1).toString())
          .bind("from", from.toString())
          .bind("until", days.to());
    }
  }
}
