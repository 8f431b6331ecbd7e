package org.chancery.parser.network;

/** Scores of each word of a sentence with each head. */
final class Arcs {

  private Arcs() {}

  /**
   * Products of the vectors of dependents and heads, for {@link
   * org.chancery.parser.tree.SpanningTree}.
   *
   * @param dependents vectors of all words of the batch
   * @param heads vectors of the roots of all sentences, then of all words
   * @param words how many words the batch has
   * @param sentences how many sentences it has
   * @param sentence which of them this is
   * @param from its first word in the batch
   * @param n how many words it has
   */
  static float[][] scores(
      float[] dependents, float[] heads, int words, int sentences, int sentence, int from, int n) {
    int width = dependents.length / words;
    // Heads turned on their side, so that the inner loop below runs over neighbours in memory,
    // which
    // the compiler turns into vector instructions.
    float[][] side = new float[width][n + 1];
    for (int h = 0; h <= n; h++) {
      int row = (h == 0 ? sentence : sentences + from + h - 1) * width;
      for (int k = 0; k < width; k++) {
        side[k][h] = heads[row + k];
      }
    }
    float[][] scores = new float[n][n + 1];
    for (int d = 0; d < n; d++) {
      float[] sum = scores[d];
      int row = (from + d) * width;
      for (int k = 0; k < width; k++) {
        float factor = dependents[row + k];
        float[] factors = side[k];
        for (int h = 0; h <= n; h++) {
          sum[h] += factor * factors[h];
        }
      }
    }
    return scores;
  }
}
