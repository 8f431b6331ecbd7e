package org.chancery.record.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.chancery.record.kept.Failure;
import org.chancery.record.query.OpenFailure;
import org.jdbi.v3.core.Handle;

/**
 * The tables of what could not be read and of the inputs that were taken again. A failure is open
 * until a later run has gone through its input; of several at one place the latest counts.
 */
final class KeptFailures {

  private static final String NOT_TAKEN_AGAIN =
      " NOT EXISTS (SELECT 1 FROM taken_input t WHERE t.input = f.input AND t.run_no > f.run_no)";

  private static final String OPEN =
      " FROM failure f WHERE f.input IS NOT NULL AND"
          + NOT_TAKEN_AGAIN
          + " AND NOT EXISTS (SELECT 1 FROM failure g"
          + " WHERE g.input = f.input AND g.place = f.place AND g.no > f.no)";

  private final Handle handle;

  KeptFailures(Handle handle) {
    this.handle = handle;
  }

  void add(Numbers numbers, long run, String now, Failure failure) {
    handle.execute(
        "INSERT INTO failure (no, document_id, input, place, message, run_no, recorded_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        numbers.next("failure"),
        Rows.orNull(failure.document()),
        Rows.orNull(failure.input()),
        Rows.storable(failure.place()),
        Rows.storable(failure.message()),
        run,
        now);
  }

  /** Those of these inputs in which something failed before this run and was not tried again. */
  List<String> openBefore(Collection<String> inputs, long run) {
    return inputs.stream()
        .map(Rows::storable)
        .distinct()
        .filter(input -> hasOpenBefore(input, run))
        .toList();
  }

  private boolean hasOpenBefore(String input, long run) {
    return handle
            .createQuery(
                "SELECT count(*) FROM failure f WHERE f.input = :input AND f.run_no < :run AND"
                    + NOT_TAKEN_AGAIN)
            .bind("input", input)
            .bind("run", run)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /** This run has gone through an input. */
  void taken(String input, long run) {
    handle.execute("INSERT INTO taken_input (input, run_no) VALUES (?, ?)", input, run);
  }

  /** The open failures, the latest first; at most so many. */
  List<OpenFailure> open(int limit) {
    return handle
        .createQuery(
            "SELECT f.recorded_at, f.input, f.place, f.message"
                + OPEN
                + " ORDER BY f.no DESC LIMIT :limit")
        .bind("limit", limit)
        .map((row, _) ->
            new OpenFailure(
                Instant.parse(row.getString("recorded_at")),
                row.getString("input"),
                row.getString("place"),
                row.getString("message")))
        .list();
  }

  int countOpen() {
    return handle.createQuery("SELECT count(*)" + OPEN).mapTo(Integer.class).one();
  }

  /** The inputs of the open failures, in the order in which they first failed. */
  List<String> openInputs() {
    return handle
        .createQuery("SELECT f.input" + OPEN + " GROUP BY f.input ORDER BY min(f.no)")
        .mapTo(String.class)
        .list();
  }
}
