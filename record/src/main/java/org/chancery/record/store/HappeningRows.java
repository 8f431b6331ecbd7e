package org.chancery.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Gatherers;
import org.chancery.reading.time.Edtf;
import org.chancery.record.happening.Happening;
import org.chancery.record.happening.Standing;
import org.chancery.record.happening.Step;
import org.chancery.record.kept.FindingId;
import org.chancery.record.kept.FindingType;
import org.chancery.record.query.FoundHappening;
import org.jdbi.v3.core.Handle;

/** Reads happenings with their reports. */
public final class HappeningRows {

  /** So many values one statement takes on either database. */
  private static final int MANY = 1_000;

  private static final String SELECT =
      "SELECT no, id, type, kind, standing, happened, place, day, documents, changes"
          + " FROM happening WHERE ";

  private final Handle handle;

  public HappeningRows(Handle handle) {
    this.handle = handle;
  }

  /** Those with these numbers, in the order of the numbers given. */
  public List<FoundHappening> byNumbers(List<Long> numbers) {
    Map<Long, FoundHappening> found = numbered(numbers);
    return numbers.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** Those with these numbers, under them. */
  public Map<Long, FoundHappening> numbered(Collection<Long> numbers) {
    Map<Long, FoundHappening> found = new HashMap<>();
    for (List<Long> some : parts(numbers)) {
      Map<Long, List<FoundHappening.Telling>> reports = reports(some);
      handle
          .createQuery(SELECT + "no IN (<some>)")
          .bindList("some", some)
          .map((row, _) -> {
            long number = row.getLong("no");
            return found.put(number, found(row, reports.getOrDefault(number, List.of())));
          })
          .list();
    }
    return found;
  }

  /** The numbers of the findings that tell of some happenings. */
  public List<Long> findings(Collection<Long> happenings) {
    List<Long> found = new ArrayList<>();
    for (List<Long> some : parts(happenings)) {
      found.addAll(
          handle
              .createQuery("SELECT finding_no FROM report WHERE happening_no IN (<some>)")
              .bindList("some", some)
              .mapTo(Long.class)
              .list());
    }
    return found;
  }

  private static List<List<Long>> parts(Collection<Long> numbers) {
    return numbers.stream().distinct().gather(Gatherers.windowFixed(MANY)).toList();
  }

  private Map<Long, List<FoundHappening.Telling>> reports(List<Long> numbers) {
    Map<Long, List<FoundHappening.Telling>> reports = new HashMap<>();
    handle
        .createQuery(
            "SELECT r.happening_no, r.standing, f.id, d.id AS document_id FROM report r"
                + " JOIN finding f ON f.no = r.finding_no JOIN document d ON d.no = r.document_no"
                + " WHERE r.happening_no IN (<numbers>) ORDER BY r.happening_no, r.position")
        .bindList("numbers", numbers)
        .map((row, _) ->
            reports
                .computeIfAbsent(row.getLong("happening_no"), _ -> new ArrayList<>())
                .add(
                    new FoundHappening.Telling(
                        new FindingId(row.getString("id")),
                        row.getString("document_id"),
                        standing(row.getString("standing")))))
        .list();
    return reports;
  }

  private static FoundHappening found(ResultSet row, List<FoundHappening.Telling> reports)
      throws SQLException {
    return new FoundHappening(
        row.getString("id"),
        FindingType.of(row.getString("type")).orElseThrow(),
        row.getString("kind"),
        standing(row.getString("standing")),
        Optional.ofNullable(row.getString("happened")).map(Edtf::parse),
        Optional.of(row.getString("day")).filter(day -> !day.isEmpty()),
        Optional.ofNullable(row.getString("place")),
        row.getInt("documents"),
        row.getInt("changes"),
        reports);
  }

  /** The one with this id, or of which the finding with this id tells. */
  public Optional<FoundHappening> byId(String id) {
    return number(id).flatMap(number -> byNumbers(List.of(number)).stream().findFirst());
  }

  private Optional<Long> number(String id) {
    return id.length() < 2
        ? Optional.empty()
        : handle
            .createQuery(
                "SELECT r.happening_no FROM report r JOIN finding f ON f.no = r.finding_no"
                    + " WHERE f.id = :id")
            .bind("id", "f" + id.substring(1))
            .mapTo(Long.class)
            .findOne();
  }

  /** Its turns; nothing for an id that leads to none. */
  public List<FoundHappening.Turn> history(String id) {
    Optional<Long> number = number(id);
    if (number.isEmpty()) {
      return List.of();
    }
    Happening happening =
        new Happening(
            id,
            new StoredReports(handle)
                .ofHappening(number.get()).stream().map(StoredReports.Stored::report).toList());
    return happening.history().stream().map(HappeningRows::turn).toList();
  }

  private static FoundHappening.Turn turn(Step step) {
    return new FoundHappening.Turn(
        step.standing(), step.told(), step.date(), step.report().finding());
  }

  /** How a happening stands, as the tables write it. */
  public static Standing standing(String label) {
    return Standing.valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
