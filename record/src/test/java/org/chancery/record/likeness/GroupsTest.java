package org.chancery.record.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupsTest {

  /** Numbers are alike if they are near each other, and exclude each other if far. */
  private static class Near implements Likeness<Integer> {
    private final AtomicInteger compared = new AtomicInteger();

    @Override
    public Set<String> keys(Integer number) {
      return Set.of("" + number / 10, "" + (number + 5) / 10 + "'");
    }

    @Override
    public double between(Integer one, Integer other) {
      compared.incrementAndGet();
      return 1 - Math.abs(one - other) / 10.0;
    }

    @Override
    public boolean excludes(Integer one, Integer other) {
      return Math.abs(one - other) > 4;
    }

    @Override
    public double threshold() {
      return 0.7;
    }
  }

  @Test
  void theMostAlikeAreJoinedFirstAndThoseThatExcludeEachOtherNever() {
    assertThat(new Groups<>(new Near()).of(List.of(1, 3, 6, 7, 9, 50)))
        .containsExactly(List.of(1, 3), List.of(6, 7, 9), List.of(50));
  }

  @Test
  void aThirdMayReconcileTwoThatExcludeEachOther() {
    Near reconciled =
        new Near() {
          @Override
          public boolean reconciles(Integer third, Integer one, Integer other) {
            return third == 4;
          }
        };
    assertThat(new Groups<>(reconciled).of(List.of(1, 4, 7))).containsExactly(List.of(1, 4, 7));
  }

  @Test
  void tenTimesAsManyThingsTakeAboutTenTimesAsManyComparisons() {
    int few = comparisons(1_000);
    int many = comparisons(10_000);
    assertThat(many).isLessThan(12 * few);
  }

  private static int comparisons(int things) {
    Near near = new Near();
    new Groups<>(near).of(IntStream.range(0, things).map(i -> 7 * i).boxed().toList());
    return near.compared.get();
  }
}
