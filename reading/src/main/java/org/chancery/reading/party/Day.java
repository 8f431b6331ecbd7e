package org.chancery.reading.party;

import java.time.LocalDate;
import java.util.Optional;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;

/** The day of a text, as far as it is known. */
record Day(Optional<LocalDate> date) {

  static Day of(Document document) {
    return new Day(document.published().flatMap(PublicationDate::day));
  }

  boolean mayHold(Holder holder) {
    return date.isEmpty() || holder.mayHoldOn(date.get());
  }
}
