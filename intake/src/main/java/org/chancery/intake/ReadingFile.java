package org.chancery.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.chancery.intake.received.Format;
import org.chancery.intake.received.Origin;
import org.chancery.intake.received.Received;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.document.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document behind a reading that was written as JSON together with its text. */
public final class ReadingFile {

  private ReadingFile() {}

  /** Takes the document out of a reading. */
  public static Received read(Path file) throws IOException {
    String place = file.toString();
    try {
      JsonNode node = JsonMapper.shared().readTree(Files.readAllBytes(file)).path("document");
      Optional<String> text = string(node, "text");
      Optional<String> id = string(node, "id").filter(i -> !i.isBlank());
      if (text.isEmpty() || id.isEmpty()) {
        return Received.Refused.data(
            place, "no reading with its text (read --format json --with-text writes one)");
      }
      return new Received.Arrived(
          new Document(
              id.get(),
              string(node, "title"),
              string(node, "source"),
              string(node, "published").map(PublicationDate::parse),
              text.get(),
              Sha256.of(text.get())),
          place,
          Origin.of(Format.TEXT));
    } catch (JacksonException e) {
      return Received.Refused.data(place, "broken JSON: " + e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      return Received.Refused.data(place, String.valueOf(e.getMessage()));
    }
  }

  private static Optional<String> string(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
  }
}
