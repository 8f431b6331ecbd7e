package org.chancery.record.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.Reading;
import org.chancery.reading.finding.Finding;
import org.chancery.reading.party.Party;
import org.chancery.reading.text.Evidence;
import org.chancery.reading.time.Edtf;
import org.chancery.record.form.ReadingJson;
import org.chancery.record.kept.FindingId;
import org.chancery.record.kept.FindingType;
import org.chancery.record.kept.Role;
import org.chancery.record.kept.Sides;
import org.chancery.record.person.PersonName;
import org.chancery.record.revision.CommitmentStatus;
import org.chancery.record.revision.Review;
import org.chancery.record.revision.Verdict;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Makes the derived rows of documents: what their current readings found, as people corrected it,
 * and what happened according to all of them.
 *
 * <p>One is used for one transaction; {@link #settle} ends it.
 */
final class Projection {

  /** Counts up with every change to how derived rows are made: see {@link Rebuilding}. */
  static final int VERSION = 5;

  private final Handle handle;
  private final Dialect dialect;
  private final Numbers numbers;
  private final Merging merging;
  private final DyadCounts counts;
  private final StoredSigns signs;
  private final StoredSuggestions suggestions;

  Projection(Handle handle, Dialect dialect, Numbers numbers) {
    this.handle = handle;
    this.dialect = dialect;
    this.numbers = numbers;
    this.merging = new Merging(handle, numbers);
    this.counts = new DyadCounts(handle);
    this.signs = new StoredSigns(handle);
    this.suggestions = new StoredSuggestions(handle);
  }

  /**
   * A reading that is kept, with its numbers.
   *
   * @param title that its source gives
   * @param publishedDay where it is known
   * @param recorded when the reading was
   */
  record Source(
      long document,
      long version,
      long number,
      Optional<String> title,
      Optional<String> publishedDay,
      String recorded,
      Reading reading) {}

  /** A finding as it is to stand in the record. */
  record Entry(
      FindingId id,
      Finding finding,
      Source source,
      Optional<Review> review,
      Optional<CommitmentStatus> outcome) {}

  /** A finding that a document had before. */
  private record Former(long number, long reading, String localId) {}

  /** Takes away what stands for a document and puts in what its current reading says. */
  void replace(Source current) {
    Optional<Long> before = currentVersion(current.document);
    List<StoredReports.Stored> reports =
        before.isPresent() ? merging.of(current.document) : List.of();
    Map<String, Former> former = before.isPresent() ? remove(current.document) : Map.of();
    if (before.isEmpty() || before.get() != current.version) {
      before.ifPresent(version -> Passages.remove(handle, dialect, version));
      Passages.put(handle, dialect, current.version, current.title, current.reading.text());
    }
    KeptCopies copies = new KeptCopies(handle);
    if (before.isEmpty() || before.get() != current.version || !copies.holds(current.document)) {
      copies.replace(current.document, current.publishedDay, current.reading.text());
    }
    handle.execute(
        "INSERT INTO current_reading (document_no, version_no, reading_no, published_day)"
            + " VALUES (?, ?, ?, ?)",
        current.document,
        current.version,
        current.number,
        current.publishedDay.orElse(null));
    current.publishedDay.ifPresent(this::countPublished);
    List<Entry> entries = entries(current);
    Map<FindingId, Long> findings = numbered(entries, former);
    put(entries, findings);
    counts.undertakings(current.document, DyadCounts.Change.PUT);
    List<Merging.Told> told = new ArrayList<>();
    for (CorrectedReading corrected : CorrectedReading.of(entries)) {
      told.addAll(TellingReports.of(corrected, findings));
      signs.put(corrected, findings);
    }
    suggestions.put(current.document);
    merging.replace(current.document, reports, told);
    keepIdsOfFormer(former, entries);
  }

  /** Makes happenings of what was put in, and suggestions. */
  void settle() {
    suggestions.settle();
    merging.settle();
  }

  /** A finding that is found again keeps its number. */
  private Map<FindingId, Long> numbered(List<Entry> entries, Map<String, Former> former) {
    Map<FindingId, Long> numbered = new HashMap<>();
    for (Entry entry : entries) {
      Former same = former.get(entry.id.value());
      numbered.put(entry.id, same == null ? numbers.next("finding") : same.number);
    }
    return numbered;
  }

  private Optional<Long> currentVersion(long document) {
    return handle
        .createQuery("SELECT version_no FROM current_reading WHERE document_no = :document")
        .bind("document", document)
        .mapTo(Long.class)
        .findOne();
  }

  /** Where the ids that are given up can still be looked up, by reading and local id. */
  private void keepIdsOfFormer(Map<String, Former> before, List<Entry> now) {
    Set<String> current = new HashSet<>();
    now.forEach(entry -> current.add(entry.id.value()));
    before.forEach((id, former) -> {
      if (!current.contains(id)) {
        handle.execute(
            "INSERT INTO former_finding (id, reading_no, local_id) VALUES (?, ?, ?)"
                + " ON CONFLICT DO NOTHING",
            id,
            former.reading,
            former.localId);
      }
    });
  }

  private Map<String, Former> remove(long document) {
    Map<String, Former> former = new HashMap<>();
    handle
        .createQuery(
            "SELECT id, no, reading_no, local_id FROM finding WHERE document_no = :document")
        .bind("document", document)
        .map((row, _) ->
            former.put(
                row.getString("id"),
                new Former(
                    row.getLong("no"), row.getLong("reading_no"), row.getString("local_id"))))
        .list();
    suggestions.remove(document);
    signs.remove(document);
    counts.undertakings(document, DyadCounts.Change.GOING);
    for (String table : List.of("finding_party", "side_finding", "dyad_finding")) {
      handle.execute(
          "DELETE FROM "
              + table
              + " WHERE finding_no IN (SELECT no FROM finding WHERE document_no = ?)",
          document);
    }
    handle.execute(
        "UPDATE published_month SET documents = documents - 1 WHERE month ="
            + " (SELECT substr(published_day, 1, 7) FROM current_reading WHERE document_no = ?)",
        document);
    for (String table : List.of("finding", "party", "current_reading")) {
      handle.execute("DELETE FROM " + table + " WHERE document_no = ?", document);
    }
    return former;
  }

  private void countPublished(String day) {
    handle.execute(
        "INSERT INTO published_month (month, documents) VALUES (?, 1) ON CONFLICT (month)"
            + " DO UPDATE SET documents = published_month.documents + 1",
        day.substring(0, 7));
  }

  // ---- What people decided --------------------------------------------------------------------

  private List<Entry> entries(Source current) {
    Map<String, FindingId> ids = FindingId.of(current.reading);
    List<Verdict> verdicts = Verdict.of(new KeptRevisions(handle).ofDocument(current.document));
    Map<String, Verdict> decided = new HashMap<>();
    Set<FindingId> kept = new HashSet<>();
    List<Entry> entries = new ArrayList<>();
    if (!verdicts.isEmpty()) {
      Verdicts found = new Verdicts(handle, current, ids);
      for (Verdict verdict : verdicts) {
        Optional<Finding> again = found.again(verdict);
        if (again.isPresent()) {
          decided.put(again.get().basis().id(), verdict);
        } else {
          found
              .original(verdict)
              .ifPresent(original -> {
                kept.add(verdict.finding());
                entries.add(entry(verdict, original));
              });
        }
      }
    }
    for (Finding finding : current.reading.findings()) {
      Verdict verdict = decided.get(finding.basis().id());
      FindingId id = Objects.requireNonNull(ids.get(finding.basis().id()));
      if (verdict != null) {
        entries.add(entry(verdict, new Verdicts.Seen(finding, current)));
      } else if (!kept.contains(id)) {
        entries.add(new Entry(id, finding, current, Optional.empty(), Optional.empty()));
      }
    }
    return entries;
  }

  private static Entry entry(Verdict verdict, Verdicts.Seen seen) {
    Finding corrected =
        verdict
            .correction()
            .map(c -> c.applyTo(seen.finding(), seen.source().reading().parties()))
            .orElse(seen.finding());
    return new Entry(
        verdict.finding(),
        corrected,
        seen.source(),
        Optional.of(verdict.review()),
        verdict.correction().flatMap(c -> c.outcome(corrected)));
  }

  // ---- The rows -------------------------------------------------------------------------------

  private void put(List<Entry> entries, Map<FindingId, Long> findingNumbers) {
    PreparedBatch findings =
        handle.prepareBatch(
            "INSERT INTO finding (no, id, document_no, version_no, reading_no, local_id, type,"
                + " kind, status, mode, contexts, happened, happened_from, happened_until, place,"
                + " content, quotation, quotation_start, quotation_end, found_by, confidence,"
                + " published_day, day, review, outcome, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?,"
                + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    PreparedBatch roles =
        handle.prepareBatch(
            "INSERT INTO finding_party (finding_no, role, position, party_no, day, review)"
                + " VALUES (?, ?, ?, ?, ?, ?)");
    PreparedBatch sides =
        handle.prepareBatch(
            "INSERT INTO side_finding (side, type, role, day, finding_no, document_no,"
                + " happened_until, review, outcome) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    PreparedBatch dyads =
        handle.prepareBatch(
            "INSERT INTO dyad_finding (side_a, side_b, day, finding_no, direction, type, kind,"
                + " status, document_no, published_day, review, outcome)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    Parties parties = new Parties();
    for (Entry entry : entries) {
      long number = Objects.requireNonNull(findingNumbers.get(entry.id));
      FindingRow row = FindingRow.of(entry.finding);
      String type = FindingType.of(entry.finding).label();
      String day = finding(findings, number, type, row, entry);
      @Nullable String until = row.happened().flatMap(Edtf::latest).flatMap(Rows::day).orElse(null);
      @Nullable String review = entry.review.map(Review::label).orElse(null);
      @Nullable String outcome = entry.outcome.map(CommitmentStatus::label).orElse(null);
      Sides ofParties = new Sides(entry.source.reading.parties());
      List<Role.Filled> filled = Role.of(entry.finding);
      for (Role.Filled role : filled) {
        int position = 0;
        for (Party party : role.parties()) {
          roles.add(
              number,
              role.role().label(),
              position++,
              parties.number(entry.source, party),
              day,
              review);
        }
        for (String side : ofParties.ofAll(role.parties())) {
          sides.add(
              Rows.storable(side),
              type,
              role.role().label(),
              day,
              number,
              entry.source.document,
              until,
              review,
              outcome);
        }
      }
      for (Dyad dyad : Dyad.of(filled, ofParties)) {
        dyads.add(
            Rows.storable(dyad.a()),
            Rows.storable(dyad.b()),
            day,
            number,
            dyad.direction(),
            type,
            Rows.orNull(row.kind()),
            Rows.orNull(row.status()),
            entry.source.document,
            entry.source.publishedDay.orElse(null),
            review,
            outcome);
      }
    }
    parties.write();
    for (PreparedBatch batch : List.of(findings, roles, sides, dyads)) {
      if (batch.size() > 0) {
        batch.execute();
      }
    }
  }

  /** Adds the row and tells the day by which it is listed. */
  private static String finding(
      PreparedBatch batch, long number, String type, FindingRow row, Entry entry) {
    Source source = entry.source;
    Evidence evidence = entry.finding.basis().evidence().getFirst();
    Optional<String> from = row.happened().flatMap(Edtf::earliest).flatMap(Rows::day);
    Optional<String> until = row.happened().flatMap(Edtf::latest).flatMap(Rows::day);
    String day = from.or(() -> until).or(source::publishedDay).orElse("");
    batch.add(
        number,
        entry.id.value(),
        source.document,
        source.version,
        source.number,
        entry.finding.basis().id(),
        type,
        Rows.orNull(row.kind()),
        Rows.orNull(row.status()),
        Rows.orNull(row.mode()),
        row.contexts().isEmpty() ? null : String.join(" ", row.contexts()),
        row.happened().map(Edtf::text).orElse(null),
        from.orElse(null),
        until.orElse(null),
        Rows.orNull(row.place()),
        Rows.orNull(row.content()),
        Rows.storable(evidence.exact()),
        evidence.start(),
        evidence.end(),
        entry.finding.basis().foundBy(),
        entry.finding.basis().confidence(),
        source.publishedDay.orElse(null),
        day,
        entry.review.map(Review::label).orElse(null),
        entry.outcome.map(CommitmentStatus::label).orElse(null),
        source.recorded);
    return day;
  }

  /** The parties of the readings that have a part in the projection, each put in once. */
  private final class Parties {

    private final Map<String, Long> known = new HashMap<>();
    private final PreparedBatch names =
        handle.prepareBatch(
            "INSERT INTO person_name (filed, name) VALUES (?, ?) ON CONFLICT DO NOTHING");
    private final PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO party (no, document_no, reading_no, local_id, kind, name, state, office,"
                + " side) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");

    long number(Source source, Party party) {
      return known.computeIfAbsent(source.number + " " + party.id(), _ -> add(source, party));
    }

    private long add(Source source, Party party) {
      long number = numbers.next("party");
      batch.add(
          number,
          source.document,
          source.number,
          party.id(),
          ReadingJson.spelled(party.kind()),
          Rows.storable(party.name()),
          nullable(party.state()),
          Rows.orNull(party.office()),
          Rows.orNull(Sides.of(party)));
      if (party.kind() == Party.Kind.PERSON) {
        PersonName.of(party.name())
            .keys()
            .forEach(key -> names.add(Rows.storable(key), Rows.storable(party.name())));
      }
      return number;
    }

    private @Nullable String nullable(Optional<String> value) {
      return value.orElse(null);
    }

    void write() {
      for (PreparedBatch some : List.of(batch, names)) {
        if (some.size() > 0) {
          some.execute();
        }
      }
    }
  }
}
