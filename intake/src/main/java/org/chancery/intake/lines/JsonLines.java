package org.chancery.intake.lines;

import java.io.IOException;
import java.util.Optional;
import org.chancery.intake.bounds.Budget;
import org.chancery.intake.lines.Lines.Line;
import org.chancery.intake.piece.Item;
import org.chancery.intake.piece.Known;
import org.chancery.intake.piece.Piece;
import org.chancery.intake.piece.Pieces;
import org.chancery.intake.received.Format;
import org.chancery.intake.received.Origin;
import org.chancery.intake.received.Problem;
import org.chancery.intake.received.Received;
import org.chancery.intake.text.Utf8;
import org.chancery.intake.text.Utf8.NotUtf8;
import org.chancery.intake.text.WebDate;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.document.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Documents from JSON lines: one object a line with {@code text}, and {@code id}, {@code title},
 * {@code source}, {@code published}, {@code address} and {@code author} where known; other keys are
 * passed over. {@link FieldNames} tells of other names for them.
 *
 * <p>A line that cannot be read is refused with its place; the lines after it are read.
 */
public final class JsonLines implements Pieces {

  private static final JsonFactory JSON = new JsonFactory();

  private final String name;
  private final String place;
  private final Known known;
  private final FieldNames names;
  private final Lines lines;
  private boolean anything;

  /** Reads the lines of an item. */
  public JsonLines(Item item, FieldNames names, Budget budget) {
    this.name = item.name();
    this.place = item.place();
    this.known = item.known();
    this.names = names;
    this.lines = new Lines(item.in(), budget.limits().documentBytes());
  }

  @Override
  public Optional<Piece> next() throws IOException {
    while (true) {
      Optional<Line> line = lines.next();
      if (line.isEmpty()) {
        boolean empty = !anything;
        anything = true;
        return empty
            ? Optional.of(new Piece.Done(Received.Refused.data(place, "empty")))
            : Optional.empty();
      }
      Optional<Received> received = received(line.get());
      if (received.isPresent()) {
        anything = true;
        return received.map(Piece.Done::new);
      }
    }
  }

  private Optional<Received> received(Line line) {
    String here = place + ":" + line.number();
    if (line.bytes().isEmpty()) {
      return Optional.of(
          Received.Refused.of(
              Problem.Kind.LIMIT, here, "a line longer than " + Budget.size(lines.longest())));
    }
    try {
      byte[] bytes = line.bytes().get();
      String words = Utf8.decode(bytes);
      return words.isBlank() ? Optional.empty() : Optional.of(parse(words, here, line, bytes));
    } catch (NotUtf8 e) {
      return Optional.of(
          Received.Refused.data(here, "not UTF-8 at byte " + (line.offset() + e.offset())));
    }
  }

  private Received parse(String words, String here, Line line, byte[] bytes) {
    Fields fields;
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), words)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Received.Refused.data(here, "not a JSON object");
      }
      fields = Fields.of(parser, names);
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
      return Received.Refused.data(here, "no \"" + names.text() + "\"");
    }
    if (fields.text.get().isBlank()) {
      return Received.Refused.data(here, "empty \"" + names.text() + "\"");
    }
    Optional<PublicationDate> published;
    try {
      published = fields.published.map(JsonLines::date);
    } catch (IllegalArgumentException e) {
      return Received.Refused.data(here, "\"" + names.published() + "\": " + e.getMessage());
    }
    String id = fields.id.filter(i -> !i.isBlank()).orElse(name + ":" + line.number());
    return known.arrived(
        new Document(
            id, fields.title, fields.source, published, fields.text.get(), Sha256.of(bytes)),
        here,
        new Origin(
            Format.JSON_LINES, fields.address, fields.author, Optional.empty(), Optional.empty()));
  }

  private static PublicationDate date(String value) {
    try {
      return PublicationDate.parse(value);
    } catch (IllegalArgumentException e) {
      return WebDate.parse(value).orElseThrow(() -> e);
    }
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
    private Optional<String> address = Optional.empty();
    private Optional<String> author = Optional.empty();

    static Fields of(JsonParser parser, FieldNames names) throws WrongField {
      Fields fields = new Fields();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = parser.currentName();
        JsonToken value = parser.nextToken();
        if (key.equals(names.text())) {
          fields.text = string(parser, key, value);
        } else if (key.equals(names.id())) {
          fields.id =
              value == JsonToken.VALUE_NUMBER_INT
                  ? Optional.of(parser.getString())
                  : string(parser, key, value);
        } else if (key.equals(names.title())) {
          fields.title = filled(parser, key, value);
        } else if (key.equals(names.source())) {
          fields.source = filled(parser, key, value);
        } else if (key.equals(names.published())) {
          fields.published = filled(parser, key, value);
        } else if (key.equals(names.address())) {
          // Nobody is kept from reading a text by the form of what is beside it.
          fields.address = value == JsonToken.VALUE_STRING ? text(parser) : skipped(parser);
        } else if (key.equals(names.author())) {
          fields.author = value == JsonToken.VALUE_STRING ? text(parser) : skipped(parser);
        } else {
          parser.skipChildren();
        }
      }
      return fields;
    }

    private static Optional<String> text(JsonParser parser) {
      return Optional.of(Utf8.wellFormed(parser.getString())).filter(words -> !words.isBlank());
    }

    private static Optional<String> skipped(JsonParser parser) {
      parser.skipChildren();
      return Optional.empty();
    }

    private static Optional<String> filled(JsonParser parser, String key, JsonToken value)
        throws WrongField {
      return string(parser, key, value).filter(words -> !words.isBlank());
    }

    private static Optional<String> string(JsonParser parser, String key, JsonToken value)
        throws WrongField {
      if (value == JsonToken.VALUE_NULL) {
        return Optional.empty();
      }
      if (value != JsonToken.VALUE_STRING) {
        throw new WrongField(key, value);
      }
      return Optional.of(Utf8.wellFormed(parser.getString()));
    }
  }
}
