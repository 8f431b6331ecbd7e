package org.chancery.record.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chancery.reading.time.Edtf;
import org.chancery.record.happening.Standing;
import org.chancery.record.kept.FindingId;
import org.chancery.record.kept.FindingType;

/**
 * An engagement or act as all documents together tell of it.
 *
 * @param id {@code h} and the rest of the id of its earliest finding; each of its findings' ids
 *     leads to it in the same way, so that an id keeps leading there when an earlier report turns
 *     up
 * @param type engagement or event
 * @param kind what most reports say, as {@link FoundFinding#kind()}
 * @param standing how far it has come
 * @param date as those tell it who tell of it as having taken place, else the latest
 * @param day by which it is listed: when it happened, else when its first report was published
 * @param documents how many documents tell of it
 * @param changes how often what is told of it changed
 * @param reports by day of publication
 */
public record FoundHappening(
    String id,
    FindingType type,
    String kind,
    Standing standing,
    Optional<Edtf> date,
    Optional<String> day,
    Optional<String> place,
    int documents,
    int changes,
    List<Telling> reports) {

  /**
   * What one document says of it.
   *
   * @param standing how far it had come
   */
  public record Telling(FindingId finding, String document, Standing standing) {}

  /**
   * A turn in its history.
   *
   * @param told when the document was published
   * @param date when it happens, as told then
   * @param finding that tells so
   */
  public record Turn(
      Standing standing, Optional<LocalDate> told, Optional<Edtf> date, FindingId finding) {}

  public FoundHappening {
    reports = List.copyOf(reports);
  }

  /** Which of the reports first tells how far it has come: the one to show. */
  public int usual() {
    for (int i = 0; i < reports.size(); i++) {
      if (reports.get(i).standing() == standing) {
        return i;
      }
    }
    return 0;
  }
}
