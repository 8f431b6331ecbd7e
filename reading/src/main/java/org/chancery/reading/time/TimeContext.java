package org.chancery.reading.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What relative expressions are resolved against.
 *
 * @param published the day of publication; without it "Tuesday" has no value
 * @param direction what the tense of the governing verb says
 * @param anchor the day that "the next day" or "two weeks later" counts from, where the caller
 *     knows it; otherwise the last day named earlier in the same sentence serves
 */
public record TimeContext(
    Optional<LocalDate> published, Direction direction, Optional<LocalDate> anchor) {

  /** For a text whose day of publication is not known. */
  public static TimeContext unknown() {
    return of(Optional.empty());
  }

  /** For a text published on that day. */
  public static TimeContext of(LocalDate published) {
    return of(Optional.of(published));
  }

  static TimeContext of(Optional<LocalDate> published) {
    return new TimeContext(published, Direction.UNKNOWN, Optional.empty());
  }

  /** The same day with another direction. */
  public TimeContext with(Direction other) {
    return new TimeContext(published, other, anchor);
  }

  /** The same day, counting "the next day" from the given one. */
  public TimeContext withAnchor(LocalDate day) {
    return new TimeContext(published, direction, Optional.of(day));
  }
}
