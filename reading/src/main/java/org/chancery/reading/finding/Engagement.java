package org.chancery.reading.finding;

import java.util.List;
import java.util.Optional;
import org.chancery.reading.party.Party;
import org.chancery.reading.time.Edtf;

/**
 * An occasion on which parties meet or deal with each other, or are to; one per occasion, however
 * often a report speaks of it.
 *
 * @param parties who takes part
 * @param date when, where the text tells
 * @param place where, in the words of the text
 */
public record Engagement(
    Basis basis,
    Kind kind,
    Status status,
    List<Party> parties,
    Optional<Edtf> date,
    Optional<String> place)
    implements Finding {

  /** What sort of occasion. */
  public enum Kind {
    MEETING,
    CALL,
    VISIT,
    NEGOTIATION,
    CEREMONY,
    EXERCISE,
    OTHER
  }

  /** How far it has come. */
  public enum Status {
    HELD,
    ONGOING,
    SCHEDULED,
    ANTICIPATED,
    CANCELLED,
    DECLINED
  }

  public Engagement {
    parties = List.copyOf(parties);
  }
}
