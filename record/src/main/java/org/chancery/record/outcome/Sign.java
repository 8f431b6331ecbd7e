package org.chancery.record.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.reading.Reading;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.finding.Commitment;
import org.chancery.reading.finding.Engagement;
import org.chancery.reading.finding.Event;
import org.chancery.reading.finding.Finding;
import org.chancery.reading.finding.Omission;
import org.chancery.reading.finding.Precedent;
import org.chancery.reading.finding.Request;
import org.chancery.reading.finding.Statement;
import org.chancery.reading.party.Party;
import org.chancery.reading.text.Evidence;
import org.chancery.record.kept.FindingId;
import org.chancery.record.kept.Sides;

/**
 * Something in a document that may tell what became of an earlier commitment or request.
 *
 * @param sort what it is
 * @param document the document's id
 * @param finding the finding's id in the record
 * @param published the document's day
 * @param by the sides that do it, or of which it is told
 * @param content what it is about: the content of a promise, else the sentence
 * @param evidence the sentence
 */
public record Sign(
    Sort sort,
    String document,
    FindingId finding,
    Optional<LocalDate> published,
    Set<String> by,
    String content,
    Evidence evidence) {

  /** What a sign is, before its words are looked at. */
  public enum Sort {
    COMMITMENT,
    REQUEST,
    /** Something done, or a meeting held. */
    DEED,
    /** Something said not to be so, or refused. */
    DENIAL,
    /** Somebody is blamed: the sides are those of the blamed. */
    BLAME
  }

  public Sign {
    by = Set.copyOf(by);
  }

  /** The signs that a reading gives, in its order. */
  public static List<Sign> of(Reading reading) {
    Sides sides = new Sides(reading.parties());
    Map<String, FindingId> ids = FindingId.of(reading);
    List<Sign> signs = new ArrayList<>();
    for (Finding finding : reading.findings()) {
      Optional<FindingId> id = Optional.ofNullable(ids.get(finding.basis().id()));
      id.flatMap(known -> of(reading.text().document(), finding, known, sides))
          .ifPresent(signs::add);
    }
    return signs;
  }

  private static Optional<Sign> of(Document document, Finding finding, FindingId id, Sides sides) {
    String sentence = finding.basis().evidence().getFirst().exact();
    return switch (finding) {
      case Commitment c ->
          sign(Sort.COMMITMENT, document, finding, id, sides.ofAll(c.by()), c.content());
      case Request r -> sign(Sort.REQUEST, document, finding, id, sides.ofAll(r.by()), r.content());
      case Engagement e when e.status() == Engagement.Status.HELD ->
          sign(Sort.DEED, document, finding, id, sides.ofAll(e.parties()), sentence);
      case Event e when !isDerived(e) -> ofEvent(document, e, id, sides, sentence);
      case Engagement _, Event _, Statement _, Omission _, Precedent _ -> Optional.empty();
    };
  }

  private static Optional<Sign> ofEvent(
      Document document, Event event, FindingId id, Sides sides, String sentence) {
    List<Party> source = List.of(event.source());
    if (event.status() == Event.Status.DENIED
        || event.type() == Event.Type.REJECT && event.status() == Event.Status.ACTUAL) {
      return sign(Sort.DENIAL, document, event, id, sides.ofAll(source), sentence);
    }
    if (event.status() != Event.Status.ACTUAL) {
      return Optional.empty();
    }
    return switch (event.type()) {
      case ACCUSE, PROTEST ->
          event
              .target()
              .flatMap(
                  of -> sign(Sort.BLAME, document, event, id, sides.ofAll(List.of(of)), sentence));
      case AGREE, COOPERATE, CONCEDE, AID, RETREAT, SANCTION, MOBILIZE, COERCE, ASSAULT -> {
        Set<String> by = new TreeSet<>(sides.ofAll(source));
        if (event.type().isSymmetric()) {
          event.target().ifPresent(target -> by.addAll(sides.ofAll(List.of(target))));
        }
        yield sign(Sort.DEED, document, event, id, by, sentence);
      }
      case CONSULT, SUPPORT, REQUEST, REJECT, THREATEN -> Optional.empty();
    };
  }

  /** Whether it merely follows from another finding, which is a sign itself. */
  private static boolean isDerived(Event event) {
    String rule = event.basis().foundBy();
    return rule.startsWith("engagement.")
        || rule.startsWith("commitment.")
        || rule.startsWith("request.");
  }

  private static Optional<Sign> sign(
      Sort sort, Document document, Finding finding, FindingId id, Set<String> by, String content) {
    return by.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Sign(
                sort,
                document.id(),
                id,
                document.published().flatMap(PublicationDate::day),
                by,
                content,
                finding.basis().evidence().getFirst()));
  }
}
