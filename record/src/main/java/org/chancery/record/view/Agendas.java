package org.chancery.record.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.record.query.Days;
import org.chancery.record.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Puts together what lies ahead: occasions, announced acts, and what is due. */
public final class Agendas {

  private record Row(long number, String type, long document, int start) {

    String sentence() {
      return document + " " + start;
    }
  }

  private static final String SELECT =
      "SELECT f.no, f.type, f.document_no, f.quotation_start FROM finding f WHERE ";
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
    return database.read(handle ->
        new Agenda(
            from,
            listing(handle, once(dated(handle, side, from, days.to())), limit),
            listing(handle, undated(handle, side, from), limit)));
  }

  private static Listing listing(Handle handle, List<Row> rows, int limit) {
    List<Long> numbers = rows.stream().map(Row::number).toList();
    return new Listing(
        new Tellings(handle).entries(numbers.subList(0, Math.min(limit, numbers.size()))),
        numbers.size());
  }

  /** What began a year ago may still go on. */
  private static List<Row> dated(Handle handle, Optional<Side> side, LocalDate from, String until) {
    Query query =
        handle
            .createQuery(
                SELECT
                    + "f.type IN ('engagement', 'event', 'commitment')"
                    + " AND f.day BETWEEN :began AND :until AND f.happened_until >= :from"
                    + " AND (f.type = 'engagement' AND f.status IN ('scheduled', 'anticipated')"
                    + " OR f.type = 'event' AND f.status = 'future'"
                    + " OR f.type = 'commitment'"
                    + " AND (f.outcome IS NULL OR f.outcome IN ('open', 'repeated')))"
                    + NOT_REJECTED
                    + side.map(_ -> OF_SIDE).orElse("")
                    + " ORDER BY f.day, f.no")
            .bind("began", from.minusYears(1).toString())
            .bind("from", from.toString())
            .bind("until", until);
    return rows(query, side);
  }

  private static List<Row> undated(Handle handle, Optional<Side> side, LocalDate from) {
    Query query =
        handle
            .createQuery(
                SELECT
                    + "f.type = 'engagement' AND f.day BETWEEN :told AND :from"
                    + " AND f.happened IS NULL AND f.status IN ('scheduled', 'anticipated')"
                    + NOT_REJECTED
                    + side.map(_ -> OF_SIDE).orElse("")
                    + " ORDER BY f.day DESC, f.no DESC")
            .bind("told", from.minusYears(1).toString())
            .bind("from", from.toString());
    return rows(query, side);
  }

  private static List<Row> rows(Query query, Optional<Side> side) {
    side.ifPresent(wanted -> query.bindList("side", wanted.keys()));
    return query
        .map((row, _) ->
            new Row(
                row.getLong("no"),
                row.getString("type"),
                row.getLong("document_no"),
                row.getInt("quotation_start")))
        .list();
  }

  /** A meeting to come is a finding and a future act, too: it is told once. */
  private static List<Row> once(List<Row> rows) {
    Set<String> told = new HashSet<>();
    rows.stream().filter(row -> !row.type.equals("event")).map(Row::sentence).forEach(told::add);
    List<Row> once = new ArrayList<>();
    for (Row row : rows) {
      if (!row.type.equals("event") || told.add(row.sentence())) {
        once.add(row);
      }
    }
    return once;
  }
}
