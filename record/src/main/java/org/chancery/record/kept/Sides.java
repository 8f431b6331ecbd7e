package org.chancery.record.kept;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.reading.party.Party;

/**
 * On whose side the parties of a reading stand: of the state that they are or act for, else of the
 * body that they are.
 *
 * <p>A grouping that is no more than its members (the Quad, the G7) stands on their sides too, so
 * that what it does is found with each of them. An organisation acts for itself: a session of the
 * United Nations is no meeting of the United States with China because a text names both.
 */
public final class Sides {

  private final Map<String, Party> parties;

  public Sides(List<Party> parties) {
    this.parties =
        parties.stream().collect(Collectors.toMap(Party::id, Function.identity(), (a, _) -> a));
  }

  /** The one side of a party, where it stands on one. */
  public static Optional<String> of(Party party) {
    return party
        .state()
        .or(() ->
            switch (party.kind()) {
              case STATE, ORGANISATION, COMPANY, GROUPING -> Optional.of(party.name());
              case PERSON, OFFICE -> Optional.empty();
            });
  }

  /** All sides of some parties, in order. */
  public Set<String> ofAll(List<Party> some) {
    Set<String> sides = new TreeSet<>();
    for (Party party : some) {
      of(party).ifPresent(sides::add);
      if (party.kind() == Party.Kind.GROUPING) {
        for (String member : party.members()) {
          Optional.ofNullable(parties.get(member)).flatMap(Sides::of).ifPresent(sides::add);
        }
      }
    }
    return sides;
  }
}
