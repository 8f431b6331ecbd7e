package org.chancery.record;

import java.util.Arrays;
import java.util.List;
import org.chancery.reading.Reading;
import org.chancery.reading.finding.Finding;
import org.chancery.reading.finding.Request;
import org.chancery.record.kept.FindingType;

/** Readings as a later reader might have them. */
final class Later {

  private Later() {}

  static Reading without(Reading reading, FindingType... types) {
    List<FindingType> missing = Arrays.asList(types);
    return with(
        reading,
        reading.findings().stream().filter(f -> !missing.contains(FindingType.of(f))).toList());
  }

  static Reading withRequestCutOtherwise(Reading reading) {
    return with(reading, reading.findings().stream().map(Later::cut).toList());
  }

  private static Finding cut(Finding finding) {
    return finding instanceof Request r
        ? new Request(r.basis(), r.by(), r.to(), r.force(), "to " + r.content())
        : finding;
  }

  private static Reading with(Reading reading, List<Finding> findings) {
    return new Reading(
        reading.readerVersion(),
        reading.language(),
        reading.text(),
        reading.syntax(),
        reading.parties(),
        findings);
  }
}
