package org.chancery.record.happening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.reading.finding.Engagement;
import org.chancery.record.happening.Subject.Act;
import org.chancery.record.happening.Subject.Occasion;
import org.chancery.record.likeness.Likeness;

/**
 * When two reports tell of one happening: the same sides, persons that do not differ, kinds that
 * may be two words for one thing, and times that agree.
 */
final class SameHappening implements Likeness<Report> {

  private static final int ALL_PAIRS = 6;
  private static final int DAYS_OF_A_DRAWER = 14;

  /** Two sides and a fortnight. Of large gatherings, neighbours in the alphabet stand for all. */
  @Override
  public Set<String> keys(Report report) {
    Set<String> keys = new TreeSet<>();
    Optional<Timing.Window> filed = Timing.filed(report);
    if (filed.isEmpty()) {
      return keys;
    }
    String subject =
        switch (report.subject()) {
          case Occasion _ -> "";
          case Act act -> act.type() + " ";
        };
    long last = drawer(filed.get().to());
    for (long drawer = drawer(filed.get().from()); drawer <= last; drawer++) {
      for (String pair : pairs(List.copyOf(report.sides()))) {
        keys.add(subject + pair + "\t" + drawer);
      }
    }
    return keys;
  }

  private static long drawer(java.time.LocalDate day) {
    return Math.floorDiv(day.toEpochDay(), DAYS_OF_A_DRAWER);
  }

  private static List<String> pairs(List<String> sides) {
    if (sides.size() == 1) {
      return sides;
    }
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < sides.size(); i++) {
      int last = sides.size() > ALL_PAIRS ? Math.min(i + 2, sides.size()) : sides.size();
      for (int j = i + 1; j < last; j++) {
        pairs.add(sides.get(i) + "\t" + sides.get(j));
      }
    }
    return pairs;
  }

  @Override
  public double between(Report one, Report other) {
    if (excludes(one, other)) {
      return 0;
    }
    return switch (one.subject()) {
      case Occasion a when other.subject() instanceof Occasion b ->
          kinds(one, a.kind(), other, b.kind())
              * Sides.agreement(one, other)
              * Timing.agreement(one, other)
              * places(one, other);
      case Act _ ->
          Sides.agreement(one, other)
              * Acts.timing(one, other)
              * Acts.wording(one.evidence().exact(), other.evidence().exact());
      case Occasion _ -> 0;
    };
  }

  @Override
  public boolean excludes(Report one, Report other) {
    return switch (one.subject()) {
      case Occasion a when other.subject() instanceof Occasion b ->
          kinds(one, a.kind(), other, b.kind()) == 0
              || Sides.excludes(one, other)
              || Timing.excludes(one, other)
              || toldApart(one, a, other, b);
      case Act a when other.subject() instanceof Act b ->
          a.type() != b.type() || Acts.excludes(one, other);
      case Occasion _, Act _ -> true;
    };
  }

  @Override
  public boolean reconciles(Report third, Report one, Report other) {
    if (third.standing() != Standing.POSTPONED
        || Sides.excludes(one, other)
        || !(one.subject() instanceof Occasion a)
        || !(other.subject() instanceof Occasion b)
        || kinds(one, a.kind(), other, b.kind()) == 0) {
      return false;
    }
    boolean inOrder = one.compareTo(other) < 0;
    Report plan = inOrder ? one : other;
    Report later = inOrder ? other : one;
    return plan.standing().isAhead() && plan.compareTo(third) < 0 && third.compareTo(later) < 0;
  }

  @Override
  public double threshold() {
    return 0.5;
  }

  /**
   * One document that tells of two occasions of one kind has told them apart, unless it names no
   * day for one of them: then it may come back to the same.
   */
  private static boolean toldApart(Report one, Occasion a, Report other, Occasion b) {
    if (!one.document().equals(other.document()) || a.kind() != b.kind()) {
      return false;
    }
    return one.standing().isAhead() != other.standing().isAhead()
        || one.date().isPresent() && other.date().isPresent() && !one.date().equals(other.date());
  }

  private static double kinds(Report one, Engagement.Kind a, Report other, Engagement.Kind b) {
    if (a == b) {
      return a == Engagement.Kind.VISIT && Sides.areMutual(one, other) ? 0 : 1;
    }
    Set<Engagement.Kind> both = Set.of(a, b);
    if (both.contains(Engagement.Kind.EXERCISE)) {
      return 0;
    }
    if (both.contains(Engagement.Kind.VISIT)) {
      return both.contains(Engagement.Kind.CALL)
          ? 0
          : a == Engagement.Kind.VISIT ? visit(one, other) : visit(other, one);
    }
    if (both.contains(Engagement.Kind.CALL)) {
      return both.contains(Engagement.Kind.CEREMONY) ? 0 : 0.65;
    }
    return both.contains(Engagement.Kind.CEREMONY) ? 0.55 : 0.85;
  }

  /**
   * A visit is the meeting for which it is made if the same persons are there, if the meeting is
   * with nobody in particular, or if a leader visits a state and meets its leader. A minister's
   * visit to a state is more than each meeting there.
   */
  private static double visit(Report visit, Report meeting) {
    boolean leaders =
        visit.participants().stream().anyMatch(Participant::leading)
            && meeting.sides().stream()
                .allMatch(side -> meeting.of(side).stream().anyMatch(Participant::leading));
    boolean covered =
        meeting.sides().stream()
            .allMatch(side ->
                meeting.of(side).stream().allMatch(Participant::vague)
                    || visit.of(side).stream().anyMatch(p -> p.person().isPresent()));
    return leaders || covered ? 0.85 : 0;
  }

  private static double places(Report one, Report other) {
    if (one.place().isEmpty() || other.place().isEmpty()) {
      return 1;
    }
    return Acts.words(one.place().get()).stream()
            .anyMatch(Acts.words(other.place().get())::contains)
        ? 1.1
        : 0.9;
  }
}
