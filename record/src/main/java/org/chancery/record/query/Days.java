package org.chancery.record.query;

import java.time.LocalDate;
import java.util.Optional;

/**
 * From one day to another, both included; without an end where one is absent.
 *
 * @param since the first day
 * @param until the last day
 */
public record Days(Optional<LocalDate> since, Optional<LocalDate> until) {

  /** All days. */
  public static final Days ALL = new Days(Optional.empty(), Optional.empty());

  public Days {
    if (since.isPresent() && until.isPresent() && since.get().isAfter(until.get())) {
      throw new IllegalArgumentException(since.get() + " is after " + until.get());
    }
  }

  /** The first day as the record writes it; where an end is given, things without a day are out. */
  public String from() {
    return since.map(LocalDate::toString).orElse(until.isPresent() ? "0" : "");
  }

  /** The last day as the record writes it; after all others where there is none. */
  public String to() {
    return until.map(LocalDate::toString).orElse("9999-12-31");
  }
}
