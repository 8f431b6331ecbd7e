package org.chancery.record.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chancery.reading.Reading;
import org.chancery.reading.finding.Finding;
import org.chancery.record.kept.FindingId;
import org.chancery.record.revision.Review;

/**
 * A reading whose findings are those of the record: as people corrected them, and without what they
 * rejected.
 *
 * @param entries the findings by the ids that the corrected reading gives them, which may differ
 *     from those they have
 */
record CorrectedReading(Reading reading, Map<FindingId, Projection.Entry> entries) {

  CorrectedReading {
    entries = Map.copyOf(entries);
  }

  /** One for each reading that findings of a document stand in: mostly there is one. */
  static List<CorrectedReading> of(List<Projection.Entry> entries) {
    Map<Long, List<Projection.Entry>> byReading = new LinkedHashMap<>();
    for (Projection.Entry entry : entries) {
      if (!entry.review().equals(Optional.of(Review.REJECTED))) {
        byReading.computeIfAbsent(entry.source().number(), _ -> new ArrayList<>()).add(entry);
      }
    }
    return byReading.values().stream().map(CorrectedReading::ofOne).toList();
  }

  private static CorrectedReading ofOne(List<Projection.Entry> entries) {
    List<Finding> findings = entries.stream().map(Projection.Entry::finding).toList();
    Reading read = entries.getFirst().source().reading();
    Reading reading =
        new Reading(
            read.readerVersion(),
            read.language(),
            read.text(),
            read.syntax(),
            read.parties(),
            findings);
    Map<String, FindingId> ids = FindingId.of(reading);
    Map<FindingId, Projection.Entry> byId = new HashMap<>();
    for (Projection.Entry entry : entries) {
      byId.put(Objects.requireNonNull(ids.get(entry.finding().basis().id())), entry);
    }
    return new CorrectedReading(reading, byId);
  }

  /** The finding that the corrected reading calls so. */
  Projection.Entry entry(FindingId id) {
    return Objects.requireNonNull(entries.get(id));
  }
}
