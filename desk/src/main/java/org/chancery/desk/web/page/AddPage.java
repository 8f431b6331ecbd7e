package org.chancery.desk.web.page;

/** Where documents are added. What was added stands on it, too, as the desk tells it. */
public record AddPage(java.util.List<Line> lines, int shown) implements Page {

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
      java.util.List<String> documents,
      java.util.List<String> problems) {}

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
