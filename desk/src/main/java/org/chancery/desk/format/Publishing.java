package org.chancery.desk.format;

import java.util.Locale;
import java.util.Optional;
import org.chancery.intake.publisher.Publisher;
import org.chancery.record.kept.Provenance;
import tools.jackson.core.JsonGenerator;

/** Who publishes a document, and on whose side. */
final class Publishing {

  private Publishing() {}

  /** {@code White House (government, USA)}; where the register knows nothing, the source. */
  static Optional<String> text(Provenance provenance, Optional<String> source) {
    return provenance
        .publisher()
        .map(publisher ->
            publisher.name()
                + " ("
                + kind(publisher)
                + publisher.state().map(state -> ", " + state).orElse("")
                + ")")
        .or(() -> source);
  }

  static String kind(Publisher publisher) {
    return publisher.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** As properties of an object; what is not known is left out. */
  static void write(Provenance provenance, JsonGenerator json) {
    EntryJson.string("address", provenance.address(), json);
    EntryJson.string("author", provenance.author(), json);
    provenance
        .publisher()
        .ifPresent(publisher -> {
          json.writeObjectPropertyStart("publisher");
          json.writeStringProperty("name", publisher.name());
          json.writeStringProperty("kind", kind(publisher));
          EntryJson.string("state", publisher.state(), json);
          EntryJson.string("licence", publisher.licence(), json);
          json.writeEndObject();
        });
  }
}
