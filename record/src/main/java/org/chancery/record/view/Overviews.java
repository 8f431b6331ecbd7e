package org.chancery.record.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.chancery.record.kept.FindingType;
import org.chancery.record.query.Days;
import org.chancery.record.store.Database;
import org.jdbi.v3.core.Handle;

/** Puts together what is to be looked at on a day. */
public final class Overviews {

  /** Findings are called to review from so many of the latest documents. */
  private static final int LATEST = 200;

  private final Database database;

  public Overviews(Database database) {
    this.database = database;
  }

  /**
   * What is to be looked at.
   *
   * @param since what came into the record at this time or later is new
   * @param today from which is seen what lies ahead, and what is overdue
   * @param days how many days ahead, that day among them
   * @param limit at most so many in each list
   */
  public Overview of(Instant since, LocalDate today, int days, int limit) {
    // As precise as the record.
    return ofSecond(since.truncatedTo(ChronoUnit.SECONDS), today, days, limit);
  }

  private Overview ofSecond(Instant since, LocalDate today, int days, int limit) {
    Agenda agenda =
        new Agendas(database)
            .of(
                Optional.empty(),
                new Days(Optional.of(today), Optional.of(today.plusDays(days - 1))),
                limit);
    Listing overdue =
        new Lists(database)
            .of(
                new ListQuery(
                    FindingType.COMMITMENT,
                    Optional.empty(),
                    Optional.empty(),
                    Days.ALL,
                    Optional.of(today),
                    limit));
    return database.read(handle ->
        new Overview(
            since,
            documents(handle, since, limit),
            count(handle, since),
            agenda,
            overdue,
            awaiting(handle, since, limit)));
  }

  private static int count(Handle handle, Instant since) {
    return handle
        .createQuery("SELECT count(*) FROM document d WHERE d.recorded_at >= :since")
        .bind("since", since.toString())
        .mapTo(Integer.class)
        .one();
  }

  private static List<Overview.Arrived> documents(Handle handle, Instant since, int limit) {
    return handle
        .createQuery(
            "SELECT d.id, v.title, v.source, v.published, d.recorded_at, r.findings"
                + " FROM document d JOIN current_reading c ON c.document_no = d.no"
                + " JOIN document_version v ON v.no = c.version_no"
                + " JOIN reading r ON r.no = c.reading_no"
                + " WHERE d.recorded_at >= :since ORDER BY d.no DESC LIMIT :limit")
        .bind("since", since.toString())
        .bind("limit", limit)
        .map((row, _) ->
            new Overview.Arrived(
                row.getString("id"),
                Optional.ofNullable(row.getString("title")),
                Optional.ofNullable(row.getString("source")),
                Optional.ofNullable(row.getString("published")),
                Instant.parse(row.getString("recorded_at")),
                row.getInt("findings")))
        .list();
  }

  private static Listing awaiting(Handle handle, Instant since, int limit) {
    List<Long> numbers =
        handle
            .createQuery(
                "SELECT f.no AS number FROM finding f WHERE f.document_no IN (SELECT d.no"
                    + " FROM document d WHERE d.recorded_at >= :since ORDER BY d.no DESC"
                    + " LIMIT :latest) AND f.review IS NULL ORDER BY f.confidence, f.no DESC")
            .bind("since", since.toString())
            .bind("latest", LATEST)
            .map((row, _) -> row.getLong("number"))
            .list();
    return new Listing(
        new Tellings(handle).entries(numbers.stream().limit(limit).toList()), numbers.size());
  }
}
