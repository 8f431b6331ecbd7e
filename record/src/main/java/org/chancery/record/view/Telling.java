package org.chancery.record.view;

import java.util.Optional;
import org.chancery.record.kept.FindingId;
import org.chancery.record.kept.Provenance;

/**
 * Where something is told: the sentence in its document.
 *
 * @param finding the finding that rests on it
 * @param document the document's id
 * @param title the document's title
 * @param source who published it
 * @param published when, as the source says
 * @param quotation the sentence
 * @param start of it in the document's text, in code points
 * @param end after its last code point
 * @param provenance where the document comes from, and who publishes it
 * @param copyOf the document whose text that document repeats
 */
public record Telling(
    FindingId finding,
    String document,
    Optional<String> title,
    Optional<String> source,
    Optional<String> published,
    String quotation,
    int start,
    int end,
    Provenance provenance,
    Optional<String> copyOf) {

  /** Of a document of which nothing is known but its source. */
  public Telling(
      FindingId finding,
      String document,
      Optional<String> title,
      Optional<String> source,
      Optional<String> published,
      String quotation,
      int start,
      int end) {
    this(
        finding,
        document,
        title,
        source,
        published,
        quotation,
        start,
        end,
        Provenance.UNKNOWN,
        Optional.empty());
  }

  /** The document that first told it in these words. */
  public String report() {
    return copyOf.orElse(document);
  }
}
