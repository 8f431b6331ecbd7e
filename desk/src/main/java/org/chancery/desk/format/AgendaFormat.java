package org.chancery.desk.format;

import org.chancery.record.view.Agenda;
import tools.jackson.core.JsonGenerator;

/** An agenda for people and for programs. */
public final class AgendaFormat {

  private AgendaFormat() {}

  /**
   * On a terminal.
   *
   * @param width columns of a line
   */
  public static String text(Agenda agenda, Style style, int width) {
    Page page = new Page(width);
    EntryText entries = new EntryText(style, page);
    entries.section("From " + agenda.from() + " on", agenda.dated());
    if (!agenda.undated().entries().isEmpty()) {
      if (!agenda.dated().entries().isEmpty()) {
        page.blank();
      }
      entries.section("Without a date", agenda.undated());
    }
    return page.toString();
  }

  /** As JSON. */
  public static byte[] json(Agenda agenda) {
    return EntryJson.object(json -> write(agenda, json));
  }

  /** The properties of the object. */
  public static void write(Agenda agenda, JsonGenerator json) {
    json.writeStringProperty("from", agenda.from().toString());
    EntryJson.listing("dated", agenda.dated(), json);
    EntryJson.listing("undated", agenda.undated(), json);
  }

  /** As rows. */
  public static String csv(Agenda agenda) {
    return new EntryCsv()
        .add("dated", agenda.dated().entries())
        .add("undated", agenda.undated().entries())
        .toString();
  }
}
