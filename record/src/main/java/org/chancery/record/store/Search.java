package org.chancery.record.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.record.query.Days;
import org.chancery.record.query.Hits;
import org.chancery.record.query.SearchQuery;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Full-text search. */
final class Search {

  private static final int YEAR = 4;
  private static final int MONTH = 7;

  /**
   * Of words that more passages have, the best are sought among so many that were recorded last: to
   * compare them all would take long, and tell little of words that are everywhere.
   */
  private static final int COMPARED = 10_000;

  private final Handle handle;
  private final Dialect dialect;

  Search(Handle handle, Dialect dialect) {
    this.handle = handle;
    this.dialect = dialect;
  }

  private record Passage(
      String document,
      Optional<String> title,
      Optional<String> published,
      int start,
      int end,
      String words) {}

  /** What matches, and how good it is. */
  private record Match(long number, double distance, String day) {

    long version() {
      return number >> Passages.BITS;
    }
  }

  Hits find(SearchWords words, SearchQuery query) {
    String expression = dialect.expression(words);
    List<Hits.Facet> facets;
    List<Long> best;
    if (query.sides().isEmpty() && query.type().isEmpty()) {
      facets = facets(expression, query);
      best = best(expression, query);
    } else {
      // What was found in a passage is costly to ask: once for both.
      List<Match> matches = matches(expression, query);
      facets = facets(matches, query);
      best = best(matches, query);
    }
    List<Passage> passages = best.stream().map(this::passage).toList();
    List<String> marked =
        dialect.mark(handle, expression, passages.stream().map(Passage::words).toList());
    List<Hits.Hit> hits = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      hits.add(
          new Hits.Hit(
              passage.document,
              passage.title,
              passage.published,
              passage.start,
              passage.end,
              marked.get(i)));
    }
    int documents = facets.stream().mapToInt(Hits.Facet::documents).sum();
    return new Hits(documents, facets, hits);
  }

  // ---- Where something was found in a passage -------------------------------------------------

  /** All that match, those recorded last first. */
  private List<Match> matches(String expression, SearchQuery query) {
    return bound(
            handle.createQuery(
                "SELECT w.rowid AS no, "
                    + dialect.distance()
                    + " AS distance, coalesce(c.published_day, '') AS day FROM passage_words w"
                    + " JOIN current_reading c ON c.version_no = w.rowid >> "
                    + Passages.BITS
                    + " WHERE "
                    + dialect.matches()
                    + within(query)
                    + found(query)
                    + " ORDER BY w.rowid DESC"),
            expression,
            query)
        .map((row, _) ->
            new Match(row.getLong("no"), row.getDouble("distance"), row.getString("day")))
        .list();
  }

  private static List<Hits.Facet> facets(List<Match> matches, SearchQuery query) {
    int length = query.byMonth() ? MONTH : YEAR;
    Map<String, Set<Long>> versions = new TreeMap<>();
    for (Match match : matches) {
      String day = match.day;
      String period = day.substring(0, Math.min(length, day.length()));
      versions.computeIfAbsent(period, _ -> new HashSet<>()).add(match.version());
    }
    return versions.entrySet().stream()
        .map(period -> new Hits.Facet(period.getKey(), period.getValue().size()))
        .toList();
  }

  private static List<Long> best(List<Match> matches, SearchQuery query) {
    return matches.stream()
        .limit(COMPARED)
        .sorted(Comparator.comparingDouble(Match::distance).thenComparingLong(Match::number))
        .skip(query.offset())
        .limit(query.limit())
        .map(Match::number)
        .toList();
  }

  // ---- Any passage ----------------------------------------------------------------------------

  /**
   * The number of a passage tells its version, so that matches are counted without a look at it.
   */
  private List<Hits.Facet> facets(String expression, SearchQuery query) {
    return bound(
            handle
                .createQuery(
                    "SELECT substr(coalesce(c.published_day, ''), 1, :length) AS period,"
                        + " count(*) AS documents FROM (SELECT DISTINCT w.rowid >> "
                        + Passages.BITS
                        + " AS version_no FROM passage_words w WHERE "
                        + dialect.matches()
                        + ") m JOIN current_reading c ON c.version_no = m.version_no"
                        + within(query)
                        + " GROUP BY 1 ORDER BY 1")
                .bind("length", query.byMonth() ? MONTH : YEAR),
            expression,
            query)
        .map((row, _) -> new Hits.Facet(row.getString("period"), row.getInt("documents")))
        .list();
  }

  private List<Long> best(String expression, SearchQuery query) {
    String from =
        query.days().equals(Days.ALL)
            ? ""
            : " JOIN current_reading c ON c.version_no = w.rowid >> " + Passages.BITS;
    return bound(
            handle
                .createQuery(
                    "SELECT m.no FROM (SELECT w.rowid AS no, "
                        + dialect.distance()
                        + " AS distance FROM passage_words w"
                        + from
                        + " WHERE "
                        + dialect.matches()
                        + within(query)
                        + " ORDER BY w.rowid DESC LIMIT :compared) m"
                        + " ORDER BY m.distance, m.no LIMIT :limit OFFSET :offset")
                .bind("compared", COMPARED)
                .bind("limit", query.limit())
                .bind("offset", query.offset()),
            expression,
            query)
        .map((row, _) -> row.getLong("no"))
        .list();
  }

  /** The condition that the reading {@code c} is of a document of the days asked for. */
  private static String within(SearchQuery query) {
    return query.days().equals(Days.ALL)
        ? ""
        : " AND coalesce(c.published_day, '') BETWEEN :from AND :to";
  }

  /** The condition that something was found in a passage {@code w} of the reading {@code c}. */
  private static String found(SearchQuery query) {
    return " AND EXISTS (SELECT 1 FROM passage p JOIN finding f ON f.document_no = c.document_no"
        + " AND f.quotation_start < p.passage_end AND f.quotation_end > p.passage_start"
        + " WHERE p.no = w.rowid AND (f.review IS NULL OR f.review <> 'rejected')"
        + (query.type().isEmpty() ? "" : " AND f.type = :type")
        + (query.sides().isEmpty()
            ? ""
            : " AND EXISTS (SELECT 1 FROM side_finding s WHERE s.finding_no = f.no"
                + " AND s.side IN (<sides>))")
        + ")";
  }

  private static Query bound(Query sql, String expression, SearchQuery query) {
    sql.bind("words", expression);
    query.type().ifPresent(type -> sql.bind("type", type.label()));
    if (!query.sides().isEmpty()) {
      sql.bindList("sides", List.copyOf(query.sides()));
    }
    return query.days().equals(Days.ALL)
        ? sql
        : sql.bind("from", query.days().from()).bind("to", query.days().to());
  }

  private Passage passage(long number) {
    return handle
        .createQuery(
            "SELECT d.id, v.title, v.published, v.text, p.passage_start, p.passage_end"
                + " FROM passage p JOIN document_version v ON v.no = p.no >> "
                + Passages.BITS
                + " JOIN document d ON d.no = v.document_no WHERE p.no = :no")
        .bind("no", number)
        .map((row, _) -> {
          int start = row.getInt("passage_start");
          int end = row.getInt("passage_end");
          Optional<String> title = Optional.ofNullable(row.getString("title"));
          String text = Deflated.textOf(row.getBytes("text"));
          int from = text.offsetByCodePoints(0, start);
          return new Passage(
              row.getString("id"),
              title,
              Optional.ofNullable(row.getString("published")),
              start,
              end,
              end == 0
                  ? title.orElse("")
                  : text.substring(from, text.offsetByCodePoints(from, end - start)));
        })
        .one();
  }
}
