package org.chancery.record.outcome;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.record.revision.CommitmentStatus;

/**
 * Looks through later documents for what became of commitments and requests.
 *
 * <p>A sign bears on an undertaking if the side that promised (or, for requests, that was asked)
 * does or says something in half of its words at least, and in two words at least. Words are
 * compared by their stems. What is said so is weak evidence, and suggestions are to be read as
 * such.
 */
public final class Outcomes {

  private static final double ENOUGH = 0.5;
  private static final int FEWEST = 2;

  /** To have kept a promise takes more than to have spoken of it. */
  private static final double ENOUGH_OF_A_DEED = 0.6;

  private static final int FEWEST_OF_A_DEED = 3;
  private static final long WITHIN_DAYS = 3 * 365;
  private static final Comparator<Suggestion> BY_DAY =
      Comparator.comparing(
              (Suggestion s) -> s.sign().published().map(Object::toString).orElse("9999"))
          .thenComparing(s -> s.sign().finding().value());

  private Outcomes() {}

  /** What became of one undertaking, as far as some signs tell, in any order. */
  public static Outcome of(Undertaking undertaking, Collection<Sign> signs) {
    Set<String> stems = Wording.stems(undertaking.content());
    List<Suggestion> suggestions = new ArrayList<>();
    for (Sign sign : signs) {
      suggest(undertaking, stems, sign).ifPresent(suggestions::add);
    }
    suggestions.sort(BY_DAY);
    // One sentence may give several findings.
    Set<String> seen = new HashSet<>();
    return new Outcome(
        undertaking,
        suggestions.stream()
            .filter(s ->
                seen.add(
                    s.status() + "\t" + s.sign().document() + "\t" + s.sign().evidence().start()))
            .toList());
  }

  /**
   * What became of many. Undertakings are filed by side and pairs of stems, so that each sign meets
   * only those that it shares two words with.
   */
  public static List<Outcome> all(Collection<Undertaking> undertakings, Collection<Sign> signs) {
    Map<String, List<Undertaking>> filed = new HashMap<>();
    Map<Undertaking, List<Sign>> met = new LinkedHashMap<>();
    for (Undertaking undertaking : undertakings) {
      met.put(undertaking, new ArrayList<>());
      Set<String> sides = new TreeSet<>(undertaking.by());
      sides.addAll(undertaking.to());
      keys(sides, undertaking.content())
          .forEach(key -> filed.computeIfAbsent(key, k -> new ArrayList<>()).add(undertaking));
    }
    for (Sign sign : signs) {
      Set<Undertaking> near = new LinkedHashSet<>();
      keys(sign.by(), sign.content())
          .forEach(key -> near.addAll(filed.getOrDefault(key, List.of())));
      near.forEach(
          undertaking -> met.computeIfAbsent(undertaking, u -> new ArrayList<>()).add(sign));
    }
    List<Outcome> outcomes = new ArrayList<>();
    met.forEach((undertaking, near) -> outcomes.add(of(undertaking, near)));
    return outcomes;
  }

  /** The stems of the words by which a promise and a sign are compared. */
  public static Set<String> stems(String content) {
    return Wording.stems(content);
  }

  /** How many of so many stems of an undertaking a sign has to share at least. */
  public static int needed(int stems) {
    return Math.max(FEWEST, (int) Math.ceil(ENOUGH * stems));
  }

  private static Set<String> keys(Set<String> sides, String content) {
    List<String> stems = List.copyOf(Wording.stems(content));
    Set<String> keys = new TreeSet<>();
    for (String side : sides) {
      for (int i = 0; i < stems.size(); i++) {
        for (int j = i + 1; j < stems.size(); j++) {
          keys.add(side + "\t" + stems.get(i) + "\t" + stems.get(j));
        }
      }
    }
    return keys;
  }

  private static Optional<Suggestion> suggest(
      Undertaking undertaking, Set<String> stems, Sign sign) {
    if (!isLater(undertaking, sign)) {
      return Optional.empty();
    }
    Set<String> shared = new TreeSet<>(Wording.stems(sign.content()));
    shared.retainAll(stems);
    double likeness = (double) shared.size() / Math.max(1, stems.size());
    if (shared.size() < FEWEST || likeness < ENOUGH) {
      return Optional.empty();
    }
    boolean ofADeed = shared.size() >= FEWEST_OF_A_DEED && likeness >= ENOUGH_OF_A_DEED;
    return status(undertaking, sign)
        .filter(status -> status != CommitmentStatus.FULFILLED || ofADeed)
        .map(status -> new Suggestion(status, undertaking, sign, likeness));
  }

  private static boolean isLater(Undertaking undertaking, Sign sign) {
    if (undertaking.published().isEmpty() || sign.published().isEmpty()) {
      return false;
    }
    long days = ChronoUnit.DAYS.between(undertaking.published().get(), sign.published().get());
    return days > 0 && days <= WITHIN_DAYS;
  }

  private static Optional<CommitmentStatus> status(Undertaking undertaking, Sign sign) {
    boolean again = shares(undertaking.by(), sign.by());
    boolean bound =
        switch (undertaking.kind()) {
          case COMMITMENT -> again;
          case REQUEST -> shares(undertaking.to(), sign.by());
        };
    String sentence = sign.evidence().exact();
    if (again && Wording.tellsOfWithdrawal(sentence, undertaking.content())) {
      return Optional.of(CommitmentStatus.WITHDRAWN);
    }
    boolean broken = Wording.tellsOfBreaking(sentence, undertaking.content());
    return switch (sign.sort()) {
      case COMMITMENT -> repeated(undertaking, Undertaking.Kind.COMMITMENT, again);
      case REQUEST -> repeated(undertaking, Undertaking.Kind.REQUEST, again);
      case DEED ->
          bound && !broken && !Wording.tellsOfWordsOnly(sentence)
              ? Optional.of(CommitmentStatus.FULFILLED)
              : Optional.empty();
      case DENIAL, BLAME ->
          bound && broken ? Optional.of(CommitmentStatus.BROKEN) : Optional.empty();
    };
  }

  private static Optional<CommitmentStatus> repeated(
      Undertaking undertaking, Undertaking.Kind kind, boolean again) {
    return again && undertaking.kind() == kind
        ? Optional.of(CommitmentStatus.REPEATED)
        : Optional.empty();
  }

  private static boolean shares(Set<String> one, Set<String> other) {
    return !Collections.disjoint(one, other);
  }
}
