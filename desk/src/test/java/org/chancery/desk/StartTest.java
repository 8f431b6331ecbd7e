package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What starting the program costs: commands that need no record load no database. */
class StartTest {

  @Test
  void readingPlainTextLoadsNoOtherFormat() throws IOException {
    assertThat(loadedBy("read", Examples.path("examples/tokyo-washington.txt")))
        .contains("org.chancery.intake.text.TextFile")
        .doesNotContain(
            "org.apache.pdfbox.",
            "org.jsoup.",
            "net.dankito.",
            "org.apache.james.",
            "org.netpreserve.",
            "org.apache.commons.compress.",
            "org.commonmark.",
            "crawlercommons.",
            "java.net.http.");
  }

  @Test
  void readingLoadsNoDatabaseAndNoServer() throws IOException {
    assertThat(loadedBy("read", "--help"))
        .contains("org.chancery.desk.command.ReadCommand")
        .doesNotContain(
            "org.jdbi.",
            "org.flywaydb.",
            "org.sqlite.",
            "com.zaxxer.",
            "io.helidon.",
            "gg.jte.",
            "org.chancery.desk.web.");
  }

  private static String loadedBy(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(
        List.of(
            "-verbose:class",
            "-cp",
            System.getProperty("java.class.path"),
            Chancery.class.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
