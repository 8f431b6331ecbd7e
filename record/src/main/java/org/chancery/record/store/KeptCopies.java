package org.chancery.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chancery.intake.duplicate.Sketch;
import org.chancery.reading.text.Text;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Which documents are copies of others: a text is compared only with those that share a band of its
 * sketch, so that the cost of one more does not grow with their number. Of the same words printed
 * again after a month or more, as of greetings on the same day of every year, each is a report.
 */
final class KeptCopies {

  private static final int MOST_CANDIDATES = 200;
  private static final int DAYS = 31;

  private final Handle handle;

  KeptCopies(Handle handle) {
    this.handle = handle;
  }

  private record Kept(long document, Sketch sketch, Optional<String> day) {}

  /** Puts in the text of a document that has come, or changed. */
  void replace(long document, Optional<String> day, Text text) {
    List<Long> followers = remove(document);
    Kept kept = new Kept(document, Sketch.of(text.value()), day);
    put(kept);
    link(kept);
    for (long follower : followers) {
      sketch(follower).ifPresent(this::link);
    }
  }

  /** Whether the text of a document was put in. */
  boolean holds(long document) {
    return sketch(document).isPresent();
  }

  /** Takes a document out, and tells which are copies of it. */
  private List<Long> remove(long document) {
    List<Long> followers =
        handle
            .createQuery("SELECT document_no FROM text_copy WHERE first_no = :no ORDER BY 1")
            .bind("no", document)
            .mapTo(Long.class)
            .list();
    handle.execute(
        "DELETE FROM text_copy WHERE document_no = ? OR first_no = ?", document, document);
    sketch(document)
        .ifPresent(before -> {
          PreparedBatch bands =
              handle.prepareBatch("DELETE FROM text_band WHERE band = ? AND document_no = ?");
          before.sketch.bands().stream().distinct().forEach(band -> bands.add(band, document));
          bands.execute();
        });
    handle.execute("DELETE FROM text_sketch WHERE document_no = ?", document);
    return followers;
  }

  private void put(Kept kept) {
    handle.execute(
        "INSERT INTO text_sketch (document_no, words_sha256, runs, least, published_day)"
            + " VALUES (?, ?, ?, ?, ?)",
        kept.document,
        kept.sketch.exact(),
        kept.sketch.runs(),
        kept.sketch.bytes(),
        kept.day.orElse(null));
    PreparedBatch bands =
        handle.prepareBatch("INSERT INTO text_band (band, document_no) VALUES (?, ?)");
    kept.sketch.bands().stream().distinct().forEach(band -> bands.add(band, kept.document));
    bands.execute();
  }

  /** Says of which earlier document this one is a copy, if it is one. */
  private void link(Kept kept) {
    Optional<Kept> like =
        candidates(kept).stream()
            .filter(other -> isSameTime(kept, other))
            .filter(other ->
                other.sketch.exact().equals(kept.sketch.exact())
                    || other.sketch.isNear(kept.sketch))
            .findFirst();
    like.ifPresent(other ->
        handle.execute(
            "INSERT INTO text_copy (document_no, first_no, share) VALUES (?, ?, ?)",
            kept.document,
            first(other.document),
            kept.sketch.containment(other.sketch)));
  }

  private static boolean isSameTime(Kept one, Kept other) {
    return one.day.isEmpty()
        || other.day.isEmpty()
        || Math.abs(
                LocalDate.parse(one.day.get()).toEpochDay()
                    - LocalDate.parse(other.day.get()).toEpochDay())
            < DAYS;
  }

  private List<Kept> candidates(Kept kept) {
    return handle
        .createQuery(
            "SELECT s.document_no, s.words_sha256, s.runs, s.least, s.published_day"
                + " FROM text_sketch s WHERE s.document_no IN (SELECT b.document_no"
                + " FROM text_band b WHERE b.band IN (<bands>) AND b.document_no < :no)"
                + " ORDER BY s.document_no LIMIT :most")
        .bindList("bands", kept.sketch.bands())
        .bind("no", kept.document)
        .bind("most", MOST_CANDIDATES)
        .map((row, _) -> kept(row))
        .list();
  }

  private Optional<Kept> sketch(long document) {
    return handle
        .createQuery(
            "SELECT document_no, words_sha256, runs, least, published_day FROM text_sketch"
                + " WHERE document_no = :no")
        .bind("no", document)
        .map((row, _) -> kept(row))
        .findOne();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        row.getLong("document_no"),
        Sketch.of(row.getString("words_sha256"), row.getInt("runs"), row.getBytes("least")),
        Optional.ofNullable(row.getString("published_day")));
  }

  private long first(long document) {
    return handle
        .createQuery("SELECT first_no FROM text_copy WHERE document_no = :no")
        .bind("no", document)
        .mapTo(Long.class)
        .findOne()
        .orElse(document);
  }
}
