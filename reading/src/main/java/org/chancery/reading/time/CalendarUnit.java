package org.chancery.reading.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** A length of the calendar or the clock, and the stretch of it that a day lies in. */
enum CalendarUnit {
  MINUTE,
  HOUR,
  DAY,
  /** From Monday, as in ISO 8601. */
  WEEK,
  FORTNIGHT,
  /** The Saturday and Sunday of a week. */
  WEEKEND,
  MONTH,
  QUARTER,
  YEAR,
  DECADE,
  CENTURY;

  static CalendarUnit named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** That many of it, in ISO 8601. */
  String length(int count) {
    return switch (this) {
      case MINUTE -> "PT" + count + "M";
      case HOUR -> "PT" + count + "H";
      case DAY -> "P" + count + "D";
      case WEEK, WEEKEND -> "P" + count + "W";
      case FORTNIGHT -> "P" + 2 * count + "W";
      case MONTH -> "P" + count + "M";
      case QUARTER -> "P" + 3 * count + "M";
      case YEAR -> "P" + count + "Y";
      case DECADE -> "P" + 10 * count + "Y";
      case CENTURY -> "P" + 100 * count + "Y";
    };
  }

  /** The day that many units on; hours and minutes leave the day as it is. */
  LocalDate shift(LocalDate day, int count) {
    return switch (this) {
      case MINUTE, HOUR -> day;
      case DAY -> day.plusDays(count);
      case WEEK, WEEKEND -> day.plusWeeks(count);
      case FORTNIGHT -> day.plusWeeks(2L * count);
      case MONTH -> day.plusMonths(count);
      case QUARTER -> day.plusMonths(3L * count);
      case YEAR -> day.plusYears(count);
      case DECADE -> day.plusYears(10L * count);
      case CENTURY -> day.plusYears(100L * count);
    };
  }

  /** The unit around the day: its week, its month, and so on. */
  Edtf around(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return switch (this) {
      case MINUTE, HOUR, DAY -> Edtf.of(day);
      case WEEK, FORTNIGHT -> Edtf.interval(monday, monday.plusDays(6));
      case WEEKEND -> Edtf.interval(monday.plusDays(5), monday.plusDays(6));
      case MONTH -> Edtf.of(YearMonth.from(day));
      case QUARTER -> quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
      case YEAR -> Edtf.ofYear(day.getYear());
      case DECADE -> Edtf.parse("%03dX".formatted(day.getYear() / 10));
      case CENTURY -> Edtf.parse("%02dXX".formatted(day.getYear() / 100));
    };
  }

  /** How finely a distance in this unit tells a date. */
  Edtf asTold(LocalDate day) {
    return switch (this) {
      case MINUTE, HOUR, DAY, WEEK, FORTNIGHT, WEEKEND -> Edtf.of(day);
      case MONTH, QUARTER -> Edtf.of(YearMonth.from(day));
      case YEAR, DECADE, CENTURY -> Edtf.ofYear(day.getYear());
    };
  }

  static Edtf quarter(int year, int quarter) {
    YearMonth last = YearMonth.of(year, 3 * quarter);
    return Edtf.interval(Edtf.of(last.minusMonths(2)), Edtf.of(last));
  }
}
