package org.chancery.desk.intake;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.chancery.desk.intake.Utf8.NotUtf8;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.document.Sha256;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Documents from JSON lines: one object a line with {@code text}, and {@code id}, {@code title},
 * {@code source} and {@code published} where known; other keys are passed over.
 *
 * <p>A line that cannot be read is refused with its place; the lines after it are read.
 */
final class JsonLines implements Iterator<Received>, Closeable {

  private static final JsonFactory JSON = new JsonFactory();

  private final String name;
  private final String place;
  private final InputStream in;
  private int line;
  private long offset;
  private boolean ended;
  private boolean anything;
  private @Nullable Received next;

  /**
   * @param name what documents without an id are called after
   * @param place the file, for messages
   */
  JsonLines(String name, String place, InputStream in) {
    this.name = name;
    this.place = place;
    this.in = in;
  }

  @Override
  public boolean hasNext() {
    while (next == null && !ended) {
      try {
        advance();
      } catch (IOException e) {
        ended = true;
        next = Received.Refused.io(place + ":" + (line + 1), "cannot be read: " + e.getMessage());
      }
    }
    return next != null;
  }

  @Override
  public Received next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException(place);
    }
    Received result = next;
    next = null;
    return result;
  }

  private void advance() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    int b;
    long start = offset;
    while ((b = in.read()) >= 0 && b != '\n') {
      bytes.write(b);
    }
    offset += bytes.size() + 1L;
    if (b < 0) {
      ended = true;
      if (bytes.size() == 0) {
        if (!anything) {
          next = Received.Refused.data(place, "empty");
        }
        return;
      }
    }
    line++;
    try {
      byte[] received = bytes.toByteArray();
      String words = Utf8.decode(received);
      if (!words.isBlank()) {
        anything = true;
        next = parse(words, Sha256.of(received));
      }
    } catch (NotUtf8 e) {
      anything = true;
      next = Received.Refused.data(place + ":" + line, "not UTF-8 at byte " + (start + e.offset()));
    }
  }

  private Received parse(String words, String sha256) {
    String here = place + ":" + line;
    Fields fields;
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), words)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Received.Refused.data(here, "not a JSON object");
      }
      fields = Fields.of(parser);
      if (parser.nextToken() != null) {
        return Received.Refused.data(
            here + ":" + parser.currentTokenLocation().getColumnNr(),
            "something follows the JSON object");
      }
    } catch (JacksonException e) {
      var location = e.getLocation();
      String column = location == null ? "" : ":" + location.getColumnNr();
      return Received.Refused.data(here + column, "broken JSON: " + e.getOriginalMessage());
    } catch (WrongField e) {
      return Received.Refused.data(here, String.valueOf(e.getMessage()));
    }
    if (fields.text.isEmpty()) {
      return Received.Refused.data(here, "no \"text\"");
    }
    if (fields.text.get().isBlank()) {
      return Received.Refused.data(here, "empty \"text\"");
    }
    Optional<PublicationDate> published;
    try {
      published = fields.published.map(PublicationDate::parse);
    } catch (IllegalArgumentException e) {
      return Received.Refused.data(here, "\"published\": " + e.getMessage());
    }
    String id = fields.id.filter(i -> !i.isBlank()).orElse(name + ":" + line);
    return new Received.Arrived(
        new Document(id, fields.title, fields.source, published, fields.text.get(), sha256), here);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static final class WrongField extends Exception {

    private static final long serialVersionUID = 1L;

    WrongField(String key, JsonToken found) {
      super("\"" + key + "\" is no string but " + found.name().toLowerCase(java.util.Locale.ROOT));
    }
  }

  /** The keys that matter, read without building a tree. */
  private static final class Fields {

    private Optional<String> id = Optional.empty();
    private Optional<String> title = Optional.empty();
    private Optional<String> source = Optional.empty();
    private Optional<String> published = Optional.empty();
    private Optional<String> text = Optional.empty();

    static Fields of(JsonParser parser) throws WrongField {
      Fields fields = new Fields();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = parser.currentName();
        JsonToken value = parser.nextToken();
        switch (key) {
          case "id" ->
              fields.id =
                  value == JsonToken.VALUE_NUMBER_INT
                      ? Optional.of(parser.getString())
                      : string(parser, key, value);
          case "title" -> fields.title = string(parser, key, value).filter(t -> !t.isBlank());
          case "source" -> fields.source = string(parser, key, value).filter(s -> !s.isBlank());
          case "published" ->
              fields.published = string(parser, key, value).filter(p -> !p.isBlank());
          case "text" -> fields.text = string(parser, key, value);
          default -> parser.skipChildren();
        }
      }
      return fields;
    }

    private static Optional<String> string(JsonParser parser, String key, JsonToken value)
        throws WrongField {
      if (value == JsonToken.VALUE_NULL) {
        return Optional.empty();
      }
      if (value != JsonToken.VALUE_STRING) {
        throw new WrongField(key, value);
      }
      return Optional.of(parser.getString());
    }
  }
}
