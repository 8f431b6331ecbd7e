package org.chancery.reading.time;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The operators that rules may name, with their arguments: y a year, m a month, d a day of it, w a
 * weekday from Monday = 1, n a count or a step (-1 last, 0 this, 1 next), u a unit.
 */
final class Operators {
  private static final Pattern CALL = Pattern.compile("([A-Za-z]+)\\(([^()]*)\\)");

  private static final Map<String, Operator> ALL =
      Map.ofEntries(
          entry("unresolved", (slots, reference) -> Operator.Meaning.unresolved()),
          // (y, m, d, w), (a, b, y), (y, m, d, m2, d2, y1), (y, m, d, d2)
          entry("day", CalendarDates::day),
          entry("numericDay", CalendarDates::numericDay),
          entry("days", CalendarDates::days),
          entry("neighbouringDays", CalendarDates::neighbouringDays),
          // (y, m), (y, m, m2, y1), (y), (y, y2)
          entry("month", CalendarDates::month),
          entry("aboutMonth", CalendarDates::aboutMonth),
          entry("months", CalendarDates::months),
          entry("year", CalendarDates::year),
          entry("aboutYear", CalendarDates::aboutYear),
          entry("years", CalendarDates::years),
          entry("yearsShort", CalendarDates::yearsShort),
          // (y), (part, y), (c), (season, y), (quarter, y), (half, y), (y), (MM-DD, y)
          entry("decade", CalendarDates::decade),
          entry("partOfDecade", CalendarDates::partOfDecade),
          entry("century", CalendarDates::century),
          entry("season", CalendarDates::season),
          entry("quarter", CalendarDates::quarter),
          entry("half", CalendarDates::half),
          entry("fiscalYear", CalendarDates::fiscalYear),
          entry("holiday", CalendarDates::holiday),
          // (n, m, d), (n, d), (n, m), (n, m), (n, season), (quarter, n), (half, n)
          entry("dayOfYearStep", RelativeDates::dayOfYearStep),
          entry("dayOfMonthStep", RelativeDates::dayOfMonthStep),
          entry("monthOfYearStep", RelativeDates::monthOfYearStep),
          entry("monthStep", RelativeDates::monthStep),
          entry("seasonStep", RelativeDates::seasonStep),
          entry("seasonOfYearStep", RelativeDates::seasonOfYearStep),
          entry("quarterOfYearStep", RelativeDates::quarterOfYearStep),
          entry("halfOfYearStep", RelativeDates::halfOfYearStep),
          // (w), (word, w), (n, w), (word)
          entry("weekday", RelativeDates::weekday),
          entry("weekdayStep", RelativeDates::weekdayStep),
          entry("weekdayOfWeekStep", RelativeDates::weekdayOfWeekStep),
          entry("dayWord", RelativeDates::dayWord),
          // (u, n), (u, n), (u), (u), ()
          entry("step", RelativeDates::step),
          entry("aboutStep", RelativeDates::aboutStep),
          entry("soFar", RelativeDates::soFar),
          entry("stillAhead", RelativeDates::stillAhead),
          entry("weekend", RelativeDates::weekend),
          // (n, u), (n, u), (n, u, word), (word), (n, u), (n, u)
          entry("ago", Distances::ago),
          entry("ahead", Distances::ahead),
          entry("fromAnchor", Distances::fromAnchor),
          entry("dayFromAnchor", Distances::dayFromAnchor),
          entry("pastSpan", Distances::pastSpan),
          entry("nextSpan", Distances::nextSpan),
          // (n, u), (n, u), (hour, minute, a.m. or p.m.), (word)
          entry("length", Distances::length),
          entry("every", Distances::length),
          entry("clock", Distances::clock),
          entry("clockWord", Distances::clockWord));

  private Operators() {}

  /** Reads {@code name(argument, …)}. */
  static Operator.Call call(String stated) {
    Matcher call = CALL.matcher(stated);
    Operator operator = call.matches() ? ALL.get(call.group(1)) : null;
    if (operator == null) {
      throw new IllegalArgumentException("no operator: " + stated);
    }
    List<String> arguments =
        call.group(2).isBlank()
            ? List.of()
            : Arrays.stream(call.group(2).split(",", -1)).map(String::strip).toList();
    return new Operator.Call(operator, arguments);
  }
}
