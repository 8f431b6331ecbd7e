package org.chancery.record.view;

import java.util.Optional;
import org.chancery.record.query.FoundHappening;
import org.chancery.record.store.Database;
import org.chancery.record.store.HappeningRows;

/** Finds one happening with all its reports. */
public final class Occasions {

  private final Database database;

  public Occasions(Database database) {
    this.database = database;
  }

  /**
   * The happening with an id, or that a finding with this id tells of; see {@link FoundHappening}.
   */
  public Optional<Occasion> find(String id) {
    return database.read(handle -> {
      HappeningRows rows = new HappeningRows(handle);
      return rows.byId(id)
          .map(found -> {
            var reports =
                new Tellings(handle)
                    .entriesById(
                        found.reports().stream().map(FoundHappening.Telling::finding).toList());
            return new Occasion(
                Happenings.entry(found, reports), found.standing(), rows.history(id), reports);
          });
    });
  }
}
