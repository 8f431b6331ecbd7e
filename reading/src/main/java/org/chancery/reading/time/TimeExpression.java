package org.chancery.reading.time;

import java.time.LocalTime;
import java.util.Optional;
import org.chancery.reading.text.Span;

/**
 * A time expression in a text. The span leaves prepositions out ("on [Tuesday]") and takes articles
 * in ("over [the past three days]"), as TIMEX3 does.
 *
 * @param span where it stands, in UTF-16 units of the text that was tagged
 * @param kind its TIMEX3 type
 * @param value the day, month, year, season or interval; empty where it cannot be known. A {@link
 *     Kind#TIME} has its day as value, a {@link Kind#DURATION} the stretch of the calendar that it
 *     covers, where the text ties it to one ("the past three days")
 * @param clock the time of day on the clock of the place, where one is told
 * @param length the length of a duration or the period of a set, as an ISO 8601 duration ("P3D")
 * @param exact the words
 * @param foundBy the id of the rule
 */
public record TimeExpression(
    Span span,
    Kind kind,
    Optional<Edtf> value,
    Optional<LocalTime> clock,
    Optional<String> length,
    String exact,
    String foundBy) {

  /** The types of TIMEX3 (ISO 24617-1). */
  public enum Kind {
    /** A day or anything longer on the calendar. */
    DATE,
    /** A time within a day. */
    TIME,
    /** A length of time. */
    DURATION,
    /** Something that recurs. */
    SET
  }

  public TimeExpression {
    if (exact.length() != span.end() - span.start() || exact.isEmpty()) {
      throw new IllegalArgumentException("'" + exact + "' does not fill " + span);
    }
  }
}
