package org.chancery.reading.finding;

import java.util.List;
import java.util.Optional;
import org.chancery.reading.party.Party;
import org.chancery.reading.time.Edtf;

/**
 * A party binds itself to future conduct.
 *
 * @param to the counterpart it is given to; empty where none is named
 * @param content the exact words of what is committed to
 * @param due until when, where the text tells
 */
public record Commitment(
    Basis basis, List<Party> by, List<Party> to, Force force, String content, Optional<Edtf> due)
    implements Finding {

  /** How strongly. */
  public enum Force {
    AGREED,
    PLEDGED,
    REAFFIRMED,
    INTENDS,
    OFFERED,
    CONDITIONAL
  }

  public Commitment {
    by = List.copyOf(by);
    to = List.copyOf(to);
  }
}
