package org.chancery.record;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What the tables of happenings hold, whatever the numbers of their rows. */
final class DerivedRows {

  private static final List<String> QUESTIONS =
      List.of(
          "SELECT h.id, h.type, h.kind, h.standing, h.happened, h.happened_from, h.happened_until,"
              + " h.place, h.day, h.told_day, h.documents, h.changes, h.acts FROM happening h",
          "SELECT h.id, r.position, f.id AS finding, d.id AS document, r.standing, r.acts,"
              + " r.participants FROM report r LEFT JOIN happening h ON h.no = r.happening_no"
              + " LEFT JOIN finding f ON f.no = r.finding_no"
              + " LEFT JOIN document d ON d.no = r.document_no",
          "SELECT k.filed, f.id FROM report_key k LEFT JOIN finding f ON f.no = k.finding_no",
          "SELECT s.side, s.type, s.day, h.id FROM side_happening s"
              + " LEFT JOIN happening h ON h.no = s.happening_no",
          "SELECT x.side_a, x.side_b, x.day, x.direction, x.type, h.id FROM dyad_happening x"
              + " LEFT JOIN happening h ON h.no = x.happening_no",
          "SELECT c.side_a, c.side_b, c.engagements, c.acts, c.undertakings FROM dyad_count c"
              + " WHERE c.engagements <> 0 OR c.acts <> 0 OR c.undertakings <> 0");

  private DerivedRows() {}

  /** All rows as text, in order. */
  static List<String> of(OpenRecord record) {
    return record.database().read(DerivedRows::of);
  }

  private static List<String> of(Handle handle) {
    List<String> rows = new ArrayList<>();
    for (String question : QUESTIONS) {
      handle
          .createQuery(question)
          .map((row, _) -> {
            StringBuilder line = new StringBuilder();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
              line.append(row.getString(i)).append(" | ");
            }
            return line.toString();
          })
          .list()
          .stream()
          .sorted()
          .forEach(rows::add);
    }
    return rows;
  }
}
