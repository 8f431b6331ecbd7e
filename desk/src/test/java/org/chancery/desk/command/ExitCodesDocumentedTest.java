package org.chancery.desk.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import org.chancery.desk.Examples;
import org.junit.jupiter.api.Test;

class ExitCodesDocumentedTest {

  @Test
  void theReadmeExplainsEveryExitCode() throws IOException, IllegalAccessException {
    String readme = Files.readString(Examples.ROOT.resolve("README.md"));
    for (Field code : ExitCode.class.getDeclaredFields()) {
      assertThat(readme).contains("\n| " + code.getInt(null) + " |");
    }
  }
}
