package org.chancery.record.export;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.reading.document.PublicationDate;
import org.chancery.record.query.FoundFinding;

/**
 * A document as it is exported: its latest version, with the parties and findings of its current
 * reading that were asked for.
 *
 * @param version number of the version
 * @param reader version of the reader that read it
 * @param language BCP 47
 * @param sha256 of the bytes received
 * @param textSha256 of the normalised text, to which all offsets refer
 * @param length of that text, in code points
 * @param recorded when the version was recorded
 * @param findings in the order of the reading
 */
record ExportedDocument(
    String id,
    Optional<String> title,
    Optional<String> source,
    Optional<PublicationDate> published,
    String language,
    int version,
    String reader,
    String sha256,
    String textSha256,
    int length,
    Instant recorded,
    List<Party> parties,
    List<FoundFinding> findings) {

  /**
   * A party of the reading.
   *
   * @param id within the reading, for instance {@code p3}
   * @param kind {@code person}, {@code state}, …
   * @param state ISO 3166-1 alpha-3
   * @param side on whose side it stands: a state's code, or the name of a body of none
   */
  record Party(
      String id,
      String kind,
      String name,
      Optional<String> state,
      Optional<String> office,
      Optional<String> side) {}

  ExportedDocument {
    parties = List.copyOf(parties);
    findings = List.copyOf(findings);
  }

  /** The parties by their ids. */
  Map<String, Party> byId() {
    return parties.stream().collect(Collectors.toMap(Party::id, Function.identity()));
  }
}
