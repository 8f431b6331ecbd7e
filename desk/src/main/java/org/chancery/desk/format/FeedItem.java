package org.chancery.desk.format;

import java.time.Instant;
import java.util.Optional;
import org.chancery.record.view.Entry;

/**
 * One thing that a feed tells.
 *
 * @param key what it is told apart by, for ever
 * @param title in one line
 * @param updated when it came into the record, or last changed there
 * @param words its sentences, each with its origin
 * @param path where it is shown, from the root of the site
 * @param source the address of its sentence
 */
public record FeedItem(
    String key, String title, Instant updated, String words, String path, Optional<String> source) {

  /** An entry of a list. */
  public static FeedItem of(Entry entry) {
    StringBuilder words = new StringBuilder();
    entry
        .tellings()
        .forEach(telling ->
            words
                .append('‘')
                .append(Phrases.oneLine(telling.quotation()))
                .append("’\n")
                .append(telling.title().map(title -> title + ", ").orElse(""))
                .append(Phrases.origin(telling))
                .append(" [")
                .append(telling.finding())
                .append("]\n"));
    return new FeedItem(
        entry.id(),
        Phrases.date(entry)
            + " "
            + Phrases.deed(entry)
            + Phrases.content(entry).map(content -> ": " + content).orElse(""),
        entry.recorded(),
        words.toString(),
        PagePath.sentence(entry.first().document(), entry.first().finding().value()),
        SourceLink.of(entry.first()));
  }
}
