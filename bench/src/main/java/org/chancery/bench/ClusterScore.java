package org.chancery.bench;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well groups of things agree with those judged right: pairwise, and by B³ (Bagga and Baldwin,
 * 1998), which asks of each thing how much of its group is right and how much of the right one is
 * there.
 *
 * @param things how many
 * @param right pairs together in both
 * @param given pairs together in the groups scored
 * @param wanted pairs together in the right ones
 * @param bCubedPrecision between 0 and 1
 * @param bCubedRecall between 0 and 1
 */
record ClusterScore(
    int things, long right, long given, long wanted, double bCubedPrecision, double bCubedRecall) {

  /**
   * A thing with the names of its two groups.
   *
   * @param given the group scored
   * @param wanted the right group
   */
  record Thing(String given, String wanted) {}

  static ClusterScore of(List<Thing> things) {
    Map<String, Set<Integer>> given = new HashMap<>();
    Map<String, Set<Integer>> wanted = new HashMap<>();
    for (int i = 0; i < things.size(); i++) {
      given.computeIfAbsent(things.get(i).given(), g -> new HashSet<>()).add(i);
      wanted.computeIfAbsent(things.get(i).wanted(), w -> new HashSet<>()).add(i);
    }
    long right = 0;
    double precision = 0;
    double recall = 0;
    for (Thing thing : things) {
      Set<Integer> mine = given.get(thing.given());
      Set<Integer> theirs = wanted.get(thing.wanted());
      long common = mine.stream().filter(theirs::contains).count();
      right += common - 1;
      precision += (double) common / mine.size();
      recall += (double) common / theirs.size();
    }
    int all = Math.max(1, things.size());
    return new ClusterScore(
        things.size(), right / 2, pairs(given), pairs(wanted), precision / all, recall / all);
  }

  private static long pairs(Map<String, Set<Integer>> groups) {
    return groups.values().stream().mapToLong(g -> (long) g.size() * (g.size() - 1) / 2).sum();
  }

  double pairPrecision() {
    return given == 0 ? 1 : (double) right / given;
  }

  double pairRecall() {
    return wanted == 0 ? 1 : (double) right / wanted;
  }

  double pairF1() {
    return f1(pairPrecision(), pairRecall());
  }

  double bCubedF1() {
    return f1(bCubedPrecision, bCubedRecall);
  }

  private static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
