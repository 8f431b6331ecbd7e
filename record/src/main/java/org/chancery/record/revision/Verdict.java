package org.chancery.record.revision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.record.kept.FindingId;

/**
 * What all decisions about one finding come to.
 *
 * @param finding what was decided about
 * @param review as the last decision has it; what was once corrected and then accepted is accepted
 *     as corrected
 * @param correction all corrections, later ones before earlier ones
 * @param reading number of the reading in which the finding was last seen by a person
 * @param localId its id within that reading
 */
public record Verdict(
    FindingId finding,
    Review review,
    Optional<Correction> correction,
    long reading,
    String localId) {

  /** The verdicts on all findings that were decided about, from decisions in the order of time. */
  public static List<Verdict> of(List<Revision> revisions) {
    Map<FindingId, Verdict> verdicts = new LinkedHashMap<>();
    for (Revision revision : revisions) {
      Optional<Correction> before =
          Optional.ofNullable(verdicts.get(revision.finding())).flatMap(Verdict::correction);
      verdicts.put(revision.finding(), after(before, revision));
    }
    return List.copyOf(verdicts.values());
  }

  private static Verdict after(Optional<Correction> before, Revision revision) {
    return switch (revision.decision()) {
      case Decision.Accepted _ -> verdict(revision, Review.ACCEPTED, before);
      case Decision.Rejected _ -> verdict(revision, Review.REJECTED, before);
      case Decision.Corrected(Correction correction) ->
          verdict(
              revision,
              Review.CORRECTED,
              Optional.of(before.map(correction::over).orElse(correction)));
    };
  }

  private static Verdict verdict(
      Revision revision, Review review, Optional<Correction> correction) {
    return new Verdict(
        revision.finding(), review, correction, revision.reading(), revision.localId());
  }
}
