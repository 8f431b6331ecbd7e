package org.chancery.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.chancery.bench.MergingGold.Mention;
import org.junit.jupiter.api.Test;

class MergingGoldTest {

  private final List<Mention> gold = MergingGold.read();

  @Test
  void aNeighbourhoodIsAllInOneHalf() {
    assertThat(gold.stream().collect(Collectors.groupingBy(Mention::topic)).values())
        .allSatisfy(there -> assertThat(there.stream().map(Mention::half).distinct()).hasSize(1));
  }

  @Test
  void aHappeningBelongsToOneNeighbourhoodAndIsToldOnceByADocument() {
    assertThat(gold.stream().collect(Collectors.groupingBy(Mention::happening)).values())
        .allSatisfy(mentions -> {
          assertThat(mentions.stream().map(Mention::topic).distinct()).hasSize(1);
          assertThat(mentions).extracting(Mention::document).doesNotHaveDuplicates();
        });
  }

  @Test
  void everyPlaceIsASentenceAndEveryMentionHasTwoSides() {
    assertThat(gold)
        .allSatisfy(mention -> {
          assertThat(mention.at()).isNotEmpty().allMatch(place -> place.from() < place.to());
          assertThat(mention.sides()).hasSizeGreaterThan(1);
        });
  }
}
