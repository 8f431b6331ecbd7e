package org.chancery.record.happening;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.chancery.reading.finding.Engagement;
import org.chancery.reading.time.Edtf;

/**
 * Whether two reports can speak of one time. Where a report gives no date, its day of publication
 * and its tense bound it: what was held lies before, what is announced after.
 */
final class Timing {

  /** A day, told from places whose days differ. */
  private static final long SAME_DAY = 1;

  private static final int SPAN = 21;
  private static final int MONTH = 62;
  private static final int SEASON = 130;

  /** What an undated report can reach, in days. */
  private static final long RECENT = 45;

  /** How long a visit may take whose beginning one report tells, and another its end. */
  private static final long STAY = 10;

  private static final long AHEAD = 120;
  private static final long PUT_OFF = 200;

  private Timing() {}

  /** First and last day that a report can mean, both included, where it gives them. */
  record Window(LocalDate from, LocalDate to) {

    long days() {
      return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Days between the two; none or fewer where they overlap. */
    long gap(Window other) {
      LocalDate later = from.isAfter(other.from) ? from : other.from;
      LocalDate earlier = to.isBefore(other.to) ? to : other.to;
      return ChronoUnit.DAYS.between(earlier, later);
    }
  }

  /** What the report's own date bounds. */
  static Optional<Window> told(Report report) {
    Optional<LocalDate> from = report.date().flatMap(Edtf::earliest);
    Optional<LocalDate> to = report.date().flatMap(Edtf::latest);
    return from.isPresent() && to.isPresent()
        ? Optional.of(new Window(from.get(), to.get()))
        : Optional.empty();
  }

  /** Days on which the happening may lie, for filing; empty where that is anybody's guess. */
  static Optional<Window> filed(Report report) {
    Optional<Window> told = told(report);
    if (told.isPresent()) {
      Window window = told.get();
      if (window.days() > PUT_OFF) {
        return Optional.empty();
      }
      long about = isVisit(report) ? STAY : 2;
      return report.standing().isOff()
          ? Optional.of(new Window(window.from(), window.to().plusDays(PUT_OFF)))
          : Optional.of(new Window(window.from().minusDays(about), window.to().plusDays(about)));
    }
    return report
        .published()
        .map(day ->
            switch (report.standing()) {
              case HELD -> new Window(day.minusDays(RECENT), day.plusDays(1));
              case UNDER_WAY -> new Window(day.minusDays(7), day.plusDays(7));
              case ANNOUNCED, EXPECTED -> new Window(day.minusDays(1), day.plusDays(AHEAD));
              case POSTPONED, CANCELLED, DECLINED ->
                  new Window(day.minusDays(RECENT), day.plusDays(PUT_OFF));
            });
  }

  /** Between 0 and 1. */
  static double agreement(Report one, Report other) {
    Optional<Window> a = told(one);
    Optional<Window> b = told(other);
    if (one.standing().isOff() != other.standing().isOff()) {
      return one.standing().isOff() ? afterPuttingOff(one, other) : afterPuttingOff(other, one);
    }
    if (a.isPresent() && b.isPresent()) {
      boolean plan = one.standing().isAhead() || other.standing().isAhead();
      double value = dated(a.get(), b.get(), plan);
      return mayBeOneStay(one, other) ? Math.max(value, stay(a.get(), b.get())) : value;
    }
    if (a.isPresent()) {
      return undated(other, a.get());
    }
    if (b.isPresent()) {
      return undated(one, b.get());
    }
    return undated(one, other);
  }

  /** Whether both tell their time, or imply it, and the times differ. */
  static boolean excludes(Report one, Report other) {
    if (one.standing().isOff() || other.standing().isOff()) {
      return false;
    }
    Optional<Window> a = told(one);
    Optional<Window> b = told(other);
    if (a.isPresent() && b.isPresent()) {
      long gap = a.get().gap(b.get());
      if (mayBeOneStay(one, other)) {
        return gap > STAY;
      }
      if (one.standing().isAhead() != other.standing().isAhead()) {
        return gap > SAME_DAY + 1;
      }
      return gap > SAME_DAY || gap == SAME_DAY && bothToday(one, other);
    }
    if (a.isPresent()) {
      return outOfReach(other, a.get());
    }
    if (b.isPresent()) {
      return outOfReach(one, b.get());
    }
    Optional<Long> gap = gap(one, other);
    return one.standing().tookPlace()
        && other.standing().tookPlace()
        && gap.filter(days -> Math.abs(days) > 14).isPresent();
  }

  private static boolean isVisit(Report report) {
    return report.subject() instanceof Subject.Occasion occasion
        && occasion.kind() == Engagement.Kind.VISIT;
  }

  /**
   * Whether one report may tell when a visit begins and the other when it ends: both are of one
   * person's visit to one state, and other documents tell them.
   */
  private static boolean mayBeOneStay(Report one, Report other) {
    return isVisit(one)
        && isVisit(other)
        && !one.document().equals(other.document())
        && Sides.sameVisitor(one, other);
  }

  /** Nobody goes to one state twice in a week or so. */
  private static double stay(Window a, Window b) {
    long gap = a.gap(b);
    return gap > STAY || Math.max(a.days(), b.days()) > SPAN ? 0 : gap <= STAY / 2 ? 0.75 : 0.65;
  }

  /** One source that tells of two days, each exactly, means two days. */
  private static boolean bothToday(Report one, Report other) {
    return one.source().isPresent()
        && one.source().equals(other.source())
        && one.date().flatMap(Edtf::day).isPresent()
        && other.date().flatMap(Edtf::day).isPresent();
  }

  private static double dated(Window a, Window b, boolean plan) {
    long gap = a.gap(b);
    if (gap > SAME_DAY) {
      return gap == SAME_DAY + 1 ? 0.45 : 0;
    }
    long longer = Math.max(a.days(), b.days());
    double overlap = gap <= 0 ? 1 : 0.75;
    if (longer == 1) {
      return overlap;
    }
    if (longer <= MONTH) {
      return (longer <= SPAN ? 0.9 : 0.75) * overlap;
    }
    // "This summer" will do for a plan; a look back at a year may mean anything of it.
    return plan && longer <= SEASON ? 0.65 * overlap : 0.3;
  }

  private static double undated(Report report, Window window) {
    if (report.published().isEmpty() || outOfReach(report, window)) {
      return 0;
    }
    LocalDate day = report.published().get();
    long since = Math.max(0, ChronoUnit.DAYS.between(window.to(), day));
    long until = Math.max(0, ChronoUnit.DAYS.between(day, window.from()));
    double vague = window.days() <= SPAN ? 1 : window.days() <= MONTH ? 0.8 : 0.3;
    return vague
        * switch (report.standing()) {
          case HELD -> falling(0.85, since, 5);
          case UNDER_WAY -> falling(0.85, Math.max(since, until), 4);
          // What is announced as to come has hardly begun: "welcomed the opportunity to meet
          // again".
          case ANNOUNCED, EXPECTED -> falling(window.from().isAfter(day) ? 0.9 : 0.8, until, 120);
          case POSTPONED, CANCELLED, DECLINED -> falling(0.7, Math.max(since, until), 60);
        };
  }

  private static boolean outOfReach(Report report, Window window) {
    if (report.published().isEmpty()) {
      return false;
    }
    LocalDate day = report.published().get();
    return switch (report.standing()) {
      case HELD -> window.from().isAfter(day.plusDays(SAME_DAY));
      case UNDER_WAY ->
          window.from().isAfter(day.plusDays(7)) || window.to().isBefore(day.minusDays(7));
      case ANNOUNCED, EXPECTED -> window.to().isBefore(day.minusDays(SAME_DAY));
      case POSTPONED, CANCELLED, DECLINED -> false;
    };
  }

  private static double undated(Report one, Report other) {
    Optional<Long> gap = gap(one, other);
    if (gap.isEmpty()) {
      return 0.2;
    }
    if (one.standing().isAhead() == other.standing().isAhead()) {
      return one.standing().isAhead()
          ? falling(0.7, Math.abs(gap.get()), 30)
          : falling(0.8, Math.abs(gap.get()), 8);
    }
    long since = one.standing().isAhead() ? gap.get() : -gap.get();
    return since < -SAME_DAY ? 0 : falling(0.65, Math.max(0, since), 30);
  }

  /** Something put off, and a report of the day first planned or of the new one. */
  private static double afterPuttingOff(Report off, Report other) {
    Optional<Window> a = told(off);
    Optional<Window> b = told(other);
    if (a.isPresent() && b.isPresent() && a.get().gap(b.get()) <= SAME_DAY) {
      return 0.9;
    }
    LocalDate day = off.published().or(() -> a.map(Window::from)).orElse(LocalDate.MIN);
    LocalDate there = b.map(Window::from).or(other::published).orElse(LocalDate.MAX);
    long days = Math.abs(ChronoUnit.DAYS.between(day, there));
    if (days > PUT_OFF || off.standing() != Standing.POSTPONED && other.standing().tookPlace()) {
      return 0;
    }
    return falling(0.95, days, 400);
  }

  /** Days from the one's publication to the other's. */
  private static Optional<Long> gap(Report one, Report other) {
    return one.published().isPresent() && other.published().isPresent()
        ? Optional.of(ChronoUnit.DAYS.between(one.published().get(), other.published().get()))
        : Optional.empty();
  }

  /** Falls from its top to half of it within so many days. */
  private static double falling(double top, long days, double half) {
    return top / (1 + days / half);
  }
}
