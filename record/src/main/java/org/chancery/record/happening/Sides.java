package org.chancery.record.happening;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.record.person.PersonName;

/** Whether the participants of two reports can be the same. */
final class Sides {

  /** A side of which one report names no person may be anybody of it. */
  private static final double UNNAMED = 0.8;

  private Sides() {}

  /** Between 0 and 1. */
  static double agreement(Report one, Report other) {
    Set<String> common = common(one, other);
    if (common.isEmpty() || excludes(one, other)) {
      return 0;
    }
    int all = one.sides().size() + other.sides().size() - common.size();
    double persons = 0;
    for (String side : common) {
      persons += persons(one.of(side), other.of(side)).orElse(UNNAMED);
    }
    double sides = Math.sqrt((double) common.size() / all);
    return sides * persons / common.size();
  }

  /** Whether a side differs: other persons, or the talks of two taken for those of many. */
  static boolean excludes(Report one, Report other) {
    Set<String> common = common(one, other);
    int smaller = Math.min(one.sides().size(), other.sides().size());
    int larger = Math.max(one.sides().size(), other.sides().size());
    if (smaller <= 2 && (larger > 2 || common.size() < larger)) {
      return true;
    }
    int all = one.sides().size() + other.sides().size() - common.size();
    return 2 * common.size() < all
        || common.stream()
            .anyMatch(
                side -> persons(one.of(side), other.of(side)).filter(p -> p == 0).isPresent());
  }

  private static Set<String> common(Report one, Report other) {
    Set<String> common = new TreeSet<>(one.sides());
    common.retainAll(other.sides());
    return common;
  }

  /** How many of the persons of the shorter list stand in the longer; empty if a list has none. */
  private static Optional<Double> persons(List<Participant> one, List<Participant> other) {
    List<PersonName> a = one.stream().flatMap(p -> p.person().stream()).toList();
    List<PersonName> b = other.stream().flatMap(p -> p.person().stream()).toList();
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    List<PersonName> shorter = a.size() <= b.size() ? a : b;
    List<PersonName> longer = a.size() <= b.size() ? b : a;
    long shared = shorter.stream().filter(p -> longer.stream().anyMatch(p::mayBe)).count();
    return Optional.of(shared == 0 ? 0 : (1 + (double) shared / shorter.size()) / 2);
  }
}
