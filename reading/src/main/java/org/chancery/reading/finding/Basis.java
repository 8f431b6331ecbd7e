package org.chancery.reading.finding;

import java.util.List;
import org.chancery.reading.text.Evidence;

/**
 * What every finding rests on.
 *
 * @param id unique within a reading, for instance {@code f12}
 * @param evidence first the one sentence that best supports it, then what narrows it down
 * @param foundBy id of the rule or model that found it
 * @param confidence between 0 and 1
 */
public record Basis(String id, List<Evidence> evidence, String foundBy, double confidence) {

  public Basis {
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("no finding without evidence: " + id);
    }
    if (foundBy.isBlank()) {
      throw new IllegalArgumentException("a finding says what found it: " + id);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("no confidence: " + confidence);
    }
  }
}
