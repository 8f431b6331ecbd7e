package org.chancery.bench.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TreeTest {

  @Test
  void aCycleIsOpenedAtItsFirstToken() {
    Tree tree = Tree.of(4);
    tree.root(0);
    tree.attach(1, 2, "obj");
    tree.attach(2, 3, "obj");
    tree.attach(3, 1, "obj");
    assertThat(tree.repaired().heads()).containsExactly(-1, 0, 3, 1);
  }

  @Test
  void aSecondRootHangsOnTheFirst() {
    Tree tree = Tree.of(3);
    tree.attach(0, 1, "det");
    tree.root(1);
    tree.root(2);
    assertThat(tree.repaired().heads()).containsExactly(1, -1, 1);
    assertThat(tree.relations()[2]).isEqualTo("parataxis");
  }

  @Test
  void withoutRootTheFirstTokenBecomesIt() {
    Tree tree = Tree.of(2);
    tree.attach(0, 1, "obj");
    tree.attach(1, 0, "obj");
    assertThat(tree.repaired().heads()).containsExactly(-1, 0);
  }
}
