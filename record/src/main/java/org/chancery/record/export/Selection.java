package org.chancery.record.export;

import java.util.Set;
import java.util.TreeSet;
import org.chancery.record.query.Days;

/**
 * What of the record is exported. What a person rejected never is.
 *
 * @param days findings listed under these days: when they happened, else when their document was
 *     published
 * @param parties only findings in which one of these takes part: the ISO 3166-1 alpha-3 codes of
 *     states, with all who act for them, or names of parties; all findings where there is none
 */
public record Selection(Days days, Set<String> parties) {

  /** The whole record. */
  public static final Selection ALL = new Selection(Days.ALL, Set.of());

  public Selection {
    parties = Set.copyOf(parties);
  }

  /** Whether nothing is left out, so that documents without findings are exported, too. */
  boolean isWhole() {
    return days.equals(Days.ALL) && parties.isEmpty();
  }

  /** The parties in an order. */
  Set<String> sorted() {
    return new TreeSet<>(parties);
  }
}
