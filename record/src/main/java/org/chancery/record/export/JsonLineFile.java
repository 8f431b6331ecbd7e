package org.chancery.record.export;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.chancery.record.form.JsonOutput;
import tools.jackson.core.JsonGenerator;

/** JSON objects, one a line, in UTF-8. */
final class JsonLineFile implements Closeable {

  private final OutputStream out;
  private long lines;

  JsonLineFile(Path file) throws IOException {
    this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
  }

  /** Writes an object, whose properties the writer gives. */
  void line(Consumer<JsonGenerator> properties) throws IOException {
    try (JsonGenerator json = JsonOutput.generator(out, false)) {
      json.writeStartObject();
      properties.accept(json);
      json.writeEndObject();
    }
    out.write('\n');
    lines++;
  }

  /** Writes a property, {@code null} where it has no value. */
  static void optional(JsonGenerator json, String name, Optional<?> value) {
    value.ifPresentOrElse(
        known -> json.writeStringProperty(name, known.toString()),
        () -> json.writeNullProperty(name));
  }

  long lines() {
    return lines;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
