package org.chancery.desk.format;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.record.view.Entry;
import org.chancery.record.view.Listing;
import org.chancery.record.view.Telling;

/**
 * Lists of entries for whoever reads them as one text, a language model for instance: each entry
 * with its id, and each of its sentences with the finding, the document, its title, and a link.
 */
public final class EntryMarkdown {

  /** Of a happening, so many reports are quoted. */
  private static final int QUOTED = 5;

  private final StringBuilder text = new StringBuilder();

  /** Begins with a heading and what is said of the whole. */
  public EntryMarkdown(String heading, String remarks) {
    text.append("# ").append(Phrases.oneLine(heading)).append('\n');
    if (!remarks.isEmpty()) {
      line(remarks);
    }
  }

  /** Adds a line. */
  public EntryMarkdown line(String words) {
    text.append(words).append('\n');
    return this;
  }

  /** Adds a list, which is also told where it is empty. */
  public EntryMarkdown list(String heading, Listing listing) {
    int shown = listing.entries().size();
    text.append("\n## ").append(heading).append(" (");
    text.append(shown < listing.total() ? shown + " of " + listing.total() : listing.total());
    text.append(")\n");
    listing.entries().forEach(this::entry);
    return this;
  }

  private void entry(Entry entry) {
    String remarks =
        Stream.concat(Stream.of(entry.id()), Phrases.remarks(entry).stream())
            .collect(Collectors.joining(" · "));
    line(
        "- "
            + Phrases.date(entry)
            + " "
            + Phrases.deed(entry)
            + Phrases.content(entry).map(content -> ": " + content).orElse("")
            + " ["
            + remarks
            + "]");
    entry
        .suggestions()
        .forEach(one -> line("  perhaps " + one.status().label() + ": " + quoted(one.telling())));
    List<Telling> tellings = entry.tellings();
    tellings.stream().limit(QUOTED).forEach(telling -> line("  " + quoted(telling)));
    if (tellings.size() > QUOTED) {
      line("  and " + Phrases.plural(tellings.size() - QUOTED, "more sentence"));
    }
  }

  /** A sentence with all that is needed to find it again. */
  static String quoted(Telling telling) {
    return "“"
        + Phrases.oneLine(telling.quotation())
        + "” ["
        + telling.finding()
        + "] "
        + telling.title().map(title -> Phrases.oneLine(title) + ", ").orElse("")
        + Phrases.origin(telling)
        + ", characters "
        + telling.start()
        + "–"
        + telling.end()
        + SourceLink.of(telling).map(link -> ", " + link).orElse("");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
