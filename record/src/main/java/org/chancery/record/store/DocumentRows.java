package org.chancery.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;
import org.chancery.record.kept.DocumentVersion;
import org.chancery.record.kept.KeptDocument;
import org.chancery.record.kept.KeptReading;
import org.chancery.record.query.LogEntry;
import org.jdbi.v3.core.Handle;

/** Reads documents, their versions and the runs that kept them. */
final class DocumentRows {

  private final Handle handle;

  DocumentRows(Handle handle) {
    this.handle = handle;
  }

  Optional<KeptDocument> document(String id) {
    record Found(long no, Instant recorded) {}
    return handle
        .createQuery("SELECT no, recorded_at FROM document WHERE id = :id")
        .bind("id", id)
        .map((row, _) -> new Found(row.getLong("no"), Instant.parse(row.getString("recorded_at"))))
        .findOne()
        .map(found ->
            new KeptDocument(
                id,
                found.recorded,
                versions(found.no),
                related("d.no = c.first_no", "c.document_no", found.no).stream().findFirst(),
                related("d.no = c.document_no", "c.first_no", found.no)));
  }

  private List<String> related(String wanted, String given, long document) {
    return handle
        .createQuery(
            "SELECT d.id FROM text_copy c JOIN document d ON "
                + wanted
                + " WHERE "
                + given
                + " = :no ORDER BY d.no")
        .bind("no", document)
        .mapTo(String.class)
        .list();
  }

  private List<DocumentVersion> versions(long document) {
    record Numbered(long no, DocumentVersion version) {}
    List<Numbered> versions =
        handle
            .createQuery(
                "SELECT v.no, v.number, v.title, v.source, v.published, v.recorded_at, v.sha256,"
                    + " v.text_sha256, v.text_length, "
                    + KeptOrigins.COLUMNS
                    + " FROM document_version v"
                    + " LEFT JOIN document_origin o ON o.version_no = v.no"
                    + " WHERE v.document_no = :document ORDER BY v.number")
            .bind("document", document)
            .map((row, _) -> new Numbered(row.getLong("no"), version(row)))
            .list();
    List<DocumentVersion> withReadings = new ArrayList<>();
    for (Numbered one : versions) {
      DocumentVersion v = one.version;
      withReadings.add(
          new DocumentVersion(
              v.number(),
              v.title(),
              v.source(),
              v.published(),
              v.recorded(),
              v.sha256(),
              v.textSha256(),
              v.length(),
              v.provenance(),
              readings(one.no)));
    }
    return withReadings;
  }

  private static DocumentVersion version(ResultSet row) throws SQLException {
    return new DocumentVersion(
        row.getInt("number"),
        Optional.ofNullable(row.getString("title")),
        Optional.ofNullable(row.getString("source")),
        Optional.ofNullable(row.getString("published")).map(PublicationDate::parse),
        Instant.parse(row.getString("recorded_at")),
        row.getString("sha256"),
        row.getString("text_sha256"),
        row.getInt("text_length"),
        KeptOrigins.provenance(row),
        List.of());
  }

  private List<KeptReading> readings(long version) {
    return handle
        .createQuery(
            "SELECT r.no, r.reader, r.findings, r.recorded_at, c.reading_no AS current_no"
                + " FROM reading r LEFT JOIN current_reading c ON c.reading_no = r.no"
                + " AND c.version_no = r.version_no"
                + " WHERE r.version_no = :version ORDER BY r.no")
        .bind("version", version)
        .map((row, _) ->
            new KeptReading(
                row.getLong("no"),
                row.getString("reader"),
                row.getInt("findings"),
                Instant.parse(row.getString("recorded_at")),
                row.getString("current_no") != null))
        .list();
  }

  /** The latest version as it was received. */
  Optional<Document> content(String id) {
    return handle
        .createQuery(
            "SELECT d.id, v.title, v.source, v.published, v.sha256, v.text, v.content"
                + " FROM document d JOIN document_version v ON v.document_no = d.no"
                + " WHERE d.id = :id ORDER BY v.number DESC LIMIT 1")
        .bind("id", id)
        .map((row, _) -> {
          byte[] content = row.getBytes("content");
          return new Document(
              row.getString("id"),
              Optional.ofNullable(row.getString("title")),
              Optional.ofNullable(row.getString("source")),
              Optional.ofNullable(row.getString("published")).map(PublicationDate::parse),
              Deflated.textOf(content == null ? row.getBytes("text") : content),
              row.getString("sha256"));
        })
        .findOne();
  }

  /** The last runs, the last first. */
  List<LogEntry> runs(int limit) {
    return handle
        .createQuery(
            "SELECT r.started_at, r.command, r.program,"
                + " (SELECT count(*) FROM document_version v"
                + "   WHERE v.run_no = r.no AND v.number = 1) AS documents,"
                + " (SELECT count(*) FROM document_version v WHERE v.run_no = r.no) AS versions,"
                + " (SELECT count(*) FROM reading d WHERE d.run_no = r.no) AS readings,"
                + " (SELECT count(*) FROM failure f WHERE f.run_no = r.no) AS failures"
                + " FROM run r ORDER BY r.no DESC LIMIT :limit")
        .bind("limit", limit)
        .<LogEntry>map((row, _) ->
            new LogEntry.Run(
                Instant.parse(row.getString("started_at")),
                row.getString("command"),
                row.getString("program"),
                row.getInt("documents"),
                row.getInt("versions"),
                row.getInt("readings"),
                row.getInt("failures")))
        .list();
  }
}
