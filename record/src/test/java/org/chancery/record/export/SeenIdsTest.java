package org.chancery.record.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.reading.document.Sha256;
import org.junit.jupiter.api.Test;

class SeenIdsTest {

  @Test
  void anIdIsNewOnceHoweverManyThereAre() {
    SeenIds seen = new SeenIds();
    for (int i = 0; i < 20_000; i++) {
      assertThat(seen.add(Sha256.of("id " + i))).isTrue();
    }
    for (int i = 0; i < 20_000; i++) {
      assertThat(seen.add(Sha256.of("id " + i))).isFalse();
    }
  }

  @Test
  void zeroIsAnIdLikeOthers() {
    SeenIds seen = new SeenIds();

    assertThat(seen.add("0000000000000000")).isTrue();
    assertThat(seen.add("0000000000000000")).isFalse();
  }
}
