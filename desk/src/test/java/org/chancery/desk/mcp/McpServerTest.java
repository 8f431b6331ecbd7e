package org.chancery.desk.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.desk.Examples;
import org.chancery.desk.TalksRecord;
import org.chancery.desk.answer.Questions;
import org.chancery.record.OpenRecord;
import org.chancery.record.Talks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class McpServerTest {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @TempDir static Path folder;

  private static OpenRecord record;
  private static Questions questions;

  @BeforeAll
  static void keepTheTalks() {
    record = TalksRecord.in(folder);
    questions = Questions.to(record, () -> TalksRecord.NOW);
  }

  @AfterAll
  static void closeTheRecord() {
    record.close();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-06-18, 2025-06-18",
    "2025-03-26, 2025-03-26",
    "2024-11-05, 2024-11-05",
    "1999-01-01, 2025-06-18",
    "2030-01-01, 2025-06-18"
  })
  void aVersionThatIsKnownIsSpokenElseTheNewest(String asked, String spoken) {
    JsonNode result = only(initialize(asked)).path("result");

    assertThat(result.path("protocolVersion").stringValue()).isEqualTo(spoken);
    assertThat(result.at("/serverInfo/name").stringValue()).isEqualTo("chancery");
    assertThat(result.at("/capabilities/tools").isObject()).isTrue();
  }

  @Test
  void everyToolHasASchemaOfItsArgumentsAndOnlyReads() {
    JsonNode tools = after(request(2, "tools/list", "{}")).at("/result/tools");

    assertThat(tools.valueStream().map(tool -> tool.path("name").stringValue()))
        .contains("search", "relation", "party", "commitments", "document");
    assertThat(tools.valueStream())
        .allSatisfy(tool -> {
          assertThat(tool.path("description").stringValue()).isNotBlank();
          assertThat(tool.at("/annotations/readOnlyHint").booleanValue()).isTrue();
          assertThat(tool.at("/inputSchema/type").stringValue()).isEqualTo("object");
          assertThat(tool.at("/inputSchema/additionalProperties").booleanValue()).isFalse();
          assertThat(schema(tool).validate("{\"nobody\": 1}", InputFormat.JSON)).isNotEmpty();
        });
  }

  @Test
  void theReadmeTellsOfEveryTool() throws IOException {
    String section =
        Files.readString(Examples.ROOT.resolve("README.md"))
            .split("### For assistants")[1]
            .split("\n### ")[0];
    assertThat(Tools.OFFERED).allSatisfy(tool -> assertThat(section).contains("`" + tool + "`"));
  }

  @Test
  void theSchemaOfAToolTakesWhatTheToolTakes() {
    JsonNode tools = after(request(2, "tools/list", "{}")).at("/result/tools");
    JsonNode relation =
        tools
            .valueStream()
            .filter(tool -> tool.path("name").stringValue().equals("relation"))
            .findFirst()
            .orElseThrow();

    assertThat(
            schema(relation)
                .validate(
                    "{\"a\": \"JPN\", \"b\": \"USA\", \"since\": \"2025-01-01\", \"limit\": 3}",
                    InputFormat.JSON))
        .isEmpty();
    assertThat(schema(relation).validate("{\"a\": \"JPN\"}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void aRelationComesAsTextAndStructuredWithQuotationIdTitleAndDocument() {
    JsonNode result =
        call("relation", "{\"a\": \"Japan\", \"b\": \"us\", \"until\": \"2025-02-01\"}");

    assertThat(result.path("isError").booleanValue()).isFalse();
    assertThat(result.at("/content/0/text").stringValue())
        .contains(
            Talks.AGREED,
            "Readout of the Secretary's talks",
            "State Department (invented)",
            "talks-usa",
            "https://example.org/talks-usa#:~:text=",
            "## Chronology (")
        .containsPattern("\\[f[0-9a-z]{12}]");
    assertThat(result.at("/structuredContent/a/code").stringValue()).isEqualTo("JPN");
    assertThat(
            result
                .at("/structuredContent/commitments/entries/0/tellings/0/quotation")
                .stringValue())
        .isEqualTo(Talks.AGREED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "search; {\"q\": \"patrols\"}; talks-jpn",
        "party; {\"name\": \"Whitcombe\"}; secretary of state",
        "commitments; {\"by\": \"Japan\"}; to raise spending on patrols by 30 percent",
        "document; {\"id\": \"talks-jpn\"}; Minister meets Secretary <in Tokyo>",
        "document; {\"id\": \"talks-jpn\", \"text\": true}; They did not discuss the steel"
            + " tariffs.",
        "requests; {}; reopen the strait",
        "agenda; {\"of\": \"JPN\", \"since\": \"2025-02-01\"}; 2025-03-03",
        "silences; {}; the steel tariffs",
        "firsts; {}; since 1998",
        "comparison; {\"one\": \"talks-jpn\", \"other\": \"talks-usa\"}; 30 percent",
        "network; {}; Japan and United States"
      })
  void eachToolAnswers(String tool, String arguments, String words) {
    JsonNode result = call(tool, arguments);

    assertThat(result.path("isError").booleanValue()).isFalse();
    assertThat(result.at("/content/0/text").stringValue()).contains(words);
    assertThat(result.path("structuredContent").isObject()).isTrue();
    assertThat(result.path("structuredContent").isEmpty()).isFalse();
  }

  @Test
  void aFindingIsFoundByTheIdThatAListGave() {
    String id =
        call("commitments", "{\"by\": \"ARL\"}")
            .at("/structuredContent/commitments/entries/0/id")
            .stringValue();

    assertThat(call("finding", "{\"id\": \"" + id + "\"}").at("/content/0/text").stringValue())
        .contains(id, "commitment.will", "“We will send engineers by June,” Quist said.");
  }

  @Test
  void aListGoesOnWhereItWasCut() {
    JsonNode first = call("commitments", "{\"limit\": 2}");
    String next = first.at("/structuredContent/next").stringValue();
    JsonNode second = call("commitments", "{\"limit\": 2, \"cursor\": \"" + next + "\"}");

    assertThat(first.at("/content/0/text").stringValue()).contains(next);
    assertThat(ids(first)).hasSize(2).doesNotContainAnyElementsOf(ids(second));
    assertThat(ids(second)).hasSize(1);
    assertThat(second.at("/structuredContent/next").isMissingNode()).isTrue();
  }

  @Test
  void anOlderClientGetsNoStructuredContent() {
    List<JsonNode> answers =
        run(initialize("2024-11-05"), request(2, "tools/call", toolCall("silences", "{}")));

    assertThat(answers.get(1).at("/result/content/0/text").stringValue()).contains("tariffs");
    assertThat(answers.get(1).at("/result").has("structuredContent")).isFalse();
  }

  @Test
  void whatTheRecordDoesNotHoldIsToldToTheModel() {
    JsonNode result = call("relation", "{\"a\": \"Jappan\", \"b\": \"USA\"}");

    assertThat(result.path("isError").booleanValue()).isTrue();
    assertThat(result.at("/content/0/text").stringValue())
        .contains("no state or body of this name: Jappan (perhaps Japan");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{; -32700",
        "[1,2; -32700",
        "not json; -32700",
        "17; -32600",
        "[]; -32600",
        "{}; -32600",
        "{\"jsonrpc\": \"1.0\", \"id\": 7, \"method\": \"ping\"}; -32600",
        "{\"jsonrpc\": \"2.0\", \"id\": 7}; -32600",
        "{\"jsonrpc\": \"2.0\", \"id\": null, \"method\": \"ping\"}; -32600",
        "{\"jsonrpc\": \"2.0\", \"id\": {}, \"method\": \"ping\"}; -32600",
        "{\"jsonrpc\": \"2.0\", \"id\": 7, \"method\": \"resources/list\"}; -32601",
        "{\"jsonrpc\": \"2.0\", \"id\": 7, \"method\": \"ping\", \"params\": [1]}; -32602",
        "{\"jsonrpc\": \"2.0\", \"id\": 7, \"method\": \"tools/list\","
            + " \"params\": {\"cursor\": \"x\"}}; -32602"
      })
  void whatIsWrongGetsAnErrorAndTheServerGoesOn(String message, int code) {
    List<JsonNode> answers = run(initialize("2025-06-18"), message, request(99, "ping", "{}"));

    assertThat(answers).hasSize(3);
    assertThat(answers.get(1).at("/error/code").intValue()).isEqualTo(code);
    assertThat(answers.get(1).at("/error/message").stringValue()).isNotBlank();
    assertThat(answers.get(2).path("id").intValue()).isEqualTo(99);
    assertThat(answers.get(2).path("result").isObject()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\": \"delete\", \"arguments\": {}}",
        "{\"name\": \"today\", \"arguments\": {}}",
        "{\"arguments\": {}}",
        "{\"name\": \"search\", \"arguments\": []}",
        "{\"name\": \"search\", \"arguments\": {}}",
        "{\"name\": \"search\", \"arguments\": {\"q\": [\"a\"]}}",
        "{\"name\": \"search\", \"arguments\": {\"q\": \"OR\"}}",
        "{\"name\": \"search\", \"arguments\": {\"q\": \"a\", \"since\": \"2025-13-40\"}}",
        "{\"name\": \"search\", \"arguments\": {\"q\": \"a\", \"limit\": -1}}",
        "{\"name\": \"search\", \"arguments\": {\"q\": \"a\", \"nobody\": 1}}",
        "{\"name\": \"relation\", \"arguments\": {\"a\": \"JPN\", \"b\": \"JPN\"}}",
        "{\"name\": \"commitments\", \"arguments\": {\"cursor\": \"'; DROP TABLE finding\"}}",
        "{\"name\": \"commitments\", \"arguments\":"
            + " {\"since\": \"2025-02-01\", \"until\": \"2025-01-01\"}}"
      })
  void aCallThatIsWrongInItselfIsAnErrorOfTheProtocol(String params) {
    JsonNode answer = after(request(2, "tools/call", params));

    assertThat(answer.at("/error/code").intValue()).isEqualTo(-32602);
    assertThat(answer.has("result")).isFalse();
  }

  @Test
  void nothingIsAnsweredToNotificationsAndAnswers() {
    assertThat(
            run(
                initialize("2025-06-18"),
                "{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}",
                "{\"jsonrpc\": \"2.0\", \"method\": \"notifications/cancelled\","
                    + " \"params\": {\"requestId\": 1}}",
                "{\"jsonrpc\": \"2.0\", \"id\": 3, \"result\": {}}",
                "",
                "   "))
        .hasSize(1);
  }

  @Test
  void toolsWaitForTheInitialization() {
    assertThat(only(request(1, "tools/list", "{}")).at("/error/code").intValue()).isEqualTo(-32600);
    assertThat(only(request(1, "ping", "{}")).path("result").isObject()).isTrue();
  }

  @Test
  void messagesInAnArrayAreAnsweredWhereTheVersionHasThem() {
    String two = "[" + request(2, "ping", "{}") + "," + request(3, "nothing", "{}") + "]";

    JsonNode both = run(initialize("2025-03-26"), two).get(1);
    assertThat(both).hasSize(2);
    assertThat(both.at("/1/error/code").intValue()).isEqualTo(-32601);
    assertThat(run(initialize("2025-06-18"), two).get(1).at("/error/code").intValue())
        .isEqualTo(-32600);
  }

  @Test
  void anIdComesBackAsItWasGiven() {
    assertThat(
            only("{\"jsonrpc\": \"2.0\", \"id\": \"a\\\"b\\u2028\", \"method\": \"ping\"}")
                .path("id")
                .stringValue())
        .isEqualTo("a\"b\u2028");
  }

  @Test
  void aMessageThatIsTooLongIsPassedOver() {
    String tooLong = "{\"jsonrpc\": \"" + "x".repeat(MessageReader.LONGEST) + "\"}";

    List<JsonNode> answers = run(tooLong, request(2, "ping", "{}"));

    assertThat(answers.get(0).at("/error/code").intValue()).isEqualTo(-32600);
    assertThat(answers.get(1).path("id").intValue()).isEqualTo(2);
  }

  @Test
  void deeplyNestedOrIllEncodedInputIsAnError() throws IOException {
    ByteArrayOutputStream input = new ByteArrayOutputStream();
    input.write("[".repeat(100_000).getBytes(StandardCharsets.UTF_8));
    input.write('\n');
    input.write(new byte[] {'{', (byte) 0xff, (byte) 0xfe, '}', '\n'});
    input.write(request(2, "ping", "{}").getBytes(StandardCharsets.UTF_8));

    List<JsonNode> answers = run(input.toByteArray());

    assertThat(answers).hasSize(3);
    assertThat(answers.get(0).at("/error/code").intValue()).isEqualTo(-32700);
    assertThat(answers.get(1).at("/error/code").intValue()).isEqualTo(-32700);
  }

  // ---- Talking ------------------------------------------------------------------------------

  private static Schema schema(JsonNode tool) {
    return SCHEMAS.getSchema(tool.path("inputSchema").toString(), InputFormat.JSON);
  }

  private static List<String> ids(JsonNode result) {
    return result
        .at("/structuredContent/commitments/entries")
        .valueStream()
        .map(entry -> entry.path("id").stringValue())
        .toList();
  }

  private static String initialize(String version) {
    return request(
        1,
        "initialize",
        "{\"protocolVersion\": \""
            + version
            + "\", \"capabilities\": {}, \"clientInfo\": {\"name\": \"test\", \"version\":"
            + " \"1\"}}");
  }

  private static String request(int id, String method, String params) {
    return "{\"jsonrpc\": \"2.0\", \"id\": "
        + id
        + ", \"method\": \""
        + method
        + "\", \"params\": "
        + params
        + "}";
  }

  private static String toolCall(String tool, String arguments) {
    return "{\"name\": \"" + tool + "\", \"arguments\": " + arguments + "}";
  }

  private static JsonNode call(String tool, String arguments) {
    JsonNode answer = after(request(2, "tools/call", toolCall(tool, arguments)));
    assertThat(answer.has("error")).as(answer.toString()).isFalse();
    return answer.path("result");
  }

  private static JsonNode after(String message) {
    return run(initialize("2025-06-18"), message).get(1);
  }

  private static JsonNode only(String message) {
    List<JsonNode> answers = run(message);
    assertThat(answers).hasSize(1);
    return answers.getFirst();
  }

  private static List<JsonNode> run(String... messages) {
    return run((String.join("\n", messages) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static List<JsonNode> run(byte[] input) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new McpServer(questions, "test", new ByteArrayInputStream(input), out).run();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    List<JsonNode> answers = new ArrayList<>();
    out.toString(StandardCharsets.UTF_8)
        .lines()
        .forEach(line -> answers.add(JsonMapper.shared().readTree(line)));
    assertThat(answers)
        .allSatisfy(answer ->
            assertThat(answer.isArray() || answer.path("jsonrpc").stringValue("").equals("2.0"))
                .isTrue());
    return answers;
  }
}
