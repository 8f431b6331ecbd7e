package org.chancery.record.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.record.kept.FindingType;
import org.chancery.record.query.Days;
import org.jdbi.v3.core.Handle;

/** What the record holds between two sides, in small: enough to sort it and to count it. */
final class Between {

  /** That a finding passes between two sides. */
  record Row(
      long finding,
      FindingType type,
      Optional<String> kind,
      Optional<String> status,
      String day,
      long document,
      Optional<String> published,
      Optional<String> outcome) {

    boolean isSettled() {
      return outcome.isPresent()
          && !outcome.get().equals("open")
          && !outcome.get().equals("repeated");
    }

    /** Whether it is told as lying ahead. */
    boolean isToCome() {
      return switch (type) {
        case ENGAGEMENT ->
            status.filter(s -> s.equals("scheduled") || s.equals("anticipated")).isPresent();
        case EVENT -> status.filter("future"::equals).isPresent();
        case STATEMENT, COMMITMENT, REQUEST, OMISSION, PRECEDENT -> false;
      };
    }

    /** Whether it is an act that took place. */
    boolean isAct() {
      return type == FindingType.EVENT && status.filter("actual"::equals).isPresent();
    }
  }

  private static final String SELECT =
      "SELECT DISTINCT x.finding_no, x.type, x.kind, x.status, x.day, f.document_no,"
          + " f.published_day, f.outcome"
          + " FROM dyad_finding x JOIN finding f ON f.no = x.finding_no"
          + " WHERE x.side_a = :a AND x.side_b = :b AND x.day BETWEEN :from AND :to"
          + " AND (f.review IS NULL OR f.review <> 'rejected')"
          + " ORDER BY x.day, x.finding_no";

  private Between() {}

  /** All rows of some days, by day and number. */
  static List<Row> read(Handle handle, Side one, Side other, Days days) {
    List<Row> rows = new ArrayList<>();
    for (String first : one.keys()) {
      for (String second : other.keys()) {
        int order = first.compareTo(second);
        if (order != 0) {
          rows.addAll(
              handle
                  .createQuery(SELECT)
                  .bind("a", order < 0 ? first : second)
                  .bind("b", order < 0 ? second : first)
                  .bind("from", days.from())
                  .bind("to", days.to())
                  .map((row, _) -> row(row))
                  .list());
        }
      }
    }
    return rows;
  }

  /** Each finding once, in the order of the rows. */
  static List<Row> once(List<Row> rows) {
    Set<Long> seen = new HashSet<>();
    return rows.stream().filter(row -> seen.add(row.finding)).toList();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("finding_no"),
        FindingType.of(row.getString("type")).orElseThrow(),
        Optional.ofNullable(row.getString("kind")),
        Optional.ofNullable(row.getString("status")),
        row.getString("day"),
        row.getLong("document_no"),
        Optional.ofNullable(row.getString("published_day")),
        Optional.ofNullable(row.getString("outcome")));
  }
}
