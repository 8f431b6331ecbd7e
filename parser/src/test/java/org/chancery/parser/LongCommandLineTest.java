package org.chancery.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * {@code chancery read reports/*.txt} may have a command line of any length. ONNX Runtime 1.29
 * ended the process where it had more than 4,096 bytes.
 */
class LongCommandLineTest {

  /** Parses a sentence in a process of its own. */
  static final class Main {
    public static void main(String[] arguments) {
      new EncoderParser().parseWords(List.of(List.of("Norway", "met", "Chile", ".")));
      System.out.println("parsed");
    }
  }

  @Test
  void aProcessWithALongCommandLineParses() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "x".repeat(20_000))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains("parsed");
  }
}
