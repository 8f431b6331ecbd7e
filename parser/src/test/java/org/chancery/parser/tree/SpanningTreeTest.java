package org.chancery.parser.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpanningTreeTest {

  private static final int TIMES = 400;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void noTreeWithOneRootScoresHigher(int words) {
    Random random = new Random(words);
    for (int time = 0; time < TIMES; time++) {
      float[][] scores = scores(words, () -> random.nextFloat(-10, 10));

      int[] heads = SpanningTree.heads(scores);

      assertThat(isTree(heads)).as(Arrays.toString(heads)).isTrue();
      // Sums differ in the last bits by the order of their terms.
      assertThat(score(scores, heads)).isGreaterThan(best(scores) - 1e-4);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void everyWordDrawnToTheRootStillGivesOneRoot(int words) {
    Random random = new Random(words);
    for (int time = 0; time < TIMES; time++) {
      float[][] scores = scores(words, () -> random.nextFloat(-1, 1));
      for (float[] row : scores) {
        row[0] += 50;
      }

      int[] heads = SpanningTree.heads(scores);

      assertThat(isTree(heads)).as(Arrays.toString(heads)).isTrue();
      assertThat(score(scores, heads)).isGreaterThan(best(scores) - 1e-4);
    }
  }

  @Test
  void equalScoresGiveATree() {
    for (int words = 1; words <= 60; words++) {
      assertThat(isTree(SpanningTree.heads(new float[words][words + 1]))).isTrue();
    }
  }

  @Test
  void aLongSentenceOfCyclesGivesATree() {
    int words = 500;
    float[][] scores = new float[words][words + 1];
    for (int i = 0; i < words; i++) {
      // Each word and its neighbour want each other.
      scores[i][(i ^ 1) + 1] = 10;
    }

    assertThat(isTree(SpanningTree.heads(scores))).isTrue();
  }

  @Test
  void noWordsGiveNoHeads() {
    assertThat(SpanningTree.heads(new float[0][])).isEmpty();
  }

  private interface Scores {
    float next();
  }

  private static float[][] scores(int words, Scores next) {
    float[][] scores = new float[words][words + 1];
    for (float[] row : scores) {
      for (int h = 0; h <= words; h++) {
        row[h] = next.next();
      }
    }
    return scores;
  }

  /** The best score of all trees with one root, each tried. */
  private static double best(float[][] scores) {
    int words = scores.length;
    double best = Double.NEGATIVE_INFINITY;
    for (long code = 0; code < Math.round(Math.pow(words + 1, words)); code++) {
      int[] heads = new int[words];
      long rest = code;
      for (int i = 0; i < words; i++) {
        heads[i] = (int) (rest % (words + 1)) - 1;
        rest /= words + 1;
      }
      if (isTree(heads)) {
        best = Math.max(best, score(scores, heads));
      }
    }
    return best;
  }

  private static double score(float[][] scores, int[] heads) {
    return IntStream.range(0, heads.length).mapToDouble(i -> scores[i][heads[i] + 1]).sum();
  }

  private static boolean isTree(int[] heads) {
    long roots = Arrays.stream(heads).filter(head -> head < 0).count();
    for (int i = 0; i < heads.length; i++) {
      int at = i;
      for (int steps = 0; at >= 0; steps++) {
        if (steps > heads.length) {
          return false;
        }
        at = heads[at];
      }
    }
    return roots == 1;
  }
}
