package org.chancery.parser.tree;

import java.util.ArrayList;
import java.util.List;
import org.chancery.reading.syntax.NamedEntity;

/**
 * Names from scores of begin-inside-outside tags: the best sequence in which nothing continues what
 * did not begin.
 */
public final class NameTags {

  private final int[] kinds;
  private final boolean[] begins;

  /**
   * @param tags {@code O}, {@code B-KIND} and {@code I-KIND} in the order of the scores' columns
   * @throws IllegalArgumentException if one is none of these
   */
  public NameTags(List<String> tags) {
    this.kinds = new int[tags.size()];
    this.begins = new boolean[tags.size()];
    for (int i = 0; i < kinds.length; i++) {
      String tag = tags.get(i);
      if (!tag.equals("O") && !tag.matches("[BI]-.+")) {
        throw new IllegalArgumentException("no tag of names: " + tag);
      }
      kinds[i] = tag.equals("O") ? -1 : NamedEntity.Kind.valueOf(tag.substring(2)).ordinal();
      begins[i] = tag.startsWith("B-");
    }
  }

  /** How many tags there are. */
  public int count() {
    return kinds.length;
  }

  /**
   * The names of one sentence.
   *
   * @param scores row after row, a row a word, {@link #count()} numbers a row
   * @param from the row of its first word
   * @param words how many rows are its own
   */
  public List<NamedEntity> names(float[] scores, int from, int words) {
    int[] tags = best(scores, from, words);
    List<NamedEntity> names = new ArrayList<>();
    int first = -1;
    for (int i = 0; i <= words; i++) {
      boolean continues = i < words && kinds[tags[i]] >= 0 && !begins[tags[i]];
      if (first >= 0 && !continues) {
        names.add(new NamedEntity(NamedEntity.Kind.values()[kinds[tags[first]]], first, i - 1));
        first = -1;
      }
      if (i < words && begins[tags[i]]) {
        first = i;
      }
    }
    return List.copyOf(names);
  }

  private int[] best(float[] scores, int from, int words) {
    int n = kinds.length;
    double[] total = new double[n];
    int[][] back = new int[words][n];
    for (int i = 0; i < words; i++) {
      double[] next = new double[n];
      for (int tag = 0; tag < n; tag++) {
        int best = -1;
        for (int before = 0; before < n && i > 0; before++) {
          if (follows(before, tag) && (best < 0 || total[before] > total[best])) {
            best = before;
          }
        }
        back[i][tag] = best;
        double above = best >= 0 ? total[best] : i == 0 && opens(tag) ? 0 : -1e9;
        next[tag] = above + scores[(from + i) * n + tag];
      }
      total = next;
    }
    int[] tags = new int[words];
    int at = 0;
    for (int tag = 1; tag < n; tag++) {
      at = total[tag] > total[at] ? tag : at;
    }
    for (int i = words - 1; i >= 0; i--) {
      tags[i] = at;
      at = back[i][at];
    }
    return tags;
  }

  private boolean opens(int tag) {
    return kinds[tag] < 0 || begins[tag];
  }

  private boolean follows(int before, int tag) {
    return opens(tag) || kinds[before] == kinds[tag];
  }
}
