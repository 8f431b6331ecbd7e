package org.chancery.reading.document;

import java.util.Optional;

/**
 * A document as received: its content and what its source says of it.
 *
 * @param id what the user or the source calls it; unique within a run
 * @param title its headline where the source gives it apart from the content
 * @param source who published it, or where it was found
 * @param published when it was published; without it relative dates stay unresolved
 * @param content its words, decoded, otherwise as received
 * @param sha256 SHA-256 of the bytes received, in lower-case hexadecimal
 */
public record Document(
    String id,
    Optional<String> title,
    Optional<String> source,
    Optional<PublicationDate> published,
    String content,
    String sha256) {

  public Document {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a document needs an id");
    }
  }

  /** A document whose bytes are its content in UTF-8. */
  public static Document of(String id, String content) {
    return new Document(
        id, Optional.empty(), Optional.empty(), Optional.empty(), content, Sha256.of(content));
  }

  public Document titled(String newTitle) {
    return new Document(id, Optional.of(newTitle), source, published, content, sha256);
  }

  public Document publishedOn(PublicationDate date) {
    return new Document(id, title, source, Optional.of(date), content, sha256);
  }

  public Document from(String newSource) {
    return new Document(id, title, Optional.of(newSource), published, content, sha256);
  }
}
