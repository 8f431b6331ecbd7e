package org.chancery.desk.command;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.chancery.desk.format.FileName;
import org.chancery.reading.Reading;
import org.chancery.record.form.ReadingJson;

/** Where readings go, one after the other. */
interface Output extends Closeable {

  void write(Reading reading) throws IOException;

  @Override
  default void close() throws IOException {}

  /** One JSON object. */
  static Output object(OutputStream out, boolean withText) {
    ReadingJson json = new ReadingJson(ReadingJson.Form.INDENTED, withText);
    return reading -> {
      out.write(json.bytes(reading));
      out.write('\n');
    };
  }

  /** One JSON object a line. */
  static Output lines(OutputStream out, boolean withText) {
    ReadingJson json = new ReadingJson(ReadingJson.Form.LINE, withText);
    return reading -> {
      out.write(json.bytes(reading));
      out.write('\n');
      out.flush();
    };
  }

  /** A JSON array of objects. */
  static Output array(OutputStream out, boolean withText) {
    ReadingJson json = new ReadingJson(ReadingJson.Form.INDENTED, withText);
    return new Output() {
      private boolean first = true;

      @Override
      public void write(Reading reading) throws IOException {
        out.write(first ? '[' : ',');
        out.write('\n');
        out.write(json.bytes(reading));
        first = false;
      }

      @Override
      public void close() throws IOException {
        out.write((first ? "[]\n" : "\n]\n").getBytes(StandardCharsets.UTF_8));
      }
    };
  }

  /** Texts with an empty line between them. */
  static Output texts(OutputStream out, Function<Reading, String> text) {
    return new Output() {
      private boolean first = true;

      @Override
      public void write(Reading reading) throws IOException {
        out.write(((first ? "" : "\n\n") + text.apply(reading)).getBytes(StandardCharsets.UTF_8));
        out.flush();
        first = false;
      }
    };
  }

  /** A file for each document in a folder, called by its id. */
  static Output folder(Path folder, String suffix, Function<Reading, byte[]> bytes) {
    return reading ->
        Files.write(
            folder.resolve(FileName.of(reading.text().document().id()) + suffix),
            bytes.apply(reading));
  }
}
