package org.chancery.record.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.chancery.reading.document.Sha256;
import org.chancery.record.OpenRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DataPackageTest {

  @TempDir Path folder;

  private Path out;
  private JsonNode resources;

  @BeforeEach
  void export() throws IOException {
    out = folder.resolve("out");
    try (OpenRecord record = Exported.ofBoth(folder)) {
      Exported.write(record, ExportFormat.CSV, out);
    }
    resources =
        JsonMapper.shared()
            .readTree(Files.readAllBytes(out.resolve("datapackage.json")))
            .path("resources");
  }

  @Test
  void fieldsAreQuotedAsRfc4180Says() throws IOException {
    // The awkward title has a comma, quotes, a line end and a tab.
    assertThat(Files.readString(out.resolve("documents.csv")))
        .contains("\r\n001,\"001, \"\"NA\"\"\nand\ttab\",https://example.org/001,");
  }

  @Test
  void everyColumnIsDescribedInTheOrderOfTheFile() throws IOException {
    for (JsonNode resource : resources) {
      String head = Files.readAllLines(out.resolve(resource.path("path").asString())).getFirst();

      assertThat(texts(resource.at("/schema/fields"), "name")).containsExactly(head.split(","));
      assertThat(texts(resource.at("/schema/fields"), "description")).noneMatch(String::isEmpty);
    }
  }

  @Test
  void codesAreStringsAndOnlyEmptyFieldsAreMissing() {
    for (JsonNode resource : resources) {
      for (JsonNode field : resource.at("/schema/fields")) {
        if (List.of("id", "state", "alpha2", "numeric", "cow").contains(name(field))) {
          assertThat(field.path("type").asString()).as(name(field)).isEqualTo("string");
        }
      }
      assertThat(resource.at("/schema/missingValues").toString()).isEqualTo("[\"\"]");
    }
  }

  @Test
  void sizeAndHashAreThoseOfTheFile() throws IOException {
    for (JsonNode resource : resources) {
      byte[] bytes = Files.readAllBytes(out.resolve(resource.path("path").asString()));

      assertThat(resource.path("bytes").asLong()).isEqualTo(bytes.length);
      assertThat(resource.path("hash").asString()).isEqualTo("sha256:" + Sha256.of(bytes));
    }
  }

  @Test
  void everyForeignKeyNamesColumnsThatAreThere() {
    for (Table table : Tables.ALL) {
      for (Table.Reference reference : table.references()) {
        Table other =
            Tables.ALL.stream()
                .filter(t -> t.name().equals(reference.table()))
                .findFirst()
                .orElseThrow();
        assertThat(other.columns()).extracting(Column::name).containsAll(reference.keys());
        assertThat(table.columns()).extracting(Column::name).containsAll(reference.columns());
      }
    }
  }

  private static String name(JsonNode field) {
    return field.path("name").asString();
  }

  private static List<String> texts(JsonNode array, String key) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(node -> node.path(key).asString())
        .toList();
  }
}
