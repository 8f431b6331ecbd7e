package org.chancery.desk.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.chancery.record.query.RecordQueries;
import org.chancery.record.view.Overview;

/**
 * What is to be looked at today.
 *
 * @param lastVisit empty for the first visit
 * @param unread how many inputs could not be read
 */
public record TodayPage(
    LocalDate day,
    Optional<Instant> lastVisit,
    RecordQueries.Counts counts,
    Overview overview,
    int unread)
    implements Page {

  private static final int DAYS_AHEAD = 14;
  private static final int SHOWN = 8;

  @Override
  public String title() {
    return "Today";
  }

  @Override
  public Tab tab() {
    return Tab.TODAY;
  }

  /** The page. */
  public static TodayPage of(Site site, Optional<Instant> lastVisit) {
    return new TodayPage(
        site.today(),
        lastVisit,
        site.queries().counts(),
        site.overviews().of(lastVisit.orElse(Instant.EPOCH), site.today(), DAYS_AHEAD, SHOWN),
        site.queries().countFailures());
  }
}
