package org.chancery.desk.web.page;

import java.util.List;
import java.util.Optional;
import org.chancery.record.kept.FindingType;
import org.chancery.record.query.Days;
import org.chancery.record.view.Entry;
import org.chancery.record.view.ListQuery;
import org.chancery.record.view.Listing;

/**
 * Commitments, requests, silences or firsts.
 *
 * @param by as it was asked for; empty for anybody
 * @param to as it was asked for; empty for anybody
 */
public record ListPage(
    FindingType type, String by, String to, Days days, boolean overdue, int limit, Listing listing)
    implements Page {

  private static final int SHOWN = 50;
  private static final int MOST = 1000;

  @Override
  public String title() {
    return switch (type) {
      case COMMITMENT -> overdue ? "Overdue commitments" : "Commitments";
      case REQUEST -> "Requests";
      case OMISSION -> "Silences";
      case PRECEDENT -> "Firsts";
      case ENGAGEMENT -> "Engagements";
      case STATEMENT -> "Statements";
      case EVENT -> "Events";
    };
  }

  @Override
  public Tab tab() {
    return switch (type) {
      case COMMITMENT -> Tab.COMMITMENTS;
      case REQUEST -> Tab.REQUESTS;
      case ENGAGEMENT, STATEMENT, EVENT, OMISSION, PRECEDENT -> Tab.NONE;
    };
  }

  @Override
  public List<Entry> listed() {
    return listing.entries();
  }

  @Override
  public List<OtherForm> otherForms() {
    return OtherForm.of(path(), query(), "json", "csv", "atom");
  }

  private String query() {
    StringBuilder query = new StringBuilder();
    if (!by.isEmpty()) {
      query.append("&by=").append(Links.encoded(by));
    }
    if (!to.isEmpty()) {
      query.append("&to=").append(Links.encoded(to));
    }
    days.since().ifPresent(day -> query.append("&since=").append(day));
    days.until().ifPresent(day -> query.append("&until=").append(day));
    query.append(overdue ? "&overdue=true" : "");
    return query.isEmpty() ? "" : query.substring(1);
  }

  /** Where it stands. */
  public String path() {
    return switch (type) {
      case COMMITMENT -> "/commitments";
      case REQUEST -> "/requests";
      case OMISSION -> "/silences";
      case PRECEDENT -> "/firsts";
      case ENGAGEMENT, STATEMENT, EVENT -> throw new IllegalStateException("no list of " + type);
    };
  }

  /** Whether somebody can be asked or promised something. */
  public boolean hasAddressee() {
    return type == FindingType.COMMITMENT || type == FindingType.REQUEST;
  }

  /** The same list, longer; empty where all is shown. */
  public Optional<String> more() {
    if (listing.entries().size() >= listing.total() || limit >= MOST) {
      return Optional.empty();
    }
    String same = query();
    return Optional.of(
        path() + "?limit=" + Math.min(MOST, limit * 2) + (same.isEmpty() ? "" : "&" + same));
  }

  /** The page. */
  public static ListPage of(Site site, FindingType type, Ask ask) {
    boolean overdue = type == FindingType.COMMITMENT && ask.flag("overdue");
    int limit = ask.count("limit", SHOWN, MOST);
    Days days = ask.days();
    return new ListPage(
        type,
        ask.text("by"),
        ask.text("to"),
        days,
        overdue,
        limit,
        site.lists()
            .of(
                new ListQuery(
                    type,
                    site.side(ask.words("by")),
                    site.side(ask.words("to")),
                    days,
                    overdue ? Optional.of(site.today()) : Optional.empty(),
                    limit)));
  }
}
