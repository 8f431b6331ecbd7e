package org.chancery.reading.finding;

import java.util.List;
import org.chancery.reading.party.Party;

/**
 * The text calls something a first, a record, the highest or the last since, in relations between
 * parties.
 *
 * @param what the exact words of the achievement, from the ordinal or superlative on
 */
public record Precedent(Basis basis, List<Party> who, String what) implements Finding {

  public Precedent {
    who = List.copyOf(who);
  }
}
