package org.chancery.record.export;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.reading.document.PublicationDate;
import org.chancery.record.query.FoundFinding;
import org.chancery.record.query.FoundHappening;
import org.chancery.record.store.FindingRows;
import org.chancery.record.store.HappeningRows;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Goes through the documents of a record in the order of their ids, a page at a time, so that
 * memory does not grow with the record and equal records are gone through alike, whenever their
 * documents came in.
 */
final class RecordWalk {

  private static final int PAGE = 200;

  private final Handle handle;
  private final Selection selection;

  RecordWalk(Handle handle, Selection selection) {
    this.handle = handle;
    this.selection = selection;
  }

  /** What is done with each document. */
  interface Visitor {
    void visit(ExportedDocument document) throws IOException;
  }

  void walk(Visitor visitor) throws IOException {
    Optional<String> after = Optional.empty();
    while (true) {
      Map<Long, ExportedDocument> page = documents(after);
      if (page.isEmpty()) {
        return;
      }
      Map<Long, List<ExportedDocument.Party>> parties = parties(page.keySet());
      Map<Long, List<Long>> numbers = numbers(page.keySet());
      // Found at once: a look-up for each document would be three times as many.
      Map<String, List<FoundFinding>> findings =
          new FindingRows(handle)
              .byNumbers(numbers.values().stream().flatMap(List::stream).toList()).stream()
                  .collect(Collectors.groupingBy(FoundFinding::document));
      for (Map.Entry<Long, ExportedDocument> entry : page.entrySet()) {
        ExportedDocument document = entry.getValue();
        after = Optional.of(document.id());
        List<FoundFinding> found = findings.getOrDefault(document.id(), List.of());
        if (selection.isWhole() || !found.isEmpty()) {
          visitor.visit(with(document, parties.getOrDefault(entry.getKey(), List.of()), found));
        }
      }
    }
  }

  /** What is done with each happening. */
  interface HappeningVisitor {
    void visit(ExportedHappening happening) throws IOException;
  }

  /** Goes through the happenings of which findings tell that are asked for, by their ids. */
  void happenings(HappeningVisitor visitor) throws IOException {
    HappeningRows rows = new HappeningRows(handle);
    String after = "";
    while (true) {
      List<FoundHappening> page =
          rows.byNumbers(
              handle
                  .createQuery(
                      "SELECT no FROM happening WHERE id > :after ORDER BY id LIMIT :limit")
                  .bind("after", after)
                  .bind("limit", PAGE)
                  .mapTo(Long.class)
                  .list());
      if (page.isEmpty()) {
        return;
      }
      Set<String> asked = asked(page);
      for (FoundHappening happening : page) {
        List<ExportedHappening.Report> reports = new ArrayList<>();
        for (int i = 0; i < happening.reports().size(); i++) {
          FoundHappening.Telling telling = happening.reports().get(i);
          if (asked.contains(telling.finding().value())) {
            reports.add(new ExportedHappening.Report(i + 1, telling));
          }
        }
        if (!reports.isEmpty()) {
          visitor.visit(new ExportedHappening(happening, reports));
        }
      }
      after = page.getLast().id();
    }
  }

  /** The ids of those reports' findings that are asked for. */
  private Set<String> asked(List<FoundHappening> happenings) {
    List<String> ids =
        happenings.stream()
            .flatMap(one -> one.reports().stream())
            .map(telling -> telling.finding().value())
            .toList();
    if (selection.isWhole()) {
      return Set.copyOf(ids);
    }
    Set<String> asked = new HashSet<>();
    for (int from = 0; from < ids.size(); from += PAGE) {
      asked.addAll(
          bound(
                  handle
                      .createQuery(
                          "SELECT f.id FROM finding f WHERE f.id IN (<ids>)" + conditions())
                      .bindList("ids", ids.subList(from, Math.min(ids.size(), from + PAGE))))
              .mapTo(String.class)
              .list());
    }
    return asked;
  }

  private Map<Long, ExportedDocument> documents(Optional<String> after) {
    record Numbered(long number, ExportedDocument document) {}
    Query query =
        handle.createQuery(
            "SELECT d.no, d.id, v.number, v.title, v.source, v.published, v.sha256, v.text_sha256,"
                + " v.text_length, v.recorded_at, r.reader, r.language"
                + " FROM document d JOIN current_reading c ON c.document_no = d.no"
                + " JOIN document_version v ON v.no = c.version_no"
                + " JOIN reading r ON r.no = c.reading_no"
                + (after.isPresent() ? " WHERE d.id > :after" : "")
                + " ORDER BY d.id LIMIT :limit");
    after.ifPresent(id -> query.bind("after", id));
    return query
        .bind("limit", PAGE)
        .map((row, _) -> new Numbered(row.getLong("no"), document(row)))
        .stream()
        .collect(
            Collectors.toMap(
                Numbered::number, Numbered::document, (a, _) -> a, LinkedHashMap::new));
  }

  private static ExportedDocument document(ResultSet row) throws SQLException {
    return new ExportedDocument(
        row.getString("id"),
        Optional.ofNullable(row.getString("title")),
        Optional.ofNullable(row.getString("source")),
        Optional.ofNullable(row.getString("published")).map(PublicationDate::parse),
        row.getString("language"),
        row.getInt("number"),
        row.getString("reader"),
        row.getString("sha256"),
        row.getString("text_sha256"),
        row.getInt("text_length"),
        Instant.parse(row.getString("recorded_at")),
        List.of(),
        List.of());
  }

  private Map<Long, List<ExportedDocument.Party>> parties(Set<Long> documents) {
    Map<Long, List<ExportedDocument.Party>> parties = new HashMap<>();
    handle
        .createQuery(
            "SELECT document_no, local_id, kind, name, state, office, side FROM party"
                + " WHERE document_no IN (<documents>) ORDER BY no")
        .bindList("documents", List.copyOf(documents))
        .map((row, _) ->
            parties
                .computeIfAbsent(row.getLong("document_no"), _ -> new ArrayList<>())
                .add(
                    new ExportedDocument.Party(
                        row.getString("local_id"),
                        row.getString("kind"),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("state")),
                        Optional.ofNullable(row.getString("office")),
                        Optional.ofNullable(row.getString("side")))))
        .list();
    return parties;
  }

  /** The numbers of the findings that are asked for, by document. */
  private Map<Long, List<Long>> numbers(Set<Long> documents) {
    Query query =
        bound(
            handle
                .createQuery(
                    "SELECT f.document_no, f.no FROM finding f WHERE f.document_no IN (<documents>)"
                        + conditions()
                        + " ORDER BY f.document_no, f.no")
                .bindList("documents", List.copyOf(documents)));
    Map<Long, List<Long>> numbers = new LinkedHashMap<>();
    query
        .map((row, _) ->
            numbers
                .computeIfAbsent(row.getLong("document_no"), _ -> new ArrayList<>())
                .add(row.getLong("no")))
        .list();
    return numbers;
  }

  private String conditions() {
    String some =
        " AND (f.review IS NULL OR f.review <> 'rejected') AND f.day BETWEEN :from AND :to";
    return selection.parties().isEmpty()
        ? some
        : some
            + " AND (EXISTS (SELECT 1 FROM side_finding s WHERE s.finding_no = f.no"
            + " AND s.side IN (<parties>))"
            + " OR EXISTS (SELECT 1 FROM finding_party fp JOIN party p ON p.no = fp.party_no"
            + " WHERE fp.finding_no = f.no AND p.name IN (<parties>)))";
  }

  private Query bound(Query query) {
    query.bind("from", selection.days().from()).bind("to", selection.days().to());
    return selection.parties().isEmpty()
        ? query
        : query.bindList("parties", List.copyOf(selection.sorted()));
  }

  /** Where not the whole record is exported, only parties that take part in what is. */
  private ExportedDocument with(
      ExportedDocument d, List<ExportedDocument.Party> parties, List<FoundFinding> findings) {
    Set<String> involved = new HashSet<>();
    findings.forEach(f -> f.participants().forEach(p -> involved.add(p.localId())));
    return new ExportedDocument(
        d.id(),
        d.title(),
        d.source(),
        d.published(),
        d.language(),
        d.version(),
        d.reader(),
        d.sha256(),
        d.textSha256(),
        d.length(),
        d.recorded(),
        parties.stream().filter(p -> selection.isWhole() || involved.contains(p.id())).toList(),
        findings);
  }
}
