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
      String day,
      long document,
      Optional<String> published,
      Optional<String> outcome) {

    boolean isSettled() {
      return outcome.isPresent()
          && !outcome.get().equals("open")
          && !outcome.get().equals("repeated");
    }
  }

  private static final String SELECT =
      "SELECT x.finding_no, x.type, x.day, x.document_no, x.published_day, x.outcome"
          + " FROM dyad_finding x"
          + " WHERE x.side_a = :a AND x.side_b = :b AND x.day BETWEEN :from AND :to"
          + " AND (x.review IS NULL OR x.review <> 'rejected')"
          + " ORDER BY x.day, x.finding_no";

  private Between() {}

  /** All rows of some days, by day and number. */
  static List<Row> read(Handle handle, Side one, Side other, Days days) {
    List<Row> rows = new ArrayList<>();
    for (String first : one.keys()) {
      for (String second : other.keys()) {
        int order = first.compareTo(second);
        if (order != 0) {
          handle
              .createQuery(SELECT)
              .bind("a", order < 0 ? first : second)
              .bind("b", order < 0 ? second : first)
              .bind("from", days.from())
              .bind("to", days.to())
              .scanResultSet((found, _) -> {
                ResultSet row = found.get();
                while (row.next()) {
                  rows.add(row(row));
                }
                return rows;
              });
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

  /**
   * By place: there are thousands, and to find a column by its name takes as long as to read it.
   */
  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong(1),
        FindingType.of(row.getString(2)).orElseThrow(),
        row.getString(3),
        row.getLong(4),
        Optional.ofNullable(row.getString(5)),
        Optional.ofNullable(row.getString(6)));
  }
}
