package org.chancery.desk.format;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.record.revision.CommitmentStatus;
import org.chancery.record.view.Entry;
import org.chancery.record.view.Listing;
import org.chancery.record.view.Suggested;

/** Entries of the record on a terminal: what, the sentence it rests on, and where that stands. */
public final class EntryText {

  /** So many other reports are named. */
  private static final int OTHERS = 5;

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
            + style.faint("[" + entry.first().finding() + "] " + Phrases.origin(entry.first())));
    for (Suggested one : suggestions(entry)) {
      page.paragraph(
          4,
          6,
          one.status().label()
              + "?"
              + " ‘"
              + Phrases.oneLine(one.telling().quotation())
              + "’"
              + Page.TIED
              + style.faint("[" + one.telling().finding() + "] " + Phrases.origin(one.telling())));
    }
    List<String> others =
        entry.tellings().stream()
            .skip(1)
            .map(telling -> "[" + telling.finding() + "]" + Page.TIED + telling.document())
            .toList();
    if (!others.isEmpty()) {
      String more = others.size() > OTHERS ? ", …" : "";
      page.paragraph(
          4,
          6,
          style.faint(
              "also "
                  + String.join(", ", others.subList(0, Math.min(OTHERS, others.size())))
                  + more));
    }
  }

  /**
   * The last that is suggested to have become of it, and where it was last repeated. Where a person
   * has decided, nothing.
   */
  private static List<Suggested> suggestions(Entry entry) {
    if (entry.outcome().isPresent()) {
      return List.of();
    }
    List<Suggested> latest = entry.suggestions().reversed();
    return Stream.concat(
            latest.stream().filter(one -> one.status() != CommitmentStatus.REPEATED).limit(1),
            latest.stream().filter(one -> one.status() == CommitmentStatus.REPEATED).limit(1))
        .toList();
  }
}
