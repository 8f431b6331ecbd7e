package org.chancery.intake.piece;

import java.time.Instant;
import java.util.Optional;
import org.chancery.intake.received.Format;
import org.chancery.intake.received.Origin;
import org.chancery.intake.received.Received;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;

/**
 * What the carrier of an item says of it: a feed of its entry, a WARC record of its page, a server
 * of its answer. What the item says of itself goes before it.
 *
 * @param title its headline
 * @param published when it was published
 * @param source who published it
 * @param address where it stands
 * @param author who wrote it
 * @param mediaType its media type, without parameters, in lower case
 * @param charset its character set
 * @param retrieved when it was fetched
 */
public record Known(
    Optional<String> title,
    Optional<PublicationDate> published,
    Optional<String> source,
    Optional<String> address,
    Optional<String> author,
    Optional<String> mediaType,
    Optional<String> charset,
    Optional<Instant> retrieved) {

  /** Nothing is known. */
  public static final Known NOTHING =
      new Known(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Known besides: a media type with its parameters, as in a {@code Content-Type} field. */
  public Known withContentType(String contentType) {
    String[] parts = contentType.split(";", -1);
    String type = parts[0].strip().toLowerCase(java.util.Locale.ROOT);
    Optional<String> set = Optional.empty();
    for (int i = 1; i < parts.length; i++) {
      String[] pair = parts[i].split("=", 2);
      if (pair.length == 2 && pair[0].strip().equalsIgnoreCase("charset")) {
        set = Optional.of(pair[1].strip().replace("\"", "")).filter(s -> !s.isEmpty());
      }
    }
    return new Known(
        title,
        published,
        source,
        address,
        author,
        Optional.of(type).filter(t -> !t.isEmpty()),
        set,
        retrieved);
  }

  public Known withAddress(String where) {
    return new Known(
        title, published, source, Optional.of(where), author, mediaType, charset, retrieved);
  }

  public Known withRetrieved(Instant when) {
    return new Known(
        title, published, source, address, author, mediaType, charset, Optional.of(when));
  }

  /** A document together with what is known of it; what it says itself goes before. */
  public Received.Arrived arrived(Document document, String place, Format format) {
    return arrived(
        document, place, new Origin(format, address, author, Optional.empty(), retrieved));
  }

  /** A document together with what is known of it; what it says itself goes before. */
  public Received.Arrived arrived(Document document, String place, Origin origin) {
    return new Received.Arrived(
        new Document(
            document.id(),
            document.title().or(() -> title),
            document.source().or(() -> source).or(origin::address).or(() -> address),
            document.published().or(() -> published),
            document.content(),
            document.sha256()),
        place,
        new Origin(
            origin.format(),
            origin.address().or(() -> address),
            origin.author().or(() -> author),
            origin.language(),
            origin.retrieved().or(() -> retrieved)));
  }

  /** The same of what comes out of compression: neither type nor character set hold for it. */
  public Known unpacked() {
    return new Known(
        title, published, source, address, author, Optional.empty(), Optional.empty(), retrieved);
  }
}
