package org.chancery.intake.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The smallest part of a page that holds nearly all of its running text: what a page is about that
 * marks nothing as its article.
 */
final class Core {

  /** A text of so many letters is a sentence or more. */
  private static final int RUNNING = 80;

  /** Shorter ones may stand anywhere on a page. */
  private static final int LINE = 40;

  private static final int MOST_LINES = 2_000;
  private static final double NEARLY_ALL = 0.9;

  private Core() {}

  static Optional<Element> of(Document page) {
    Element core = page.body();
    int all = running(core);
    if (all == 0) {
      return Optional.empty();
    }
    Element child = core;
    while (child != null) {
      core = child;
      child = null;
      for (Element inner : core.children()) {
        if (running(inner) >= NEARLY_ALL * all) {
          child = inner;
          break;
        }
      }
    }
    return Optional.of(
        core.normalName().equals("p") && core.parent() != null ? core.parent() : core);
  }

  /** The smallest part that holds all lines of a text. */
  static Optional<Element> around(Document page, String text) {
    List<Element> lines =
        page.body()
            .nodeStream(TextNode.class)
            .filter(words -> words.getWholeText().length() >= LINE)
            .limit(MOST_LINES)
            .filter(words -> text.contains(words.text().strip()))
            .map(TextNode::parentElement)
            .filter(Objects::nonNull)
            .toList();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    Element around = lines.getFirst();
    for (Element line : lines) {
      while (around.parent() != null && !line.equals(around) && !line.parents().contains(around)) {
        around = around.parent();
      }
    }
    return Optional.of(around);
  }

  /** How many letters of long texts are in a part, but for those of links. */
  private static int running(Element part) {
    return part.nodeStream(TextNode.class)
        .filter(words -> words.getWholeText().length() >= RUNNING)
        .filter(
            words -> words.parentElement() != null && words.parentElement().closest("a") == null)
        .mapToInt(words -> words.text().strip().length())
        .filter(length -> length >= RUNNING)
        .sum();
  }
}
