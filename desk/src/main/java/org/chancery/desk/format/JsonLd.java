package org.chancery.desk.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.reading.time.Edtf;
import org.chancery.record.form.JsonOutput;
import org.chancery.record.kept.FindingType;
import org.chancery.record.view.Entry;
import org.chancery.record.view.Named;
import org.chancery.record.view.Telling;
import tools.jackson.core.JsonGenerator;

/**
 * Entries as <a href="https://schema.org">schema.org</a> has them, for the head of a page: meetings
 * and acts are an {@code Event}, and every sentence is a {@code Quotation}. It may stand in a
 * {@code script} element of HTML as it is.
 */
public final class JsonLd {

  /** What ISO 8601 and EDTF write alike: a year, a month, a day, and nothing uncertain. */
  private static final Pattern DATE = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-\\d{2})?)?");

  private JsonLd() {}

  /**
   * The graph of some entries.
   *
   * @param base where the site is, without a slash at the end; may be empty
   */
  public static String of(List<Entry> entries, String base) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
    try (JsonGenerator json = JsonOutput.generator(bytes, false)) {
      json.writeStartObject();
      json.writeStringProperty("@context", "https://schema.org");
      json.writeArrayPropertyStart("@graph");
      for (Entry entry : entries) {
        if (entry.type() == FindingType.ENGAGEMENT || entry.type() == FindingType.EVENT) {
          event(entry, base, json);
        } else {
          entry.tellings().forEach(telling -> quotation(telling, Optional.of(entry), base, json));
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    // Nothing in it ends the element, or begins a comment.
    return bytes
        .toString(StandardCharsets.UTF_8)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }

  private static void event(Entry entry, String base, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("@type", "Event");
    json.writeStringProperty("identifier", entry.id());
    json.writeStringProperty("name", Phrases.deed(entry));
    entry.date().ifPresent(date -> dates(date, json));
    entry
        .status()
        .flatMap(JsonLd::status)
        .ifPresent(
            status -> json.writeStringProperty("eventStatus", "https://schema.org/" + status));
    entry
        .place()
        .ifPresent(place -> {
          json.writeObjectPropertyStart("location");
          json.writeStringProperty("@type", "Place");
          json.writeStringProperty("name", Phrases.oneLine(place));
          json.writeEndObject();
        });
    json.writeArrayPropertyStart("attendee");
    Stream.concat(entry.acting().stream(), entry.actedOn().stream())
        .distinct()
        .forEach(party -> party(party, json));
    json.writeEndArray();
    json.writeArrayPropertyStart("subjectOf");
    entry.tellings().forEach(telling -> quotation(telling, Optional.empty(), base, json));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void dates(Edtf date, JsonGenerator json) {
    String[] ends = date.text().split("/", -1);
    if (DATE.matcher(ends[0]).matches()) {
      json.writeStringProperty("startDate", ends[0]);
    }
    String last = ends[ends.length - 1];
    if (ends.length > 1 && DATE.matcher(last).matches()) {
      json.writeStringProperty("endDate", last);
    }
  }

  private static Optional<String> status(String status) {
    return switch (status) {
      case "scheduled" -> Optional.of("EventScheduled");
      case "cancelled", "declined" -> Optional.of("EventCancelled");
      case "postponed" -> Optional.of("EventPostponed");
      default -> Optional.empty();
    };
  }

  private static void party(Named party, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty(
        "@type",
        switch (party.kind()) {
          case "person" -> "Person";
          case "state" -> "Country";
          default -> "Organization";
        });
    json.writeStringProperty("name", party.name());
    EntryJson.string("jobTitle", party.office().filter(_ -> party.kind().equals("person")), json);
    json.writeEndObject();
  }

  /**
   * A sentence.
   *
   * @param said what it says, where that has a speaker
   */
  private static void quotation(
      Telling telling, Optional<Entry> said, String base, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("@type", "Quotation");
    json.writeStringProperty("identifier", telling.finding().value());
    json.writeStringProperty("text", telling.quotation());
    json.writeStringProperty(
        "url", base + PagePath.sentence(telling.document(), telling.finding().value()));
    EntryJson.string("isBasedOn", SourceLink.of(telling), json);
    List<Named> speakers = said.map(Entry::acting).orElse(List.of());
    if (!speakers.isEmpty()) {
      json.writeArrayPropertyStart("spokenByCharacter");
      speakers.forEach(speaker -> party(speaker, json));
      json.writeEndArray();
    }
    json.writeObjectPropertyStart("isPartOf");
    json.writeStringProperty("@type", "Article");
    json.writeStringProperty("identifier", telling.document());
    EntryJson.string("headline", telling.title(), json);
    EntryJson.string("datePublished", telling.published(), json);
    telling
        .source()
        .ifPresent(source -> {
          json.writeObjectPropertyStart("publisher");
          json.writeStringProperty("@type", "Organization");
          json.writeStringProperty("name", source);
          json.writeEndObject();
        });
    json.writeEndObject();
    json.writeEndObject();
  }
}
