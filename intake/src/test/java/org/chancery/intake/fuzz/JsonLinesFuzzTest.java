package org.chancery.intake.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.chancery.intake.lines.FieldNames;
import org.chancery.intake.lines.JsonLines;

class JsonLinesFuzzTest {

  @FuzzTest(maxDuration = "10m")
  void anyBytesAreReadOrRefused(byte[] bytes) {
    Fuzzed.read(bytes, (item, budget) -> new JsonLines(item, FieldNames.STANDARD, budget));
  }
}
