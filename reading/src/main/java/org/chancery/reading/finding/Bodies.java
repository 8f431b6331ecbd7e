package org.chancery.reading.finding;

import java.util.Locale;
import org.chancery.reading.party.Party;

/** What parties are compared by in events: the state they act for, else their name. */
final class Bodies {

  private Bodies() {}

  static String of(Party party) {
    return party
        .state()
        .orElseGet(
            () -> {
              String name = party.name().toLowerCase(Locale.ROOT);
              return name.startsWith("the ") ? name.substring(4) : name;
            });
  }

  static boolean same(Party a, Party b) {
    return of(a).equals(of(b));
  }
}
