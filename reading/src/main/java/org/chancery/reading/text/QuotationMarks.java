package org.chancery.reading.text;

import java.util.List;

/** Finds the quotations of a text. */
final class QuotationMarks {

  private QuotationMarks() {}

  static List<Quotation> find(String value, List<Block> blocks) {
    return List.of();
  }
}
