package org.chancery.record.person;

import java.time.LocalDate;
import java.util.Optional;
import org.chancery.reading.text.Evidence;

/** How it is known that somebody held an office. */
public sealed interface Attestation {

  /**
   * The gazetteer says so.
   *
   * @param source where the gazetteer has it from
   */
  record InGazetteer(String source) implements Attestation {}

  /**
   * A document gives the person this office.
   *
   * @param document its id
   * @param published its day
   * @param evidence where it names the person
   */
  record InDocument(String document, Optional<LocalDate> published, Optional<Evidence> evidence)
      implements Attestation {}
}
