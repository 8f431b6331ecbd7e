package org.chancery.record.store;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The numbers of new rows. Only for use within one transaction that no other can write beside. */
final class Numbers {

  private final Handle handle;
  private final Map<String, Long> last = new HashMap<>();

  Numbers(Handle handle) {
    this.handle = handle;
  }

  long next(String table) {
    return last.merge(table, lastIn(table) + 1, (before, _) -> before + 1);
  }

  private long lastIn(String table) {
    return last.containsKey(table)
        ? 0
        : handle.createQuery("SELECT coalesce(max(no), 0) FROM " + table).mapTo(Long.class).one();
  }
}
