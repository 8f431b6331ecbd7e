package org.chancery.reading.finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.reading.party.Party;

/** Parties by the state or body they act for, as the reading guidelines compare them. */
final class Bodies {

  private Bodies() {}

  /** The code of the state, else the name of the body. */
  static String of(Party party) {
    return party
        .state()
        .orElseGet(() -> {
          String name = party.name().toLowerCase(Locale.ROOT);
          return name.startsWith("the ") ? name.substring(4) : name;
        });
  }

  static boolean same(Party a, Party b) {
    return of(a).equals(of(b));
  }

  static Set<String> of(List<Party> parties) {
    Set<String> bodies = new LinkedHashSet<>();
    parties.forEach(party -> bodies.add(of(party)));
    return bodies;
  }

  /** Whether the party is a body of several states, so that it meets within itself. */
  static boolean isOfSeveral(Party party) {
    return party.state().isEmpty()
        && Character.isUpperCase(party.name().codePointAt(0))
        && (party.kind() == Party.Kind.GROUPING || party.kind() == Party.Kind.ORGANISATION);
  }

  /** Whether a person or office: one who can be somewhere. */
  static boolean isPerson(Party party) {
    return party.kind() == Party.Kind.PERSON || party.kind() == Party.Kind.OFFICE;
  }

  /** Each once; a state only where nobody else takes part for it. */
  static List<Party> withoutCovered(List<Party> parties) {
    Set<Party> kept = new LinkedHashSet<>();
    for (Party party : parties) {
      boolean covered =
          party.kind() == Party.Kind.STATE
              && parties.stream()
                  .anyMatch(other ->
                      other.kind() != Party.Kind.STATE && other.state().equals(party.state()));
      if (!covered) {
        kept.add(party);
      }
    }
    return new ArrayList<>(kept);
  }
}
