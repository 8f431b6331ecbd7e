package org.chancery.record.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chancery.reading.time.Edtf;
import org.chancery.record.kept.FindingType;
import org.chancery.record.kept.Role;
import org.chancery.record.query.FoundFinding;
import org.chancery.record.revision.CommitmentStatus;
import org.chancery.record.revision.Review;

/**
 * One thing that a view lists: a finding, or a happening with all its reports.
 *
 * @param id of the finding or happening
 * @param kind as in {@link FoundFinding}
 * @param status as in {@link FoundFinding}
 * @param acting who acts, or takes part
 * @param actedOn to whom it is done, said, promised
 * @param date when it happens; of a commitment, until when; empty where no document tells
 * @param day by which it is listed, ISO 8601; empty where not even a publication date is known
 * @param content what is said, promised, asked, left out, or the first
 * @param outcome what a person said became of it
 * @param review what a person decided
 * @param changes how often what is told of it changed: 0 for what was told once
 * @param recorded when it came into the record
 * @param tellings every sentence that tells of it, the first one first; never empty
 * @param suggestions what later documents suggest to have become of a commitment or request, in the
 *     order of telling
 */
public record Entry(
    String id,
    FindingType type,
    Optional<String> kind,
    Optional<String> status,
    List<Named> acting,
    List<Named> actedOn,
    Optional<Edtf> date,
    Optional<String> day,
    Optional<String> place,
    Optional<String> content,
    Optional<CommitmentStatus> outcome,
    Optional<Review> review,
    int changes,
    Instant recorded,
    List<Telling> tellings,
    List<Suggested> suggestions) {

  public Entry {
    suggestions = List.copyOf(suggestions);
    acting = List.copyOf(acting);
    actedOn = List.copyOf(actedOn);
    tellings = List.copyOf(tellings);
    if (tellings.isEmpty()) {
      throw new IllegalArgumentException("nothing is listed without its sentence: " + id);
    }
  }

  /** What one document says. */
  public static Entry of(FoundFinding found, Telling telling) {
    return new Entry(
        found.id().value(),
        found.type(),
        found.kind(),
        found.status(),
        named(found, true),
        named(found, false),
        found.times().happened(),
        found.day(),
        found.place(),
        found.content(),
        found.outcome(),
        found.review(),
        0,
        found.times().recorded(),
        List.of(telling),
        List.of());
  }

  Entry suggested(List<Suggested> later) {
    return new Entry(
        id, type, kind, status, acting, actedOn, date, day, place, content, outcome, review,
        changes, recorded, tellings, later);
  }

  private static List<Named> named(FoundFinding found, boolean acting) {
    return found.participants().stream()
        .filter(p -> isActing(p.role()) == acting)
        .map(p -> new Named(p.name(), p.kind(), p.side(), p.office()))
        .distinct()
        .toList();
  }

  private static boolean isActing(Role role) {
    return switch (role) {
      case PARTY, SPEAKER, BY, WHO, SOURCE -> true;
      case ADDRESSEE, TO, TARGET -> false;
    };
  }

  /** The sentence that is shown. */
  public Telling first() {
    return tellings.getFirst();
  }

  /** How many documents tell of it, copies of each other among them. */
  public int documents() {
    return (int) tellings.stream().map(Telling::document).distinct().count();
  }

  /** How many documents tell of it in words of their own: copies of one count once. */
  public int reports() {
    return (int) tellings.stream().map(Telling::report).distinct().count();
  }
}
