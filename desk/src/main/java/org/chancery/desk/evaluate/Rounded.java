package org.chancery.desk.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as scores are printed: three decimals, exact halves to the even digit. */
final class Rounded {

  private Rounded() {}

  static String of(double value) {
    return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
  }
}
