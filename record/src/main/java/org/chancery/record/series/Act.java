package org.chancery.record.series;

import java.time.YearMonth;
import java.util.Set;
import org.chancery.reading.finding.Event;

/**
 * Something that was done between two parties.
 *
 * @param direction 1 from the first party to the second, -1 from the second to the first, 0 between
 *     them
 * @param documents ids or numbers of the documents that tell of it
 */
public record Act(YearMonth month, int direction, Event.Type type, Set<String> documents) {

  public Act {
    documents = Set.copyOf(documents);
  }

  /** Whether the first party did it, alone or with the second. */
  boolean isThere() {
    return direction >= 0 || type.isSymmetric();
  }

  /** Whether the second party did it, alone or with the first. */
  boolean isBack() {
    return direction <= 0 || type.isSymmetric();
  }
}
