package org.chancery.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.time.Edtf;
import org.chancery.record.kept.FindingId;
import org.chancery.record.kept.FindingType;
import org.chancery.record.kept.Role;
import org.chancery.record.kept.Times;
import org.chancery.record.query.FindingQuery;
import org.chancery.record.query.FoundFinding;
import org.chancery.record.revision.CommitmentStatus;
import org.chancery.record.revision.Review;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads findings of current readings. */
public final class FindingRows {

  /** So many values one statement takes on either database. */
  private static final int MANY = 1_000;

  private static final String SELECT =
      "SELECT f.*, d.id AS document_id, v.published FROM finding f"
          + " JOIN document d ON d.no = f.document_no"
          + " JOIN document_version v ON v.no = f.version_no ";

  private final Handle handle;

  public FindingRows(Handle handle) {
    this.handle = handle;
  }

  /** One finding. */
  public Optional<FoundFinding> byId(FindingId id) {
    return found(handle.createQuery(SELECT + "WHERE f.id = :id").bind("id", id.value()))
        .values()
        .stream()
        .findFirst();
  }

  /** Those with these numbers, in the order of the numbers given. */
  public List<FoundFinding> byNumbers(List<Long> numbers) {
    Map<Long, FoundFinding> found = numbered(numbers);
    return numbers.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** Those with these numbers, under them. */
  public Map<Long, FoundFinding> numbered(Collection<Long> numbers) {
    Map<Long, FoundFinding> found = new LinkedHashMap<>();
    numbers.stream()
        .distinct()
        .gather(Gatherers.windowFixed(MANY))
        .map(some ->
            handle.createQuery(SELECT + "WHERE f.no IN (<numbers>)").bindList("numbers", some))
        .forEach(query -> found.putAll(found(query)));
    return found;
  }

  /** Those with these ids, in the order of the ids given. */
  public List<FoundFinding> byIds(List<FindingId> ids) {
    Map<FindingId, FoundFinding> found = new HashMap<>();
    for (int from = 0; from < ids.size(); from += MANY) {
      List<String> some =
          ids.subList(from, Math.min(ids.size(), from + MANY)).stream()
              .map(FindingId::value)
              .toList();
      found(handle.createQuery(SELECT + "WHERE f.id IN (<ids>)").bindList("ids", some))
          .values()
          .forEach(one -> found.put(one.id(), one));
    }
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** Those that are asked for. */
  public List<FoundFinding> find(FindingQuery query) {
    return byNumbers(numbers(query));
  }

  // ---- Which --------------------------------------------------------------------------------

  /**
   * The numbers alone come from one index each, so that only a page of findings is looked up:
   * {@code dyad_finding} between two sides, {@code side_finding} of one, {@code finding_document},
   * {@code finding_type} or {@code finding_day} else.
   */
  private List<Long> numbers(FindingQuery query) {
    Map<String, Object> bound = new HashMap<>();
    List<String> conditions = new ArrayList<>();
    String from;
    if (query.counterpart().isPresent()) {
      String one = query.side().orElseThrow();
      String other = query.counterpart().get();
      boolean inOrder = one.compareTo(other) < 0;
      bound.put("a", inOrder ? one : other);
      bound.put("b", inOrder ? other : one);
      conditions.add("x.side_a = :a AND x.side_b = :b");
      from = "dyad_finding x";
    } else if (query.side().isPresent()) {
      bound.put("side", query.side().get());
      conditions.add("x.side = :side");
      from = "side_finding x";
    } else {
      from = "finding x";
    }
    String number = from.equals("finding x") ? "x.no" : "x.finding_no";
    query
        .document()
        .ifPresent(document -> {
          bound.put("document", document);
          conditions.add("x.document_no = (SELECT no FROM document WHERE id = :document)");
        });
    if (!query.types().isEmpty()) {
      conditions.add("x.type IN (<types>)");
    }
    if (!query.days().equals(org.chancery.record.query.Days.ALL)) {
      bound.put("from", query.days().from());
      bound.put("to", query.days().to());
      conditions.add("x.day BETWEEN :from AND :to");
    }
    if (!query.rejected()) {
      conditions.add("(x.review IS NULL OR x.review <> 'rejected')");
    }
    String direction = query.newestFirst() ? " DESC" : "";
    Query sql =
        handle.createQuery(
            "SELECT DISTINCT x.day, "
                + number
                + " AS number FROM "
                + from
                + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions))
                + " ORDER BY x.day"
                + direction
                + ", "
                + number
                + direction
                + " LIMIT :limit OFFSET :offset");
    if (!query.types().isEmpty()) {
      sql.bindList("types", query.types().stream().map(FindingType::label).toList());
    }
    return sql.bindMap(bound)
        .bind("limit", query.limit())
        .bind("offset", query.offset())
        .map((found, _) -> found.getLong("number"))
        .list();
  }

  // ---- What they say ------------------------------------------------------------------------

  private Map<Long, FoundFinding> found(Query query) {
    record Row(long number, FoundFinding finding) {}
    Map<Long, FoundFinding> rows =
        query
            .map((row, _) -> new Row(row.getLong("no"), finding(row)))
            .collect(Collectors.toMap(Row::number, Row::finding, (a, _) -> a, LinkedHashMap::new));
    Map<Long, List<FoundFinding.Participant>> participants =
        rows.isEmpty() ? Map.of() : participants(List.copyOf(rows.keySet()));
    rows.replaceAll(
        (number, finding) -> with(finding, participants.getOrDefault(number, List.of())));
    return rows;
  }

  private Map<Long, List<FoundFinding.Participant>> participants(List<Long> numbers) {
    Map<Long, List<FoundFinding.Participant>> participants = new HashMap<>();
    handle
        .createQuery(
            "SELECT fp.finding_no, fp.role, p.local_id, p.kind, p.name, p.state, p.office, p.side"
                + " FROM finding_party fp JOIN party p ON p.no = fp.party_no"
                + " WHERE fp.finding_no IN (<numbers>)"
                + " ORDER BY fp.finding_no, fp.role, fp.position")
        .bindList("numbers", numbers)
        .map((row, _) -> {
          participants
              .computeIfAbsent(row.getLong("finding_no"), _ -> new ArrayList<>())
              .add(
                  new FoundFinding.Participant(
                      Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                      row.getString("local_id"),
                      row.getString("kind"),
                      row.getString("name"),
                      Optional.ofNullable(row.getString("state")),
                      Optional.ofNullable(row.getString("office")),
                      Optional.ofNullable(row.getString("side"))));
          return row.getLong("finding_no");
        })
        .list();
    return participants;
  }

  private static FoundFinding finding(ResultSet row) throws SQLException {
    String day = row.getString("day");
    return new FoundFinding(
        new FindingId(row.getString("id")),
        row.getString("document_id"),
        row.getString("local_id"),
        FindingType.of(row.getString("type")).orElseThrow(),
        Optional.ofNullable(row.getString("kind")),
        Optional.ofNullable(row.getString("status")),
        Optional.ofNullable(row.getString("mode")),
        words(row.getString("contexts")),
        List.of(),
        Optional.ofNullable(row.getString("place")),
        Optional.ofNullable(row.getString("content")),
        row.getString("quotation"),
        row.getInt("quotation_start"),
        row.getInt("quotation_end"),
        row.getString("found_by"),
        row.getDouble("confidence"),
        new Times(
            // No reading tells yet on which day words were spoken.
            Optional.empty(),
            Optional.ofNullable(row.getString("published")).map(PublicationDate::parse),
            Optional.ofNullable(row.getString("happened")).map(Edtf::parse),
            Instant.parse(row.getString("recorded_at"))),
        Optional.ofNullable(row.getString("review"))
            .map(review -> Review.valueOf(review.toUpperCase(Locale.ROOT))),
        Optional.ofNullable(row.getString("outcome")).flatMap(CommitmentStatus::of),
        Optional.of(day).filter(d -> !d.isEmpty()));
  }

  private static List<String> words(@Nullable String words) {
    return words == null ? List.of() : List.of(words.split(" "));
  }

  private static FoundFinding with(FoundFinding f, List<FoundFinding.Participant> participants) {
    return new FoundFinding(
        f.id(),
        f.document(),
        f.localId(),
        f.type(),
        f.kind(),
        f.status(),
        f.mode(),
        f.contexts(),
        participants,
        f.place(),
        f.content(),
        f.quotation(),
        f.start(),
        f.end(),
        f.foundBy(),
        f.confidence(),
        f.times(),
        f.review(),
        f.outcome(),
        f.day());
  }
}
