package org.chancery.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.record.kept.FindingId;
import org.chancery.record.revision.Correction;
import org.chancery.record.revision.Decision;
import org.chancery.record.revision.Revision;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The table of revisions. */
final class KeptRevisions {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String SELECT =
      "SELECT r.no, r.finding_id, r.reading_no, r.local_id, r.decision, r.correction, r.note,"
          + " r.person, r.recorded_at FROM revision r ";

  private final Handle handle;

  KeptRevisions(Handle handle) {
    this.handle = handle;
  }

  List<Revision> of(FindingId id) {
    return handle
        .createQuery(SELECT + "WHERE r.finding_id = :id ORDER BY r.no")
        .bind("id", id.value())
        .map((row, _) -> revision(row))
        .list();
  }

  /** On findings of any reading of a document, the first decision first. */
  List<Revision> ofDocument(long document) {
    return handle
        .createQuery(
            SELECT
                + "JOIN reading d ON d.no = r.reading_no"
                + " JOIN document_version v ON v.no = d.version_no"
                + " WHERE v.document_no = :document ORDER BY r.no")
        .bind("document", document)
        .map((row, _) -> revision(row))
        .list();
  }

  List<Revision> latest(int limit) {
    return handle
        .createQuery(SELECT + "ORDER BY r.no DESC LIMIT :limit")
        .bind("limit", limit)
        .map((row, _) -> revision(row))
        .list();
  }

  void add(
      FindingId id,
      long reading,
      String localId,
      Decision decision,
      Optional<String> note,
      String person,
      Instant recorded) {
    handle.execute(
        "INSERT INTO revision (finding_id, reading_no, local_id, decision, correction, note,"
            + " person, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        id.value(),
        reading,
        localId,
        switch (decision) {
          case Decision.Accepted _ -> "accept";
          case Decision.Rejected _ -> "reject";
          case Decision.Corrected _ -> "correct";
        },
        decision instanceof Decision.Corrected(Correction correction) ? json(correction) : null,
        Rows.orNull(note),
        Rows.storable(person),
        Rows.written(recorded));
  }

  private static String json(Correction correction) {
    ObjectNode node = JSON.createObjectNode();
    correction.fields().forEach((field, value) -> node.put(field, Rows.storable(value)));
    return JSON.writeValueAsString(node);
  }

  private static Correction correction(String json) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : JSON.readTree(json).properties()) {
      fields.put(field.getKey(), field.getValue().stringValue());
    }
    return new Correction(fields);
  }

  private static Revision revision(ResultSet row) throws SQLException {
    String kind = row.getString("decision");
    return new Revision(
        row.getLong("no"),
        new FindingId(row.getString("finding_id")),
        row.getLong("reading_no"),
        row.getString("local_id"),
        switch (kind) {
          case "accept" -> new Decision.Accepted();
          case "reject" -> new Decision.Rejected();
          case "correct" -> new Decision.Corrected(correction(row.getString("correction")));
          default -> throw new SQLException("no decision: " + kind);
        },
        Optional.ofNullable(row.getString("note")),
        row.getString("person"),
        Instant.parse(row.getString("recorded_at")));
  }
}
