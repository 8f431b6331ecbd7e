package org.chancery.record.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chancery.record.kept.Role;
import org.chancery.record.kept.Sides;

/**
 * That something passes between two sides.
 *
 * @param a the side that comes first in the order of code points
 * @param b the other
 * @param direction 1 from a to b, -1 from b to a, 0 between them
 */
record Dyad(String a, String b, int direction) {

  /**
   * From whoever acts to whoever is acted on. Where nobody is acted on, as when two sides agreed to
   * do something, it passes between all who act.
   */
  static Set<Dyad> of(List<Role.Filled> roles, Sides sides) {
    Set<Dyad> dyads = new LinkedHashSet<>();
    Set<String> acting = sides.ofAll(roles.getFirst().parties());
    Set<String> actedOn = roles.size() > 1 ? sides.ofAll(roles.get(1).parties()) : Set.of();
    if (actedOn.isEmpty()) {
      for (String one : acting) {
        acting.stream()
            .filter(other -> one.compareTo(other) < 0)
            .forEach(other -> dyads.add(new Dyad(one, other, 0)));
      }
      return dyads;
    }
    for (String from : acting) {
      for (String to : actedOn) {
        int order = from.compareTo(to);
        if (order < 0) {
          dyads.add(new Dyad(from, to, 1));
        } else if (order > 0) {
          dyads.add(new Dyad(to, from, -1));
        }
      }
    }
    return dyads;
  }
}
