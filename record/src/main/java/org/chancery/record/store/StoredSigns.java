package org.chancery.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.reading.text.Evidence;
import org.chancery.reading.time.Edtf;
import org.chancery.record.kept.FindingId;
import org.chancery.record.kept.FindingType;
import org.chancery.record.outcome.Outcomes;
import org.chancery.record.outcome.Sign;
import org.chancery.record.outcome.Undertaking;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/**
 * The tables of signs, which tell what may have become of commitments and requests.
 *
 * <p>A sign shares half of an undertaking's stems at least. So it has two of any that are so many
 * that fewer than half are left but one; the rarest are taken, and only signs that have two of them
 * are looked up and compared.
 */
final class StoredSigns {

  /** A stem that more signs of a side have is not told from others as common. */
  private static final int COMMON = 400;

  /** So many values one statement takes on either database. */
  private static final int MANY = 500;

  private static final String OF_SIGN =
      "s.finding_no, s.sort, s.sides, f.id, f.document_no, f.type, f.content, f.published_day,"
          + " f.quotation, f.quotation_start, f.quotation_end, d.id AS document_id FROM sign s JOIN"
          + " finding f ON f.no = s.finding_no JOIN document d ON d.no = f.document_no";

  private static final String OF_UNDERTAKING =
      "SELECT f.no, f.id, f.type, f.content, f.happened, f.published_day, f.quotation,"
          + " f.quotation_start, f.quotation_end, d.id AS document_id FROM finding f"
          + " JOIN document d ON d.no = f.document_no WHERE f.type IN ('commitment', 'request')"
          + " AND (f.review IS NULL OR f.review <> 'rejected')";

  private final Handle handle;

  StoredSigns(Handle handle) {
    this.handle = handle;
  }

  // ---- Asking ---------------------------------------------------------------------------------

  /** A sign with the numbers of its finding and document. */
  record Numbered(long number, long document, Sign sign) {}

  /** A commitment or request that nobody rejected. */
  Optional<Undertaking> undertaking(long number) {
    return handle
        .createQuery(OF_UNDERTAKING + " AND f.no = :no")
        .bind("no", number)
        .map((row, _) -> undertaking(row))
        .findOne();
  }

  /** Those of a document, by their numbers. */
  Map<Long, Undertaking> undertakings(long document) {
    Map<Long, Undertaking> found = new LinkedHashMap<>();
    handle
        .createQuery(OF_UNDERTAKING + " AND f.document_no = :document ORDER BY f.no")
        .bind("document", document)
        .map((row, _) -> found.put(row.getLong("no"), undertaking(row)))
        .list();
    return found;
  }

  /** The numbers of the signs of a document. */
  List<Long> of(long document) {
    return handle
        .createQuery(
            "SELECT s.finding_no FROM finding f JOIN sign s ON s.finding_no = f.no"
                + " WHERE f.document_no = :document ORDER BY s.finding_no")
        .bind("document", document)
        .mapTo(Long.class)
        .list();
  }

  /** Those of these numbers that are there. */
  List<Numbered> numbered(List<Long> numbers) {
    List<Numbered> found = new ArrayList<>();
    for (int from = 0; from < numbers.size(); from += MANY) {
      handle
          .createQuery("SELECT " + OF_SIGN + " WHERE s.finding_no IN (<numbers>)")
          .bindList("numbers", numbers.subList(from, Math.min(numbers.size(), from + MANY)))
          .map((row, _) -> numbered(row))
          .forEach(found::add);
    }
    return found;
  }

  private Undertaking undertaking(ResultSet row) throws SQLException {
    boolean promised = row.getString("type").equals(FindingType.COMMITMENT.label());
    Optional<LocalDate> published = published(row);
    String content = Objects.requireNonNullElse(row.getString("content"), "");
    long number = row.getLong("no");
    return new Undertaking(
        promised ? Undertaking.Kind.COMMITMENT : Undertaking.Kind.REQUEST,
        new FindingId(row.getString("id")),
        row.getString("document_id"),
        published,
        sides(number, "by"),
        sides(number, "to"),
        content,
        promised
            ? Optional.ofNullable(row.getString("happened")).map(Edtf::parse)
            : Undertaking.due(content, published),
        evidence(row));
  }

  private Set<String> sides(long finding, String role) {
    return Set.copyOf(
        handle
            .createQuery("SELECT side FROM side_finding WHERE finding_no = :no AND role = :role")
            .bind("no", finding)
            .bind("role", role)
            .mapTo(String.class)
            .list());
  }

  /** The signs that may tell what became of it. */
  List<Numbered> bearingOn(Undertaking undertaking) {
    Set<String> stems = Outcomes.stems(undertaking.content());
    int needed = Outcomes.needed(stems.size());
    if (stems.size() < needed || undertaking.published().isEmpty()) {
      return List.of();
    }
    Set<Long> candidates = new HashSet<>();
    for (String side : StoredSuggestions.boundBy(undertaking)) {
      candidates.addAll(candidates(side, stems, stems.size() - needed + 2));
    }
    List<Numbered> signs = new ArrayList<>();
    List<Long> numbers = List.copyOf(candidates);
    for (int from = 0; from < numbers.size(); from += MANY) {
      handle
          .createQuery(
              "SELECT "
                  + OF_SIGN
                  + " WHERE s.finding_no IN (<numbers>) AND f.published_day > :published")
          .bindList("numbers", numbers.subList(from, Math.min(numbers.size(), from + MANY)))
          .bind("published", undertaking.published().get().toString())
          .map((row, _) -> numbered(row))
          .forEach(signs::add);
    }
    return List.copyOf(signs);
  }

  /** The signs of a side that have two of the rarest of some stems. */
  private List<Long> candidates(String side, Set<String> stems, int rarest) {
    List<Long> filed = stems.stream().map(stem -> filed(side, stem)).toList();
    Map<Long, Integer> uses = uses(filed);
    List<Long> rare =
        uses.entrySet().stream()
            .sorted(Comparator.comparingInt(Map.Entry::getValue))
            .limit(rarest)
            .map(Map.Entry::getKey)
            .toList();
    return handle
        .createQuery(
            "SELECT finding_no FROM sign_stem WHERE filed IN (<rare>)"
                + " GROUP BY finding_no HAVING count(*) > 1")
        .bindList("rare", rare)
        .mapTo(Long.class)
        .list();
  }

  /** How many signs have each of some stems, as far as that is to be told. */
  private Map<Long, Integer> uses(List<Long> filed) {
    List<String> counts = new ArrayList<>();
    for (int i = 0; i < filed.size(); i++) {
      counts.add(
          "SELECT "
              + i
              + " AS place, count(*) AS uses FROM (SELECT finding_no FROM sign_stem"
              + " WHERE filed = ? LIMIT "
              + COMMON
              + ") few");
    }
    Query query = handle.createQuery(String.join(" UNION ALL ", counts));
    for (int i = 0; i < filed.size(); i++) {
      query.bind(i, filed.get(i));
    }
    Map<Long, Integer> uses = new LinkedHashMap<>();
    query.map((row, _) -> uses.put(filed.get(row.getInt("place")), row.getInt("uses"))).list();
    return uses;
  }

  private static Numbered numbered(ResultSet row) throws SQLException {
    return new Numbered(row.getLong("finding_no"), row.getLong("document_no"), sign(row));
  }

  private static Sign sign(ResultSet row) throws SQLException {
    String sides = row.getString("sides");
    return new Sign(
        Sign.Sort.valueOf(row.getString("sort").toUpperCase(Locale.ROOT)),
        row.getString("document_id"),
        new FindingId(row.getString("id")),
        published(row),
        Set.of(sides.split("\t")),
        content(row),
        evidence(row));
  }

  /** As {@link Sign#content()} says. */
  private static String content(ResultSet row) throws SQLException {
    FindingType type = FindingType.of(row.getString("type")).orElseThrow();
    boolean ofWords = type == FindingType.COMMITMENT || type == FindingType.REQUEST;
    return ofWords
        ? Objects.requireNonNullElse(row.getString("content"), "")
        : row.getString("quotation");
  }

  private static Optional<LocalDate> published(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getString("published_day")).map(LocalDate::parse);
  }

  private static Evidence evidence(ResultSet row) throws SQLException {
    return new Evidence(
        row.getInt("quotation_start"),
        row.getInt("quotation_end"),
        row.getString("quotation"),
        "",
        "");
  }

  // ---- Keeping in step ------------------------------------------------------------------------

  /** Takes away the signs of a document; to be called before its findings go. */
  void remove(long document) {
    PreparedBatch stems =
        handle.prepareBatch("DELETE FROM sign_stem WHERE filed = ? AND finding_no = ?");
    handle
        .createQuery("SELECT " + OF_SIGN + " WHERE f.document_no = :document")
        .bind("document", document)
        .map((row, _) -> {
          keys(sign(row), row.getLong("finding_no"), stems);
          return row.getLong("finding_no");
        })
        .list();
    if (stems.size() > 0) {
      stems.execute();
    }
    handle.execute(
        "DELETE FROM sign WHERE finding_no IN (SELECT no FROM finding WHERE document_no = ?)",
        document);
  }

  /** Puts in the signs of a reading. */
  void put(CorrectedReading corrected, Map<FindingId, Long> numbers) {
    PreparedBatch signs =
        handle.prepareBatch("INSERT INTO sign (finding_no, sort, sides) VALUES (?, ?, ?)");
    PreparedBatch stems =
        handle.prepareBatch(
            "INSERT INTO sign_stem (filed, finding_no) VALUES (?, ?) ON CONFLICT DO NOTHING");
    for (Sign sign : Sign.of(corrected.reading())) {
      long number = Objects.requireNonNull(numbers.get(corrected.entry(sign.finding()).id()));
      signs.add(
          number,
          sign.sort().name().toLowerCase(Locale.ROOT),
          Rows.storable(String.join("\t", new TreeSet<>(sign.by()))));
      keys(sign, number, stems);
    }
    for (PreparedBatch batch : List.of(signs, stems)) {
      if (batch.size() > 0) {
        batch.execute();
      }
    }
  }

  private static void keys(Sign sign, long number, PreparedBatch batch) {
    filed(sign).forEach(filed -> batch.add(filed, number));
  }

  /** Under which keys a sign is filed. */
  static List<Long> filed(Sign sign) {
    return Outcomes.stems(Rows.storable(sign.content())).stream()
        .flatMap(stem -> sign.by().stream().map(side -> filed(side, stem)))
        .toList();
  }

  static long filed(String side, String stem) {
    return Rows.digest(Rows.storable(side) + "\t" + stem);
  }
}
