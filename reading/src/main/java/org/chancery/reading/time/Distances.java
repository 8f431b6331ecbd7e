package org.chancery.reading.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.chancery.reading.time.Operator.Meaning;
import org.chancery.reading.time.Operator.Reference;
import org.chancery.reading.time.Operator.Slots;

/** Operators for lengths of time, alone or laid from a day, and for the clock. */
final class Distances {
  private static final int FIRST_YEAR = 1;

  private Distances() {}

  /** As fine as it is told: "three days ago" is a day, "three weeks ago" one about then. */
  static Optional<Meaning> ago(Slots slots, Reference reference) {
    return away(slots, reference, -1);
  }

  static Optional<Meaning> ahead(Slots slots, Reference reference) {
    return away(slots, reference, 1);
  }

  private static Optional<Meaning> away(Slots slots, Reference reference, int sign) {
    int count = slots.required(0);
    CalendarUnit unit = slots.unit(1);
    Optional<LocalDate> day = reference.published().map(d -> unit.shift(d, sign * count));
    if (day.isEmpty() || day.get().getYear() < FIRST_YEAR) {
      return Meaning.unresolved();
    }
    Edtf value = unit.asTold(day.get());
    boolean rough =
        slots
            .match()
            .group()
            .matches("(?i)(?:about|around|nearly|almost|some|more than|over)\\W.*");
    return Meaning.of(rough || isRound(unit) ? value.approximately() : value);
  }

  /** "Two weeks ago" is seldom meant to the day, nor "a decade ago" to the year. */
  private static boolean isRound(CalendarUnit unit) {
    return switch (unit) {
      case WEEK, FORTNIGHT, WEEKEND, QUARTER, DECADE, CENTURY -> true;
      case MINUTE, HOUR, DAY, MONTH, YEAR -> false;
    };
  }

  static Optional<Meaning> fromAnchor(Slots slots, Reference reference) {
    CalendarUnit unit = slots.unit(1);
    String side = slots.text(2).orElseThrow();
    int sign = side.equals("later") || side.startsWith("after") ? 1 : -1;
    return Meaning.of(
        reference
            .anchor()
            .get()
            .map(day -> unit.shift(day, sign * slots.required(0)))
            .filter(day -> day.getYear() >= FIRST_YEAR)
            .map(unit::asTold));
  }

  static Optional<Meaning> dayFromAnchor(Slots slots, Reference reference) {
    int days =
        switch (slots.text(0).orElseThrow()) {
          case "next", "following" -> 1;
          case "previous", "preceding" -> -1;
          default -> 0;
        };
    return Meaning.of(reference.anchor().get().map(day -> Edtf.of(day.plusDays(days))));
  }

  static Optional<Meaning> pastSpan(Slots slots, Reference reference) {
    return span(slots, reference, -1);
  }

  static Optional<Meaning> nextSpan(Slots slots, Reference reference) {
    return span(slots, reference, 1);
  }

  private static Optional<Meaning> span(Slots slots, Reference reference, int sign) {
    int count = slots.required(0);
    CalendarUnit unit = slots.unit(1);
    Optional<Edtf> value =
        reference
            .published()
            .filter(day -> unit.shift(day, sign * count).getYear() >= FIRST_YEAR)
            .map(day -> {
              Edtf here = unit.asTold(day);
              Edtf there = unit.asTold(unit.shift(day, sign * count));
              return sign < 0 ? Edtf.interval(there, here) : Edtf.interval(here, there);
            });
    return Meaning.ofLength(value, unit.length(count));
  }

  static Optional<Meaning> length(Slots slots, Reference reference) {
    return Meaning.ofLength(slots.unit(1).length(slots.number(0).orElse(1)));
  }

  static Optional<Meaning> clock(Slots slots, Reference reference) {
    int hour = slots.required(0);
    String half = slots.text(2).orElse("");
    if (!half.isEmpty()) {
      hour =
          hour % 12
              + (half.startsWith("p") || half.endsWith("noon") || half.endsWith("evening")
                  ? 12
                  : 0);
    }
    return Meaning.ofClock(LocalTime.of(hour, slots.number(1).orElse(0)));
  }

  static Optional<Meaning> clockWord(Slots slots, Reference reference) {
    return Meaning.ofClock(
        slots.text(0).orElseThrow().equals("midnight") ? LocalTime.MIDNIGHT : LocalTime.NOON);
  }
}
