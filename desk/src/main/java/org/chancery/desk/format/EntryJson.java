package org.chancery.desk.format;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.chancery.reading.time.Edtf;
import org.chancery.record.form.JsonOutput;
import org.chancery.record.view.Entry;
import org.chancery.record.view.Listing;
import org.chancery.record.view.Named;
import org.chancery.record.view.Suggested;
import org.chancery.record.view.Telling;
import tools.jackson.core.JsonGenerator;

/** Entries of the record as JSON for programs. Offsets count code points. */
public final class EntryJson {

  private EntryJson() {}

  /** A list as an object of its own. */
  public static byte[] bytes(String name, Listing listing) {
    return object(json -> listing(name, listing, json));
  }

  /** An object with a line end, of whatever is written into it. */
  public static byte[] object(Consumer<JsonGenerator> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
    try (JsonGenerator json = JsonOutput.generator(bytes, true)) {
      json.writeStartObject();
      content.accept(json);
      json.writeEndObject();
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  /** A list as a property, with how many there are in all. */
  public static void listing(String name, Listing listing, JsonGenerator json) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("total", listing.total());
    json.writeArrayPropertyStart("entries");
    listing.entries().forEach(entry -> write(entry, json));
    json.writeEndArray();
    json.writeEndObject();
  }

  /** An entry as an object. */
  public static void write(Entry entry, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", entry.id());
    json.writeStringProperty("type", entry.type().label());
    string("kind", entry.kind(), json);
    string("status", entry.status(), json);
    named("acting", entry.acting(), json);
    named("actedOn", entry.actedOn(), json);
    string("date", entry.date().map(Edtf::text), json);
    string("day", entry.day(), json);
    string("place", entry.place(), json);
    string("content", entry.content(), json);
    string("outcome", entry.outcome().map(o -> o.label()), json);
    string("review", entry.review().map(r -> r.label()), json);
    json.writeNumberProperty("reports", entry.reports());
    json.writeNumberProperty("documents", entry.documents());
    json.writeArrayPropertyStart("tellings");
    entry.tellings().forEach(telling -> write(telling, json));
    json.writeEndArray();
    if (!entry.suggestions().isEmpty()) {
      json.writeArrayPropertyStart("suggested");
      for (Suggested one : entry.suggestions()) {
        json.writeStartObject();
        json.writeStringProperty("status", one.status().label());
        json.writeName("telling");
        write(one.telling(), json);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void write(Telling telling, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("finding", telling.finding().value());
    json.writeStringProperty("document", telling.document());
    string("title", telling.title(), json);
    string("source", telling.source(), json);
    string("published", telling.published(), json);
    json.writeStringProperty("quotation", telling.quotation());
    json.writeNumberProperty("start", telling.start());
    json.writeNumberProperty("end", telling.end());
    string("link", SourceLink.of(telling), json);
    Publishing.write(telling.provenance(), json);
    string("copyOf", telling.copyOf(), json);
    json.writeEndObject();
  }

  private static void named(String name, List<Named> parties, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    for (Named party : parties) {
      json.writeStartObject();
      json.writeStringProperty("name", party.name());
      json.writeStringProperty("kind", party.kind());
      string("side", party.side(), json);
      string("office", party.office(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** A property that is left out where the value is absent. */
  public static void string(String name, Optional<String> value, JsonGenerator json) {
    value.ifPresent(present -> json.writeStringProperty(name, present));
  }
}
