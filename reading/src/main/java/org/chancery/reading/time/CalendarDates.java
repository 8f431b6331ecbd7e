package org.chancery.reading.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import org.chancery.reading.time.Operator.Meaning;
import org.chancery.reading.time.Operator.Reference;
import org.chancery.reading.time.Operator.Slots;

/** Operators for dates that name their place in the calendar; a year left out is looked for. */
final class CalendarDates {
  /**
   * Where no verb decides, a day or month at most so far ahead is meant rather than the one of a
   * year ago: of the latter, a text would name the year.
   */
  private static final int MONTHS_AHEAD = 3;

  private static final int LEAP_YEAR = 2024;
  private static final int[][] DECADE_PARTS = {{0, 3}, {4, 6}, {7, 9}};

  private CalendarDates() {}

  static Optional<Meaning> day(Slots slots, Reference reference) {
    int month = slots.required(1);
    int day = slots.required(2);
    OptionalInt year = slots.number(0);
    if (year.isPresent()) {
      return date(year.getAsInt(), month, day).flatMap(d -> Meaning.of(Edtf.of(d)));
    }
    if (date(LEAP_YEAR, month, day).isEmpty()) {
      return Optional.empty();
    }
    OptionalInt weekday = slots.number(3);
    if (weekday.isPresent()) {
      Optional<Edtf> fitting = onWeekday(month, day, weekday.getAsInt(), reference);
      if (fitting.isPresent()) {
        return Meaning.of(fitting);
      }
    }
    return Meaning.of(dayNear(month, day, reference).map(Edtf::of));
  }

  private static Optional<Edtf> onWeekday(int month, int day, int weekday, Reference reference) {
    if (reference.published().isEmpty()) {
      return Optional.empty();
    }
    LocalDate published = reference.published().get();
    for (int year : new int[] {0, -1, 1}) {
      Optional<LocalDate> candidate = date(published.getYear() + year, month, day);
      if (candidate.isPresent()
          && candidate.get().getDayOfWeek().getValue() == weekday
          && Math.abs(ChronoUnit.DAYS.between(published, candidate.get())) < 300) {
        return candidate.map(Edtf::of);
      }
    }
    return Optional.empty();
  }

  /**
   * The day in the year that the verb or the publication suggests. Within a month of publication no
   * cue is trusted against the calendar, since nobody leaves out the year of a day a year away.
   */
  private static Optional<LocalDate> dayNear(int month, int day, Reference reference) {
    if (reference.published().isEmpty()) {
      return Optional.empty();
    }
    LocalDate published = reference.published().get();
    MonthDay meant = MonthDay.of(month, day);
    LocalDate thisYear = meant.atYear(published.getYear());
    LocalDate past = thisYear.isAfter(published) ? meant.atYear(published.getYear() - 1) : thisYear;
    LocalDate next =
        thisYear.isBefore(published) ? meant.atYear(published.getYear() + 1) : thisYear;
    boolean soon = !next.isAfter(published.plusMonths(MONTHS_AHEAD));
    boolean imminent = !next.isAfter(published.plusMonths(1));
    boolean justOver = !past.isBefore(published.minusMonths(1));
    if (imminent != justOver) {
      return Optional.of(imminent ? next : past);
    }
    return Optional.of(ahead(reference, soon) ? next : past);
  }

  private static boolean ahead(Reference reference, boolean soon) {
    return switch (reference.direction().get()) {
      case PAST -> false;
      case FUTURE -> true;
      case UNKNOWN -> soon;
    };
  }

  private static Optional<YearMonth> monthOf(OptionalInt year, int month, Reference reference) {
    if (year.isPresent()) {
      return Optional.of(YearMonth.of(year.getAsInt(), month));
    }
    if (reference.published().isEmpty()) {
      return Optional.empty();
    }
    YearMonth published = YearMonth.from(reference.published().get());
    YearMonth thisYear = published.withMonth(month);
    YearMonth past = thisYear.isAfter(published) ? thisYear.minusYears(1) : thisYear;
    YearMonth next = thisYear.isBefore(published) ? thisYear.plusYears(1) : thisYear;
    return Optional.of(
        ahead(reference, !next.isAfter(published.plusMonths(MONTHS_AHEAD))) ? next : past);
  }

  static Optional<Meaning> numericDay(Slots slots, Reference reference) {
    int first = slots.required(0);
    int second = slots.required(1);
    int year = slots.required(2);
    Optional<LocalDate> dayFirst = date(year, second, first);
    Optional<LocalDate> monthFirst = date(year, first, second);
    if (dayFirst.isPresent() && monthFirst.isPresent() && first != second) {
      return Meaning.unresolved();
    }
    return dayFirst.or(() -> monthFirst).flatMap(d -> Meaning.of(Edtf.of(d)));
  }

  static Optional<Meaning> days(Slots slots, Reference reference) {
    MonthDay from;
    MonthDay to;
    try {
      from = MonthDay.of(slots.required(1), slots.required(2));
      to = MonthDay.of(slots.required(3), slots.required(4));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
    boolean acrossNewYear = from.isAfter(to);
    if (acrossNewYear && from.getMonth() == to.getMonth()) {
      return Optional.empty();
    }
    OptionalInt lastYear = slots.number(0);
    OptionalInt firstYear = slots.number(5);
    Optional<LocalDate> last =
        lastYear.isPresent()
            ? Optional.of(to.atYear(lastYear.getAsInt()))
            : dayNear(to.getMonthValue(), to.getDayOfMonth(), reference);
    if (last.isEmpty()) {
      return Meaning.unresolved();
    }
    int year = last.get().getYear();
    LocalDate first = from.atYear(firstYear.orElse(acrossNewYear ? year - 1 : year));
    return first.isAfter(last.get())
        ? Optional.empty()
        : Meaning.of(Edtf.interval(first, last.get()));
  }

  static Optional<Meaning> neighbouringDays(Slots slots, Reference reference) {
    String words = slots.match().group();
    int first = slots.required(2);
    int last = slots.required(3);
    int listed =
        words.indexOf(',') > 0 && words.chars().filter(Character::isDigit).count() > 2 ? 2 : 1;
    if (last <= first || last - first > listed) {
      return Optional.empty();
    }
    int month = slots.required(1);
    OptionalInt year = slots.number(0);
    if (date(LEAP_YEAR, month, last).isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> end =
        year.isPresent() ? date(year.getAsInt(), month, last) : dayNear(month, last, reference);
    return Meaning.of(end.map(d -> Edtf.interval(d.withDayOfMonth(first), d)));
  }

  static Optional<Meaning> month(Slots slots, Reference reference) {
    return Meaning.of(monthOf(slots.number(0), slots.required(1), reference).map(Edtf::of));
  }

  static Optional<Meaning> aboutMonth(Slots slots, Reference reference) {
    return Meaning.of(
        monthOf(slots.number(0), slots.required(1), reference)
            .map(month -> Edtf.of(month).approximately()));
  }

  static Optional<Meaning> months(Slots slots, Reference reference) {
    YearMonth to = YearMonth.of(slots.required(0), slots.required(2));
    YearMonth from = to.withMonth(slots.required(1));
    from =
        slots.number(3).isPresent()
            ? from.withYear(slots.required(3))
            : from.isAfter(to) ? from.minusYears(1) : from;
    return from.isAfter(to)
        ? Optional.empty()
        : Meaning.of(Edtf.interval(Edtf.of(from), Edtf.of(to)));
  }

  static Optional<Meaning> year(Slots slots, Reference reference) {
    return Meaning.of(Edtf.ofYear(slots.required(0)));
  }

  static Optional<Meaning> aboutYear(Slots slots, Reference reference) {
    return Meaning.of(Edtf.ofYear(slots.required(0)).approximately());
  }

  static Optional<Meaning> years(Slots slots, Reference reference) {
    return yearsTo(slots.required(0), slots.required(1));
  }

  /** 2023-24. */
  static Optional<Meaning> yearsShort(Slots slots, Reference reference) {
    int first = slots.required(0);
    return yearsTo(first, first / 100 * 100 + slots.required(1));
  }

  private static Optional<Meaning> yearsTo(int first, int last) {
    return last <= first
        ? Optional.empty()
        : Meaning.of(Edtf.interval(Edtf.ofYear(first), Edtf.ofYear(last)));
  }

  static Optional<Meaning> decade(Slots slots, Reference reference) {
    int year = slots.required(0);
    return Meaning.of(Edtf.parse("%03dX".formatted((year < 100 ? 1900 + year : year) / 10)));
  }

  static Optional<Meaning> partOfDecade(Slots slots, Reference reference) {
    int[] years = DECADE_PARTS[slots.required(0) - 1];
    int decade = slots.required(1);
    return Meaning.of(
        Edtf.interval(Edtf.ofYear(decade + years[0]), Edtf.ofYear(decade + years[1]))
            .approximately());
  }

  static Optional<Meaning> century(Slots slots, Reference reference) {
    return Meaning.of(Edtf.parse("%02dXX".formatted(slots.required(0) - 1)));
  }

  static Optional<Meaning> season(Slots slots, Reference reference) {
    return Meaning.of(Edtf.parse(slots.required(1) + "-" + slots.required(0)));
  }

  static Optional<Meaning> quarter(Slots slots, Reference reference) {
    return Meaning.of(CalendarUnit.quarter(slots.required(1), slots.required(0)));
  }

  static Optional<Meaning> half(Slots slots, Reference reference) {
    return half(slots.required(1), slots.required(0));
  }

  static Optional<Meaning> half(int year, int half) {
    if (half > 2) {
      return Optional.empty();
    }
    YearMonth last = YearMonth.of(year, 6 * half);
    return Meaning.of(Edtf.interval(Edtf.of(last.minusMonths(5)), Edtf.of(last)));
  }

  /** October to September, as the government of the United States counts. */
  static Optional<Meaning> fiscalYear(Slots slots, Reference reference) {
    int given = slots.required(0);
    int year = given < 100 ? 2000 + given : given;
    return Meaning.of(
        Edtf.interval(Edtf.of(YearMonth.of(year - 1, 10)), Edtf.of(YearMonth.of(year, 9))));
  }

  static Optional<Meaning> holiday(Slots slots, Reference reference) {
    MonthDay day = MonthDay.parse("--" + slots.text(0).orElseThrow());
    OptionalInt year = slots.number(1);
    return year.isPresent()
        ? Meaning.of(Edtf.of(day.atYear(year.getAsInt())))
        : Meaning.of(dayNear(day.getMonthValue(), day.getDayOfMonth(), reference).map(Edtf::of));
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
