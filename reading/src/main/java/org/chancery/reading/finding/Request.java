package org.chancery.reading.finding;

import java.util.List;
import org.chancery.reading.party.Party;

/**
 * A party asks another to act or to stop acting.
 *
 * @param content the exact words of what is asked
 */
public record Request(Basis basis, List<Party> by, List<Party> to, Force force, String content)
    implements Finding {

  /** How strongly. */
  public enum Force {
    ASKED,
    URGED,
    DEMANDED,
    INVITED
  }

  public Request {
    by = List.copyOf(by);
    to = List.copyOf(to);
  }
}
