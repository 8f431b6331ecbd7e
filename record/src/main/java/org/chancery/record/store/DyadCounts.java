package org.chancery.record.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Keeps count of what passes between two sides, as it comes and goes: what is put in is counted
 * after that, and what is taken away is counted off before.
 */
final class DyadCounts {

  /** Whether what is counted was put in or is about to go. */
  enum Change {
    PUT(1),
    GOING(-1);

    private final int sign;

    Change(int sign) {
      this.sign = sign;
    }
  }

  private static final String ADD =
      " ON CONFLICT (side_a, side_b) DO UPDATE SET"
          + " engagements = dyad_count.engagements + excluded.engagements,"
          + " acts = dyad_count.acts + excluded.acts,"
          + " undertakings = dyad_count.undertakings + excluded.undertakings";

  private final Handle handle;

  DyadCounts(Handle handle) {
    this.handle = handle;
  }

  /** Counts the engagements and acts among some happenings. */
  void happenings(List<Long> some, Change change) {
    handle
        .createUpdate(
            "INSERT INTO dyad_count (side_a, side_b, engagements, acts, undertakings)"
                + " SELECT x.side_a, x.side_b,"
                + " :sign * sum(CASE x.type WHEN 'engagement' THEN 1 ELSE 0 END),"
                + " :sign * sum(CASE x.type WHEN 'event' THEN 1 ELSE 0 END), 0"
                + " FROM dyad_happening x WHERE x.happening_no IN (<some>)"
                + " GROUP BY x.side_a, x.side_b"
                + ADD)
        .bind("sign", change.sign)
        .bindList("some", some)
        .execute();
  }

  /** Counts the commitments and requests of a document that nobody rejected. */
  void undertakings(long document, Change change) {
    handle
        .createUpdate(
            "INSERT INTO dyad_count (side_a, side_b, engagements, acts, undertakings)"
                + " SELECT x.side_a, x.side_b, 0, 0, :sign * count(DISTINCT x.finding_no)"
                + " FROM finding f JOIN dyad_finding x ON x.finding_no = f.no"
                + " WHERE f.document_no = :document AND x.type IN ('commitment', 'request')"
                + " AND (x.review IS NULL OR x.review <> 'rejected')"
                + " GROUP BY x.side_a, x.side_b"
                + ADD)
        .bind("sign", change.sign)
        .bind("document", document)
        .execute();
  }

  /** Before all happenings go. */
  void forgetHappenings() {
    handle.execute("UPDATE dyad_count SET engagements = 0, acts = 0");
  }
}
