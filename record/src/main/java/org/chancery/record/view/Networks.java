package org.chancery.record.view;

import java.util.List;
import java.util.Optional;
import org.chancery.record.query.Days;
import org.chancery.record.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Counts what passes between any two sides. One scan of {@code dyad_finding} answers it. */
public final class Networks {

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
    return database.read(handle -> {
      List<Network.Link> links = links(handle, of, days);
      return new Network(days, links.stream().limit(limit).map(this::named).toList(), links.size());
    });
  }

  private static List<Network.Link> links(Handle handle, Optional<Side> of, Days days) {
    Query query =
        handle.createQuery(
            "SELECT x.side_a, x.side_b,"
                + " count(DISTINCT CASE WHEN x.type = 'engagement' THEN x.finding_no END)"
                + "   AS engagements,"
                + " count(DISTINCT CASE WHEN x.type = 'event' AND x.status = 'actual'"
                + "   THEN x.finding_no END) AS acts,"
                + " count(DISTINCT CASE WHEN x.type IN ('commitment', 'request')"
                + "   THEN x.finding_no END) AS commitments"
                + " FROM dyad_finding x WHERE x.day BETWEEN :from AND :to"
                + of.map(_ -> " AND (x.side_a IN (<side>) OR x.side_b IN (<side>))").orElse("")
                + " AND x.finding_no NOT IN (SELECT f.no FROM finding f"
                + "   WHERE f.review = 'rejected')"
                + " GROUP BY x.side_a, x.side_b"
                + " ORDER BY count(DISTINCT x.finding_no) DESC, x.side_a, x.side_b");
    of.ifPresent(side -> query.bindList("side", side.keys()));
    return query
        .bind("from", days.from())
        .bind("to", days.to())
        .map((row, _) ->
            new Network.Link(
                row.getString("side_a"),
                row.getString("side_a"),
                row.getString("side_b"),
                row.getString("side_b"),
                row.getInt("engagements"),
                row.getInt("acts"),
                row.getInt("commitments")))
        .list()
        .stream()
        .filter(link -> link.findings() > 0)
        .toList();
  }

  private Network.Link named(Network.Link link) {
    return new Network.Link(
        link.a(),
        sides.nameOf(link.a()),
        link.b(),
        sides.nameOf(link.b()),
        link.engagements(),
        link.acts(),
        link.commitments());
  }
}
