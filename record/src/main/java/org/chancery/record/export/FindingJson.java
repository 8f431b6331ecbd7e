package org.chancery.record.export;

import java.util.Optional;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.finding.Event;
import org.chancery.reading.time.Edtf;
import org.chancery.record.query.FoundFinding;
import org.chancery.record.revision.CommitmentStatus;
import org.chancery.record.revision.Review;
import org.chancery.record.series.Goldstein;
import org.chancery.record.series.QuadClass;
import tools.jackson.core.JsonGenerator;

/** A finding as {@code findings.schema.json} has it. */
public final class FindingJson {

  private FindingJson() {}

  /** The properties of the object. */
  public static void write(FoundFinding f, JsonGenerator json) {
    json.writeStringProperty("id", f.id().value());
    json.writeStringProperty("document", f.document());
    json.writeStringProperty("type", f.type().label());
    JsonLineFile.optional(json, "kind", f.kind());
    JsonLineFile.optional(json, "status", f.status());
    JsonLineFile.optional(json, "mode", f.mode());
    json.writeArrayPropertyStart("contexts");
    f.contexts().forEach(json::writeString);
    json.writeEndArray();
    Optional<Event.Type> plover = TableFiles.plover(f);
    JsonLineFile.optional(json, "quadClass", plover.map(QuadClass::of).map(QuadClass::label));
    plover.ifPresentOrElse(
        type -> json.writeNumberProperty("goldstein", Goldstein.of(type)),
        () -> json.writeNullProperty("goldstein"));
    json.writeArrayPropertyStart("participants");
    f.participants().forEach(participant -> participant(participant, json));
    json.writeEndArray();
    JsonLineFile.optional(json, "happened", f.times().happened().map(Edtf::text));
    JsonLineFile.optional(json, "place", f.place());
    JsonLineFile.optional(json, "content", f.content());
    json.writeObjectPropertyStart("evidence");
    json.writeNumberProperty("start", f.start());
    json.writeNumberProperty("end", f.end());
    json.writeStringProperty("exact", f.quotation());
    json.writeEndObject();
    json.writeStringProperty("foundBy", f.foundBy());
    json.writeNumberProperty("confidence", f.confidence());
    JsonLineFile.optional(json, "published", f.times().published().map(PublicationDate::value));
    JsonLineFile.optional(json, "day", f.day());
    JsonLineFile.optional(json, "review", f.review().map(Review::label));
    JsonLineFile.optional(json, "outcome", f.outcome().map(CommitmentStatus::label));
    json.writeStringProperty("recorded", f.times().recorded().toString());
  }

  private static void participant(FoundFinding.Participant p, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("role", p.role().label());
    json.writeStringProperty("party", p.localId());
    json.writeStringProperty("kind", p.kind());
    json.writeStringProperty("name", p.name());
    JsonLineFile.optional(json, "state", p.state());
    JsonLineFile.optional(json, "office", p.office());
    JsonLineFile.optional(json, "side", p.side());
    json.writeEndObject();
  }
}
