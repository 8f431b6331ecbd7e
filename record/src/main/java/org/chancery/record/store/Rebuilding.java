package org.chancery.record.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Makes the derived rows anew from the kept ones, in one transaction: where a record is opened
 * whose derived rows were made in another way than this program's, and whenever that is asked for.
 * It takes about as long as adding the documents, without reading them.
 */
public final class Rebuilding {

  private static final int BATCH = 64;
  private static final List<String> BY_MERGING =
      List.of(
          "report",
          "report_key",
          "happening",
          "side_happening",
          "dyad_happening",
          "person_name",
          "sign",
          "sign_stem",
          "undertaking",
          "undertaking_stem",
          "suggestion");

  private final Database database;

  public Rebuilding(Database database) {
    this.database = database;
  }

  /** Makes the rows anew where they were made by an earlier program. */
  void whereNeeded() {
    if (database.read(Rebuilding::version) < Projection.VERSION) {
      database.writeOnly(handle -> {
        // Another program may have been faster.
        if (version(handle) < Projection.VERSION) {
          rebuild(handle);
        }
      });
    }
  }

  private static int version(Handle handle) {
    return handle.createQuery("SELECT version FROM derived_by").mapTo(Integer.class).one();
  }

  /**
   * Makes the rows anew.
   *
   * @throws RecordException if the database fails; then nothing is changed
   */
  public void run() {
    database.writeOnly(this::rebuild);
  }

  private void rebuild(Handle handle) {
    new DyadCounts(handle).forgetHappenings();
    BY_MERGING.forEach(table -> handle.execute("DELETE FROM " + table));
    Projection projection = new Projection(handle, database.dialect(), new Numbers(handle));
    KeptReadings readings = new KeptReadings(handle);
    int waiting = 0;
    for (Long document :
        handle.createQuery("SELECT no FROM document ORDER BY no").mapTo(Long.class).list()) {
      readings.latest(document).map(readings::source).ifPresent(projection::replace);
      if (++waiting % BATCH == 0) {
        projection.settle();
      }
    }
    projection.settle();
    handle.execute("UPDATE derived_by SET version = ?", Projection.VERSION);
  }
}
