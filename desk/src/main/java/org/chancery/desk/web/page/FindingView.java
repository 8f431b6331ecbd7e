package org.chancery.desk.web.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.desk.format.Phrases;
import org.chancery.desk.format.SourceLink;
import org.chancery.reading.document.PublicationDate;
import org.chancery.record.query.FoundFinding;
import org.chancery.record.view.Entry;
import org.chancery.record.view.Telling;

/**
 * A finding beside its text.
 *
 * @param entry the same as it stands in lists
 * @param citation its quotation with where it stands, to be copied
 * @param atSource the sentence at its source on the web
 * @param fields what may be corrected
 */
public record FindingView(
    FoundFinding found,
    Entry entry,
    String citation,
    Optional<String> atSource,
    List<CorrectionField> fields) {

  public FindingView {
    fields = List.copyOf(fields);
  }

  /** A finding of a document with this title and source. */
  public static FindingView of(
      FoundFinding found, Optional<String> title, Optional<String> source) {
    Optional<String> published = found.times().published().map(PublicationDate::value);
    Telling telling =
        new Telling(
            found.id(),
            found.document(),
            title,
            source,
            published,
            found.quotation(),
            found.start(),
            found.end());
    return new FindingView(
        found,
        Entry.of(found, telling),
        citation(telling),
        SourceLink.of(telling),
        CorrectionField.of(found));
  }

  /** “Words.” Title, source, date, document start–end [id] */
  private static String citation(Telling telling) {
    String where =
        Stream.of(telling.title(), telling.source(), telling.published())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return "“"
        + Phrases.oneLine(telling.quotation())
        + "” "
        + (where.isEmpty() ? "" : where + ", ")
        + telling.document()
        + " "
        + telling.start()
        + "–"
        + telling.end()
        + " ["
        + telling.finding().value()
        + "]";
  }

  /** Id of the finding. */
  public String id() {
    return found.id().value();
  }

  /** What a person decided; {@code open} where nobody did. */
  public String state() {
    return found.review().map(review -> review.label()).orElse("open");
  }
}
