package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What starting the program costs: commands that need no record load no database. */
class StartTest {

  @Test
  void readingLoadsNoDatabase() throws IOException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-verbose:class",
                "-cp",
                System.getProperty("java.class.path"),
                Chancery.class.getName(),
                "read",
                "--help")
            .redirectErrorStream(true)
            .start();
    String loaded = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(loaded)
        .contains("org.chancery.desk.command.ReadCommand")
        .doesNotContain("org.jdbi.", "org.flywaydb.", "org.sqlite.", "com.zaxxer.");
  }
}
