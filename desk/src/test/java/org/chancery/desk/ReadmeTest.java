package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  private static final String BEGIN = "<!-- brief of examples/tokyo-washington.txt -->\n```text\n";
  private static final String END = "```\n<!-- end of brief -->";

  /** {@code -Dgolden=write} puts the brief of today into the README. */
  @Test
  void theBriefIsTheOneThatIsPrinted() throws IOException {
    Path file = Examples.ROOT.resolve("README.md");
    String readme = Files.readString(file);
    int from = readme.indexOf(BEGIN) + BEGIN.length();
    int to = readme.indexOf(END);
    String brief = Examples.run("read", Examples.path("examples/tokyo-washington.txt")).out();
    if (Examples.WRITE) {
      readme = readme.substring(0, from) + brief + readme.substring(to);
      Files.writeString(file, readme);
      to = readme.indexOf(END);
    }

    assertThat(readme.substring(from, to)).isEqualTo(brief);
  }
}
