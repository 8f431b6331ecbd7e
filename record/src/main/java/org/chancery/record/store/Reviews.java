package org.chancery.record.store;

import java.util.Optional;
import java.util.TreeMap;
import org.chancery.reading.finding.Finding;
import org.chancery.reading.party.Party;
import org.chancery.record.kept.FindingId;
import org.chancery.record.query.FoundFinding;
import org.chancery.record.revision.Correction;
import org.chancery.record.revision.Decision;
import org.jdbi.v3.core.Handle;

/** Writes down what people decide, and lets the record follow. */
public final class Reviews {

  private final Database database;

  public Reviews(Database database) {
    this.database = database;
  }

  /**
   * Keeps a decision about a finding.
   *
   * @param person who decides
   * @return the finding as the record has it from now on
   * @throws IllegalArgumentException if there is no such finding, or it cannot be corrected so
   * @throws RecordException if it cannot be kept
   */
  public FoundFinding decide(
      FindingId id, Decision decision, Optional<String> note, String person) {
    return database.write(handle -> {
      Seen seen =
          seen(handle, id).orElseThrow(() -> new IllegalArgumentException("no finding " + id));
      Projection.Source source = new KeptReadings(handle).source(seen.reading);
      Finding finding =
          source.reading().findings().stream()
              .filter(one -> one.basis().id().equals(seen.localId))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("no finding " + id));
      new KeptRevisions(handle)
          .add(
              id,
              seen.reading,
              seen.localId,
              checked(decision, finding, source),
              note,
              person,
              database.now());
      Projection projection = new Projection(handle, database.dialect(), new Numbers(handle));
      projection.replace(new KeptReadings(handle).current(seen.document).orElseThrow());
      projection.settle();
      return new FindingRows(handle).byId(id).orElseThrow();
    });
  }

  private record Seen(String document, long reading, String localId) {}

  private static Optional<Seen> seen(Handle handle, FindingId id) {
    return handle
        .createQuery(
            "SELECT d.id, f.reading_no, f.local_id FROM finding f"
                + " JOIN document d ON d.no = f.document_no WHERE f.id = :id")
        .bind("id", id.value())
        .map((row, _) ->
            new Seen(row.getString("id"), row.getLong("reading_no"), row.getString("local_id")))
        .findOne();
  }

  /**
   * Refuses a correction that does not fit. Ids of parties are those of one reading only, so names
   * are kept instead.
   */
  private static Decision checked(Decision decision, Finding finding, Projection.Source source) {
    if (!(decision instanceof Decision.Corrected(Correction correction))) {
      return decision;
    }
    TreeMap<String, String> named = new TreeMap<>(correction.fields());
    for (Party party : source.reading().parties()) {
      named.replaceAll((_, value) ->
          value.replaceAll(
              "(^|;)\\s*" + party.id() + "\\s*(?=;|$)",
              "$1" + java.util.regex.Matcher.quoteReplacement(party.name())));
    }
    Correction kept = new Correction(named);
    var _ = kept.applyTo(finding, source.reading().parties());
    return new Decision.Corrected(kept);
  }
}
