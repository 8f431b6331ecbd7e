package org.chancery.record.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.chancery.record.query.Days;
import org.chancery.record.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Counts what passes between any two sides: of all time it is kept, of some days it takes one scan
 * each of two tables.
 */
public final class Networks {

  private static final String OF_ONE = " AND (x.side_a IN (<side>) OR x.side_b IN (<side>))";

  private static final String OF_ALL_TIME =
      "SELECT x.side_a, x.side_b, x.engagements, x.acts, x.undertakings FROM dyad_count x"
          + " WHERE x.engagements + x.acts + x.undertakings > 0%1$s";

  private static final String OF_SOME_DAYS =
      "SELECT c.side_a, c.side_b, sum(c.engagements) AS engagements, sum(c.acts) AS acts,"
          + " sum(c.undertakings) AS undertakings FROM (SELECT x.side_a, x.side_b,"
          + " sum(CASE x.type WHEN 'engagement' THEN 1 ELSE 0 END) AS engagements,"
          + " sum(CASE x.type WHEN 'event' THEN 1 ELSE 0 END) AS acts, 0 AS undertakings"
          + " FROM dyad_happening x WHERE x.day BETWEEN :from AND :to%1$s"
          + " GROUP BY x.side_a, x.side_b UNION ALL"
          + " SELECT x.side_a, x.side_b, 0, 0, count(DISTINCT x.finding_no) FROM dyad_finding x"
          + " WHERE x.type IN ('commitment', 'request') AND x.day BETWEEN :from AND :to"
          + " AND (x.review IS NULL OR x.review <> 'rejected')%1$s"
          + " GROUP BY x.side_a, x.side_b) c GROUP BY c.side_a, c.side_b";

  private final Database database;
  private final SideFinder sides;

  /**
   * @param sides knows the usual names
   */
  public Networks(Database database, SideFinder sides) {
    this.database = database;
    this.sides = sides;
  }

  /**
   * The network of some days.
   *
   * @param of only what passes between this side and others
   * @param limit at most so many pairs
   */
  public Network of(Optional<Side> of, Days days, int limit) {
    record Row(Network.Link link, int pairs) {}
    List<Row> rows =
        database.read(handle ->
            query(handle, of, days, limit)
                .map((row, _) -> new Row(link(row), row.getInt("pairs")))
                .list());
    return new Network(
        days,
        rows.stream().limit(limit).map(Row::link).toList(),
        rows.isEmpty() ? 0 : rows.getFirst().pairs);
  }

  private static Query query(Handle handle, Optional<Side> of, Days days, int limit) {
    Query query =
        handle
            .createQuery(
                "WITH pair AS ("
                    + (days.equals(Days.ALL) ? OF_ALL_TIME : OF_SOME_DAYS)
                        .formatted(of.isPresent() ? OF_ONE : "")
                    // Counted by itself: a window over all pairs takes twice as long as the rest.
                    + ") SELECT p.side_a, p.side_b, p.engagements, p.acts, p.undertakings,"
                    + " (SELECT count(*) FROM pair) AS pairs FROM pair p"
                    + " ORDER BY p.engagements + p.acts + p.undertakings DESC, p.side_a, p.side_b"
                    + " LIMIT :limit")
            // Without a row there would be no count of them.
            .bind("limit", Math.max(limit, 1));
    of.ifPresent(side -> query.bindList("side", side.keys()));
    return days.equals(Days.ALL) ? query : query.bind("from", days.from()).bind("to", days.to());
  }

  private Network.Link link(ResultSet row) throws SQLException {
    String a = row.getString("side_a");
    String b = row.getString("side_b");
    return new Network.Link(
        a,
        sides.nameOf(a),
        b,
        sides.nameOf(b),
        row.getInt("engagements"),
        row.getInt("acts"),
        row.getInt("undertakings"));
  }
}
