package org.chancery.record.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.reading.Reading;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.finding.Commitment;
import org.chancery.reading.finding.Engagement;
import org.chancery.reading.finding.Event;
import org.chancery.reading.finding.Finding;
import org.chancery.reading.finding.Omission;
import org.chancery.reading.finding.Precedent;
import org.chancery.reading.finding.Request;
import org.chancery.reading.finding.Statement;
import org.chancery.reading.text.Evidence;
import org.chancery.record.form.ReadingJson;
import org.chancery.record.kept.FindingId;
import org.chancery.record.kept.Provenance;
import org.chancery.record.store.Database;
import org.chancery.record.store.StoredQueries;

/** Compares two documents of the record. */
public final class Comparisons {

  private final Database database;

  public Comparisons(Database database) {
    this.database = database;
  }

  /** What two documents say, side by side; empty if the record lacks one of them. */
  public Optional<Comparison> of(String one, String other) {
    Optional<Reading> first = reading(one);
    Optional<Reading> second = reading(other);
    return first.isPresent() && second.isPresent()
        ? Optional.of(Alignment.of(sayings(first.get()), sayings(second.get())))
        : Optional.empty();
  }

  /**
   * What some documents say, each of them beside each that comes after it: the first beside all
   * others, then the second.
   *
   * @throws IllegalArgumentException if the record lacks one of them
   */
  public List<Comparison> among(List<String> documents) {
    List<Sayings> all =
        documents.stream()
            .map(id ->
                reading(id)
                    .orElseThrow(
                        () -> new IllegalArgumentException("the record has no document " + id)))
            .map(this::sayings)
            .toList();
    List<Comparison> comparisons = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        comparisons.add(Alignment.of(all.get(i), all.get(j)));
      }
    }
    return comparisons;
  }

  /** The current reading of a document, where the record has it. */
  private Optional<Reading> reading(String document) {
    return new StoredQueries(database).reading(document);
  }

  private Sayings sayings(Reading reading) {
    Document document = reading.text().document();
    Map<String, String> verbs = new HashMap<>();
    Map<String, FindingId> ids = FindingId.of(reading);
    for (Finding finding : reading.findings()) {
      Optional.ofNullable(ids.get(finding.basis().id()))
          .ifPresent(id -> verb(finding).ifPresent(verb -> verbs.put(id.value(), verb)));
    }
    return new Sayings(
        new Comparison.Document(
            document.id(),
            document.title(),
            document.source(),
            document.published().map(PublicationDate::value),
            provenance(document.id())),
        reading.text().value(),
        database.read(handle -> Documents.entries(handle, document.id())),
        verbs);
  }

  private Provenance provenance(String document) {
    return new StoredQueries(database)
        .document(document)
        .map(kept -> kept.latest().provenance())
        .orElse(Provenance.UNKNOWN);
  }

  private static Optional<String> verb(Finding finding) {
    return switch (finding) {
      case Statement s -> s.cue().map(Evidence::exact);
      case Commitment c -> Optional.of(ReadingJson.spelled(c.force()));
      case Request r -> Optional.of(ReadingJson.spelled(r.force()));
      case Omission o -> Optional.of(ReadingJson.spelled(o.manner()).replace('-', ' '));
      case Engagement _, Precedent _ -> Optional.empty();
      case Event e -> Optional.of(e.type().name());
    };
  }
}
