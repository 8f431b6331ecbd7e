package org.chancery.reading.finding;

import java.util.List;
import java.util.Optional;
import org.chancery.reading.party.Party;
import org.chancery.reading.time.Edtf;

/**
 * Who did what to whom, in the PLOVER ontology.
 *
 * @param source who acts
 * @param target who is acted on, where the text names one
 * @param mode PLOVER's finer type, where the rule knows it
 * @param contexts PLOVER contexts, for instance {@code military}
 */
public record Event(
    Basis basis,
    Party source,
    Type type,
    Optional<String> mode,
    Optional<Party> target,
    Status status,
    List<String> contexts,
    Optional<Edtf> date)
    implements Finding {

  /** PLOVER event types. */
  public enum Type {
    AGREE,
    CONSULT,
    SUPPORT,
    COOPERATE,
    CONCEDE,
    AID,
    RETREAT,
    REQUEST,
    ACCUSE,
    REJECT,
    THREATEN,
    PROTEST,
    SANCTION,
    MOBILIZE,
    COERCE,
    ASSAULT;

    /** Whether the order of source and target does not matter. */
    public boolean isSymmetric() {
      return this == CONSULT || this == AGREE || this == COOPERATE;
    }
  }

  /** Whether it took place. */
  public enum Status {
    ACTUAL,
    FUTURE,
    HYPOTHETICAL,
    DENIED
  }

  public Event {
    contexts = List.copyOf(contexts);
  }
}
