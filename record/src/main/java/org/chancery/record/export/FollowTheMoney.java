package org.chancery.record.export;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.document.Sha256;
import org.chancery.reading.party.Party;
import org.chancery.reading.time.Edtf;
import org.chancery.record.query.FoundFinding;
import org.chancery.record.revision.CommitmentStatus;

/**
 * Entities of FollowTheMoney, the data model of investigative journalists, as JSON lines.
 *
 * <p>A party is one entity in all documents that give it the same kind, name and state. A finding
 * is an Event with the document as its proof, and a Documentation that holds the quotation and its
 * place. A state is a PublicBody, since FollowTheMoney lets only legal entities be involved in
 * something; an office whose holder is not named is a LegalEntity for the same reason.
 *
 * @see <a href="https://followthemoney.tech/explorer/">FollowTheMoney's schemata</a>
 */
final class FollowTheMoney implements Sink {

  static final String FILE = "entities.ftm.json";

  private static final String PREFIX = "chancery-";
  private static final int ID_LENGTH = 32;

  private final JsonLineFile file;
  private final StateCodes states = StateCodes.standard();
  private final SeenIds seen = new SeenIds();

  FollowTheMoney(Path folder) throws IOException {
    this.file = new JsonLineFile(folder.resolve(FILE));
  }

  /** An entity on its way out: properties with all their values. */
  private static final class Entity {

    private final String id;
    private final String schema;
    private final Map<String, Set<String>> properties = new LinkedHashMap<>();

    Entity(String id, String schema) {
      this.id = id;
      this.schema = schema;
    }

    Entity with(String property, String value) {
      properties.computeIfAbsent(property, _ -> new LinkedHashSet<>()).add(value);
      return this;
    }

    Entity with(String property, Optional<String> value) {
      value.ifPresent(known -> with(property, known));
      return this;
    }

    Entity with(String property, Stream<String> values) {
      values.forEach(value -> with(property, value));
      return this;
    }
  }

  private void write(Entity entity) throws IOException {
    file.line(json -> {
      json.writeStringProperty("id", entity.id);
      json.writeStringProperty("schema", entity.schema);
      json.writeObjectPropertyStart("properties");
      entity.properties.forEach((name, values) -> {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
      });
      json.writeEndObject();
    });
  }

  @Override
  public void write(ExportedDocument d) throws IOException {
    String document = id("document", d.id());
    write(document(d, document));
    for (ExportedDocument.Party party : d.parties()) {
      party(d, document, party);
    }
    Map<String, ExportedDocument.Party> parties = d.byId();
    for (FoundFinding finding : d.findings()) {
      finding(d, document, parties, finding);
    }
  }

  private static Entity document(ExportedDocument d, String id) {
    Optional<String> address = d.source().filter(source -> source.matches("https?://\\S+"));
    return new Entity(id, "Document")
        .with("name", d.title().orElse(d.id()))
        .with("title", d.title())
        .with("fileName", d.id())
        .with("publishedAt", d.published().map(PublicationDate::value))
        .with("language", Locale.forLanguageTag(d.language()).getISO3Language())
        .with("sourceUrl", address)
        .with("publisher", address.isPresent() ? Optional.empty() : d.source());
  }

  /** Which schema a kind of party has. */
  static String schema(Party.Kind kind) {
    return switch (kind) {
      case PERSON -> "Person";
      case STATE -> "PublicBody";
      case ORGANISATION, GROUPING -> "Organization";
      case COMPANY -> "Company";
      case OFFICE -> "LegalEntity";
    };
  }

  private void party(ExportedDocument d, String document, ExportedDocument.Party party)
      throws IOException {
    Party.Kind kind = Party.Kind.valueOf(party.kind().toUpperCase(Locale.ROOT));
    String id = id(party);
    if (isNew(id)) {
      write(
          new Entity(id, schema(kind))
              .with("name", party.name())
              .with("country", party.state().flatMap(this::country)));
    }
    if (kind == Party.Kind.PERSON && party.office().isPresent()) {
      occupancy(d, document, party, party.office().get());
    }
  }

  /** That a document says who holds an office: no more than that, and not since when. */
  private void occupancy(
      ExportedDocument d, String document, ExportedDocument.Party party, String office)
      throws IOException {
    String post = id("position", office, party.state().orElse(""));
    if (isNew(post)) {
      write(
          new Entity(post, "Position")
              .with("name", office)
              .with("country", party.state().flatMap(this::country)));
    }
    String occupancy = id("occupancy", id(party), post, d.id());
    if (isNew(occupancy)) {
      write(
          new Entity(occupancy, "Occupancy")
              .with("holder", id(party))
              .with("post", post)
              .with("date", d.published().map(PublicationDate::value))
              .with("proof", document));
    }
  }

  private void finding(
      ExportedDocument d,
      String document,
      Map<String, ExportedDocument.Party> parties,
      FoundFinding f)
      throws IOException {
    List<ExportedDocument.Party> involved =
        f.participants().stream()
            .map(FoundFinding.Participant::localId)
            .distinct()
            .map(parties::get)
            .flatMap(Stream::ofNullable)
            .toList();
    Optional<Edtf> happened = f.times().happened();
    String event = PREFIX + f.id();
    write(
        new Entity(event, "Event")
            .with("name", name(f))
            .with("startDate", happened.flatMap(Edtf::earliest).map(LocalDate::toString))
            .with("endDate", happened.flatMap(Edtf::latest).map(LocalDate::toString))
            .with("date", happened.isEmpty() ? f.day() : Optional.empty())
            .with("summary", f.content())
            .with("description", f.quotation())
            .with("location", f.place())
            .with(
                "country",
                involved.stream().flatMap(p -> p.state().flatMap(this::country).stream()))
            .with("involved", involved.stream().map(FollowTheMoney::id))
            .with("keywords", keywords(f))
            .with("recordId", f.id().value())
            .with("proof", document));
    write(
        new Entity(id("documentation", d.id(), f.id().value()), "Documentation")
            .with("document", document)
            .with("entity", event)
            .with("role", "evidence")
            .with("description", f.quotation())
            // A place in a text as RFC 5147 writes it.
            .with("recordId", "char=" + f.start() + "," + f.end()));
  }

  private static String name(FoundFinding f) {
    String who =
        f.participants().stream()
            .map(FoundFinding.Participant::name)
            .distinct()
            .collect(Collectors.joining(", "));
    String what = f.type().label() + f.kind().map(kind -> " (" + kind + ")").orElse("");
    return who.isEmpty() ? what : what + ": " + who;
  }

  private static Stream<String> keywords(FoundFinding f) {
    return Stream.of(
            Stream.of(f.type().label()),
            f.kind().stream(),
            f.status().stream(),
            f.mode().stream(),
            f.contexts().stream(),
            f.outcome().map(CommitmentStatus::label).stream())
        .flatMap(words -> words);
  }

  private Optional<String> country(String state) {
    return states.of(state).map(codes -> codes.alpha2().toLowerCase(Locale.ROOT));
  }

  private static String id(ExportedDocument.Party party) {
    return id("party", party.kind(), party.name(), party.state().orElse(""));
  }

  private static String id(String... parts) {
    return PREFIX + Sha256.of(String.join("\u001f", parts)).substring(0, ID_LENGTH);
  }

  private boolean isNew(String id) {
    return seen.add(id.substring(PREFIX.length()));
  }

  @Override
  public Map<String, Long> finish() throws IOException {
    close();
    return Map.of(FILE, file.lines());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
