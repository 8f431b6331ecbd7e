package org.chancery.record.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.record.store.Database;
import org.jdbi.v3.core.statement.Query;

/** Lists commitments, requests, silences and firsts. */
public final class Lists {

  private static final String AFTER =
      " AND (f.day, f.no) < (SELECT o.day, o.no FROM finding o WHERE o.id = :after)";

  private final Database database;

  public Lists(Database database) {
    this.database = database;
  }

  /** What is asked for. */
  public Listing of(ListQuery query) {
    return database.read(handle -> {
      Selection selection = new Selection(query);
      List<Long> numbers = selection.bindTo(handle.createQuery(selection.sql(""))).list();
      List<Long> page =
          query
              .after()
              .map(after ->
                  selection
                      .bindTo(
                          handle
                              .createQuery(selection.sql(AFTER))
                              .bind("after", after.value()))
                      .list())
              .orElse(numbers);
      return new Listing(
          new Tellings(handle).entries(page.stream().limit(query.limit()).toList()),
          numbers.size());
    });
  }

  /** The conditions of a query in SQL. Only numbers are selected, which indexes give. */
  private record Selection(ListQuery query) {

    String sql(String after) {
      List<String> conditions = new ArrayList<>();
      conditions.add("f.type = :type");
      conditions.add("f.day BETWEEN :from AND :to");
      conditions.add("(f.review IS NULL OR f.review <> 'rejected')");
      query.by().ifPresent(_ -> conditions.add(takesPart("by", "'by', 'who'")));
      query.to().ifPresent(_ -> conditions.add(takesPart("to", "'to'")));
      query
          .overdue()
          .ifPresent(_ -> {
            conditions.add("f.happened_until < :overdue");
            conditions.add("(f.outcome IS NULL OR f.outcome IN ('open', 'repeated'))");
          });
      return "SELECT f.no FROM finding f WHERE "
          + String.join(" AND ", conditions)
          + after
          + " ORDER BY f.day DESC, f.no DESC";
    }

    private static String takesPart(String whose, String roles) {
      return "f.no IN (SELECT finding_no FROM side_finding WHERE side IN (<"
          + whose
          + ">) AND type = :type AND role IN ("
          + roles
          + "))";
    }

    org.jdbi.v3.core.result.ResultIterable<Long> bindTo(Query sql) {
      Map<String, Object> bound = new HashMap<>();
      bound.put("type", query.type().label());
      bound.put("from", query.days().from());
      bound.put("to", query.days().to());
      query.overdue().ifPresent(day -> bound.put("overdue", day.toString()));
      query.by().ifPresent(side -> sql.bindList("by", side.keys()));
      query.to().ifPresent(side -> sql.bindList("to", side.keys()));
      return sql.bindMap(bound).mapTo(Long.class);
    }
  }
}
