package org.chancery.desk.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chancery.record.view.Entry;

/** What a page shows. A template of the same name says how. */
public interface Page {

  /** What the browser's window is called. */
  String title();

  /** Where in the navigation it stands. */
  Tab tab();

  /** What it lists, for programs that read pages. */
  default List<Entry> listed() {
    return List.of();
  }

  /** The same for programs. */
  default List<OtherForm> otherForms() {
    return List.of();
  }

  /**
   * The same in a form for programs.
   *
   * @param type of media
   * @param path where it stands
   */
  record OtherForm(String type, String path) {

    private static final Map<String, String> TYPES =
        Map.of(
            "json", "application/json",
            "csv", "text/csv",
            "atom", "application/atom+xml",
            "ics", "text/calendar");

    /** Forms by their extensions of a page at a path, with the query of the address. */
    static List<OtherForm> of(String path, String query, String... extensions) {
      return Arrays.stream(extensions)
          .map(extension ->
              new OtherForm(
                  Objects.requireNonNull(TYPES.get(extension)),
                  path + "." + extension + (query.isEmpty() ? "" : "?" + query)))
          .toList();
    }
  }
}
