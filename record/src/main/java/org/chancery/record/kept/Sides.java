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
 * body that they are. A grouping stands on the sides of its members, so that "Japan and Korea" is
 * found with either.
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
      for (String member : party.members()) {
        Optional.ofNullable(parties.get(member)).flatMap(Sides::of).ifPresent(sides::add);
      }
    }
    return sides;
  }
}
