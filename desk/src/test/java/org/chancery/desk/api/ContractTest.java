package org.chancery.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.desk.Examples;
import org.chancery.desk.answer.Parameter;
import org.chancery.desk.answer.Question;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the description promises, a server keeps; and it promises all that the server does. */
class ContractTest {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @TempDir static Path folder;

  private static ServedApi served;
  private static JsonNode described;
  private static Map<String, String> examples;

  @BeforeAll
  static void serve() {
    served = new ServedApi(folder);
    described = JsonMapper.shared().readTree(served.get("/api/openapi.json").body());
    String finding =
        JsonMapper.shared()
            .readTree(served.get("/api/commitments").body())
            .at("/commitments/entries/0/id")
            .stringValue();
    String happening =
        JsonMapper.shared()
            .readTree(served.get("/api/relation/JPN/USA/chronology").body())
            .at("/chronology/entries/0/id")
            .stringValue();
    examples =
        Map.ofEntries(
            Map.entry("a", "Japan"),
            Map.entry("b", "USA"),
            Map.entry("section", "chronology"),
            Map.entry("documentId", "talks-jpn"),
            Map.entry("findingId", finding),
            Map.entry("happeningId", happening),
            Map.entry("one", "talks-jpn"),
            Map.entry("other", "talks-usa"),
            Map.entry("partyName", "Ellen%20Whitcombe"),
            Map.entry("q", "patrols"));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void theDescriptionIsOpenApi() {
    assertThat(described.path("openapi").stringValue()).startsWith("3.1.");
    assertThat(described.at("/info/title").stringValue()).isEqualTo("Chancery");
  }

  @Test
  void everyReferenceInTheDescriptionLeadsSomewhere() {
    assertThat(described.findValuesAsString("$ref"))
        .isNotEmpty()
        .allSatisfy(reference -> assertThat(at(reference).isMissingNode()).as(reference).isFalse());
  }

  @Test
  void everyRouteIsDescribedAsResourceAsPageAndAsRows() {
    assertThat(Route.ALL)
        .allSatisfy(route ->
            assertThat(described.path("paths").propertyNames())
                .contains(
                    "/api/" + route.path(),
                    "/" + route.path() + ".json",
                    "/" + route.path() + ".csv"));
  }

  @Test
  void theReadmeTellsOfEveryResource() throws IOException {
    String readme = Files.readString(Examples.ROOT.resolve("README.md"));
    assertThat(Route.ALL)
        .allSatisfy(
            route -> assertThat(readme).contains("`/api/" + route.path().replaceAll("[{/].*", "")));
  }

  @TestFactory
  Stream<DynamicTest> everyResourceTakesTheParametersOfItsQuestion() {
    return Route.ALL.stream()
        .map(route ->
            DynamicTest.dynamicTest(
                route.path(),
                () -> {
                  Question question = served.questions.named(route.question());
                  assertThat(parameters("/api/" + route.path()))
                      .extracting(parameter -> parameter.path("name").stringValue())
                      .containsExactlyInAnyOrderElementsOf(
                          question.parameters().stream().map(Parameter::name).toList());
                  assertThat(parameters("/api/" + route.path()))
                      .filteredOn(parameter -> parameter.path("required").booleanValue())
                      .extracting(parameter -> parameter.path("name").stringValue())
                      .containsExactlyInAnyOrderElementsOf(
                          question.parameters().stream()
                              .filter(Parameter::required)
                              .map(Parameter::name)
                              .toList());
                }));
  }

  @TestFactory
  Stream<DynamicTest> everyPathAnswersAsItIsDescribed() {
    return paths()
        .map(path ->
            DynamicTest.dynamicTest(
                path,
                () -> {
                  HttpResponse<String> answer = served.get(filled(path));
                  assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                  JsonNode content = resolved(operation(path).at("/responses/200")).path("content");
                  String type = content.propertyNames().iterator().next();
                  assertThat(answer.headers().firstValue("content-type").orElse(""))
                      .startsWith(type);
                  if (type.equals("application/json")) {
                    follows(content.path(type).path("schema"), answer.body());
                  } else {
                    assertThat(answer.body()).isNotBlank();
                  }
                }));
  }

  @TestFactory
  Stream<DynamicTest> everyPathIsSpokenOfWithAValidatorAndIsNotSentTwice() {
    return paths()
        .map(path ->
            DynamicTest.dynamicTest(
                path,
                () -> {
                  String tag = served.get(filled(path)).headers().firstValue("etag").orElseThrow();
                  HttpResponse<String> again = served.get(filled(path), "If-None-Match", tag);
                  assertThat(again.statusCode()).isEqualTo(304);
                  assertThat(again.body()).isEmpty();
                  assertThat(again.headers().firstValue("etag")).contains(tag);
                }));
  }

  @TestFactory
  Stream<DynamicTest> whatIsNotKnownIsAProblemAsItIsDescribed() {
    return paths()
        .filter(path -> !path.equals("/api/openapi.json"))
        .map(path ->
            DynamicTest.dynamicTest(
                path,
                () -> {
                  String target = filled(path);
                  problem(
                      served.get(target + (target.contains("?") ? "&" : "?") + "nobody=1"), 400);
                }));
  }

  @TestFactory
  Stream<DynamicTest> whatIsNotThereIsAProblemAsItIsDescribed() {
    return paths()
        .filter(path -> path.contains("{"))
        .map(path ->
            DynamicTest.dynamicTest(
                path,
                () -> problem(served.get(path.replaceAll("\\{\\w+}", "Zebulon%20Nought")), 404)));
  }

  private static void problem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    follows(
        described.at("/components/responses/Problem/content/application~1problem+json/schema"),
        answer.body());
    assertThat(JsonMapper.shared().readTree(answer.body()).path("status").intValue())
        .isEqualTo(status);
    assertThat(answer.body()).doesNotContain("Exception", "\tat ", "org.chancery");
  }

  // ---- The description ----------------------------------------------------------------------

  private static Stream<String> paths() {
    return described.path("paths").propertyNames().stream();
  }

  private static JsonNode operation(String path) {
    return resolved(described.path("paths").path(path)).path("get");
  }

  private static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? at(node.path("$ref").stringValue()) : node;
  }

  /** A reference is a fragment of a URI, and in it a JSON pointer. */
  private static JsonNode at(String reference) {
    return described.at(URLDecoder.decode(reference.substring(1), StandardCharsets.UTF_8));
  }

  private static List<JsonNode> parameters(String path) {
    return operation(path).path("parameters").valueStream().map(ContractTest::resolved).toList();
  }

  /** The path with an example for each parameter that is needed. */
  private static String filled(String path) {
    String filled = path;
    List<String> query = new ArrayList<>();
    for (JsonNode reference : operation(path).path("parameters").valueStream().toList()) {
      String key = reference.path("$ref").stringValue().replaceFirst(".*/", "");
      JsonNode parameter = resolved(reference);
      if (parameter.path("required").booleanValue()) {
        String name = parameter.path("name").stringValue();
        String example = examples.getOrDefault(key, "");
        if (parameter.path("in").stringValue().equals("path")) {
          filled = filled.replace("{" + name + "}", example);
        } else {
          query.add(name + "=" + example);
        }
      }
    }
    return query.isEmpty() ? filled : filled + "?" + String.join("&", query);
  }

  private static void follows(JsonNode schema, String body) {
    String whole =
        "{\"allOf\": [" + schema + "], \"components\": " + described.path("components") + "}";
    Schema compiled = SCHEMAS.getSchema(whole, InputFormat.JSON);
    assertThat(
            compiled.validate(
                body,
                InputFormat.JSON,
                context -> context.executionConfig(c -> c.formatAssertionsEnabled(true))))
        .as(body)
        .isEmpty();
  }
}
