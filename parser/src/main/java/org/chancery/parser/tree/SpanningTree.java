package org.chancery.parser.tree;

import java.util.Arrays;

/**
 * The heads that make the best tree with one root.
 *
 * <p>Where the best head of each word already makes such a tree, that is it; else the algorithm of
 * Chu and Liu, and Edmonds.
 *
 * @see <a href="https://doi.org/10.6028/jres.071B.032">Edmonds, Optimum Branchings (1967)</a>
 */
public final class SpanningTree {

  private SpanningTree() {}

  /**
   * The head of each word, from 0, or -1 for the root.
   *
   * @param scores of each dependent (row) with each head; column 0 is the root, column {@code i +
   *     1} word {@code i}; finite
   */
  public static int[] heads(float[][] scores) {
    int words = scores.length;
    if (words == 0) {
      return new int[0];
    }
    int[] heads = new int[words + 1];
    heads[0] = -1;
    int roots = 0;
    for (int i = 0; i < words; i++) {
      int best = -1;
      for (int h = 0; h <= words; h++) {
        if (h != i + 1 && (best < 0 || scores[i][h] > scores[i][best])) {
          best = h;
        }
      }
      heads[i + 1] = best;
      roots += best == 0 ? 1 : 0;
    }
    if (roots != 1 || cycle(heads).length > 0) {
      heads = edmonds(weights(scores));
    }
    int[] result = new int[words];
    for (int i = 0; i < words; i++) {
      result[i] = heads[i + 1] - 1;
    }
    return result;
  }

  /** The scores as a square, each root arc made so dear that the best tree has only one. */
  private static double[][] weights(float[][] scores) {
    int n = scores.length + 1;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (float[] row : scores) {
      for (float score : row) {
        least = Math.min(least, score);
        most = Math.max(most, score);
      }
    }
    double price = (most - least + 1) * n;
    double[][] weights = new double[n][n];
    Arrays.fill(weights[0], Double.NEGATIVE_INFINITY);
    for (int i = 1; i < n; i++) {
      for (int h = 0; h < n; h++) {
        weights[i][h] = scores[i - 1][h] - (h == 0 ? price : 0);
      }
      weights[i][i] = Double.NEGATIVE_INFINITY;
    }
    return weights;
  }

  /** Best heads of all nodes but 0; {@code weights[d][h]}. */
  private static int[] edmonds(double[][] weights) {
    int n = weights.length;
    int[] heads = new int[n];
    heads[0] = -1;
    for (int i = 1; i < n; i++) {
      for (int h = 1; h < n; h++) {
        heads[i] = weights[i][h] > weights[i][heads[i]] ? h : heads[i];
      }
    }
    int[] cycle = cycle(heads);
    if (cycle.length == 0) {
      return heads;
    }
    return expand(weights, heads, cycle);
  }

  /**
   * Contracts a cycle to one node, solves what is left, and opens the cycle where it is entered.
   */
  private static int[] expand(double[][] weights, int[] heads, int[] cycle) {
    int n = weights.length;
    boolean[] inside = new boolean[n];
    double held = 0;
    for (int node : cycle) {
      inside[node] = true;
      held += weights[node][heads[node]];
    }
    int[] outside = new int[n - cycle.length];
    int count = 0;
    for (int node = 0; node < n; node++) {
      if (!inside[node]) {
        outside[count++] = node;
      }
    }
    double[][] smaller = new double[count + 1][count + 1];
    int[] entered = new int[count];
    int[] left = new int[count];
    smaller[count][count] = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      for (int h = 0; h < count; h++) {
        smaller[i][h] = weights[outside[i]][outside[h]];
      }
      double in = Double.NEGATIVE_INFINITY;
      double out = Double.NEGATIVE_INFINITY;
      entered[i] = cycle[0];
      left[i] = cycle[0];
      for (int node : cycle) {
        double entering = weights[node][outside[i]] - weights[node][heads[node]];
        if (entering > in) {
          in = entering;
          entered[i] = node;
        }
        if (weights[outside[i]][node] > out) {
          out = weights[outside[i]][node];
          left[i] = node;
        }
      }
      smaller[count][i] = in + held;
      smaller[i][count] = i == 0 ? Double.NEGATIVE_INFINITY : out;
    }
    int[] solved = edmonds(smaller);
    int[] result = heads.clone();
    for (int i = 1; i < count; i++) {
      result[outside[i]] = solved[i] == count ? left[i] : outside[solved[i]];
    }
    result[entered[solved[count]]] = outside[solved[count]];
    return result;
  }

  /** The nodes of one cycle, or none; node 0 has no head. */
  private static int[] cycle(int[] heads) {
    int[] seen = new int[heads.length];
    for (int i = 1; i < heads.length; i++) {
      int at = i;
      while (at > 0 && seen[at] == 0) {
        seen[at] = i;
        at = heads[at];
      }
      if (at > 0 && seen[at] == i) {
        int length = 1;
        for (int node = heads[at]; node != at; node = heads[node]) {
          length++;
        }
        int[] cycle = new int[length];
        for (int k = 0; k < length; k++) {
          cycle[k] = at;
          at = heads[at];
        }
        return cycle;
      }
    }
    return new int[0];
  }
}
