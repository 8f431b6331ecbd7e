package org.chancery.desk.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

  @Test
  void valuesWithCommasQuotesAndLineEndsAreQuoted() {
    Csv csv = new Csv("a", "b", "c");
    csv.row(List.of("plain", "one, two", "say \"yes\"\nnow"));

    assertThat(csv).hasToString("a,b,c\r\nplain,\"one, two\",\"say \"\"yes\"\"\nnow\"\r\n");
  }
}
