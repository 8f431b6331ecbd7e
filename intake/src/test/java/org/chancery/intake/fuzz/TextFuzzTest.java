package org.chancery.intake.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.chancery.intake.text.TextFile;

class TextFuzzTest {

  @FuzzTest(maxDuration = "10m")
  void anyBytesAreReadOrRefused(byte[] bytes) {
    Fuzzed.read(bytes, TextFile::read);
  }
}
