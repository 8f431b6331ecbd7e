package org.chancery.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeasurementTest {

  @Test
  void aPercentileIsTheSmallestValueThatSoManyDoNotExceed() {
    assertThat(Measurement.percentile(new long[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 90)).isEqualTo(9);
  }

  @Test
  void theHundredthPercentileIsTheLargestValue() {
    assertThat(Measurement.percentile(new long[] {1, 2, 30}, 100)).isEqualTo(30);
  }

  @Test
  void nothingHasThePercentileZero() {
    assertThat(Measurement.percentile(new long[0], 50)).isZero();
  }
}
