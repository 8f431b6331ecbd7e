package org.chancery.reading.party;

import java.time.DateTimeException;
import java.time.LocalDate;
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
    Optional<LocalDate> begins = from.isEmpty() ? Optional.empty() : checked(from.get(), false);
    Optional<LocalDate> ends = to.isEmpty() ? Optional.empty() : checked(to.get(), true);
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

  /** The outer side, once both sides of an interval are known to be dates. */
  private static Optional<LocalDate> checked(String edtf, boolean last) {
    Optional<LocalDate> latest = latest(edtf);
    if (last && edtf.indexOf('/') < 0) {
      return latest;
    }
    Optional<LocalDate> earliest = earliest(edtf);
    return last ? latest : earliest;
  }

  /** Parsed by hand: three thousand dates by a formatter would take most of the loading time. */
  private static Optional<LocalDate> day(String date, boolean last) {
    if (date.equals("..")) {
      return Optional.empty();
    }
    int length = date.length();
    try {
      if (length == 4) {
        return Optional.of(last ? day(date, 12, 31) : day(date, 1, 1));
      }
      if (length == 7 && date.charAt(4) == '-') {
        LocalDate first = day(date, number(date, 5, 7), 1);
        return Optional.of(last ? first.withDayOfMonth(first.lengthOfMonth()) : first);
      }
      if (length == 10 && date.charAt(4) == '-' && date.charAt(7) == '-') {
        return Optional.of(day(date, number(date, 5, 7), number(date, 8, 10)));
      }
    } catch (DateTimeException | NumberFormatException e) {
      throw new IllegalArgumentException("no EDTF date: " + date, e);
    }
    throw new IllegalArgumentException("no EDTF date: " + date);
  }

  private static LocalDate day(String date, int month, int day) {
    return LocalDate.of(number(date, 0, 4), month, day);
  }

  private static int number(String date, int from, int to) {
    return Integer.parseInt(date, from, to, 10);
  }
}
