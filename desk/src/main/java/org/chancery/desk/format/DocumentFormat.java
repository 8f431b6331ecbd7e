package org.chancery.desk.format;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.reading.document.PublicationDate;
import org.chancery.record.kept.DocumentVersion;
import org.chancery.record.view.DocumentView;
import tools.jackson.core.JsonGenerator;

/** A document with what it says, for programs. */
public final class DocumentFormat {

  private DocumentFormat() {}

  /**
   * The properties of an object.
   *
   * @param withText whether the text is given, too
   */
  public static void write(DocumentView document, boolean withText, JsonGenerator json) {
    DocumentVersion latest = document.kept().latest();
    json.writeStringProperty("id", document.id());
    EntryJson.string("title", document.title(), json);
    EntryJson.string("source", latest.source(), json);
    EntryJson.string("published", latest.published().map(PublicationDate::value), json);
    json.writeStringProperty("recorded", document.kept().recorded().toString());
    EntryJson.string("link", address(document), json);
    json.writeNumberProperty("textLength", latest.length());
    json.writeStringProperty("textSha256", latest.textSha256());
    json.writeArrayPropertyStart("versions");
    for (DocumentVersion version : document.kept().versions()) {
      json.writeStartObject();
      json.writeNumberProperty("number", version.number());
      json.writeStringProperty("sha256", version.sha256());
      json.writeStringProperty("recorded", version.recorded().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (withText) {
      json.writeStringProperty("text", document.text());
    }
    EntryJson.listing("findings", document.findings(), json);
  }

  private static Optional<String> address(DocumentView document) {
    DocumentVersion latest = document.kept().latest();
    return SourceLink.address(latest.provenance(), document.id(), latest.source());
  }

  /** For whoever reads it as one text. */
  public static String text(DocumentView document, boolean withText) {
    DocumentVersion latest = document.kept().latest();
    EntryMarkdown text =
        new EntryMarkdown(
            document.title().orElse(document.id()),
            Stream.of(
                    latest.published().map(PublicationDate::value),
                    latest.source(),
                    Optional.of(document.id()),
                    address(document))
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining(" · ")));
    text.list("What it says", document.findings());
    if (withText) {
      text.line("\n## Text\n").line(document.text());
    }
    return text.toString();
  }
}
