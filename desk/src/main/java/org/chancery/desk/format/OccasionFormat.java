package org.chancery.desk.format;

import org.chancery.reading.time.Edtf;
import org.chancery.record.form.ReadingJson;
import org.chancery.record.query.FoundHappening;
import org.chancery.record.view.Listing;
import org.chancery.record.view.Occasion;
import tools.jackson.core.JsonGenerator;

/** A happening with its history and its reports, for programs. */
public final class OccasionFormat {

  private OccasionFormat() {}

  /** The properties of an object. */
  public static void write(Occasion occasion, JsonGenerator json) {
    json.writeName("happening");
    EntryJson.write(occasion.entry(), json);
    json.writeStringProperty("standing", ReadingJson.spelled(occasion.standing()));
    json.writeArrayPropertyStart("history");
    for (FoundHappening.Turn turn : occasion.history()) {
      json.writeStartObject();
      json.writeStringProperty("standing", ReadingJson.spelled(turn.standing()));
      EntryJson.string("told", turn.told().map(Object::toString), json);
      EntryJson.string("date", turn.date().map(Edtf::text), json);
      json.writeStringProperty("finding", turn.finding().value());
      json.writeEndObject();
    }
    json.writeEndArray();
    EntryJson.listing("reports", reports(occasion), json);
  }

  private static Listing reports(Occasion occasion) {
    return new Listing(occasion.reports(), occasion.reports().size());
  }

  /** What it is, in one line. */
  public static String title(Occasion occasion) {
    return Phrases.date(occasion.entry()) + " " + Phrases.deed(occasion.entry());
  }

  /** For whoever reads it as one text. */
  public static String text(Occasion occasion) {
    EntryMarkdown text =
        new EntryMarkdown(
            title(occasion),
            occasion.entry().id() + " · " + ReadingJson.spelled(occasion.standing()));
    text.line("\n## History");
    for (FoundHappening.Turn turn : occasion.history()) {
      text.line(
          "- "
              + turn.told().map(Object::toString).orElse("no date")
              + ": "
              + ReadingJson.spelled(turn.standing())
              + turn.date().map(date -> ", " + date.text()).orElse("")
              + " ["
              + turn.finding()
              + "]");
    }
    return text.list("Reports", reports(occasion)).toString();
  }

  /** The reports as rows. */
  public static String csv(Occasion occasion) {
    return new EntryCsv().add("reports", occasion.reports()).toString();
  }
}
