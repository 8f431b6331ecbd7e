package org.chancery.reading.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the grammar of EDTF level 1. */
final class EdtfParser {
  /** The first and last day that a value can mean. */
  record Bounds(Optional<LocalDate> earliest, Optional<LocalDate> latest) {}

  private static final Pattern DATE =
      Pattern.compile("(-?\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?([~?%])?");
  private static final Pattern LONG_YEAR = Pattern.compile("Y(-?[1-9]\\d{4,8})");
  private static final Pattern UNSPECIFIED =
      Pattern.compile("(-?)(\\d{3}X|\\d\\dXX|\\dXXX|XXXX|\\d{4}-XX|\\d{4}-\\d\\d-XX|\\d{4}-XX-XX)");
  private static final Pattern MOMENT =
      Pattern.compile("(-?\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d:\\d\\d)(Z|[+-]\\d\\d(?::\\d\\d)?)?");
  private static final int FIRST_SEASON = 21;
  private static final int LAST_SEASON = 24;

  private EdtfParser() {}

  static Bounds bounds(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return single(text, text);
    }
    String from = text.substring(0, slash);
    String to = text.substring(slash + 1);
    Bounds first = end(from, text);
    Bounds last = end(to, text);
    if (first.earliest().isEmpty() && last.latest().isEmpty()) {
      throw new InvalidDateException(text, "an interval needs a date at one end at least");
    }
    if (first.earliest().isPresent()
        && last.latest().isPresent()
        && first.earliest().get().isAfter(last.latest().get())) {
      throw new InvalidDateException(text, "the interval ends before it begins");
    }
    return new Bounds(first.earliest(), last.latest());
  }

  private static Bounds end(String part, String whole) {
    if (part.isEmpty() || part.equals("..")) {
      return new Bounds(Optional.empty(), Optional.empty());
    }
    return single(part, whole);
  }

  private static Bounds single(String part, String whole) {
    Optional<LocalDate> day = day(part);
    if (day.isPresent()) {
      return new Bounds(day, day);
    }
    Matcher date = DATE.matcher(part);
    if (date.matches()) {
      return date(date, whole);
    }
    Matcher longYear = LONG_YEAR.matcher(part);
    if (longYear.matches()) {
      int year = Integer.parseInt(longYear.group(1));
      return days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
    Matcher unspecified = UNSPECIFIED.matcher(part);
    if (unspecified.matches()) {
      return unspecified(unspecified.group(1), unspecified.group(2), whole);
    }
    Matcher moment = MOMENT.matcher(part);
    if (moment.matches()) {
      return moment(moment, whole);
    }
    throw new InvalidDateException(
        whole, whole.isEmpty() ? "it is empty" : "EDTF level 1 has no such form");
  }

  /**
   * A plain day that is in the calendar, as most dates are, without the expressions: a record
   * parses thousands of them for one page.
   */
  static Optional<LocalDate> day(String part) {
    if (part.length() != 10 || part.charAt(4) != '-' || part.charAt(7) != '-') {
      return Optional.empty();
    }
    for (int i = 0; i < part.length(); i++) {
      if (i != 4 && i != 7 && (part.charAt(i) < '0' || part.charAt(i) > '9')) {
        return Optional.empty();
      }
    }
    int year = Integer.parseInt(part, 0, 4, 10);
    int month = Integer.parseInt(part, 5, 7, 10);
    int day = Integer.parseInt(part, 8, 10, 10);
    return month >= 1 && month <= 12 && YearMonth.of(year, month).isValidDay(day)
        ? Optional.of(LocalDate.of(year, month, day))
        : Optional.empty();
  }

  private static Bounds date(Matcher date, String whole) {
    int year = Integer.parseInt(date.group(1));
    if (date.group(1).equals("-0000")) {
      throw new InvalidDateException(whole, "the year 0 has no sign");
    }
    if (date.group(2) == null) {
      return days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
    int month = Integer.parseInt(date.group(2));
    if (date.group(3) == null && month >= FIRST_SEASON && month <= LAST_SEASON) {
      if (date.group(4) != null) {
        throw new InvalidDateException(whole, "level 1 qualifies no season");
      }
      YearMonth first = YearMonth.of(year, Month.MARCH).plusMonths(3L * (month - FIRST_SEASON));
      return days(first.atDay(1), first.plusMonths(2).atEndOfMonth());
    }
    YearMonth of = month(year, month, whole);
    if (date.group(3) == null) {
      return days(of.atDay(1), of.atEndOfMonth());
    }
    int day = Integer.parseInt(date.group(3));
    if (!of.isValidDay(day)) {
      throw new InvalidDateException(
          whole, "day " + day + " is not between 1 and " + of.lengthOfMonth());
    }
    return days(of.atDay(day), of.atDay(day));
  }

  private static YearMonth month(int year, int month, String whole) {
    if (month < 1 || month > 12) {
      throw new InvalidDateException(whole, "month " + month + " is not between 1 and 12");
    }
    return YearMonth.of(year, month);
  }

  private static Bounds unspecified(String sign, String digits, String whole) {
    String years = digits.substring(0, 4);
    int low = Integer.parseInt(sign + years.replace('X', '0'));
    int high = Integer.parseInt(sign + years.replace('X', '9'));
    if (digits.length() > 4 && digits.charAt(5) != 'X') {
      YearMonth of = month(low, Integer.parseInt(digits.substring(5, 7)), whole);
      return days(of.atDay(1), of.atEndOfMonth());
    }
    return days(LocalDate.of(Math.min(low, high), 1, 1), LocalDate.of(Math.max(low, high), 12, 31));
  }

  private static Bounds moment(Matcher moment, String whole) {
    try {
      LocalTime.parse(moment.group(2));
      if (moment.group(3) != null) {
        ZoneOffset.of(moment.group(3));
      }
    } catch (DateTimeException wrong) {
      throw new InvalidDateException(whole, "there is no such time of day");
    }
    return single(moment.group(1), whole);
  }

  private static Bounds days(LocalDate earliest, LocalDate latest) {
    return new Bounds(Optional.of(earliest), Optional.of(latest));
  }
}
