package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.desk.Examples.Run;
import org.chancery.record.form.ReadingJson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The examples, read by the program that ships. {@code -Dgolden=write} writes their expected
 * readings anew: the changes are then to be looked at, and committed with their cause.
 */
class ExamplesTest {

  @TestFactory
  Stream<DynamicTest> eachExampleGivesItsExpectedReading() throws IOException {
    return eachExample(name -> {
      Path file = Examples.EXPECTED.resolve(name + ".json");
      String reading = reading(name);
      if (Examples.WRITE) {
        Files.createDirectories(Examples.EXPECTED);
        Files.writeString(file, reading);
      }
      assertThat(file).exists();
      assertThat(reading).isEqualTo(Files.readString(file));
    });
  }

  @Test
  void eachExpectedReadingHasItsExample() throws IOException {
    assertThat(Examples.names(Examples.EXPECTED, ".json")).isSubsetOf(Examples.names());
  }

  @Test
  void theNumberOfThreadsDoesNotChangeAByte() {
    String folder = Examples.path("examples");

    Run one = Examples.run("read", folder, "--format", "jsonl", "--with-text", "--threads", "1");
    Run four = Examples.run("read", folder, "--format", "jsonl", "--with-text", "--threads", "4");

    assertThat(four).isEqualTo(one);
  }

  @TestFactory
  Stream<DynamicTest> eachReadingIsValidAgainstTheSchema() throws IOException {
    Schema schema = schema();
    return eachExample(
        name -> assertThat(schema.validate(reading(name), InputFormat.JSON)).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> allEvidenceStandsInTheText() throws IOException {
    return eachExample(name -> {
      JsonNode reading = JsonMapper.shared().readTree(reading(name));
      int[] text = reading.at("/document/text").stringValue().codePoints().toArray();
      List<JsonNode> evidence = new ArrayList<>();
      collectEvidence(reading, evidence);
      assertThat(evidence)
          .isNotEmpty()
          .allSatisfy(
              span -> assertThat(words(text, span)).isEqualTo(span.get("exact").stringValue()));
    });
  }

  private interface Check {
    void of(String example) throws IOException;
  }

  private static Stream<DynamicTest> eachExample(Check check) throws IOException {
    return Examples.names().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> check.of(name)));
  }

  private static String reading(String name) {
    return Examples.run(
            "read", Examples.path("examples/" + name + ".txt"), "--format", "json", "--with-text")
        .out();
  }

  private static String words(int[] text, JsonNode span) {
    int start = span.get("start").intValue();
    return new String(text, start, span.get("end").intValue() - start);
  }

  private static void collectEvidence(JsonNode node, List<JsonNode> evidence) {
    if (node.has("exact") && node.has("start")) {
      evidence.add(node);
    }
    node.forEach(below -> collectEvidence(below, evidence));
  }

  private static Schema schema() throws IOException {
    try (InputStream in = ReadingJson.class.getResourceAsStream(ReadingJson.SCHEMA)) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    }
  }
}
