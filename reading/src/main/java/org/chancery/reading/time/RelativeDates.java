package org.chancery.reading.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Function;
import org.chancery.reading.time.Operator.Meaning;
import org.chancery.reading.time.Operator.Reference;
import org.chancery.reading.time.Operator.Slots;

/** Operators for the days, weeks, months and years around the day of publication. */
final class RelativeDates {
  private RelativeDates() {}

  private static Optional<Meaning> fromPublished(
      Reference reference, Function<LocalDate, Edtf> value) {
    return Meaning.of(reference.published().map(value));
  }

  static Optional<Meaning> dayOfYearStep(Slots slots, Reference reference) {
    int month = slots.required(1);
    int day = slots.required(2);
    if (reference.published().isEmpty()) {
      return Meaning.unresolved();
    }
    YearMonth of = YearMonth.of(reference.published().get().getYear() + slots.required(0), month);
    return of.isValidDay(day) ? Meaning.of(Edtf.of(of.atDay(day))) : Optional.empty();
  }

  static Optional<Meaning> dayOfMonthStep(Slots slots, Reference reference) {
    int day = slots.required(1);
    if (reference.published().isEmpty()) {
      return Meaning.unresolved();
    }
    YearMonth of = YearMonth.from(reference.published().get()).plusMonths(slots.required(0));
    return of.isValidDay(day) ? Meaning.of(Edtf.of(of.atDay(day))) : Optional.empty();
  }

  static Optional<Meaning> monthOfYearStep(Slots slots, Reference reference) {
    return fromPublished(
        reference,
        day -> Edtf.of(YearMonth.of(day.getYear() + slots.required(0), slots.required(1))));
  }

  /** The month of that name before or after the month of publication; "this" is of its year. */
  static Optional<Meaning> monthStep(Slots slots, Reference reference) {
    return fromPublished(
        reference,
        day -> {
          YearMonth published = YearMonth.from(day);
          YearMonth thisYear = published.withMonth(slots.required(1));
          return Edtf.of(
              switch (slots.text(0).orElseThrow()) {
                case "last", "this past" ->
                    thisYear.isBefore(published) ? thisYear : thisYear.minusYears(1);
                case "next", "this coming" ->
                    thisYear.isAfter(published) ? thisYear : thisYear.plusYears(1);
                default -> thisYear;
              });
        });
  }

  static Optional<Meaning> seasonStep(Slots slots, Reference reference) {
    int season = slots.required(1);
    return fromPublished(
        reference,
        day -> {
          int now = (day.getMonthValue() + 9) % 12 / 3 + 21;
          int year =
              switch (slots.required(0)) {
                case -1 -> isOver(season, now, day) ? day.getYear() : day.getYear() - 1;
                case 1 -> isAhead(season, now, day) ? day.getYear() : day.getYear() + 1;
                default -> day.getYear();
              };
          return Edtf.parse("%04d-%d".formatted(year, season));
        });
  }

  /** January and February belong to a winter that comes before the year's own seasons. */
  private static boolean isOver(int season, int now, LocalDate day) {
    return season < now && day.getMonthValue() > 2;
  }

  private static boolean isAhead(int season, int now, LocalDate day) {
    return season > now || day.getMonthValue() <= 2;
  }

  static Optional<Meaning> seasonOfYearStep(Slots slots, Reference reference) {
    return fromPublished(
        reference,
        day ->
            Edtf.parse("%04d-%d".formatted(day.getYear() + slots.required(0), slots.required(1))));
  }

  static Optional<Meaning> quarterOfYearStep(Slots slots, Reference reference) {
    return fromPublished(
        reference,
        day -> CalendarUnit.quarter(day.getYear() + slots.required(1), slots.required(0)));
  }

  static Optional<Meaning> halfOfYearStep(Slots slots, Reference reference) {
    int half = slots.required(0);
    return reference.published().isEmpty()
        ? Meaning.unresolved()
        : CalendarDates.half(reference.published().get().getYear() + slots.required(1), half);
  }

  /** The day of publication or the last such weekday before it; the next where the verb says so. */
  static Optional<Meaning> weekday(Slots slots, Reference reference) {
    DayOfWeek weekday = DayOfWeek.of(slots.required(0));
    return fromPublished(
        reference,
        day ->
            Edtf.of(
                switch (reference.direction().get()) {
                  case FUTURE -> day.with(TemporalAdjusters.nextOrSame(weekday));
                  case PAST, UNKNOWN -> day.with(TemporalAdjusters.previousOrSame(weekday));
                }));
  }

  /**
   * "Last Friday" is the last one before publication, "next Friday" that of the following week (one
   * in the same week would be called "Friday"), "this Friday" that of the week of publication.
   */
  static Optional<Meaning> weekdayStep(Slots slots, Reference reference) {
    DayOfWeek weekday = DayOfWeek.of(slots.required(1));
    String step = slots.text(0).orElseThrow();
    if (step.equals("the following")) {
      return Meaning.of(
          reference.anchor().get().map(day -> Edtf.of(day.with(TemporalAdjusters.next(weekday)))));
    }
    return fromPublished(
        reference,
        day ->
            Edtf.of(
                switch (step) {
                  case "last", "this past" -> day.with(TemporalAdjusters.previous(weekday));
                  case "this coming" -> day.with(TemporalAdjusters.next(weekday));
                  case "next" -> day.plusWeeks(1).with(weekday);
                  default -> day.with(weekday);
                }));
  }

  static Optional<Meaning> weekdayOfWeekStep(Slots slots, Reference reference) {
    return fromPublished(
        reference,
        day -> Edtf.of(day.plusWeeks(slots.required(0)).with(DayOfWeek.of(slots.required(1)))));
  }

  static Optional<Meaning> dayWord(Slots slots, Reference reference) {
    int days =
        switch (slots.text(0).orElseThrow()) {
          case "yesterday", "last night" -> -1;
          case "tomorrow" -> 1;
          case "the day before yesterday" -> -2;
          case "the day after tomorrow" -> 2;
          default -> 0;
        };
    return fromPublished(reference, day -> Edtf.of(day.plusDays(days)));
  }

  static Optional<Meaning> step(Slots slots, Reference reference) {
    CalendarUnit unit = slots.unit(0);
    return fromPublished(
        reference, day -> unit.around(unit.shift(monthStart(unit, day), slots.required(1))));
  }

  /** Counts months from the first, so that no step from a 31st is cut short. */
  private static LocalDate monthStart(CalendarUnit unit, LocalDate day) {
    return unit == CalendarUnit.MONTH ? day.withDayOfMonth(1) : day;
  }

  static Optional<Meaning> aboutStep(Slots slots, Reference reference) {
    CalendarUnit unit = slots.unit(0);
    return fromPublished(
        reference,
        day -> {
          Edtf around = unit.around(unit.shift(monthStart(unit, day), slots.required(1)));
          return unit == CalendarUnit.DECADE ? around : around.approximately();
        });
  }

  /** From the start of the week to publication; a month or year as a whole. */
  static Optional<Meaning> soFar(Slots slots, Reference reference) {
    return fromPublished(
        reference,
        day -> within(slots.unit(0), day, Edtf.interval(day.with(DayOfWeek.MONDAY), day)));
  }

  /** From publication to the end of the week; a month or year as a whole. */
  static Optional<Meaning> stillAhead(Slots slots, Reference reference) {
    return fromPublished(
        reference,
        day -> within(slots.unit(0), day, Edtf.interval(day, day.with(DayOfWeek.SUNDAY))));
  }

  private static Edtf within(CalendarUnit unit, LocalDate day, Edtf week) {
    return switch (unit) {
      case WEEK -> week;
      case MONTH -> Edtf.of(YearMonth.from(day));
      default -> Edtf.ofYear(day.getYear());
    };
  }

  /** The last weekend that has begun, or the next one that has not ended. */
  static Optional<Meaning> weekend(Slots slots, Reference reference) {
    return fromPublished(
        reference,
        day -> {
          LocalDate saturday =
              switch (reference.direction().get()) {
                case FUTURE -> day.with(DayOfWeek.SATURDAY);
                case PAST, UNKNOWN ->
                    day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
              };
          return Edtf.interval(saturday, saturday.plusDays(1));
        });
  }
}
