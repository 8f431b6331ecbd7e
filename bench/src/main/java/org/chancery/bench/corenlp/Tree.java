package org.chancery.bench.corenlp;

import java.util.Arrays;

/**
 * Heads and relations of a sentence while they are checked: whatever the parser gave, the result is
 * one tree.
 *
 * @param heads index of each token's head, or -1 for the root
 * @param relations relation of each token to its head
 */
record Tree(int[] heads, String[] relations) {

  private static final int ROOT = -1;
  private static final int UNSET = -2;

  static Tree of(int size) {
    int[] heads = new int[size];
    Arrays.fill(heads, UNSET);
    String[] relations = new String[size];
    Arrays.fill(relations, "dep");
    return new Tree(heads, relations);
  }

  void attach(int token, int head, String relation) {
    heads[token] = head;
    relations[token] = relation;
  }

  void root(int token) {
    attach(token, ROOT, "root");
  }

  /**
   * Makes this one tree: the first root stays, later ones hang on it by {@code parataxis}; without
   * a root the first token becomes it; tokens without a head, and the first token of each cycle,
   * hang on the root by {@code dep}.
   */
  Tree repaired() {
    int root = first(ROOT);
    if (root < 0) {
      root = Math.max(0, first(UNSET));
      root(root);
    }
    for (int i = 0; i < heads.length; i++) {
      if (i != root && heads[i] == ROOT) {
        attach(i, root, "parataxis");
      } else if (i != root && (heads[i] == UNSET || heads[i] == i || relations[i].equals("root"))) {
        attach(i, root, "dep");
      }
    }
    int[] seen = new int[heads.length];
    for (int i = 0; i < heads.length; i++) {
      int at = i;
      while (at != root && seen[at] == 0) {
        seen[at] = i + 1;
        at = heads[at];
      }
      if (at != root && seen[at] == i + 1) {
        attach(at, root, "dep");
      }
    }
    return this;
  }

  private int first(int head) {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == head) {
        return i;
      }
    }
    return -1;
  }
}
