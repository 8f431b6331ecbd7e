package org.chancery.reading.party;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * When an office was taken and left, as far as is known.
 *
 * <p>Both ends are dates of EDTF (ISO 8601-2): a year, month or day, an interval {@code A/B} within
 * which the end lies, with {@code ..} for an open side, or {@code ..} alone where it is not known.
 *
 * @param from the beginning; empty where it is not known
 * @param to the end; empty where the office is still held
 */
public record Tenure(Optional<String> from, Optional<String> to) {
  public Tenure {
    from.ifPresent(edtf -> earliest(edtf));
    from.ifPresent(edtf -> latest(edtf));
    to.ifPresent(edtf -> earliest(edtf));
    to.ifPresent(edtf -> latest(edtf));
    Optional<LocalDate> begins = from.flatMap(Tenure::earliest);
    Optional<LocalDate> ends = to.flatMap(Tenure::latest);
    if (begins.isPresent() && ends.isPresent() && ends.get().isBefore(begins.get())) {
      throw new IllegalArgumentException("ends before it begins: " + from.get() + ", " + to.get());
    }
  }

  /** Whether nothing that is known excludes that the office was held on the day. */
  public boolean mayInclude(LocalDate day) {
    return from.flatMap(Tenure::earliest).map(first -> !day.isBefore(first)).orElse(true)
        && to.flatMap(Tenure::latest).map(last -> !day.isAfter(last)).orElse(true);
  }

  private static Optional<LocalDate> earliest(String edtf) {
    int slash = edtf.indexOf('/');
    return day(slash < 0 ? edtf : edtf.substring(0, slash), false);
  }

  private static Optional<LocalDate> latest(String edtf) {
    int slash = edtf.indexOf('/');
    return day(slash < 0 ? edtf : edtf.substring(slash + 1), true);
  }

  private static Optional<LocalDate> day(String date, boolean last) {
    if (date.equals("..")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          switch (date.length()) {
            case 4 -> last ? LocalDate.parse(date + "-12-31") : LocalDate.parse(date + "-01-01");
            case 7 -> last ? YearMonth.parse(date).atEndOfMonth() : YearMonth.parse(date).atDay(1);
            default -> LocalDate.parse(date);
          });
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("no EDTF date: " + date, e);
    }
  }
}
