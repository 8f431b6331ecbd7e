package org.chancery.record.form;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chancery.reading.Reading;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.finding.Basis;
import org.chancery.reading.finding.Commitment;
import org.chancery.reading.finding.Engagement;
import org.chancery.reading.finding.Event;
import org.chancery.reading.finding.Finding;
import org.chancery.reading.finding.Omission;
import org.chancery.reading.finding.Precedent;
import org.chancery.reading.finding.Request;
import org.chancery.reading.finding.Statement;
import org.chancery.reading.party.Party;
import org.chancery.reading.text.Evidence;
import org.chancery.reading.text.Span;
import org.chancery.reading.time.Edtf;
import tools.jackson.core.JsonGenerator;

/**
 * A reading in the form that other programs rely on, {@code reading.schema.json}: UTF-8, offsets in
 * code points, keys always in the same order, so that equal readings give equal bytes.
 */
public final class ReadingJson {

  /** Where the schema stands on the class path, beside this class. */
  public static final String SCHEMA = "reading.schema.json";

  /** How to lay it out. */
  public enum Form {
    /** All on one line, without a line end. */
    LINE,
    /** Indented by two blanks a level. */
    INDENTED
  }

  private final Form form;
  private final boolean withText;

  /**
   * @param withText whether the text itself is written, and not only its digest
   */
  public ReadingJson(Form form, boolean withText) {
    this.form = form;
    this.withText = withText;
  }

  /** The bytes of a reading. */
  public byte[] bytes(Reading reading) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
    write(reading, bytes);
    return bytes.toByteArray();
  }

  /**
   * Writes a reading and leaves the stream open.
   *
   * @throws tools.jackson.core.exc.JacksonIOException if the stream fails
   */
  public void write(Reading reading, OutputStream out) {
    try (JsonGenerator json = JsonOutput.generator(out, form == Form.INDENTED)) {
      write(reading, json);
    }
  }

  private void write(Reading reading, JsonGenerator json) {
    json.writeStartObject();
    json.writeObjectPropertyStart("reader");
    json.writeStringProperty("name", "chancery");
    json.writeStringProperty("version", reading.readerVersion());
    json.writeEndObject();
    document(reading, json);
    json.writeArrayPropertyStart("actors");
    for (Party party : reading.parties()) {
      actor(reading, party, json);
    }
    json.writeEndArray();
    findings("engagements", reading.findings(Engagement.class), json);
    findings("statements", reading.findings(Statement.class), json);
    findings("commitments", reading.findings(Commitment.class), json);
    findings("requests", reading.findings(Request.class), json);
    findings("omissions", reading.findings(Omission.class), json);
    findings("precedents", reading.findings(Precedent.class), json);
    findings("events", reading.findings(Event.class), json);
    json.writeEndObject();
  }

  private void document(Reading reading, JsonGenerator json) {
    Document document = reading.text().document();
    json.writeObjectPropertyStart("document");
    json.writeStringProperty("id", document.id());
    string("title", document.title(), json);
    string("source", document.source(), json);
    string("published", document.published().map(PublicationDate::value), json);
    json.writeStringProperty("language", reading.language());
    json.writeStringProperty("textSha256", reading.text().sha256());
    if (withText) {
      json.writeStringProperty("text", reading.text().value());
    }
    json.writeEndObject();
  }

  private static void actor(Reading reading, Party party, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", party.id());
    json.writeStringProperty("kind", spelled(party.kind()));
    json.writeStringProperty("name", party.name());
    string("state", party.state(), json);
    string("office", party.office(), json);
    json.writeArrayPropertyStart("members");
    party.members().forEach(json::writeString);
    json.writeEndArray();
    json.writeArrayPropertyStart("mentions");
    for (Span mention : party.mentions()) {
      Evidence at = reading.text().evidence(mention);
      json.writeStartObject();
      json.writeNumberProperty("start", at.start());
      json.writeNumberProperty("end", at.end());
      json.writeStringProperty("exact", at.exact());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void findings(String name, List<? extends Finding> findings, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    for (Finding finding : findings) {
      json.writeStartObject();
      basis(finding.basis(), json);
      switch (finding) {
        case Engagement engagement -> engagement(engagement, json);
        case Statement statement -> statement(statement, json);
        case Commitment commitment -> commitment(commitment, json);
        case Request request -> request(request, json);
        case Omission omission -> omission(omission, json);
        case Precedent precedent -> precedent(precedent, json);
        case Event event -> event(event, json);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void basis(Basis basis, JsonGenerator json) {
    json.writeStringProperty("id", basis.id());
    json.writeArrayPropertyStart("evidence");
    basis.evidence().forEach(evidence -> span(evidence, json));
    json.writeEndArray();
    json.writeStringProperty("foundBy", basis.foundBy());
    json.writeNumberProperty("confidence", basis.confidence());
  }

  private static void engagement(Engagement engagement, JsonGenerator json) {
    json.writeStringProperty("kind", spelled(engagement.kind()));
    json.writeStringProperty("status", spelled(engagement.status()));
    parties("parties", engagement.parties(), json);
    string("date", engagement.date().map(Edtf::text), json);
    string("place", engagement.place(), json);
  }

  private static void statement(Statement statement, JsonGenerator json) {
    parties("speakers", statement.speakers(), json);
    parties("addressees", statement.addressees(), json);
    json.writeName("cue");
    statement.cue().ifPresentOrElse(cue -> span(cue, json), json::writeNull);
    json.writeStringProperty("content", statement.content());
    json.writeBooleanProperty("direct", statement.direct());
  }

  private static void commitment(Commitment commitment, JsonGenerator json) {
    parties("by", commitment.by(), json);
    parties("to", commitment.to(), json);
    json.writeStringProperty("force", spelled(commitment.force()));
    json.writeStringProperty("content", commitment.content());
    string("due", commitment.due().map(Edtf::text), json);
  }

  private static void request(Request request, JsonGenerator json) {
    parties("by", request.by(), json);
    parties("to", request.to(), json);
    json.writeStringProperty("force", spelled(request.force()));
    json.writeStringProperty("content", request.content());
  }

  private static void omission(Omission omission, JsonGenerator json) {
    parties("by", omission.by(), json);
    json.writeStringProperty("about", omission.about());
    json.writeStringProperty("manner", spelled(omission.manner()));
  }

  private static void precedent(Precedent precedent, JsonGenerator json) {
    parties("who", precedent.who(), json);
    json.writeStringProperty("what", precedent.what());
  }

  private static void event(Event event, JsonGenerator json) {
    json.writeStringProperty("source", event.source().id());
    json.writeStringProperty("type", event.type().name());
    string("mode", event.mode(), json);
    string("target", event.target().map(Party::id), json);
    json.writeStringProperty("status", spelled(event.status()));
    json.writeArrayPropertyStart("contexts");
    event.contexts().forEach(json::writeString);
    json.writeEndArray();
    string("date", event.date().map(Edtf::text), json);
  }

  private static void span(Evidence evidence, JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("start", evidence.start());
    json.writeNumberProperty("end", evidence.end());
    json.writeStringProperty("exact", evidence.exact());
    json.writeStringProperty("prefix", evidence.prefix());
    json.writeStringProperty("suffix", evidence.suffix());
    json.writeEndObject();
  }

  private static void parties(String name, List<Party> parties, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    parties.forEach(party -> json.writeString(party.id()));
    json.writeEndArray();
  }

  private static void string(String name, Optional<String> value, JsonGenerator json) {
    value.ifPresentOrElse(
        words -> json.writeStringProperty(name, words), () -> json.writeNullProperty(name));
  }

  /** The schema's spelling of a choice: {@code NOT_DISCUSSED} is {@code not-discussed}. */
  public static String spelled(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
