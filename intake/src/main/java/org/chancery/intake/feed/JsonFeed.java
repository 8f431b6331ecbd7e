package org.chancery.intake.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.chancery.intake.text.Utf8;
import org.chancery.intake.text.WebDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON Feed 1.0 and 1.1, read entry by entry. */
public final class JsonFeed implements Entries {

  /** Reads one value out of many. */
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final InputStream in;
  private final JsonParser parser;
  private Optional<String> feedTitle = Optional.empty();
  private boolean inItems;
  private int number;

  /** Reads from the start of the document. */
  public JsonFeed(InputStream in) {
    this.in = in;
    this.parser = JSON.createParser(in);
  }

  @Override
  public Optional<Entry> next() throws IOException {
    try {
      return inItems ? item() : firstItem();
    } catch (JacksonException e) {
      throw new IOException("broken JSON: " + e.getOriginalMessage(), e);
    }
  }

  private Optional<Entry> firstItem() {
    if (parser.currentToken() == null) {
      parser.nextToken();
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      JsonToken value = parser.nextToken();
      if (key.equals("title") && value == JsonToken.VALUE_STRING) {
        feedTitle = filled(parser.getString());
      } else if (key.equals("items") && value == JsonToken.START_ARRAY) {
        inItems = true;
        return item();
      } else {
        parser.skipChildren();
      }
    }
    return Optional.empty();
  }

  private Optional<Entry> item() {
    while (true) {
      JsonToken token = parser.nextToken();
      if (token == null) {
        return Optional.empty();
      }
      if (token == JsonToken.END_ARRAY) {
        inItems = false;
        return firstItem();
      }
      number++;
      JsonNode node = JSON.readTree(parser);
      if (node.isObject()) {
        return Optional.of(entry(node));
      }
    }
  }

  private Entry entry(JsonNode node) {
    Optional<String> address = string(node, "url");
    Optional<String> whole =
        string(node, "content_html").or(() -> string(node, "content_text").map(JsonFeed::escaped));
    JsonNode authors = node.path("authors");
    return new Entry(
        string(node, "id").or(() -> address).orElse("entry " + number),
        address.or(() -> string(node, "id").filter(id -> id.startsWith("http"))),
        string(node, "title"),
        string(node, "date_published")
            .or(() -> string(node, "date_modified"))
            .flatMap(WebDate::parse),
        string(authors.path(0), "name").or(() -> string(node.path("author"), "name")),
        feedTitle,
        whole.or(() -> string(node, "summary").map(JsonFeed::escaped)),
        whole.isPresent(),
        false);
  }

  /** Plain text as HTML, its lines kept. */
  private static String escaped(String text) {
    return "<p>" + SafeXml.escaped(text).replaceAll("\\R\\s*\\R", "</p><p>") + "</p>";
  }

  private static Optional<String> string(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isString() ? filled(value.stringValue()) : Optional.empty();
  }

  private static Optional<String> filled(@Nullable String value) {
    return Optional.ofNullable(value)
        .map(Utf8::wellFormed)
        .map(String::strip)
        .filter(words -> !words.isEmpty());
  }

  @Override
  public void close() throws IOException {
    parser.close();
    in.close();
  }
}
