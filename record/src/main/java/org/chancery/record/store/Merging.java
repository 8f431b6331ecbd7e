package org.chancery.record.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.reading.time.Edtf;
import org.chancery.record.form.ReadingJson;
import org.chancery.record.happening.Happening;
import org.chancery.record.happening.Merger;
import org.chancery.record.happening.Report;
import org.chancery.record.happening.Subject;
import org.chancery.record.kept.FindingType;
import org.chancery.record.store.StoredReports.Stored;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Keeps the happenings in step with the findings: those that newcomers belong to, or that lose a
 * report, are made anew, all others stay. The result is that of making all at once, since a
 * happening depends on nothing but the reports that are alike.
 *
 * <p>One is used for one transaction; {@link #settle} ends it.
 */
final class Merging {

  /** So many values one statement takes on either database. */
  private static final int MANY = 500;

  private final Handle handle;
  private final Numbers numbers;
  private final Merger merger = new Merger();
  private final StoredReports reports;
  private final DyadCounts counts;

  /** Findings whose reports are new, or whose happenings are to be written anew. */
  private final Set<Long> touched = new LinkedHashSet<>();

  private final Set<String> keysLeft = new TreeSet<>();
  private final Set<Long> stale = new HashSet<>();

  Merging(Handle handle, Numbers numbers) {
    this.handle = handle;
    this.numbers = numbers;
    this.reports = new StoredReports(handle);
    this.counts = new DyadCounts(handle);
  }

  /**
   * A report of a finding.
   *
   * @param finding its number, which a finding keeps as long as its id
   * @param acts PLOVER types for which it counts
   */
  record Told(long finding, List<String> acts, Report report) {}

  /** The reports that a document has so far; to be asked for before its findings are replaced. */
  List<Stored> of(long document) {
    return reports.ofDocument(document);
  }

  /** Puts the reports of a document in the place of those it had. */
  void replace(long document, List<Stored> before, List<Told> now) {
    Map<Long, Told> left = new LinkedHashMap<>();
    now.forEach(told -> left.put(told.finding, told));
    for (Stored old : before) {
      Told same = left.get(old.finding());
      stale.add(old.happening());
      if (same != null
          && same.report.equals(old.report())
          && String.join(" ", same.acts).equals(old.acts())) {
        left.remove(old.finding());
        touched.add(old.finding());
      } else {
        Set<String> keys = merger.keys(old.report());
        keysLeft.addAll(keys);
        reports.remove(old, keys);
      }
    }
    for (Told told : left.values()) {
      reports.add(
          told.finding,
          document,
          String.join(" ", told.acts),
          told.report,
          merger.keys(told.report));
      touched.add(told.finding);
    }
  }

  /** Makes happenings of what was put in. */
  void settle() {
    if (touched.isEmpty() && stale.isEmpty()) {
      return;
    }
    List<Report> newcomers =
        new ArrayList<>(reports.numbered(touched).stream().map(Stored::report).toList());
    // What a report that left had brought together may fall apart.
    newcomers.addAll(reports.sharing(keysLeft));
    List<Happening> changed = changed(merger.with(newcomers, reports));
    for (Happening happening : changed) {
      happening.reports().forEach(report -> stale.add(reports.of(report).happening()));
    }
    stale.remove(0L);
    remove(List.copyOf(stale));
    put(changed);
    touched.clear();
    keysLeft.clear();
    stale.clear();
    reports.forget();
  }

  /** Without those that are as they were. */
  private List<Happening> changed(List<Happening> happenings) {
    Map<Long, Integer> sizes = new HashMap<>();
    for (Happening happening : happenings) {
      happening.reports().forEach(r -> sizes.merge(reports.of(r).happening(), 1, Integer::sum));
    }
    return happenings.stream().filter(one -> !isUnchanged(one, sizes)).toList();
  }

  private boolean isUnchanged(Happening happening, Map<Long, Integer> sizes) {
    long was = reports.of(happening.reports().getFirst()).happening();
    return was != 0
        && !stale.contains(was)
        && sizes.getOrDefault(was, 0) == happening.reports().size()
        && happening.reports().stream()
            .allMatch(r ->
                reports.of(r).happening() == was && !touched.contains(reports.of(r).finding()));
  }

  // ---- The rows -------------------------------------------------------------------------------

  private void remove(List<Long> happenings) {
    for (int from = 0; from < happenings.size(); from += MANY) {
      List<Long> some = happenings.subList(from, Math.min(happenings.size(), from + MANY));
      counts.happenings(some, DyadCounts.Change.GOING);
      for (String table : List.of("side_happening", "dyad_happening")) {
        handle
            .createUpdate("DELETE FROM " + table + " WHERE happening_no IN (<some>)")
            .bindList("some", some)
            .execute();
      }
      handle
          .createUpdate("DELETE FROM happening WHERE no IN (<some>)")
          .bindList("some", some)
          .execute();
    }
  }

  private void put(List<Happening> happenings) {
    if (happenings.isEmpty()) {
      return;
    }
    PreparedBatch rows =
        handle.prepareBatch(
            "INSERT INTO happening (no, id, type, kind, standing, happened, happened_from,"
                + " happened_until, place, day, told_day, documents, changes, acts)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    PreparedBatch members =
        handle.prepareBatch(
            "UPDATE report SET happening_no = ?, position = ? WHERE finding_no = ?");
    List<Long> written = new ArrayList<>();
    for (Happening happening : happenings) {
      long number = numbers.next("happening");
      written.add(number);
      row(rows, number, happening);
      int position = 0;
      for (Report report : happening.reports()) {
        members.add(number, position++, reports.of(report).finding());
      }
    }
    rows.execute();
    members.execute();
    for (int from = 0; from < written.size(); from += MANY) {
      List<Long> some = written.subList(from, Math.min(written.size(), from + MANY));
      handle
          .createUpdate(
              "INSERT INTO side_happening (side, type, day, happening_no, standing, happened,"
                  + " happened_until) SELECT DISTINCT s.side, h.type, h.day, h.no, h.standing,"
                  + " h.happened, h.happened_until FROM happening h"
                  + " JOIN report r ON r.happening_no = h.no"
                  + " JOIN side_finding s ON s.finding_no = r.finding_no WHERE h.no IN (<some>)")
          .bindList("some", some)
          .execute();
      handle
          .createUpdate(
              "INSERT INTO dyad_happening (side_a, side_b, day, happening_no, direction, type, id,"
                  + " standing, happened, told_day, acts)"
                  + " SELECT x.side_a, x.side_b, h.day, h.no, CASE WHEN min(x.direction) ="
                  + " max(x.direction) THEN min(x.direction) ELSE 0 END, h.type, h.id, h.standing,"
                  + " h.happened, h.told_day, h.acts FROM happening h"
                  + " JOIN report r ON r.happening_no = h.no"
                  + " JOIN dyad_finding x ON x.finding_no = r.finding_no WHERE h.no IN (<some>)"
                  + " GROUP BY x.side_a, x.side_b, h.no")
          .bindList("some", some)
          .execute();
      counts.happenings(some, DyadCounts.Change.PUT);
    }
  }

  private void row(PreparedBatch rows, long number, Happening happening) {
    Optional<Edtf> date = happening.date();
    Optional<String> from = date.flatMap(Edtf::earliest).flatMap(Rows::day);
    Optional<String> until = date.flatMap(Edtf::latest).flatMap(Rows::day);
    Optional<LocalDate> published = happening.reports().getFirst().published();
    Optional<LocalDate> told =
        happening.reports().stream()
            .filter(report -> report.standing() == happening.standing())
            .findFirst()
            .flatMap(Report::published)
            .or(() -> published);
    rows.add(
        number,
        happening.id(),
        type(happening).label(),
        switch (happening.subject()) {
          case Subject.Occasion occasion -> ReadingJson.spelled(occasion.kind());
          case Subject.Act act -> act.type().name();
        },
        ReadingJson.spelled(happening.standing()),
        date.map(Edtf::text).orElse(null),
        from.orElse(null),
        until.orElse(null),
        Rows.orNull(happening.place()),
        from.or(() -> until).or(() -> published.flatMap(Rows::day)).orElse(""),
        told.flatMap(Rows::day).orElse(null),
        happening.documents(),
        happening.history().size() - 1,
        String.join(" ", acts(happening)));
  }

  private static FindingType type(Happening happening) {
    return switch (happening.subject()) {
      case Subject.Occasion _ -> FindingType.ENGAGEMENT;
      case Subject.Act _ -> FindingType.EVENT;
    };
  }

  /** What takes place counts for what it is; what lies ahead counts for nothing yet. */
  private Set<String> acts(Happening happening) {
    Set<String> acts = new TreeSet<>();
    if (happening.standing().tookPlace()) {
      for (Report report : happening.reports()) {
        if (report.subject() instanceof Subject.Act act) {
          acts.add(act.type().name());
        }
        for (String type : reports.of(report).acts().split(" ")) {
          if (!type.isEmpty()) {
            acts.add(type);
          }
        }
      }
    }
    return acts;
  }
}
