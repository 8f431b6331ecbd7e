package org.chancery.record.view;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.record.query.Days;
import org.chancery.record.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Counts what passes between any two sides, by one scan each of two tables. */
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

  /** A pair of sides. */
  private record Pair(String a, String b) {}

  private static List<Network.Link> links(Handle handle, Optional<Side> of, Days days) {
    Map<Pair, int[]> counts = new HashMap<>();
    count(
        handle,
        "SELECT x.side_a, x.side_b, x.type, count(*) AS number FROM dyad_happening x",
        "",
        of,
        days,
        counts);
    count(
        handle,
        "SELECT x.side_a, x.side_b, 'commitment' AS type, count(DISTINCT x.finding_no) AS number"
            + " FROM dyad_finding x",
        " AND x.type IN ('commitment', 'request')"
            + " AND (x.review IS NULL OR x.review <> 'rejected')",
        of,
        days,
        counts);
    return counts.entrySet().stream()
        .map(one -> link(one.getKey(), one.getValue()))
        .sorted(
            Comparator.comparingInt(Network.Link::all)
                .reversed()
                .thenComparing(Network.Link::a)
                .thenComparing(Network.Link::b))
        .toList();
  }

  private static Network.Link link(Pair pair, int[] counts) {
    return new Network.Link(pair.a, pair.a, pair.b, pair.b, counts[0], counts[1], counts[2]);
  }

  /** Adds to the counts of engagements, acts, and commitments, in this order. */
  private static void count(
      Handle handle,
      String select,
      String condition,
      Optional<Side> of,
      Days days,
      Map<Pair, int[]> counts) {
    Query query =
        handle.createQuery(
            select
                + " WHERE x.day BETWEEN :from AND :to"
                + condition
                + of.map(_ -> " AND (x.side_a IN (<side>) OR x.side_b IN (<side>))").orElse("")
                + " GROUP BY x.side_a, x.side_b, 3");
    of.ifPresent(side -> query.bindList("side", side.keys()));
    query
        .bind("from", days.from())
        .bind("to", days.to())
        .map((row, _) -> {
          int which =
              switch (row.getString("type")) {
                case "engagement" -> 0;
                case "event" -> 1;
                default -> 2;
              };
          counts
                  .computeIfAbsent(
                      new Pair(row.getString("side_a"), row.getString("side_b")), _ -> new int[3])[
                  which] +=
              row.getInt("number");
          return which;
        })
        .list();
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
