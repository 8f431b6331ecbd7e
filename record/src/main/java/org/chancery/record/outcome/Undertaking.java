package org.chancery.record.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.Reading;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.finding.Commitment;
import org.chancery.reading.finding.Finding;
import org.chancery.reading.finding.Request;
import org.chancery.reading.text.Evidence;
import org.chancery.reading.time.Edtf;
import org.chancery.reading.time.TimeExpression;
import org.chancery.reading.time.TimeTagger;
import org.chancery.record.kept.FindingId;
import org.chancery.record.kept.Sides;

/**
 * Something promised or asked, of which something may become.
 *
 * @param kind which of the two
 * @param finding its id in the record
 * @param document the document that tells of it
 * @param published the document's day
 * @param by the sides that promise or ask
 * @param to the sides to which it is promised, or that are asked
 * @param content what, in the document's words
 * @param due until when, as the document says
 * @param evidence the sentence
 */
public record Undertaking(
    Kind kind,
    FindingId finding,
    String document,
    Optional<LocalDate> published,
    Set<String> by,
    Set<String> to,
    String content,
    Optional<Edtf> due,
    Evidence evidence) {

  /** Whether one binds oneself or asks another. */
  public enum Kind {
    COMMITMENT,
    REQUEST
  }

  public Undertaking {
    by = Set.copyOf(by);
    to = Set.copyOf(to);
  }

  /** The commitments and requests of a reading, in its order. */
  public static List<Undertaking> of(Reading reading) {
    Document document = reading.text().document();
    Optional<LocalDate> day = document.published().flatMap(PublicationDate::day);
    Sides sides = new Sides(reading.parties());
    Map<String, FindingId> ids = FindingId.of(reading);
    List<Undertaking> undertakings = new ArrayList<>();
    for (Finding finding : reading.findings()) {
      Optional<FindingId> id = Optional.ofNullable(ids.get(finding.basis().id()));
      Evidence evidence = finding.basis().evidence().getFirst();
      if (id.isPresent() && finding instanceof Commitment c) {
        undertakings.add(
            new Undertaking(
                Kind.COMMITMENT,
                id.get(),
                document.id(),
                day,
                sides.ofAll(c.by()),
                sides.ofAll(c.to()),
                c.content(),
                c.due(),
                evidence));
      } else if (id.isPresent() && finding instanceof Request r) {
        undertakings.add(
            new Undertaking(
                Kind.REQUEST,
                id.get(),
                document.id(),
                day,
                sides.ofAll(r.by()),
                sides.ofAll(r.to()),
                r.content(),
                due(r.content(), day),
                evidence));
      }
    }
    return undertakings;
  }

  /** "… by the end of June": readings give a day to promises, not to requests. */
  public static Optional<Edtf> due(String content, Optional<LocalDate> published) {
    String lower = content.toLowerCase(Locale.ROOT);
    for (TimeExpression time : TimeTagger.standard().tag(content, published)) {
      String before = lower.substring(0, time.span().start()).stripTrailing();
      if (before.matches("(?s).*\\b(by|before|until|no later than|within)")) {
        return time.value();
      }
    }
    return Optional.empty();
  }
}
