package org.chancery.desk.format;

import java.util.List;
import org.chancery.record.view.Entry;
import org.chancery.record.view.Listing;

/** Entries of the record on a terminal: what, the sentence it rests on, and where that stands. */
public final class EntryText {

  private final Style style;
  private final Page page;

  /**
   * @param width columns of a line
   */
  public EntryText(Style style, int width) {
    this(style, new Page(width));
  }

  EntryText(Style style, Page page) {
    this.style = style;
    this.page = page;
  }

  /** A list under a heading; what was left out is told. */
  public String of(String heading, Listing listing) {
    section(heading, listing);
    return page.toString();
  }

  /** Adds a list; nothing if it is empty. */
  void section(String heading, Listing listing) {
    if (listing.entries().isEmpty()) {
      return;
    }
    heading(heading, listing);
    listing.entries().forEach(this::entry);
  }

  void heading(String heading, Listing listing) {
    int shown = listing.entries().size();
    String count =
        shown < listing.total()
            ? " (" + shown + " of " + listing.total() + ", --limit shows more)"
            : "";
    page.paragraph(0, 0, style.heading(heading) + style.faint(count));
  }

  void entry(Entry entry) {
    String label = "  " + style.strong(Phrases.date(entry)) + "  ";
    String content = Phrases.content(entry).map(words -> ": " + words).orElse("");
    List<String> remarks = Phrases.remarks(entry);
    page.paragraph(
        label,
        4,
        Phrases.deed(entry)
            + content
            + (remarks.isEmpty() ? "" : style.faint(" · " + String.join(" · ", remarks))));
    page.paragraph(
        4,
        4,
        "‘"
            + Phrases.oneLine(entry.first().quotation())
            + "’"
            + Page.TIED
            + style.faint("[" + entry.id() + "] " + Phrases.origin(entry.first())));
  }
}
