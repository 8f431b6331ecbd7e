package org.chancery.intake.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.chancery.intake.mail.MboxPieces;

class MboxFuzzTest {

  @FuzzTest(maxDuration = "10m")
  void anyBytesAreReadOrRefused(byte[] bytes) {
    Fuzzed.read(bytes, MboxPieces::new);
  }
}
