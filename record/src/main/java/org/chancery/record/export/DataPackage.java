package org.chancery.record.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.chancery.record.form.JsonOutput;
import tools.jackson.core.JsonGenerator;

/**
 * The tables in a Frictionless Data Package, whose {@code datapackage.json} says what each column
 * is. Missing values are empty fields, so that {@code NA} is Namibia.
 *
 * @see <a href="https://specs.frictionlessdata.io/tabular-data-package/">Tabular Data Package</a>
 */
final class DataPackage implements Sink {

  static final String DESCRIPTOR = "datapackage.json";

  private final Path folder;
  private final TableFiles tables;

  DataPackage(Path folder) throws IOException {
    this.folder = folder;
    this.tables = new TableFiles(folder);
  }

  @Override
  public void write(ExportedDocument document) throws IOException {
    tables.write(document);
  }

  @Override
  public void write(ExportedHappening happening) throws IOException {
    tables.write(happening);
  }

  @Override
  public Map<String, Long> finish() throws IOException {
    Map<String, Long> written = tables.finish();
    try (OutputStream out = Files.newOutputStream(folder.resolve(DESCRIPTOR))) {
      try (JsonGenerator json = JsonOutput.generator(out, true)) {
        describe(json);
      }
      out.write('\n');
    }
    written.put(DESCRIPTOR, 0L);
    return written;
  }

  private void describe(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringProperty("profile", "tabular-data-package");
    json.writeStringProperty("name", "chancery-record");
    json.writeStringProperty("title", "A record of relations between states");
    json.writeStringProperty(
        "description",
        "What documents say of the relations between states, each finding with the sentence it"
            + " rests on. Missing values are empty fields; codes are strings.");
    json.writeArrayPropertyStart("resources");
    for (Table table : Tables.ALL) {
      resource(table, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void resource(Table table, JsonGenerator json) throws IOException {
    Path file = folder.resolve(TableFiles.name(table));
    json.writeStartObject();
    json.writeStringProperty("profile", "tabular-data-resource");
    json.writeStringProperty("name", table.name());
    json.writeStringProperty("description", table.description());
    json.writeStringProperty("path", TableFiles.name(table));
    json.writeStringProperty("format", "csv");
    json.writeStringProperty("mediatype", "text/csv");
    json.writeStringProperty("encoding", "utf-8");
    json.writeNumberProperty("bytes", Files.size(file));
    json.writeStringProperty("hash", "sha256:" + sha256(file));
    json.writeObjectPropertyStart("dialect");
    json.writeStringProperty("delimiter", ",");
    json.writeStringProperty("lineTerminator", CsvFile.LINE_END);
    json.writeStringProperty("quoteChar", "\"");
    json.writeBooleanProperty("doubleQuote", true);
    json.writeBooleanProperty("header", true);
    json.writeEndObject();
    schema(table, json);
    json.writeEndObject();
  }

  private static void schema(Table table, JsonGenerator json) {
    json.writeObjectPropertyStart("schema");
    json.writeArrayPropertyStart("fields");
    for (Column column : table.columns()) {
      json.writeStartObject();
      json.writeStringProperty("name", column.name());
      json.writeStringProperty("type", column.type().frictionless());
      json.writeStringProperty("description", column.description());
      json.writeObjectPropertyStart("constraints");
      json.writeBooleanProperty("required", column.required());
      if (!column.choices().isEmpty()) {
        strings("enum", column.choices(), json);
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    strings("missingValues", List.of(""), json);
    strings("primaryKey", table.key(), json);
    json.writeArrayPropertyStart("foreignKeys");
    for (Table.Reference reference : table.references()) {
      json.writeStartObject();
      strings("fields", reference.columns(), json);
      json.writeObjectPropertyStart("reference");
      json.writeStringProperty("resource", reference.table());
      strings("fields", reference.keys(), json);
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void strings(String name, List<String> values, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime must offer SHA-256", e);
    }
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void close() throws IOException {
    tables.close();
  }
}
