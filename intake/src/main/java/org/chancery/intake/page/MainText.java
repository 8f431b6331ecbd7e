package org.chancery.intake.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The running text of a page. Readability's scores find where it stands; where they plainly miss
 * most of what the page itself marks as its article, that is taken instead.
 */
final class MainText {

  private static final List<String> MARKED =
      List.of(
          "[itemprop~=articleBody]",
          "article",
          "[role=main]",
          "main",
          ".entry-content, .article-body, .post-content, .story-body, .field--name-body",
          "#content, #main-content");

  /** A part of the page counts as its text only if no more of it than this stands in links. */
  private static final double MOST_LINKED = 0.35;

  /** Less than this share of the marked article is a miss. */
  private static final double ENOUGH = 0.6;

  private static final double MORE = 1.6;

  private static final Pattern PARAGRAPHS = Pattern.compile("\n\n");

  /**
   * Scores take time that grows faster than a page; pages with articles have far fewer elements.
   */
  private static final int MOST_SCORED = 30_000;

  private MainText() {}

  /** The text of a page from which clutter is removed. */
  static String of(Document page, Optional<String> address, Optional<String> articleBody) {
    Optional<Element> marked = marked(page).or(() -> Core.of(page));
    String markedText = marked.map(BlockText::of).orElse("");
    String scored =
        page.getAllElements().size() > MOST_SCORED
            ? ""
            : scored(page.clone(), address.orElse("https://example.org/"));
    String text = isMostOf(scored, markedText) ? whole(page, scored) : markedText;
    if (text.isEmpty()) {
      text = BlockText.of(page.body());
    }
    if (articleBody.isPresent() && !isMostOf(text, articleBody.get())) {
      text = articleBody.get().replaceAll("\\R\\s*", "\n\n").strip();
    }
    return text;
  }

  private static boolean isMostOf(String text, String whole) {
    return text.length() >= ENOUGH * whole.length();
  }

  /**
   * The same with what scores leave out between its paragraphs, such as short lines with a link
   * that say who speaks: they know nothing of what was taken away before.
   */
  private static String whole(Document page, String scored) {
    List<String> all =
        Core.around(page, scored)
            .map(part -> List.of(PARAGRAPHS.split(BlockText.of(part))))
            .orElse(List.of());
    Set<String> kept = PARAGRAPHS.splitAsStream(scored).collect(Collectors.toSet());
    int first = 0;
    while (first < all.size() && !kept.contains(all.get(first))) {
      first++;
    }
    int end = all.size();
    while (end > first && !kept.contains(all.get(end - 1))) {
      end--;
    }
    String whole = String.join("\n\n", all.subList(first, end));
    return whole.length() > scored.length() && whole.length() <= MORE * scored.length()
        ? whole
        : scored;
  }

  private static String scored(Document page, String address) {
    Element content = new Readability4J(address, page).parse().getArticleContent();
    return content == null ? "" : BlockText.of(content);
  }

  /** The part that the page marks as its article: the one with the most words of its first kind. */
  private static Optional<Element> marked(Document page) {
    for (String selector : MARKED) {
      List<Element> parts = page.select(selector).stream().filter(MainText::isText).toList();
      if (parts.size() == 1) {
        return Optional.of(parts.getFirst());
      }
      Optional<Element> longest =
          parts.stream().max(java.util.Comparator.comparingInt(part -> part.text().length()));
      if (longest.isPresent()
          && longest.get().text().length()
              > parts.stream().mapToInt(part -> part.text().length()).sum() / 2) {
        return longest;
      }
    }
    return Optional.empty();
  }

  private static boolean isText(Element part) {
    int all = part.text().length();
    int linked = part.select("a").stream().mapToInt(link -> link.text().length()).sum();
    return all > 200 && linked <= MOST_LINKED * all;
  }
}
