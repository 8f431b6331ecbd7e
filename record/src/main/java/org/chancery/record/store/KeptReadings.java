package org.chancery.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.chancery.reading.Reading;
import org.chancery.reading.text.Text;
import org.chancery.record.form.KeptJson;
import org.jdbi.v3.core.Handle;

/** The tables of versions and readings, as far as readings come out of them again. */
final class KeptReadings {

  private static final String SELECT =
      "SELECT d.id, v.document_no, v.no AS version_no, v.title, v.source, v.published,"
          + " v.published_day, v.sha256, v.text, r.no AS reading_no, r.json, r.recorded_at"
          + " FROM reading r JOIN document_version v ON v.no = r.version_no"
          + " JOIN document d ON d.no = v.document_no ";

  private final Handle handle;

  KeptReadings(Handle handle) {
    this.handle = handle;
  }

  /**
   * Any reading that is kept.
   *
   * @throws IllegalArgumentException if there is none of this number, or it is damaged
   */
  Projection.Source source(long number) {
    return find(number)
        .orElseThrow(() -> new IllegalArgumentException("no reading with the number " + number));
  }

  Optional<Projection.Source> find(long number) {
    return handle
        .createQuery(SELECT + "WHERE r.no = :no")
        .bind("no", number)
        .map((row, _) -> source(row))
        .findOne();
  }

  /** The reading of a document that counts. */
  Optional<Projection.Source> current(String document) {
    return handle
        .createQuery(
            SELECT
                + "WHERE r.no = (SELECT c.reading_no FROM current_reading c"
                + " JOIN document o ON o.no = c.document_no WHERE o.id = :document)")
        .bind("document", document)
        .map((row, _) -> source(row))
        .findOne();
  }

  /** The number of the reading that is to count: of the latest version, the one kept last. */
  Optional<Long> latest(long document) {
    return handle
        .createQuery(
            "SELECT r.no FROM reading r WHERE r.version_no = (SELECT v.no FROM document_version v"
                + " WHERE v.document_no = :document ORDER BY v.number DESC LIMIT 1)"
                + " ORDER BY r.no DESC LIMIT 1")
        .bind("document", document)
        .mapTo(Long.class)
        .findOne();
  }

  /** The reading of the same document that was kept last before this one. */
  Optional<Projection.Source> before(Projection.Source reading) {
    return handle
        .createQuery(
            SELECT + "WHERE v.document_no = :document AND r.no < :no ORDER BY r.no DESC LIMIT 1")
        .bind("document", reading.document())
        .bind("no", reading.number())
        .map((row, _) -> source(row))
        .findOne();
  }

  private static Projection.Source source(ResultSet row) throws SQLException {
    Text text =
        Rows.text(
            row.getString("id"),
            Optional.ofNullable(row.getString("title")),
            Optional.ofNullable(row.getString("source")),
            Optional.ofNullable(row.getString("published")),
            row.getString("sha256"),
            row.getBytes("text"));
    Reading reading = KeptJson.read(Deflated.readingOf(row.getBytes("json"), text.value()), text);
    return new Projection.Source(
        row.getLong("document_no"),
        row.getLong("version_no"),
        row.getLong("reading_no"),
        Optional.ofNullable(row.getString("title")),
        Optional.ofNullable(row.getString("published_day")),
        row.getString("recorded_at"),
        reading);
  }
}
