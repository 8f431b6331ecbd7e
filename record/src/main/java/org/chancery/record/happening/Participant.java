package org.chancery.record.happening;

import java.util.Optional;
import org.chancery.record.person.PersonName;

/**
 * A party of a happening, as reports of different documents can be compared on it.
 *
 * @param side the state's alpha-3 code, or for bodies, companies and persons of no known state
 *     their folded name: what stands on one side of the table
 * @param name as the document gives it
 * @param person the name of the person who takes part; empty where the document names none
 * @param leading whether the person leads a state or its government
 * @param vague whether it may be anybody of the side: a state, "Kuwaiti officials"
 */
public record Participant(
    String side, String name, Optional<PersonName> person, boolean leading, boolean vague) {

  public Participant {
    if (side.isBlank()) {
      throw new IllegalArgumentException("a participant stands on some side: " + name);
    }
  }

  /** Whether a state is the side. */
  public boolean isOfState() {
    return side.length() == 3 && side.chars().allMatch(Character::isUpperCase);
  }
}
