package org.chancery.desk.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How one text's findings of one type meet its gold.
 *
 * @param matched each gold finding that was hit, with what hit it, best pairs first
 * @param missed gold findings that nothing hit
 * @param spurious findings that hit nothing
 */
public record TextScore(
    FindingType type, List<Hit> matched, List<ScoredFinding> missed, List<ScoredFinding> spurious) {

  /** A gold finding and what hit it. */
  public record Hit(ScoredFinding gold, ScoredFinding found) {}

  private record Pair(double score, int gold, int found) {}

  public TextScore {
    matched = List.copyOf(matched);
    missed = List.copyOf(missed);
    spurious = List.copyOf(spurious);
  }

  /** Pairs gold with findings greedily, best pairs first, of equal ones the earlier. */
  static TextScore of(FindingType type, List<ScoredFinding> gold, List<ScoredFinding> found) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < found.size(); j++) {
        double score = Pairing.score(gold.get(i), found.get(j));
        if (score > 0) {
          pairs.add(new Pair(score, i, j));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::score).reversed());
    Set<Integer> usedGold = new HashSet<>();
    Set<Integer> usedFound = new HashSet<>();
    List<Hit> matched = new ArrayList<>();
    for (Pair pair : pairs) {
      if (!usedGold.contains(pair.gold) && !usedFound.contains(pair.found)) {
        usedGold.add(pair.gold);
        usedFound.add(pair.found);
        matched.add(new Hit(gold.get(pair.gold), found.get(pair.found)));
      }
    }
    return new TextScore(type, matched, without(gold, usedGold), without(found, usedFound));
  }

  private static List<ScoredFinding> without(List<ScoredFinding> findings, Set<Integer> used) {
    return IntStream.range(0, findings.size())
        .filter(i -> !used.contains(i))
        .mapToObj(findings::get)
        .toList();
  }

  int gold() {
    return matched.size() + missed.size();
  }

  int found() {
    return matched.size() + spurious.size();
  }
}
