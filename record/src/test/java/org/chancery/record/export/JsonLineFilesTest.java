package org.chancery.record.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chancery.record.OpenRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLineFilesTest {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @TempDir Path folder;

  private Path out;

  @BeforeEach
  void export() {
    out = folder.resolve("out");
    try (OpenRecord record = Exported.ofBoth(folder)) {
      Exported.write(record, ExportFormat.JSONL, out);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"documents", "parties", "findings", "happenings"})
  void everyLineFollowsTheSchemaBesideIt(String name) throws IOException {
    Schema schema = schema(name);

    assertThat(Files.readAllLines(out.resolve(name + ".jsonl")))
        .isNotEmpty()
        .allSatisfy(line ->
            assertThat(
                    schema.validate(
                        line,
                        InputFormat.JSON,
                        context -> context.executionConfig(c -> c.formatAssertionsEnabled(true))))
                .as(line)
                .isEmpty());
  }

  @Test
  void theSchemaRefusesAFindingWithoutEvidence() throws IOException {
    String line =
        Files.readAllLines(out.resolve("findings.jsonl"))
            .getFirst()
            .replaceFirst("\"evidence\":\\{.*?\\},", "");

    assertThat(schema("findings").validate(line, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void theQuotationStandsAtItsPlaceInCodePoints() throws IOException {
    String text = org.chancery.record.Strait.reading().text().value();

    assertThat(Exported.lines(out.resolve("findings.jsonl")))
        .filteredOn(line -> line.path("document").asString().equals("strait"))
        .hasSize(10)
        .allSatisfy(line -> {
          var evidence = line.path("evidence");
          assertThat(
                  text.substring(
                      text.offsetByCodePoints(0, evidence.path("start").asInt()),
                      text.offsetByCodePoints(0, evidence.path("end").asInt())))
              .isEqualTo(evidence.path("exact").asString());
        });
  }

  private Schema schema(String name) throws IOException {
    return REGISTRY.getSchema(
        Files.readString(out.resolve(name + ".schema.json")), InputFormat.JSON);
  }
}
