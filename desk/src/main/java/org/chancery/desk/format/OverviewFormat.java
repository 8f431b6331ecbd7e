package org.chancery.desk.format;

import org.chancery.record.view.Overview;
import tools.jackson.core.JsonGenerator;

/** What is to be looked at today, for programs. */
public final class OverviewFormat {

  private OverviewFormat() {}

  /** The properties of an object. */
  public static void write(Overview overview, JsonGenerator json) {
    json.writeStringProperty("since", overview.since().toString());
    json.writeObjectPropertyStart("documents");
    json.writeNumberProperty("total", overview.newDocuments());
    json.writeArrayPropertyStart("entries");
    for (Overview.Arrived document : overview.documents()) {
      json.writeStartObject();
      json.writeStringProperty("id", document.id());
      EntryJson.string("title", document.title(), json);
      EntryJson.string("source", document.source(), json);
      EntryJson.string("published", document.published(), json);
      json.writeStringProperty("recorded", document.recorded().toString());
      json.writeNumberProperty("findings", document.findings());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeObjectPropertyStart("agenda");
    AgendaFormat.write(overview.agenda(), json);
    json.writeEndObject();
    EntryJson.listing("overdue", overview.overdue(), json);
    EntryJson.listing("awaiting", overview.awaiting(), json);
  }

  /** As rows. */
  public static String csv(Overview overview) {
    return new EntryCsv()
        .add("dated", overview.agenda().dated().entries())
        .add("undated", overview.agenda().undated().entries())
        .add("overdue", overview.overdue().entries())
        .add("awaiting", overview.awaiting().entries())
        .toString();
  }

  /** For whoever reads it as one text. */
  public static String text(Overview overview) {
    EntryMarkdown text =
        new EntryMarkdown(
            "From " + overview.agenda().from() + " on",
            Phrases.plural(overview.newDocuments(), "new document") + " since " + overview.since());
    overview
        .documents()
        .forEach(document ->
            text.line(
                "- "
                    + document.title().map(title -> Phrases.oneLine(title) + ", ").orElse("")
                    + document.id()
                    + ", "
                    + Phrases.plural(document.findings(), "finding")));
    return text.list("What comes next", overview.agenda().dated())
        .list("Without a date", overview.agenda().undated())
        .list("Overdue", overview.overdue())
        .list("Not reviewed", overview.awaiting())
        .toString();
  }
}
