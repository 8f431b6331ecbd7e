package org.chancery.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.finding.Engagement;
import org.chancery.reading.finding.Event;
import org.chancery.reading.text.Evidence;
import org.chancery.reading.time.Edtf;
import org.chancery.record.form.ReadingJson;
import org.chancery.record.happening.Participant;
import org.chancery.record.happening.Report;
import org.chancery.record.happening.ReportIndex;
import org.chancery.record.happening.Subject;
import org.chancery.record.kept.FindingId;
import org.chancery.record.kept.FindingType;
import org.chancery.record.person.PersonName;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tables of reports and of their keys. What was read once within a transaction is not read
 * again.
 */
final class StoredReports implements ReportIndex {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** So many values one statement takes on either database. */
  private static final int MANY = 500;

  private static final String SELECT =
      "SELECT r.finding_no, r.happening_no, r.acts, r.standing, r.participants, f.id, f.type,"
          + " f.kind, f.happened, f.place, f.published_day, f.quotation, f.quotation_start,"
          + " f.quotation_end, d.id AS document_id, v.source FROM report r"
          + " JOIN finding f ON f.no = r.finding_no JOIN document d ON d.no = f.document_no"
          + " JOIN document_version v ON v.no = f.version_no WHERE ";

  /**
   * A report in the tables.
   *
   * @param finding its number
   * @param happening the number of the happening it is of; 0 where that is not known yet
   * @param acts PLOVER types for which it counts, with blanks between
   */
  record Stored(long finding, long happening, String acts, Report report) {}

  private final Handle handle;
  private final Map<Long, Stored> known = new HashMap<>();
  private final Map<FindingId, Stored> byId = new HashMap<>();
  private final Map<Long, List<Long>> filed = new HashMap<>();

  StoredReports(Handle handle) {
    this.handle = handle;
  }

  /** Forgets what was read, since it may have been changed. */
  void forget() {
    known.clear();
    byId.clear();
    filed.clear();
  }

  // ---- Out of the tables ----------------------------------------------------------------------

  /** What is stored of a report that this gave. */
  Stored of(Report report) {
    return Objects.requireNonNull(byId.get(report.finding()));
  }

  /** The reports of a document. */
  List<Stored> ofDocument(long document) {
    return handle
        .createQuery(SELECT + "f.document_no = :document ORDER BY r.finding_no")
        .bind("document", document)
        .map((row, _) -> stored(row))
        .list();
  }

  /** The reports of a happening, in their order. */
  List<Stored> ofHappening(long happening) {
    return handle
        .createQuery(SELECT + "r.happening_no = :happening ORDER BY r.position")
        .bind("happening", happening)
        .map((row, _) -> stored(row))
        .list();
  }

  /** The reports with these numbers. */
  List<Stored> numbered(Collection<Long> findings) {
    List<Long> unknown = findings.stream().filter(no -> !known.containsKey(no)).toList();
    for (int from = 0; from < unknown.size(); from += MANY) {
      handle
          .createQuery(SELECT + "r.finding_no IN (<numbers>)")
          .bindList("numbers", unknown.subList(from, Math.min(unknown.size(), from + MANY)))
          .map((row, _) -> stored(row))
          .forEach(one -> {
            known.put(one.finding, one);
            byId.put(one.report.finding(), one);
          });
    }
    return findings.stream().map(known::get).filter(Objects::nonNull).toList();
  }

  /** Two keys of one digest do no harm: the reports are compared, and found different. */
  @Override
  public Collection<Report> sharing(Set<String> keys) {
    List<Long> asked = keys.stream().map(Rows::digest).toList();
    List<Long> unknown = asked.stream().filter(key -> !filed.containsKey(key)).toList();
    for (int from = 0; from < unknown.size(); from += MANY) {
      List<Long> some = unknown.subList(from, Math.min(unknown.size(), from + MANY));
      some.forEach(key -> filed.put(key, new ArrayList<>()));
      handle
          .createQuery("SELECT filed, finding_no FROM report_key WHERE filed IN (<keys>)")
          .bindList("keys", some)
          .map((row, _) ->
              Objects.requireNonNull(filed.get(row.getLong("filed")))
                  .add(row.getLong("finding_no")))
          .list();
    }
    Set<Long> findings = new LinkedHashSet<>();
    asked.forEach(key -> findings.addAll(filed.getOrDefault(key, List.of())));
    return numbered(findings).stream().map(Stored::report).toList();
  }

  private static Stored stored(ResultSet row) throws SQLException {
    boolean occasion = row.getString("type").equals(FindingType.ENGAGEMENT.label());
    String kind = row.getString("kind").toUpperCase(Locale.ROOT).replace('-', '_');
    Report report =
        new Report(
            row.getString("document_id"),
            new FindingId(row.getString("id")),
            Optional.ofNullable(row.getString("published_day")).map(LocalDate::parse),
            Optional.ofNullable(row.getString("source")),
            occasion
                ? new Subject.Occasion(Engagement.Kind.valueOf(kind))
                : new Subject.Act(Event.Type.valueOf(kind)),
            participants(row.getString("participants")),
            Optional.ofNullable(row.getString("happened")).map(Edtf::parse),
            Optional.ofNullable(row.getString("place")),
            HappeningRows.standing(row.getString("standing")),
            new Evidence(
                row.getInt("quotation_start"),
                row.getInt("quotation_end"),
                row.getString("quotation"),
                "",
                ""));
    return new Stored(
        row.getLong("finding_no"), row.getLong("happening_no"), row.getString("acts"), report);
  }

  // ---- Into the tables ------------------------------------------------------------------------

  /** As it comes out of the tables: the words around its sentence are not kept. */
  static Report plain(Report r, FindingId finding) {
    Evidence at = r.evidence();
    return new Report(
        r.document(),
        finding,
        r.published(),
        r.source(),
        r.subject(),
        r.participants(),
        r.date(),
        r.place(),
        r.standing(),
        new Evidence(at.start(), at.end(), Rows.storable(at.exact()), "", ""));
  }

  /** Puts in a report that is of no happening yet, under its keys. */
  void add(long finding, long document, String acts, Report report, Set<String> keys) {
    handle.execute(
        "INSERT INTO report (finding_no, happening_no, position, document_no, standing, acts,"
            + " participants) VALUES (?, 0, 0, ?, ?, ?, ?)",
        finding,
        document,
        ReadingJson.spelled(report.standing()),
        acts,
        Rows.storable(json(report.participants())));
    PreparedBatch filing =
        handle.prepareBatch(
            "INSERT INTO report_key (filed, finding_no) VALUES (?, ?) ON CONFLICT DO NOTHING");
    keys.forEach(key -> filing.add(Rows.digest(key), finding));
    if (filing.size() > 0) {
      filing.execute();
    }
  }

  void remove(Stored stored, Set<String> keys) {
    handle.execute("DELETE FROM report WHERE finding_no = ?", stored.finding);
    for (String key : keys) {
      handle.execute(
          "DELETE FROM report_key WHERE filed = ? AND finding_no = ?",
          Rows.digest(key),
          stored.finding);
    }
  }

  // ---- How values are written -----------------------------------------------------------------

  private static String json(List<Participant> participants) {
    ArrayNode all = JSON.createArrayNode();
    for (Participant one : participants) {
      ObjectNode node = all.addObject();
      node.put("side", one.side());
      node.put("name", one.name());
      one.person()
          .ifPresent(person -> {
            person.words().forEach(node.putArray("person")::add);
            person.generation().ifPresent(generation -> node.put("generation", generation));
          });
      if (one.leading()) {
        node.put("leading", true);
      }
      if (one.vague()) {
        node.put("vague", true);
      }
    }
    return JSON.writeValueAsString(all);
  }

  private static List<Participant> participants(String json) {
    List<Participant> participants = new ArrayList<>();
    for (JsonNode node : JSON.readTree(json)) {
      Optional<PersonName> person = Optional.empty();
      if (node.has("person")) {
        List<String> words = new ArrayList<>();
        node.get("person").forEach(word -> words.add(word.stringValue()));
        person =
            Optional.of(
                new PersonName(
                    words, Optional.ofNullable(node.get("generation")).map(JsonNode::stringValue)));
      }
      participants.add(
          new Participant(
              node.get("side").stringValue(),
              node.get("name").stringValue(),
              person,
              node.has("leading"),
              node.has("vague")));
    }
    return participants;
  }
}
