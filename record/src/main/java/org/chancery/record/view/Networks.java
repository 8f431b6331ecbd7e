package org.chancery.record.view;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.chancery.record.query.Days;
import org.chancery.record.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Counts what passes between any two sides, by one scan each of two tables. */
public final class Networks {

  private static final Comparator<Network.Link> BY_NUMBER =
      Comparator.comparingInt(Network.Link::all)
          .reversed()
          .thenComparing(Network.Link::a)
          .thenComparing(Network.Link::b);

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
      Counted counted = links(handle, of, days, limit);
      return new Network(days, counted.most.stream().map(this::named).toList(), counted.pairs);
    });
  }

  /** A pair of sides. */
  private record Pair(String a, String b) {}

  /** The pairs of the most, and how many pairs there are. */
  private record Counted(List<Network.Link> most, int pairs) {}

  private static Counted links(Handle handle, Optional<Side> of, Days days, int limit) {
    Map<Pair, int[]> counts = new HashMap<>(1 << 16);
    count(
        handle,
        "SELECT x.side_a, x.side_b, sum(CASE x.type WHEN 'engagement' THEN 1 ELSE 0 END) AS one,"
            + " sum(CASE x.type WHEN 'event' THEN 1 ELSE 0 END) AS other FROM dyad_happening x",
        "",
        of,
        days,
        counts,
        0);
    count(
        handle,
        "SELECT x.side_a, x.side_b, count(DISTINCT x.finding_no) AS one, 0 AS other"
            + " FROM dyad_finding x",
        " AND x.type IN ('commitment', 'request')"
            + " AND (x.review IS NULL OR x.review <> 'rejected')",
        of,
        days,
        counts,
        2);
    // Of many pairs few are asked for: the least of those is at the head of the queue.
    PriorityQueue<Network.Link> most = new PriorityQueue<>(BY_NUMBER.reversed());
    for (Map.Entry<Pair, int[]> one : counts.entrySet()) {
      Network.Link link = link(one.getKey(), one.getValue());
      if (most.size() < limit) {
        most.add(link);
      } else if (limit > 0 && BY_NUMBER.compare(link, most.element()) < 0) {
        most.remove();
        most.add(link);
      }
    }
    return new Counted(most.stream().sorted(BY_NUMBER).toList(), counts.size());
  }

  private static Network.Link link(Pair pair, int[] counts) {
    return new Network.Link(pair.a, pair.a, pair.b, pair.b, counts[0], counts[1], counts[2]);
  }

  /**
   * Adds to the counts of engagements, acts, and commitments, in this order.
   *
   * @param first which of them is counted first
   */
  private static void count(
      Handle handle,
      String select,
      String condition,
      Optional<Side> of,
      Days days,
      Map<Pair, int[]> counts,
      int first) {
    Query query =
        handle.createQuery(
            select
                + " WHERE x.day BETWEEN :from AND :to"
                + condition
                + of.map(_ -> " AND (x.side_a IN (<side>) OR x.side_b IN (<side>))").orElse("")
                + " GROUP BY x.side_a, x.side_b");
    of.ifPresent(side -> query.bindList("side", side.keys()));
    query
        .bind("from", days.from())
        .bind("to", days.to())
        .map((row, _) -> {
          int[] pair =
              counts.computeIfAbsent(new Pair(row.getString(1), row.getString(2)), _ -> new int[3]);
          pair[first] += row.getInt(3);
          if (first == 0) {
            pair[1] += row.getInt(4);
          }
          return first;
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
