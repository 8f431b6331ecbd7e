package org.chancery.desk.format;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.chancery.record.query.Days;
import org.chancery.record.view.Listing;
import org.chancery.record.view.Relation;

/** A relation on a terminal. */
public final class RelationText {

  private final Style style;
  private final int width;
  private final int limit;

  /**
   * @param width columns of a line
   * @param limit at most so many rows of the series
   */
  public RelationText(Style style, int width, int limit) {
    this.style = style;
    this.width = width;
    this.limit = limit;
  }

  /** The sections that are wanted, ending with a line end. */
  public String of(Relation relation, Set<RelationSection> sections) {
    Page page = new Page(width);
    EntryText entries = new EntryText(style, page);
    page.paragraph(0, 0, style.strong(relation.a().name() + " and " + relation.b().name()));
    page.paragraph(
        0,
        0,
        span(relation.days())
            + " · "
            + Phrases.plural(relation.documents(), "document")
            + " · as of "
            + relation.day());
    for (RelationSection section : EnumSet.copyOf(sections)) {
      if (section == RelationSection.SERIES) {
        new SeriesText(style, page, limit).section(relation);
      } else {
        Listing listing = section.of(relation);
        if (!listing.entries().isEmpty()) {
          page.blank();
          entries.section(section.title(), listing);
        }
      }
    }
    return page.toString();
  }

  /** {@code from 2025-01-01 to 2025-03-31}. */
  static String span(Days days) {
    if (days.equals(Days.ALL)) {
      return "all days";
    }
    return days.since().map((LocalDate day) -> "from " + day).orElse("")
        + (days.since().isPresent() && days.until().isPresent() ? " " : "")
        + days.until().map((LocalDate day) -> "to " + day).orElse("");
  }
}
