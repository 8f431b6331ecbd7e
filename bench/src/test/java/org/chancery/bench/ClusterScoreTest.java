package org.chancery.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.chancery.bench.ClusterScore.Thing;
import org.junit.jupiter.api.Test;

class ClusterScoreTest {

  private static final List<Thing> RIGHT =
      List.of(new Thing("1", "a"), new Thing("1", "a"), new Thing("2", "b"), new Thing("3", "c"));

  @Test
  void groupsAsJudgedAreRightWhateverTheyAreCalled() {
    ClusterScore score = ClusterScore.of(RIGHT);
    assertThat(score.pairF1()).isEqualTo(1);
    assertThat(score.bCubedF1()).isEqualTo(1);
  }

  @Test
  void oneGroupOfAllHasAllPairsAndIsMostlyWrong() {
    ClusterScore score =
        ClusterScore.of(RIGHT.stream().map(t -> new Thing("all", t.wanted())).toList());
    assertThat(score.pairRecall()).isEqualTo(1);
    assertThat(score.pairPrecision()).isEqualTo(1.0 / 6, within(1e-9));
    // Of the two of "a", half of their group is theirs; of each other, a quarter.
    assertThat(score.bCubedPrecision()).isEqualTo((0.5 + 0.5 + 0.25 + 0.25) / 4, within(1e-9));
    assertThat(score.bCubedRecall()).isEqualTo(1);
  }

  @Test
  void nothingPutTogetherIsNeverWrongAndMissesEveryPair() {
    ClusterScore score =
        ClusterScore.of(List.of(new Thing("1", "a"), new Thing("2", "a"), new Thing("3", "b")));
    assertThat(score.pairPrecision()).isEqualTo(1);
    assertThat(score.pairRecall()).isZero();
    assertThat(score.bCubedPrecision()).isEqualTo(1);
    assertThat(score.bCubedRecall()).isEqualTo(2.0 / 3, within(1e-9));
  }
}
