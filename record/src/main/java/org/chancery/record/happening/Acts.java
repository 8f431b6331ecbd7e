package org.chancery.record.happening;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.chancery.record.happening.Subject.Act;

/**
 * When two reports of acts tell of one act: the same parties, about the same day, alike in words.
 */
final class Acts {

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int SHORT = 3;
  private static final long VERBAL_DAYS = 2;
  private static final long MATERIAL_DAYS = 4;

  private Acts() {}

  static boolean excludes(Report one, Report other) {
    String source = one.participants().getFirst().side();
    boolean parties =
        source.equals(other.participants().getFirst().side()) && one.sides().equals(other.sides());
    // One document that tells of two acts has told them apart.
    return !parties
        || one.document().equals(other.document())
        || timing(one, other) == 0
        || Sides.excludes(one, other);
  }

  /** Without a date, an act is taken to have been done about the day of publication. */
  static double timing(Report one, Report other) {
    Optional<LocalDate> a = day(one);
    Optional<LocalDate> b = day(other);
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    long days = Math.abs(ChronoUnit.DAYS.between(a.get(), b.get()));
    long reach = isVerbal(one) ? VERBAL_DAYS : MATERIAL_DAYS;
    return days > reach ? 0 : 1 - 0.1 * days;
  }

  /** How much of the shorter sentence's words the longer has; a few in common are enough. */
  static double wording(String one, String other) {
    Set<String> a = words(one);
    Set<String> b = words(other);
    Set<String> common = new TreeSet<>(a);
    common.retainAll(b);
    int shorter = Math.max(1, Math.min(a.size(), b.size()));
    return Math.min(1, 1.5 * common.size() / shorter);
  }

  /** Words of more than three letters, in lower case. */
  static Set<String> words(String text) {
    Set<String> words = new TreeSet<>();
    for (String word : BETWEEN.split(text.toLowerCase(Locale.ROOT))) {
      if (word.length() > SHORT) {
        words.add(word);
      }
    }
    return words;
  }

  private static Optional<LocalDate> day(Report report) {
    return Timing.told(report).map(Timing.Window::from).or(report::published);
  }

  private static boolean isVerbal(Report report) {
    return report.subject() instanceof Act act
        && switch (act.type()) {
          case AGREE, CONSULT, SUPPORT, CONCEDE, REQUEST, ACCUSE, REJECT, THREATEN -> true;
          case COOPERATE, AID, RETREAT, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> false;
        };
  }
}
