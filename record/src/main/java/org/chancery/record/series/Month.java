package org.chancery.record.series;

import java.time.YearMonth;

/**
 * One month between two parties, A and B.
 *
 * @param there what A did towards B
 * @param back what B did towards A
 * @param documents how many documents tell of these acts
 * @param about how many documents published in the month tell anything that passes between the two
 * @param published how many documents the record has of the month at all: where there are none,
 *     that nothing is told does not mean that nothing happened
 */
public record Month(
    YearMonth month, Balance there, Balance back, int documents, int about, int published) {

  /** Whether nothing is told of this month. */
  public boolean isEmpty() {
    return there.acts() == 0 && back.acts() == 0;
  }

  /** Whether the record has no document of this month, so that nothing could be told. */
  public boolean isBlind() {
    return published == 0 && documents == 0;
  }
}
