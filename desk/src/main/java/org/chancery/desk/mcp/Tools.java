package org.chancery.desk.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.chancery.desk.answer.Answer;
import org.chancery.desk.answer.Parameter;
import org.chancery.desk.answer.Question;
import org.chancery.desk.answer.Questions;
import org.chancery.desk.answer.UnansweredException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** The questions of the record as tools. */
final class Tools {

  /** Which questions, in the order in which they are shown. */
  static final List<String> OFFERED =
      List.of(
          "search",
          "relation",
          "party",
          "commitments",
          "document",
          "requests",
          "agenda",
          "silences",
          "firsts",
          "finding",
          "happening",
          "comparison",
          "network");

  private final Questions questions;

  Tools(Questions questions) {
    this.questions = questions;
  }

  /** The result of {@code tools/list}. */
  void list(JsonGenerator json) {
    json.writeArrayPropertyStart("tools");
    OFFERED.stream().map(questions::named).forEach(question -> tool(question, json));
    json.writeEndArray();
  }

  private static void tool(Question question, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("name", question.name());
    json.writeStringProperty("title", question.title());
    json.writeStringProperty("description", question.description());
    json.writeObjectPropertyStart("inputSchema");
    schema(question, json);
    json.writeEndObject();
    json.writeObjectPropertyStart("annotations");
    json.writeStringProperty("title", question.title());
    json.writeBooleanProperty("readOnlyHint", true);
    json.writeBooleanProperty("destructiveHint", false);
    json.writeBooleanProperty("idempotentHint", true);
    json.writeBooleanProperty("openWorldHint", false);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void schema(Question question, JsonGenerator json) {
    json.writeStringProperty("type", "object");
    json.writeObjectPropertyStart("properties");
    for (Parameter parameter : question.parameters()) {
      json.writeObjectPropertyStart(parameter.name());
      switch (parameter.sort()) {
        case TEXT -> {
          json.writeStringProperty("type", "string");
          json.writeNumberProperty("maxLength", Parameter.LONGEST);
        }
        case DAY -> {
          json.writeStringProperty("type", "string");
          json.writeStringProperty("format", "date");
        }
        case COUNT -> {
          json.writeStringProperty("type", "integer");
          json.writeNumberProperty("minimum", 1);
        }
        case FLAG -> json.writeStringProperty("type", "boolean");
      }
      json.writeStringProperty("description", parameter.description());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeArrayPropertyStart("required");
    question.parameters().stream()
        .filter(Parameter::required)
        .forEach(parameter -> json.writeString(parameter.name()));
    json.writeEndArray();
    json.writeBooleanProperty("additionalProperties", false);
  }

  /**
   * The result of {@code tools/call}. That the record does not hold what is asked for is told to
   * the model; a call that is wrong in itself is an error of the protocol.
   *
   * @param structured whether the client knows structured results
   */
  Consumer<JsonGenerator> call(JsonNode params, boolean structured) throws ProtocolException {
    String name = params.path("name").stringValue("");
    if (!OFFERED.contains(name)) {
      throw new ProtocolException(ProtocolException.INVALID_PARAMS, "no such tool: " + name);
    }
    Map<String, String> arguments = arguments(params.path("arguments"));
    try {
      Answer answer = questions.named(name).ask(arguments);
      return json -> result(answer, structured, json);
    } catch (UnansweredException e) {
      return switch (e.kind()) {
        case WRONG -> throw new ProtocolException(ProtocolException.INVALID_PARAMS, e.words());
        case ABSENT -> json -> failed(e.words(), json);
      };
    }
  }

  private static Map<String, String> arguments(JsonNode given) throws ProtocolException {
    Map<String, String> arguments = new LinkedHashMap<>();
    if (given.isMissingNode() || given.isNull()) {
      return arguments;
    }
    if (!given.isObject()) {
      throw new ProtocolException(ProtocolException.INVALID_PARAMS, "arguments: an object");
    }
    for (Map.Entry<String, JsonNode> one : given.properties()) {
      JsonNode value = one.getValue();
      if (value.isNull()) {
        continue;
      }
      if (value.isContainer()) {
        throw new ProtocolException(
            ProtocolException.INVALID_PARAMS, one.getKey() + ": words, a number, or true or false");
      }
      arguments.put(one.getKey(), value.asString());
    }
    return arguments;
  }

  private static void result(Answer answer, boolean structured, JsonGenerator json) {
    String more =
        answer.next().map(cursor -> "\nMore with cursor \"" + cursor + "\".\n").orElse("");
    content(answer.text().get() + more, json);
    if (structured) {
      json.writeObjectPropertyStart("structuredContent");
      answer.json().accept(json);
      answer.next().ifPresent(cursor -> json.writeStringProperty("next", cursor));
      json.writeEndObject();
    }
    json.writeBooleanProperty("isError", false);
  }

  private static void failed(String words, JsonGenerator json) {
    content(words, json);
    json.writeBooleanProperty("isError", true);
  }

  private static void content(String words, JsonGenerator json) {
    json.writeArrayPropertyStart("content");
    json.writeStartObject();
    json.writeStringProperty("type", "text");
    json.writeStringProperty("text", words);
    json.writeEndObject();
    json.writeEndArray();
  }
}
