package org.chancery.record.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.reading.finding.Finding;
import org.chancery.record.kept.FindingId;
import org.chancery.record.revision.Carrying;
import org.chancery.record.revision.Review;
import org.chancery.record.revision.Verdict;
import org.jdbi.v3.core.Handle;

/** Finds what people decided about in the reading that counts now. */
final class Verdicts {

  /**
   * A finding where it was seen.
   *
   * @param source the reading that has it
   */
  record Seen(Finding finding, Projection.Source source) {}

  private final Handle handle;
  private final Projection.Source current;
  private final Map<FindingId, Finding> byId = new HashMap<>();
  private final Map<Long, Projection.Source> former = new HashMap<>();

  Verdicts(Handle handle, Projection.Source current, Map<String, FindingId> ids) {
    this.handle = handle;
    this.current = current;
    for (Finding finding : current.reading().findings()) {
      FindingId id = ids.get(finding.basis().id());
      if (id != null) {
        byId.put(id, finding);
      }
    }
  }

  /**
   * The finding in the current reading: by its id, else by what it rests on and says. Nothing where
   * it is not found again, or cannot be corrected there as it was. A finding is given once.
   */
  Optional<Finding> again(Verdict verdict) {
    Optional<Finding> found = find(verdict);
    found.ifPresent(byId.values()::remove);
    return found;
  }

  private Optional<Finding> find(Verdict verdict) {
    return Optional.ofNullable(byId.get(verdict.finding()))
        .or(() ->
            seen(verdict)
                .flatMap(seen -> Carrying.find(seen.finding(), List.copyOf(byId.values()))))
        .filter(found -> fits(verdict, found));
  }

  private boolean fits(Verdict verdict, Finding found) {
    try {
      verdict
          .correction()
          .ifPresent(c -> {
            var _ = c.applyTo(found, current.reading().parties());
          });
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** What stays in the record although the current reading does not have it. */
  Optional<Seen> original(Verdict verdict) {
    return verdict.review() == Review.REJECTED ? Optional.empty() : seen(verdict);
  }

  private Optional<Seen> seen(Verdict verdict) {
    Projection.Source source =
        verdict.reading() == current.number()
            ? current
            : former.computeIfAbsent(
                verdict.reading(), number -> new KeptReadings(handle).source(number));
    return source.reading().findings().stream()
        .filter(finding -> finding.basis().id().equals(verdict.localId()))
        .findFirst()
        .map(finding -> new Seen(finding, source));
  }
}
