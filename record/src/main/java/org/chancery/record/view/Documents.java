package org.chancery.record.view;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.reading.text.Text;
import org.chancery.record.kept.FindingId;
import org.chancery.record.kept.FindingType;
import org.chancery.record.kept.KeptDocument;
import org.chancery.record.query.FoundFinding;
import org.chancery.record.store.Database;
import org.chancery.record.store.StoredQueries;
import org.jdbi.v3.core.Handle;

/** Shows a document with its findings. */
public final class Documents {

  private final Database database;

  public Documents(Database database) {
    this.database = database;
  }

  /** The document, where the record holds it. */
  public Optional<DocumentView> of(String id) {
    StoredQueries queries = new StoredQueries(database);
    Optional<KeptDocument> kept = queries.document(id);
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    String text = queries.content(id).map(Text::of).map(Text::value).orElse("");
    List<Entry> findings = database.read(handle -> entries(handle, id));
    return Optional.of(new DocumentView(kept.get(), text, new Listing(findings, findings.size())));
  }

  /** A finding in small. */
  public record Within(FindingId id, FindingType type) {}

  /**
   * What was found in a part of a document, and not rejected, in the order of the text.
   *
   * @param start in code points
   * @param end after the last code point
   */
  public List<Within> within(String document, int start, int end) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT f.id, f.type FROM finding f"
                    + " WHERE f.document_no = (SELECT no FROM document WHERE id = :id)"
                    + " AND f.quotation_start < :end AND f.quotation_end > :start"
                    + " AND (f.review IS NULL OR f.review <> 'rejected')"
                    + " ORDER BY f.quotation_start, f.no")
            .bind("id", document)
            .bind("start", start)
            .bind("end", end)
            .map((row, _) ->
                new Within(
                    new FindingId(row.getString("id")),
                    FindingType.of(row.getString("type")).orElseThrow()))
            .list());
  }

  /** A finding as a list shows it. */
  public Entry entry(FoundFinding finding) {
    return database.read(handle -> new Tellings(handle).entriesOf(List.of(finding)).getFirst());
  }

  /** When documents came into the record, by their ids. */
  public Map<String, Instant> recorded(Collection<String> ids) {
    Map<String, Instant> recorded = new HashMap<>();
    if (!ids.isEmpty()) {
      database.read(handle ->
          handle
              .createQuery("SELECT d.id, d.recorded_at FROM document d WHERE d.id IN (<ids>)")
              .bindList("ids", ids)
              .map((row, _) ->
                  recorded.put(row.getString("id"), Instant.parse(row.getString("recorded_at"))))
              .list());
    }
    return recorded;
  }

  /** What the current reading of a document says, in the order of its text. */
  static List<Entry> entries(Handle handle, String document) {
    return new Tellings(handle)
        .entries(
            handle
                .createQuery(
                    "SELECT f.no FROM finding f"
                        + " WHERE f.document_no = (SELECT no FROM document WHERE id = :id)"
                        + " AND (f.review IS NULL OR f.review <> 'rejected')"
                        + " ORDER BY f.quotation_start, f.no")
                .bind("id", document)
                .mapTo(Long.class)
                .list());
  }
}
