package org.chancery.reading.finding;

import java.util.List;
import org.chancery.reading.party.Party;

/**
 * The text says that a party did not say, discuss, decide or answer something.
 *
 * @param about the exact words of the matter
 */
public record Omission(Basis basis, List<Party> by, String about, Manner manner)
    implements Finding {

  /** In what way it was left out. */
  public enum Manner {
    NOT_DISCUSSED,
    NOT_MENTIONED,
    DECLINED_TO_COMMENT,
    UNRESOLVED,
    REFUSED_TO_DISCLOSE
  }

  public Omission {
    by = List.copyOf(by);
  }
}
