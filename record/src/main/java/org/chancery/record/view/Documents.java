package org.chancery.record.view;

import java.util.List;
import java.util.Optional;
import org.chancery.reading.text.Text;
import org.chancery.record.kept.KeptDocument;
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
    return Optional.of(
        new DocumentView(kept.get(), text, new Listing(findings, findings.size())));
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
