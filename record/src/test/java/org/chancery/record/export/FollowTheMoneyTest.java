package org.chancery.record.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.record.OpenRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class FollowTheMoneyTest {

  @TempDir Path folder;

  private List<JsonNode> entities;

  @BeforeEach
  void export() throws IOException {
    Path out = folder.resolve("out");
    try (OpenRecord record = Exported.ofBoth(folder)) {
      Exported.write(record, ExportFormat.FTM, out);
    }
    entities = Exported.lines(out.resolve(FollowTheMoney.FILE));
  }

  /** Facts about the model: what a schema extends, requires, and has as properties. */
  private record Schema(Set<String> parents, Set<String> required, Map<String, String> properties) {

    static Map<String, Schema> all() throws IOException {
      Map<String, Schema> all = new HashMap<>();
      try (InputStream in =
          Objects.requireNonNull(FollowTheMoneyTest.class.getResourceAsStream("ftm-model.tsv"))) {
        new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", -1))
            .forEach(f -> {
              Map<String, String> properties = new HashMap<>();
              for (String property : words(f[3])) {
                String[] named = property.split(":", -1);
                properties.put(named[0], named.length > 1 ? named[1] : "");
              }
              all.put(f[0], new Schema(words(f[1]), words(f[2]), properties));
            });
      }
      return all;
    }

    private static Set<String> words(String field) {
      return field.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(field.split(" ")));
    }

    /** The range of a property, empty for one that is no reference; none where there is no such. */
    Optional<String> range(String property, Map<String, Schema> all) {
      return Optional.ofNullable(properties.get(property))
          .or(() ->
              parents.stream()
                  .flatMap(parent -> all.get(parent).range(property, all).stream())
                  .findFirst());
    }

    boolean is(String name, String wanted, Map<String, Schema> all) {
      return name.equals(wanted)
          || parents.stream().anyMatch(parent -> all.get(parent).is(parent, wanted, all));
    }
  }

  @Test
  void schemataAndPropertiesAreThoseOfTheModel() throws IOException {
    Map<String, Schema> model = Schema.all();

    assertThat(entities)
        .allSatisfy(entity -> {
          Schema schema = model.get(entity.path("schema").asString());
          assertThat(schema).as(entity.path("schema").asString()).isNotNull();
          assertThat(entity.path("properties").propertyNames())
              .as(entity.toString())
              .containsAll(schema.required())
              .allSatisfy(name -> assertThat(schema.range(name, model)).as(name).isPresent());
        });
  }

  @Test
  void everyReferenceLeadsToAnEntityOfTheRange() throws IOException {
    Map<String, Schema> model = Schema.all();
    Map<String, String> schemata = new HashMap<>();
    entities.forEach(e -> schemata.put(e.path("id").asString(), e.path("schema").asString()));

    for (JsonNode entity : entities) {
      Schema schema = model.get(entity.path("schema").asString());
      for (String name : entity.path("properties").propertyNames()) {
        String range = schema.range(name, model).orElseThrow();
        if (!range.isEmpty()) {
          assertThat(entity.path("properties").path(name))
              .allSatisfy(value -> {
                String target = schemata.get(value.asString());
                assertThat(target).as(name + " of " + entity).isNotNull();
                assertThat(model.get(target).is(target, range, model)).isTrue();
              });
        }
      }
    }
  }

  @Test
  void idsAreUnique() {
    assertThat(entities).extracting(entity -> entity.path("id").asString()).doesNotHaveDuplicates();
  }

  @Test
  void allSchemataOfTheModelThatAreExpectedAppear() {
    assertThat(entities)
        .extracting(entity -> entity.path("schema").asString())
        .contains(
            "Document",
            "Person",
            "PublicBody",
            "Company",
            "Position",
            "Occupancy",
            "Event",
            "Documentation");
  }

  @Test
  void aStateHasTheCodeOfItsCountry() {
    assertThat(named("Namibia").at("/properties/country").toString()).isEqualTo("[\"na\"]");
  }

  @Test
  void everyEventHasItsProofAndItsQuotation() {
    assertThat(entities)
        .filteredOn(entity -> entity.path("schema").asString().equals("Event"))
        .hasSize(13)
        .allSatisfy(entity -> {
          assertThat(entity.at("/properties/proof")).hasSize(1);
          assertThat(entity.at("/properties/description/0").asString()).isNotBlank();
        });
  }

  private JsonNode named(String name) {
    return entities.stream()
        .filter(entity -> entity.at("/properties/name/0").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
