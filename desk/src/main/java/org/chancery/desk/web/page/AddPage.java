package org.chancery.desk.web.page;

import java.util.List;
import org.chancery.record.query.OpenFailure;

/**
 * Where documents are added. What was added stands on it, too, as the desk tells it.
 *
 * @param failures the latest of what could not be read, of this and of other runs
 * @param unread how many there are
 */
public record AddPage(List<Line> lines, List<OpenFailure> failures, int unread) implements Page {

  private static final int SHOWN = 20;

  /**
   * One addition.
   *
   * @param state in one word
   * @param isOver whether nothing more will change
   */
  public record Line(
      int no,
      String what,
      String state,
      boolean isOver,
      String summary,
      List<String> documents,
      List<String> problems) {}

  public AddPage {
    lines = List.copyOf(lines);
    failures = List.copyOf(failures);
  }

  /** The page. */
  public static AddPage of(Site site, List<Line> lines) {
    return new AddPage(lines, site.queries().failures(SHOWN), site.queries().countFailures());
  }

  @Override
  public String title() {
    return "Add documents";
  }

  @Override
  public Tab tab() {
    return Tab.ADD;
  }

  /** Whether something is still being read. */
  public boolean isBusy() {
    return lines.stream().anyMatch(line -> !line.isOver);
  }
}
