package org.chancery.desk.format;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chancery.record.query.Hits;
import tools.jackson.core.JsonGenerator;

/** What a search found, for programs. Offsets count code points. */
public final class HitsFormat {

  private HitsFormat() {}

  /** The properties of an object. */
  public static void write(String words, Hits hits, JsonGenerator json) {
    json.writeStringProperty("words", words);
    json.writeNumberProperty("documents", hits.documents());
    json.writeArrayPropertyStart("periods");
    for (Hits.Facet facet : hits.facets()) {
      json.writeStartObject();
      if (!facet.period().isEmpty()) {
        json.writeStringProperty("period", facet.period());
      }
      json.writeNumberProperty("documents", facet.documents());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("hits");
    hits.hits().forEach(hit -> write(hit, json));
    json.writeEndArray();
  }

  private static void write(Hits.Hit hit, JsonGenerator json) {
    Marked marked = Marked.of(hit.marked());
    json.writeStartObject();
    json.writeStringProperty("document", hit.document());
    EntryJson.string("title", hit.title(), json);
    EntryJson.string("published", hit.published(), json);
    json.writeStringProperty("quotation", marked.words());
    json.writeNumberProperty("start", hit.start());
    json.writeNumberProperty("end", hit.end());
    json.writeArrayPropertyStart("matches");
    for (Marked.Match match : marked.matches()) {
      json.writeStartObject();
      json.writeNumberProperty("start", match.start());
      json.writeNumberProperty("end", match.end());
      json.writeEndObject();
    }
    json.writeEndArray();
    EntryJson.string("link", link(hit), json);
    json.writeEndObject();
  }

  private static Optional<String> link(Hits.Hit hit) {
    return SourceLink.address(hit.document(), Optional.empty());
  }

  /** As rows. */
  public static String csv(Hits hits) {
    Csv csv = new Csv("document", "title", "published", "quotation", "start", "end");
    for (Hits.Hit hit : hits.hits()) {
      csv.row(
          List.of(
              hit.document(),
              hit.title().orElse(""),
              hit.published().orElse(""),
              Marked.of(hit.marked()).words(),
              String.valueOf(hit.start()),
              String.valueOf(hit.end())));
    }
    return csv.toString();
  }

  /** For whoever reads it as one text: passages, with what matched in asterisks. */
  public static String text(String words, Hits hits) {
    EntryMarkdown text = new EntryMarkdown(words, Phrases.plural(hits.documents(), "document"));
    for (Hits.Hit hit : hits.hits()) {
      text.line(
          "- “"
              + Phrases.oneLine(hit.marked().replace(Hits.MARK, '*').replace(Hits.UNMARK, '*'))
              + "” "
              + hit.title().map(title -> Phrases.oneLine(title) + ", ").orElse("")
              + hit.published().map(day -> day + ", ").orElse("")
              + hit.document()
              + ", characters "
              + hit.start()
              + "–"
              + hit.end()
              + link(hit).map(link -> ", " + link).orElse(""));
    }
    return text.toString();
  }

  /**
   * What is subscribed to.
   *
   * @param recorded when documents came into the record, by their ids
   */
  public static List<FeedItem> feed(Hits hits, Map<String, Instant> recorded) {
    return hits.hits().stream()
        .map(hit ->
            new FeedItem(
                hit.document() + " " + hit.start(),
                hit.published().map(day -> day + " ").orElse("")
                    + hit.title().orElse(hit.document()),
                Objects.requireNonNullElse(recorded.get(hit.document()), Instant.EPOCH),
                "‘" + Phrases.oneLine(Marked.of(hit.marked()).words()) + "’\n" + hit.document(),
                PagePath.of("document", hit.document()) + "#c" + hit.start(),
                link(hit)))
        .toList();
  }
}
