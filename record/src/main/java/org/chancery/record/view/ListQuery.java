package org.chancery.record.view;

import java.time.LocalDate;
import java.util.Optional;
import org.chancery.record.kept.FindingId;
import org.chancery.record.kept.FindingType;
import org.chancery.record.query.Days;

/**
 * Which findings of a type are to be listed, the latest first. All conditions hold at once.
 *
 * @param by who promises, asks, leaves out, is the first
 * @param to whom it is promised, of whom it is asked
 * @param days under which they are listed
 * @param overdue only commitments that were due before this day, and of which nobody said that they
 *     are settled
 * @param after only what is listed after this finding, so that a list is read page by page while it
 *     grows; nothing if there is no such finding any more
 * @param limit at most so many
 */
public record ListQuery(
    FindingType type,
    Optional<Side> by,
    Optional<Side> to,
    Days days,
    Optional<LocalDate> overdue,
    Optional<FindingId> after,
    int limit) {

  public ListQuery {
    if (limit < 1) {
      throw new IllegalArgumentException("no list of " + limit);
    }
  }

  /** From the beginning. */
  public ListQuery(
      FindingType type,
      Optional<Side> by,
      Optional<Side> to,
      Days days,
      Optional<LocalDate> overdue,
      int limit) {
    this(type, by, to, days, overdue, Optional.empty(), limit);
  }

  /** What is listed after this finding. */
  public ListQuery after(FindingId finding) {
    return new ListQuery(type, by, to, days, overdue, Optional.of(finding), limit);
  }

  /** All of a type, at most so many. */
  public static ListQuery of(FindingType type, int limit) {
    return new ListQuery(
        type, Optional.empty(), Optional.empty(), Days.ALL, Optional.empty(), limit);
  }
}
