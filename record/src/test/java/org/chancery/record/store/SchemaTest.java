package org.chancery.record.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaTest {

  @Test
  void theNewestVersionIsThatOfTheLastMigration() throws IOException {
    Path migrations =
        Path.of(System.getProperty("chancery.root", ".."))
            .resolve("record/src/main/resources/org/chancery/record/store");
    List<String> versions;
    try (Stream<Path> files = Files.walk(migrations)) {
      versions =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.matches("V.*\\.sql"))
              .map(name -> name.substring(1, name.indexOf("__")).replace('_', '.'))
              .sorted(Schema::compare)
              .toList();
    }

    assertThat(versions.getLast()).isEqualTo(Schema.NEWEST);
  }

  @Test
  void versionsAreComparedByTheirNumbers() {
    assertThat(Schema.compare("1.10", "1.9")).isPositive();
    assertThat(Schema.compare("2", "2.0")).isZero();
    assertThat(Schema.compare("1.1", "2")).isNegative();
  }
}
