package org.chancery.record.export;

import java.util.List;
import org.chancery.record.query.FoundHappening;

/**
 * A happening as it is exported: with the reports that were asked for.
 *
 * @param happening as the whole record tells of it
 * @param reports of findings that are exported, at least one; each with its place among all reports
 */
record ExportedHappening(FoundHappening happening, List<Report> reports) {

  /**
   * One of its reports.
   *
   * @param position among all reports, from 1
   */
  record Report(int position, FoundHappening.Telling telling) {}

  ExportedHappening {
    reports = List.copyOf(reports);
  }
}
