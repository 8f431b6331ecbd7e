package org.chancery.record.view;

import java.time.LocalDate;
import org.chancery.record.query.Days;
import org.chancery.record.series.Series;

/**
 * Two sides through time, A and B.
 *
 * @param days of which it tells
 * @param day as seen on this day: what lies behind it is not to come
 * @param documents how many documents tell of anything between the two in these days
 * @param chronology what happened, the latest first
 * @param commitments those of which nobody said that they are settled, the latest first
 * @param requests likewise
 * @param silences what was left out by both, or by one in documents that tell of the two
 * @param firsts what is called the first, the highest, the last since
 * @param coming what is scheduled or expected, the nearest first, those without a date last
 * @param series by month
 * @param unplaced how many acts have a date that is vaguer than a month, and are not in the series
 */
public record Relation(
    Side a,
    Side b,
    Days days,
    LocalDate day,
    int documents,
    Listing chronology,
    Listing commitments,
    Listing requests,
    Listing silences,
    Listing firsts,
    Listing coming,
    Series series,
    int unplaced) {

  /** Whether the record holds nothing between the two in these days. */
  public boolean isEmpty() {
    return documents == 0;
  }
}
