package org.chancery.record.person;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.reading.party.Tenure;

/**
 * That a person held an office (an Occupancy of FollowTheMoney).
 *
 * @param office its title, in lower case
 * @param of the state's alpha-3 code or the body's id; empty where it is not known
 * @param tenure from when to when, where the gazetteer knows it
 * @param attestations how it is known, the gazetteer first, then documents by their day
 */
public record Occupancy(
    String office, Optional<String> of, Optional<Tenure> tenure, List<Attestation> attestations) {

  public Occupancy {
    attestations = List.copyOf(attestations);
    if (attestations.isEmpty()) {
      throw new IllegalArgumentException("no office without evidence: " + office);
    }
  }

  /** The first day on which a document gives the person this office. */
  public Optional<LocalDate> firstSeen() {
    return days().min(Comparator.naturalOrder());
  }

  /** The last such day. */
  public Optional<LocalDate> lastSeen() {
    return days().max(Comparator.naturalOrder());
  }

  /**
   * Whether the office was held on the day as far as is known: within the gazetteer's tenure, or,
   * where that knows nothing, between two documents that say so.
   */
  public boolean includes(LocalDate day) {
    if (tenure.isPresent()) {
      return tenure.get().mayInclude(day);
    }
    return firstSeen().filter(first -> !day.isBefore(first)).isPresent()
        && lastSeen().filter(last -> !day.isAfter(last)).isPresent();
  }

  private Stream<LocalDate> days() {
    return attestations.stream()
        .flatMap(a ->
            switch (a) {
              case Attestation.InDocument document -> document.published().stream();
              case Attestation.InGazetteer _ -> Stream.empty();
            });
  }
}
