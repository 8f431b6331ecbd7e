package org.chancery.record.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.chancery.reading.document.Sha256;
import org.jdbi.v3.core.Handle;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds every quotation of the record again at its place in its kept text: of all readings, also
 * those that no longer count, and of the derived findings.
 */
public final class Verification {

  private final Database database;
  private int texts;
  private int quotations;
  private int faults;

  public Verification(Database database) {
    this.database = database;
  }

  /**
   * What does not hold.
   *
   * @param document where
   * @param message what is wrong there
   */
  public record Fault(String document, String message) {
    @Override
    public String toString() {
      return document + ": " + message;
    }
  }

  /**
   * What was looked at.
   *
   * @param texts versions of documents
   * @param quotations pieces of evidence in readings, and quotations of derived findings
   * @param faults how many do not hold
   */
  public record Result(int texts, int quotations, int faults) {}

  private record Version(long no, String document) {}

  /**
   * Checks all. What is written meanwhile is not looked at.
   *
   * @param told of each fault
   */
  public Result run(Consumer<Fault> told) {
    texts = 0;
    quotations = 0;
    faults = 0;
    Consumer<Fault> counted =
        fault -> {
          faults++;
          told.accept(fault);
        };
    List<Version> versions =
        database.read(handle ->
            handle
                .createQuery(
                    "SELECT v.no, d.id FROM document_version v"
                        + " JOIN document d ON d.no = v.document_no ORDER BY v.no")
                .map((row, _) -> new Version(row.getLong("no"), row.getString("id")))
                .list());
    for (Version version : versions) {
      // Each on its own, so that no transaction stays open while others write.
      database.read(handle -> {
        version(handle, version, counted);
        return version;
      });
    }
    return new Result(texts, quotations, faults);
  }

  private void version(Handle handle, Version version, Consumer<Fault> told) {
    texts++;
    record Row(byte[] text, String sha256) {}
    Row row =
        handle
            .createQuery("SELECT text, text_sha256 FROM document_version WHERE no = :no")
            .bind("no", version.no)
            .map((found, _) -> new Row(found.getBytes("text"), found.getString("text_sha256")))
            .one();
    String text;
    try {
      text = Deflated.textOf(row.text);
    } catch (IllegalArgumentException e) {
      told.accept(new Fault(version.document, "its text is " + e.getMessage()));
      return;
    }
    if (!Sha256.of(text).equals(row.sha256)) {
      told.accept(new Fault(version.document, "its text is not the one that was kept"));
    }
    CodePoints points = new CodePoints(text);
    readings(handle, version, text, points, told);
    findings(handle, version, points, told);
  }

  private void readings(
      Handle handle, Version version, String text, CodePoints points, Consumer<Fault> told) {
    record Row(long no, byte[] json) {}
    List<Row> readings =
        handle
            .createQuery("SELECT no, json FROM reading WHERE version_no = :no ORDER BY no")
            .bind("no", version.no)
            .map((row, _) -> new Row(row.getLong("no"), row.getBytes("json")))
            .list();
    for (Row reading : readings) {
      try {
        JsonNode tree = JsonMapper.shared().readTree(Deflated.readingOf(reading.json, text));
        for (JsonNode selector : tree.findParents("exact")) {
          check(
              version,
              points,
              selector.path("start").asInt(),
              selector.path("end").asInt(),
              selector.path("exact").asString(),
              told);
        }
      } catch (IllegalArgumentException | JacksonException e) {
        told.accept(
            new Fault(
                version.document, "reading " + reading.no + " is damaged: " + e.getMessage()));
      }
    }
  }

  private void findings(Handle handle, Version version, CodePoints points, Consumer<Fault> told) {
    record Row(int start, int end, String quotation) {}
    handle
        .createQuery(
            "SELECT quotation_start, quotation_end, quotation FROM finding"
                + " WHERE document_no = (SELECT document_no FROM document_version WHERE no = :no)"
                + " AND version_no = :no ORDER BY no")
        .bind("no", version.no)
        .map((row, _) ->
            new Row(
                row.getInt("quotation_start"),
                row.getInt("quotation_end"),
                row.getString("quotation")))
        .list()
        .forEach(row -> check(version, points, row.start, row.end, row.quotation, told));
  }

  private void check(
      Version version, CodePoints points, int start, int end, String exact, Consumer<Fault> told) {
    quotations++;
    Optional<String> there = points.between(start, end);
    if (there.filter(words -> Rows.storable(words).equals(Rows.storable(exact))).isEmpty()) {
      told.accept(
          new Fault(
              version.document,
              "at "
                  + start
                  + "–"
                  + end
                  + " stands ‘"
                  + there.orElse("nothing")
                  + "’, not ‘"
                  + exact
                  + "’"));
    }
  }

  /** A text by code points. Most texts have one unit for each, and need no table. */
  private static final class CodePoints {

    private final String text;
    private final int[] units;

    CodePoints(String text) {
      this.text = text;
      int count = text.codePointCount(0, text.length());
      this.units = count == text.length() ? new int[0] : new int[count + 1];
      if (units.length > 0) {
        int unit = 0;
        for (int i = 0; i < count; i++) {
          units[i] = unit;
          unit += Character.charCount(text.codePointAt(unit));
        }
        units[count] = unit;
      }
    }

    Optional<String> between(int start, int end) {
      int length = units.length > 0 ? units.length - 1 : text.length();
      if (start < 0 || end < start || end > length) {
        return Optional.empty();
      }
      return Optional.of(text.substring(unit(start), unit(end)));
    }

    private int unit(int codePoint) {
      return units.length > 0 ? units[codePoint] : codePoint;
    }
  }
}
