package org.chancery.record.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.time.Edtf;
import org.chancery.record.form.ReadingJson;
import org.chancery.record.query.FoundFinding;
import org.chancery.record.query.FoundHappening;
import tools.jackson.core.JsonGenerator;

/**
 * Documents, parties, findings and happenings as JSON lines, each file with its JSON Schema beside.
 */
final class JsonLineFiles implements Sink {

  static final String DOCUMENTS = "documents";
  static final String PARTIES = "parties";
  static final String FINDINGS = "findings";
  static final String HAPPENINGS = "happenings";
  static final List<String> ALL = List.of(DOCUMENTS, PARTIES, FINDINGS, HAPPENINGS);

  private final Path folder;
  private final Map<String, JsonLineFile> files = new LinkedHashMap<>();

  JsonLineFiles(Path folder) throws IOException {
    this.folder = folder;
    try {
      for (String name : ALL) {
        files.put(name, new JsonLineFile(folder.resolve(name + ".jsonl")));
      }
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private JsonLineFile file(String name) {
    return Objects.requireNonNull(files.get(name));
  }

  @Override
  public void write(ExportedDocument d) throws IOException {
    file(DOCUMENTS).line(json -> document(d, json));
    for (ExportedDocument.Party party : d.parties()) {
      file(PARTIES)
          .line(json -> {
            json.writeStringProperty("document", d.id());
            json.writeStringProperty("id", party.id());
            json.writeStringProperty("kind", party.kind());
            json.writeStringProperty("name", party.name());
            JsonLineFile.optional(json, "state", party.state());
            JsonLineFile.optional(json, "office", party.office());
            JsonLineFile.optional(json, "side", party.side());
          });
    }
    for (FoundFinding finding : d.findings()) {
      file(FINDINGS).line(json -> FindingJson.write(finding, json));
    }
  }

  @Override
  public void write(ExportedHappening exported) throws IOException {
    FoundHappening h = exported.happening();
    file(HAPPENINGS)
        .line(json -> {
          json.writeStringProperty("id", h.id());
          json.writeStringProperty("type", h.type().label());
          json.writeStringProperty("kind", h.kind());
          json.writeStringProperty("standing", ReadingJson.spelled(h.standing()));
          JsonLineFile.optional(json, "happened", h.date().map(Edtf::text));
          JsonLineFile.optional(json, "place", h.place());
          JsonLineFile.optional(json, "day", h.day());
          json.writeNumberProperty("documents", h.documents());
          json.writeNumberProperty("changes", h.changes());
          json.writeArrayPropertyStart("reports");
          for (ExportedHappening.Report report : exported.reports()) {
            json.writeStartObject();
            json.writeNumberProperty("position", report.position());
            json.writeStringProperty("finding", report.telling().finding().value());
            json.writeStringProperty("document", report.telling().document());
            json.writeStringProperty("standing", ReadingJson.spelled(report.telling().standing()));
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private static void document(ExportedDocument d, JsonGenerator json) {
    json.writeStringProperty("id", d.id());
    JsonLineFile.optional(json, "title", d.title());
    JsonLineFile.optional(json, "source", d.source());
    JsonLineFile.optional(json, "published", d.published().map(PublicationDate::value));
    json.writeStringProperty("language", d.language());
    json.writeNumberProperty("version", d.version());
    json.writeStringProperty("reader", d.reader());
    json.writeNumberProperty("textLength", d.length());
    json.writeStringProperty("textSha256", d.textSha256());
    json.writeStringProperty("sha256", d.sha256());
    json.writeStringProperty("recorded", d.recorded().toString());
  }

  @Override
  public Map<String, Long> finish() throws IOException {
    close();
    Map<String, Long> written = new LinkedHashMap<>();
    for (String name : ALL) {
      written.put(name + ".jsonl", file(name).lines());
    }
    for (String name : ALL) {
      String schema = name + ".schema.json";
      try (InputStream in =
          Objects.requireNonNull(JsonLineFiles.class.getResourceAsStream(schema))) {
        Files.copy(in, folder.resolve(schema));
      }
      written.put(schema, 0L);
    }
    return written;
  }

  @Override
  public void close() throws IOException {
    for (JsonLineFile file : List.copyOf(files.values())) {
      file.close();
    }
  }
}
