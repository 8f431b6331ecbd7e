package org.chancery.record.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chancery.record.kept.FindingId;
import org.chancery.record.kept.Provenance;
import org.chancery.record.query.FoundFinding;
import org.chancery.record.store.FindingRows;
import org.chancery.record.store.KeptOrigins;
import org.jdbi.v3.core.Handle;

/** Reads findings together with the documents that tell them. */
final class Tellings {

  /** So many values one statement takes on either database. */
  private static final int MANY = 1_000;

  private record About(
      Optional<String> title,
      Optional<String> source,
      Provenance provenance,
      Optional<String> copyOf) {}

  private final Handle handle;

  Tellings(Handle handle) {
    this.handle = handle;
  }

  /** The findings with these numbers, in their order. */
  List<Entry> entries(List<Long> numbers) {
    return entriesOf(new FindingRows(handle).byNumbers(numbers));
  }

  /** The findings with these ids, in their order. */
  List<Entry> entriesById(List<FindingId> ids) {
    return entriesOf(new FindingRows(handle).byIds(ids));
  }

  List<Entry> entriesOf(List<FoundFinding> findings) {
    Map<String, About> documents =
        documents(findings.stream().map(FoundFinding::document).distinct().toList());
    List<Entry> entries = new ArrayList<>();
    for (FoundFinding found : findings) {
      About about = Objects.requireNonNull(documents.get(found.document()));
      entries.add(
          Entry.of(
              found,
              new Telling(
                  found.id(),
                  found.document(),
                  about.title,
                  about.source,
                  found.times().published().map(published -> published.value()),
                  found.quotation(),
                  found.start(),
                  found.end(),
                  about.provenance,
                  about.copyOf)));
    }
    return entries;
  }

  private Map<String, About> documents(List<String> ids) {
    Map<String, About> documents = new HashMap<>();
    for (int from = 0; from < ids.size(); from += MANY) {
      handle
          .createQuery(
              "SELECT d.id, v.title, v.source, f.id AS first_id, "
                  + KeptOrigins.COLUMNS
                  + " FROM document d"
                  + " JOIN current_reading c ON c.document_no = d.no"
                  + " JOIN document_version v ON v.no = c.version_no"
                  + " LEFT JOIN document_origin o ON o.version_no = v.no"
                  + " LEFT JOIN text_copy t ON t.document_no = d.no"
                  + " LEFT JOIN document f ON f.no = t.first_no WHERE d.id IN (<ids>)")
          .bindList("ids", ids.subList(from, Math.min(ids.size(), from + MANY)))
          .map((row, _) ->
              documents.put(
                  row.getString("id"),
                  new About(
                      Optional.ofNullable(row.getString("title")),
                      Optional.ofNullable(row.getString("source")),
                      KeptOrigins.provenance(row),
                      Optional.ofNullable(row.getString("first_id")))))
          .list();
    }
    return documents;
  }
}
