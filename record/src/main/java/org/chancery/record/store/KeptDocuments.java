package org.chancery.record.store;

import java.util.Optional;
import org.chancery.reading.Reading;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.text.Text;
import org.chancery.record.form.ReadingJson;
import org.chancery.record.kept.Fingerprint;
import org.chancery.record.kept.Kept;
import org.chancery.record.kept.Provenance;
import org.jdbi.v3.core.Handle;

/** The tables of runs, documents, their versions and readings. */
final class KeptDocuments {

  private static final ReadingJson JSON = new ReadingJson(ReadingJson.Form.LINE, false);

  private final Handle handle;

  KeptDocuments(Handle handle) {
    this.handle = handle;
  }

  /** What was added, and the reading to make derived rows of. */
  record Added(Kept kept, Projection.Source source) {}

  private record Latest(long document, long version, int number, String fingerprint) {}

  void addRun(long number, String command, String program, String now) {
    handle.execute(
        "INSERT INTO run (no, command, program, started_at) VALUES (?, ?, ?, ?)",
        number,
        command,
        program,
        now);
  }

  /** Whether the latest version of some document has this fingerprint. */
  boolean isLatest(Fingerprint fingerprint) {
    return handle
            .createQuery(
                "SELECT count(*) FROM document_version v WHERE v.fingerprint = :fingerprint"
                    + " AND v.number = (SELECT max(w.number) FROM document_version w"
                    + " WHERE w.document_no = v.document_no)")
            .bind("fingerprint", fingerprint.value())
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /**
   * Adds what is new of a document and its reading.
   *
   * @return nothing where the record has it all, or has the document by another id
   */
  Optional<Added> add(
      Numbers numbers,
      long run,
      String now,
      Fingerprint fingerprint,
      Document received,
      Reading reading,
      Provenance provenance) {
    Optional<Latest> latest = latest(received.id());
    boolean sameVersion =
        latest.isPresent()
            && latest.get().fingerprint.equals(fingerprint.value())
            && textSha256(latest.get().version).equals(reading.text().sha256());
    if (sameVersion && hasReading(latest.get().version, reading.readerVersion())
        || !sameVersion && isLatestOfAnother(fingerprint, latest)) {
      return Optional.empty();
    }
    long document =
        latest.map(Latest::document).orElseGet(() -> addDocument(numbers, received.id(), now));
    long version =
        sameVersion
            ? latest.get().version
            : addVersion(
                numbers,
                run,
                now,
                document,
                latest.map(l -> l.number + 1).orElse(1),
                fingerprint,
                received,
                reading.text());
    if (!sameVersion) {
      new KeptOrigins(handle).add(version, provenance);
    }
    long number = addReading(numbers, run, now, version, reading);
    Kept.Change change =
        latest.isEmpty() ? Kept.Change.NEW : sameVersion ? Kept.Change.REREAD : Kept.Change.CHANGED;
    int versionNumber = latest.map(l -> sameVersion ? l.number : l.number + 1).orElse(1);
    return Optional.of(
        new Added(
            new Kept(received.id(), change, versionNumber, reading.findings().size()),
            new Projection.Source(
                document,
                version,
                number,
                received.title(),
                Rows.day(received.published()),
                now,
                reading)));
  }

  private Optional<Latest> latest(String id) {
    return handle
        .createQuery(
            "SELECT d.no AS document_no, v.no, v.number, v.fingerprint FROM document d"
                + " JOIN document_version v ON v.document_no = d.no WHERE d.id = :id"
                + " ORDER BY v.number DESC LIMIT 1")
        .bind("id", Rows.storable(id))
        .map((row, _) ->
            new Latest(
                row.getLong("document_no"),
                row.getLong("no"),
                row.getInt("number"),
                row.getString("fingerprint")))
        .findOne();
  }

  private boolean isLatestOfAnother(Fingerprint fingerprint, Optional<Latest> latest) {
    return latest.filter(l -> l.fingerprint.equals(fingerprint.value())).isEmpty()
        && isLatest(fingerprint);
  }

  private String textSha256(long version) {
    return handle
        .createQuery("SELECT text_sha256 FROM document_version WHERE no = :no")
        .bind("no", version)
        .mapTo(String.class)
        .one();
  }

  private boolean hasReading(long version, String reader) {
    return handle
        .createQuery(
            "SELECT count(*) FROM reading WHERE version_no = :version AND reader = :reader")
        .bind("version", version)
        .bind("reader", reader)
        .mapTo(Integer.class)
        .one()
        .equals(1);
  }

  private long addDocument(Numbers numbers, String id, String now) {
    long number = numbers.next("document");
    handle.execute(
        "INSERT INTO document (no, id, recorded_at) VALUES (?, ?, ?)",
        number,
        Rows.storable(id),
        now);
    return number;
  }

  private long addVersion(
      Numbers numbers,
      long run,
      String now,
      long document,
      int number,
      Fingerprint fingerprint,
      Document received,
      Text text) {
    long version = numbers.next("document_version");
    handle.execute(
        "INSERT INTO document_version (no, document_no, number, title, source, published,"
            + " published_day, fingerprint, sha256, text_sha256, text_length, text, content,"
            + " run_no, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        version,
        document,
        number,
        Rows.orNull(received.title()),
        Rows.orNull(received.source()),
        Rows.orNull(received.published().map(PublicationDate::value)),
        Rows.day(received.published()).orElse(null),
        fingerprint.value(),
        received.sha256(),
        text.sha256(),
        text.value().codePointCount(0, text.value().length()),
        Deflated.ofText(text.value()),
        received.content().equals(text.value()) ? null : Deflated.ofText(received.content()),
        run,
        now);
    return version;
  }

  private long addReading(Numbers numbers, long run, String now, long version, Reading reading) {
    long number = numbers.next("reading");
    handle.execute(
        "INSERT INTO reading (no, version_no, reader, language, findings, json, run_no,"
            + " recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        number,
        version,
        reading.readerVersion(),
        reading.language(),
        reading.findings().size(),
        Deflated.ofReading(JSON.bytes(reading), reading.text().value()),
        run,
        now);
    return number;
  }
}
