package org.chancery.record.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chancery.record.query.Days;
import org.chancery.record.store.Database;
import org.chancery.record.view.Happenings.Told;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Puts together what lies ahead: occasions, announced acts, and what is due. */
public final class Agendas {

  private static final String SELECT = "SELECT f.no FROM finding f WHERE ";
  private static final String NOT_REJECTED = " AND (f.review IS NULL OR f.review <> 'rejected')";
  private static final String OF_SIDE =
      " AND f.no IN (SELECT finding_no FROM side_finding WHERE side IN (<side>))";

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
      List<Entry> told = new Tellings(handle).entries(occasions(handle, side, days));
      List<Told> happenings = Happenings.of(List.of(), told);
      List<Entry> dated = new ArrayList<>();
      List<Entry> undated = new ArrayList<>();
      for (Told happening : happenings) {
        if (!happening.standing().tookPlace()) {
          (happening.entry().date().isPresent() ? dated : undated).add(happening.entry());
        }
      }
      dated.addAll(new Tellings(handle).entries(due(handle, side, days)));
      dated.sort(Comparator.comparing(Agendas::begins).thenComparing(Entry::id));
      undated.sort(Comparator.comparing(Agendas::begins).thenComparing(Entry::id).reversed());
      return new Agenda(from, listing(dated, limit), listing(undated, limit));
    });
  }

  private static String begins(Entry entry) {
    return entry.day().orElse("");
  }

  private static Listing listing(List<Entry> entries, int limit) {
    return new Listing(entries.stream().limit(limit).toList(), entries.size());
  }

  /**
   * Engagements and announced acts that are to end on the first day or later, whatever became of
   * them, and engagements that were announced within a year without a date.
   */
  private static List<Long> occasions(Handle handle, Optional<Side> side, Days days) {
    LocalDate from = days.since().orElseThrow();
    return numbers(
        handle
            .createQuery(
                SELECT
                    // What began a year ago may still go on.
                    + "(f.type IN ('engagement', 'event')"
                    + " AND f.day BETWEEN :began AND :until AND f.happened_until >= :from"
                    + " AND (f.type = 'engagement' OR f.status = 'future')"
                    + " OR f.type = 'engagement' AND f.day BETWEEN :began AND :from"
                    + " AND f.happened IS NULL AND f.status IN ('scheduled', 'anticipated'))"
                    + NOT_REJECTED
                    + side.map(_ -> OF_SIDE).orElse("")
                    + " ORDER BY f.day, f.no")
            .bind("began", from.minusYears(1).toString())
            .bind("from", from.toString())
            .bind("until", days.to()),
        side);
  }

  private static List<Long> due(Handle handle, Optional<Side> side, Days days) {
    LocalDate from = days.since().orElseThrow();
    return numbers(
        handle
            .createQuery(
                SELECT
                    + "f.type = 'commitment'"
                    + " AND f.day BETWEEN :began AND :until AND f.happened_until >= :from"
                    + " AND (f.outcome IS NULL OR f.outcome IN ('open', 'repeated'))"
                    + NOT_REJECTED
                    + side.map(_ -> OF_SIDE).orElse("")
                    + " ORDER BY f.day, f.no")
            .bind("began", from.minusYears(1).toString())
            .bind("from", from.toString())
            .bind("until", days.to()),
        side);
  }

  private static List<Long> numbers(Query query, Optional<Side> side) {
    side.ifPresent(wanted -> query.bindList("side", wanted.keys()));
    return query.mapTo(Long.class).list();
  }
}
