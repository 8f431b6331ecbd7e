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

  /** Whether the same named person goes to the same state, of which nobody is named. */
  static boolean sameVisitor(Report one, Report other) {
    Optional<Participant> guest = visitor(one);
    Optional<Participant> same = visitor(other);
    return guest.isPresent()
        && same.isPresent()
        && guest.get().side().equals(same.get().side())
        && one.sides().equals(other.sides())
        && (guest.get().name().equals(same.get().name())
            || persons(one.of(guest.get().side()), other.of(same.get().side()))
                .filter(p -> p > 0)
                .isPresent());
  }

  /** Whether each is a visit to the other's state: who is named in one is the host in the other. */
  static boolean areMutual(Report one, Report other) {
    Optional<Participant> guest = visitor(one);
    Optional<Participant> back = visitor(other);
    return guest.isPresent()
        && back.isPresent()
        && !guest.get().side().equals(back.get().side())
        && one.sides().equals(other.sides());
  }

  /** Who travels: whoever is named, by name or office, in a visit to a state of which nobody is. */
  private static Optional<Participant> visitor(Report visit) {
    List<String> named =
        visit.sides().stream()
            .filter(side -> visit.of(side).stream().anyMatch(p -> !p.vague()))
            .toList();
    boolean toState =
        visit.sides().size() == 2
            && visit.sides().stream()
                .anyMatch(side -> visit.of(side).stream().allMatch(Participant::vague));
    return named.size() == 1 && toState
        ? visit.of(named.getFirst()).stream().filter(p -> !p.vague()).findFirst()
        : Optional.empty();
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
