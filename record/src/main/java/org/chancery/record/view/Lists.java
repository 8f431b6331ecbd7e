package org.chancery.record.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.record.store.Database;
import org.jdbi.v3.core.statement.Query;

/** Lists commitments, requests, silences and firsts. */
public final class Lists {

  private final Database database;

  public Lists(Database database) {
    this.database = database;
  }

  /** What is asked for. */
  public Listing of(ListQuery query) {
    return database.read(handle -> {
      Selection selection = new Selection(query);
      int total =
          selection.bindTo(handle.createQuery(selection.count())).mapTo(Integer.class).one();
      Query page = selection.bindTo(handle.createQuery(selection.page()));
      query.after().ifPresent(after -> page.bind("after", after.value()));
      List<Long> numbers =
          page.bind("limit", query.limit()).map((row, _) -> row.getLong("finding_no")).list();
      Suggestions suggestions =
          new Suggestions(
              handle,
              switch (query.type()) {
                case COMMITMENT, REQUEST -> numbers;
                case ENGAGEMENT, STATEMENT, OMISSION, PRECEDENT, EVENT -> List.of();
              });
      Entries entries =
          new Entries(
              handle,
              List.of(),
              Stream.of(numbers, suggestions.signs()).flatMap(List::stream).toList());
      return new Listing(suggestions.with(numbers, entries), total);
    });
  }

  /**
   * The conditions of a query in SQL. All of them are answered from one index: {@code side_finding}
   * by its key for what one side does, else {@code finding_type}.
   */
  private record Selection(ListQuery query) {

    String count() {
      return "SELECT count(DISTINCT x." + number() + ") FROM " + from() + conditions();
    }

    String page() {
      return "SELECT DISTINCT x.day, x."
          + number()
          + " AS finding_no FROM "
          + from()
          + conditions()
          + query.after().map(_ -> after()).orElse("")
          + " ORDER BY x.day DESC, x."
          + number()
          + " DESC LIMIT :limit";
    }

    private String after() {
      return " AND (x.day, x."
          + number()
          + ") < (SELECT o.day, o.no FROM finding o WHERE o.id = :after)";
    }

    private boolean isOfSide() {
      return query.by().isPresent() || query.to().isPresent();
    }

    private String number() {
      return isOfSide() ? "finding_no" : "no";
    }

    private String from() {
      return isOfSide() ? "side_finding x" : "finding x";
    }

    private String conditions() {
      List<String> conditions = new ArrayList<>();
      query.by().ifPresent(_ -> conditions.add("x.side IN (<by>) AND x.role IN ('by', 'who')"));
      query
          .to()
          .ifPresent(_ ->
              conditions.add(
                  query.by().isEmpty()
                      ? "x.side IN (<to>) AND x.role = 'to'"
                      : "EXISTS (SELECT 1 FROM side_finding o WHERE o.finding_no = x.finding_no"
                          + " AND o.side IN (<to>) AND o.role = 'to')"));
      conditions.add("x.type = :type");
      conditions.add("x.day BETWEEN :from AND :to");
      conditions.add("(x.review IS NULL OR x.review <> 'rejected')");
      query
          .overdue()
          .ifPresent(_ -> {
            conditions.add("x.happened_until < :overdue");
            conditions.add("(x.outcome IS NULL OR x.outcome IN ('open', 'repeated'))");
          });
      return " WHERE " + String.join(" AND ", conditions);
    }

    Query bindTo(Query sql) {
      Map<String, Object> bound = new HashMap<>();
      bound.put("type", query.type().label());
      bound.put("from", query.days().from());
      bound.put("to", query.days().to());
      query.overdue().ifPresent(day -> bound.put("overdue", day.toString()));
      query.by().ifPresent(side -> sql.bindList("by", side.keys()));
      query.to().ifPresent(side -> sql.bindList("to", side.keys()));
      return sql.bindMap(bound);
    }
  }
}
