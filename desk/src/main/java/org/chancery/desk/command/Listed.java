package org.chancery.desk.command;

import java.io.IOException;
import org.chancery.desk.format.EntryCsv;
import org.chancery.desk.format.EntryJson;
import org.chancery.desk.format.EntryText;
import org.chancery.record.store.Database;
import org.chancery.record.view.ListQuery;
import org.chancery.record.view.Listing;
import org.chancery.record.view.Lists;

/**
 * A list of findings of one type, as its command prints it.
 *
 * @param name of the list in JSON and CSV
 * @param title its heading
 * @param none what is said where there is none
 */
record Listed(String name, String title, String none) {

  int print(Terminal terminal, Database database, ListQuery query, ListOptions list)
      throws IOException {
    Listing listing = new Lists(database).of(query);
    if (listing.total() == 0) {
      terminal.say(database.address() + ": " + none);
    }
    list.print(
        terminal,
        () -> new EntryText(terminal.style(), terminal.width()).of(title, listing),
        () -> EntryJson.bytes(name, listing),
        () -> new EntryCsv().add(name, listing.entries()).toString());
    return ExitCode.OK;
  }
}
