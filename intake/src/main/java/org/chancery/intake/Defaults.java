package org.chancery.intake;

import java.util.Optional;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;

/**
 * What the user says of documents that do not say it themselves.
 *
 * @param published when they were published
 * @param title their headline
 */
public record Defaults(Optional<PublicationDate> published, Optional<String> title) {

  /** Nothing is known beyond what the documents say. */
  public static final Defaults NONE = new Defaults(Optional.empty(), Optional.empty());

  Document fill(Document document) {
    Document filled = document;
    if (document.published().isEmpty() && published.isPresent()) {
      filled = filled.publishedOn(published.get());
    }
    if (document.title().isEmpty() && title.isPresent()) {
      filled = filled.titled(title.get());
    }
    return filled;
  }
}
