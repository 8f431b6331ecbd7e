package org.chancery.desk.format;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import org.chancery.record.form.JsonOutput;
import org.chancery.record.query.OpenFailure;

/**
 * What could not be read.
 *
 * @param failures those that are shown
 * @param count how many there are
 */
public record FailureList(List<OpenFailure> failures, int count) {

  /** For people: a line for each. */
  public String text() {
    StringBuilder lines = new StringBuilder();
    failures.forEach(failure ->
        lines
            .append(failure.recorded())
            .append("  ")
            .append(failure.place())
            .append(": ")
            .append(failure.message())
            .append('\n'));
    return lines
        .append(
            count == failures.size()
                ? String.format(Locale.ROOT, "%,d failures\n", count)
                : String.format(
                    Locale.ROOT, "%,d failures, %,d of them shown\n", count, failures.size()))
        .toString();
  }

  /** An array of objects. */
  public byte[] json() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var json = JsonOutput.generator(bytes, true)) {
      json.writeStartArray();
      for (OpenFailure failure : failures) {
        json.writeStartObject();
        json.writeStringProperty("recorded", failure.recorded().toString());
        json.writeStringProperty("input", failure.input());
        json.writeStringProperty("place", failure.place());
        json.writeStringProperty("message", failure.message());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  /** A row for each. */
  public String csv() {
    Csv csv = new Csv("recorded", "input", "place", "message");
    failures.forEach(failure ->
        csv.row(
            List.of(
                failure.recorded().toString(),
                failure.input(),
                failure.place(),
                failure.message())));
    return csv.toString();
  }
}
