package org.chancery.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.document.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The documents of a JSON-lines file, plain or compressed with gzip: one object a line with {@code
 * text}, and {@code id}, {@code title}, {@code source}, {@code published} where known.
 *
 * @param file where they are
 */
record Corpus(Path file) {

  /**
   * The documents in the order of the file, read as they are asked for. To be closed.
   *
   * @throws UncheckedIOException if the file cannot be read
   * @throws IllegalArgumentException while streaming, for a line that is no document, with its
   *     place
   */
  Stream<Document> documents() throws IOException {
    InputStream bytes = Files.newInputStream(file);
    InputStream plain =
        file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
    BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
    AtomicInteger number = new AtomicInteger();
    return lines
        .lines()
        .map(line -> document(line, number.incrementAndGet()))
        .onClose(() -> close(lines));
  }

  private Document document(String line, int number) {
    try {
      JsonNode fields = JsonMapper.shared().readTree(line);
      return new Document(
          string(fields, "id").orElse(file.getFileName() + ":" + number),
          string(fields, "title"),
          string(fields, "source"),
          string(fields, "published").map(PublicationDate::parse),
          text(fields),
          Sha256.of(line));
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ":" + number + ": " + e.getMessage(), e);
    }
  }

  /** A release may be empty: that is no reason to stop. */
  private static String text(JsonNode fields) {
    if (!fields.path("text").isString()) {
      throw new IllegalArgumentException("no \"text\"");
    }
    return fields.path("text").stringValue();
  }

  private static Optional<String> string(JsonNode fields, String key) {
    JsonNode value = fields.path(key);
    return value.isString() && !value.stringValue().isBlank()
        ? Optional.of(value.stringValue())
        : Optional.empty();
  }

  private static void close(BufferedReader reader) {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
