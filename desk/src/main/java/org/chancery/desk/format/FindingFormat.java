package org.chancery.desk.format;

import java.util.List;
import java.util.Map;
import org.chancery.record.export.FindingJson;
import org.chancery.record.query.FoundFinding;
import org.chancery.record.revision.Decision;
import org.chancery.record.revision.Revision;
import org.chancery.record.view.Entry;
import tools.jackson.core.JsonGenerator;

/** A finding with all that is known of it, for programs. */
public final class FindingFormat {

  private static final int WIDTH = 100;

  private FindingFormat() {}

  /**
   * The properties of an object: those of the export, and what stands around them.
   *
   * @param entry the same finding with its document
   * @param revisions what people decided about it
   */
  public static void write(
      FoundFinding finding, Entry entry, List<Revision> revisions, JsonGenerator json) {
    FindingJson.write(finding, json);
    EntryJson.string("title", entry.first().title(), json);
    EntryJson.string("source", entry.first().source(), json);
    EntryJson.string("link", SourceLink.of(entry.first()), json);
    json.writeArrayPropertyStart("revisions");
    revisions.forEach(revision -> write(revision, json));
    json.writeEndArray();
  }

  private static void write(Revision revision, JsonGenerator json) {
    json.writeStartObject();
    Map<String, String> fields =
        switch (revision.decision()) {
          case Decision.Accepted _, Decision.Rejected _ -> Map.of();
          case Decision.Corrected(var correction) -> correction.fields();
        };
    json.writeStringProperty(
        "decision",
        switch (revision.decision()) {
          case Decision.Accepted _ -> "accepted";
          case Decision.Rejected _ -> "rejected";
          case Decision.Corrected _ -> "corrected";
        });
    if (!fields.isEmpty()) {
      json.writeObjectPropertyStart("correction");
      fields.forEach(json::writeStringProperty);
      json.writeEndObject();
    }
    EntryJson.string("note", revision.note(), json);
    json.writeStringProperty("person", revision.person());
    json.writeStringProperty("recorded", revision.recorded().toString());
    json.writeEndObject();
  }

  /** For whoever reads it as one text. */
  public static String text(FoundFinding finding, Entry entry, List<Revision> revisions) {
    return new FindingText(Style.PLAIN, WIDTH).of(finding, revisions)
        + EntryMarkdown.quoted(entry.first())
        + "\n";
  }
}
