package org.chancery.desk.mcp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.chancery.desk.answer.Questions;
import org.chancery.record.form.JsonOutput;
import org.chancery.record.store.RecordException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server of the <a href="https://modelcontextprotocol.io/specification/2025-06-18">Model Context
 * Protocol</a> with tools that only read. Messages are JSON-RPC 2.0, one a line; each is answered
 * before the next is read. Whatever comes in, the server goes on until its input ends.
 */
public final class McpServer {

  /** Versions of the protocol, the newest first. */
  static final List<String> VERSIONS = List.of("2025-06-18", "2025-03-26", "2024-11-05");

  /** The version in which several messages may come in one array. */
  private static final String WITH_BATCHES = "2025-03-26";

  private static final String INSTRUCTIONS =
      "Chancery keeps what diplomatic reporting says of the relations between states. Every entry"
          + " rests on a sentence: quote it, and name its document. Begin with relation for two"
          + " states, party for a person, state or body, or search for words; document gives all"
          + " that one document says. A month without documents is unknown, not calm. Nothing here"
          + " changes the record.";

  /** What a message asks for. */
  private record Call(JsonNode id, String method, JsonNode params) {}

  private final Tools tools;
  private final String program;
  private final OutputStream out;
  private final MessageReader in;
  private Optional<String> version = Optional.empty();

  /**
   * @param program version of the program
   * @param out gets messages of the protocol and nothing else
   */
  public McpServer(Questions questions, String program, InputStream in, OutputStream out) {
    this.tools = new Tools(questions);
    this.program = program;
    this.in = new MessageReader(new BufferedInputStream(in));
    this.out = out;
  }

  /** Answers until the input ends. */
  public void run() throws IOException {
    while (true) {
      try {
        Optional<String> line = in.next();
        if (line.isEmpty()) {
          return;
        }
        answer(parsed(line.get()));
      } catch (ProtocolException e) {
        send(json -> error(Optional.empty(), e, json));
      }
    }
  }

  private static JsonNode parsed(String line) throws ProtocolException {
    try {
      JsonNode message = JsonMapper.shared().readTree(line);
      if (message == null || message.isMissingNode()) {
        throw new ProtocolException(ProtocolException.PARSE_ERROR, "not JSON");
      }
      return message;
    } catch (JacksonException e) {
      throw new ProtocolException(ProtocolException.PARSE_ERROR, "not JSON");
    }
  }

  private void answer(JsonNode message) throws IOException, ProtocolException {
    if (!message.isArray()) {
      Optional<Consumer<JsonGenerator>> answer = answerTo(message);
      if (answer.isPresent()) {
        send(answer.get());
      }
      return;
    }
    if (version.filter(WITH_BATCHES::equals).isEmpty() || message.isEmpty()) {
      throw new ProtocolException(
          ProtocolException.INVALID_REQUEST, "one message at a time, not an array");
    }
    List<Consumer<JsonGenerator>> answers =
        message.valueStream().map(this::answerTo).flatMap(Optional::stream).toList();
    if (!answers.isEmpty()) {
      send(json -> {
        json.writeStartArray();
        answers.forEach(one -> one.accept(json));
        json.writeEndArray();
      });
    }
  }

  /** The answer to one message; none to a notification, or to an answer. */
  private Optional<Consumer<JsonGenerator>> answerTo(JsonNode message) {
    Optional<JsonNode> id = id(message);
    try {
      if (isAnswer(message)) {
        return Optional.empty();
      }
      if (!message.path("jsonrpc").stringValue("").equals("2.0")
          || !message.path("method").isString()) {
        throw new ProtocolException(
            ProtocolException.INVALID_REQUEST, "not a request of JSON-RPC 2.0");
      }
      if (!message.has("id")) {
        return Optional.empty();
      }
      if (id.isEmpty()) {
        throw new ProtocolException(
            ProtocolException.INVALID_REQUEST, "an id is a string or a number");
      }
      Call call = new Call(id.get(), message.path("method").stringValue(), message.path("params"));
      Consumer<JsonGenerator> result = result(call);
      // Written here, so that what fails in writing is answered with an error as well.
      byte[] written = written(json -> result(call.id, result, json));
      return Optional.of(json -> json.writeRawValue(utf8(written)));
    } catch (ProtocolException e) {
      return Optional.of(json -> error(id, e, json));
    } catch (RuntimeException e) {
      ProtocolException error =
          new ProtocolException(
              ProtocolException.INTERNAL_ERROR,
              e instanceof RecordException ? String.valueOf(e.getMessage()) : "internal error");
      return Optional.of(json -> error(id, error, json));
    }
  }

  private static boolean isAnswer(JsonNode message) {
    return message.isObject()
        && !message.has("method")
        && message.has("id")
        && (message.has("result") || message.has("error"));
  }

  private static Optional<JsonNode> id(JsonNode message) {
    JsonNode id = message.path("id");
    return id.isString() || id.isNumber() ? Optional.of(id) : Optional.empty();
  }

  private Consumer<JsonGenerator> result(Call call) throws ProtocolException {
    JsonNode params = call.params;
    if (!params.isMissingNode() && !params.isObject()) {
      throw new ProtocolException(ProtocolException.INVALID_PARAMS, "params: an object");
    }
    return switch (call.method) {
      case "initialize" -> initialize(params);
      case "ping" -> json -> {};
      case "tools/list" -> {
        ready();
        if (params.hasNonNull("cursor")) {
          throw new ProtocolException(
              ProtocolException.INVALID_PARAMS, "cursor: not one that was given");
        }
        yield tools::list;
      }
      case "tools/call" -> {
        String spoken = ready();
        yield tools.call(params, spoken.equals(VERSIONS.getFirst()));
      }
      default ->
          throw new ProtocolException(
              ProtocolException.METHOD_NOT_FOUND, "no such method: " + call.method);
    };
  }

  /** The version that was agreed on. */
  private String ready() throws ProtocolException {
    return version.orElseThrow(
        () -> new ProtocolException(ProtocolException.INVALID_REQUEST, "initialize comes first"));
  }

  private Consumer<JsonGenerator> initialize(JsonNode params) throws ProtocolException {
    String asked = params.path("protocolVersion").stringValue("");
    if (asked.isEmpty()) {
      throw new ProtocolException(
          ProtocolException.INVALID_PARAMS, "protocolVersion: which version of the protocol?");
    }
    String agreed = VERSIONS.contains(asked) ? asked : VERSIONS.getFirst();
    version = Optional.of(agreed);
    return json -> {
      json.writeStringProperty("protocolVersion", agreed);
      json.writeObjectPropertyStart("capabilities");
      json.writeObjectPropertyStart("tools");
      json.writeBooleanProperty("listChanged", false);
      json.writeEndObject();
      json.writeEndObject();
      json.writeObjectPropertyStart("serverInfo");
      json.writeStringProperty("name", "chancery");
      json.writeStringProperty("title", "Chancery");
      json.writeStringProperty("version", program);
      json.writeEndObject();
      json.writeStringProperty("instructions", INSTRUCTIONS);
    };
  }

  // ---- Writing --------------------------------------------------------------------------------

  private static void result(JsonNode id, Consumer<JsonGenerator> result, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("jsonrpc", "2.0");
    json.writeName("id");
    json.writeRawValue(id.toString());
    json.writeObjectPropertyStart("result");
    result.accept(json);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void error(Optional<JsonNode> id, ProtocolException e, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("jsonrpc", "2.0");
    json.writeName("id");
    json.writeRawValue(id.map(JsonNode::toString).orElse("null"));
    json.writeObjectPropertyStart("error");
    json.writeNumberProperty("code", e.code());
    json.writeStringProperty("message", String.valueOf(e.getMessage()));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static byte[] written(Consumer<JsonGenerator> message) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
    try (JsonGenerator json = JsonOutput.generator(bytes, false)) {
      message.accept(json);
    }
    return bytes.toByteArray();
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
  }

  /** No message holds a line end: JSON writes those in strings otherwise, and none is put in. */
  private void send(Consumer<JsonGenerator> message) throws IOException {
    out.write(written(message));
    out.write('\n');
    out.flush();
  }
}
