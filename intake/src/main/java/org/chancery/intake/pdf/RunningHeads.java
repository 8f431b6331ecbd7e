package org.chancery.intake.pdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes away what stands at the head or foot of page after page, and page numbers. */
final class RunningHeads {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)[-–—\\s]*(?:page|p\\.)?\\s*(?:\\d{1,4}|[ivxl]{1,6})(?:\\s*(?:/|of)\\s*\\d{1,4})?[-–—\\s|.]*");
  private static final int EDGE = 3;

  private RunningHeads() {}

  /** Removes them from the pages, which must be modifiable. */
  static void remove(List<List<Line>> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<Line> page : pages) {
      Set<String> here = new HashSet<>();
      edge(page).forEach(line -> here.add(pattern(line)));
      here.forEach(pattern -> counts.merge(pattern, 1, Integer::sum));
    }
    // On most pages, or on every other one, as left and right pages have heads of their own.
    int often = Math.max(2, (int) Math.ceil(pages.size() * 0.4));
    for (List<Line> page : pages) {
      List<Line> edge = edge(page);
      page.removeIf(line ->
          edge.contains(line)
              && (counts.getOrDefault(pattern(line), 0) >= often
                  || (line.isInMargin() && NUMBER.matcher(line.text()).matches())));
    }
  }

  private static List<Line> edge(List<Line> page) {
    List<Line> sorted =
        page.stream().sorted(java.util.Comparator.comparingDouble(Line::y)).toList();
    return sorted.stream()
        .filter(line -> {
          int at = sorted.indexOf(line);
          return line.isInMargin() && (at < EDGE || at >= sorted.size() - EDGE);
        })
        .toList();
  }

  /** The same words on each page, numbers apart. */
  private static String pattern(Line line) {
    return line.text().replaceAll("\\d+", "#").replaceAll("\\s+", " ")
        + "@"
        + (line.y() < line.pageHeight() / 2);
  }
}
