package org.chancery.intake.page;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Takes away what surely is no part of an article: scripts, menus, hidden parts, banners, boxes
 * with other articles, comments. What holds most of the page's words stays, whatever it is called.
 */
final class Clutter {

  private static final String NEVER_TEXT =
      "script, style, noscript, template, svg, iframe, object, embed, canvas, button, select,"
          + " input, textarea, link, dialog, audio, video, map, [hidden], [aria-hidden=true],"
          + " [role=navigation], [role=banner], [role=contentinfo], [role=search], [role=alert],"
          + " [role=dialog], [role=alertdialog], [role=complementary], nav, menu";

  private static final Pattern HIDDEN =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

  /** Words in a class or id, between hyphens, underscores, and changes of letter case. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?:^|[\\s_-])(?:cookies?|consent|gdpr|onetrust|cmp|sr-only|screen-reader(?:-text)?|visually-hidden|visuallyhidden|skip-?(?:link|nav|to)\\S*"
              + "|breadcrumbs?|share(?:-?bar|-?buttons?|-?tools?|-?links?)?|sharing|social(?:-?links?|-?media|-?share|-?bar)?|addtoany|addthis"
              + "|related(?!-?coverage-text)\\S*|recommended|recommendations?|recirc\\S*|more-(?:on|from|stories|news)\\S*|also-read|read-?(?:more|next|also)|you-may-also-like|most-?(?:read|popular|viewed)"
              + "|trending|outbrain|taboola|newsletter\\S*|subscribe\\S*|subscription\\S*|sign-?up\\S*|promo\\S*|advert\\S*|ads?|ad-?slot|ad-?container|sponsored?|dfp"
              + "|comments?|comment-?(?:list|section|thread|form)|disqus\\S*|respond|pagination|pager|page-?nav|prev-?next|post-?navigation"
              + "|site-?(?:header|footer|nav)|global-?(?:header|footer|nav)|masthead|toolbar|print-?(?:link|button)|author-?bio|about-the-author|tag-?(?:list|cloud|links)|tags|topics-list"
              + "|widget|sidebar|paywall|regwall|login-?\\S*|app-?promo\\S*|donate\\S*|feedback|survey|back-to-top|language-?(?:switcher|selector)|flash-?message|alert-?banner|breaking-?news-?(?:bar|ticker)|ticker)(?=$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);

  /** Headings over lists of other articles. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?:related(?:"
              + " (?:articles?|stories|content|links?|news|topics?|documents?|coverage))?|read"
              + " (?:more|next|also)|more (?:on this(?: story)?|from .{1,40}|stories|news|like"
              + " this)|you (?:may|might) also (?:like|be interested in)|recommended(?: for"
              + " you)?|most (?:read|popular|viewed)|top stories|latest(?: news)?|trending(?:"
              + " now)?|editor.?s.? picks?|share this(?: .{1,20})?|follow us.*|see also|also"
              + " (?:on|in) .{1,30}|comments?(?: \\(\\d+\\))?|leave a (?:reply|comment)|join the"
              + " (?:discussion|conversation)|sign up .*|subscribe.*|tags:?|topics:?|about the"
              + " author|advertisement)\\W*",
          Pattern.CASE_INSENSITIVE);

  private static final double MOST = 0.4;

  private static final int FEWEST_LINKS = 3;
  private static final double MOSTLY = 0.8;

  private Clutter() {}

  static void remove(Document page) {
    page.forEachNode(node -> {
      if (node instanceof Comment comment) {
        comment.remove();
      }
    });
    double words = words(page.body());
    unwrapForms(page, words);
    removeAll(page.select(NEVER_TEXT), words);
    for (Element element : page.body().getAllElements()) {
      boolean clutter =
          HIDDEN.matcher(element.attr("style")).find()
              || (!isProtected(element) && isNamedClutter(element))
              || isOuterFooter(element)
              || isColumnOfLinks(element)
              || element.normalName().equals("aside") && isLinks(element);
      if (clutter) {
        removeUnlessMost(element, words);
      }
    }
    removeLists(page, words);
  }

  private static boolean isProtected(Element element) {
    return switch (element.normalName()) {
      case "html", "body", "main", "article", "p", "h1", "time", "blockquote" -> true;
      default ->
          element.attr("itemprop").equalsIgnoreCase("articleBody")
              || element.attr("role").equalsIgnoreCase("main");
    };
  }

  private static boolean isNamedClutter(Element element) {
    String names = element.className() + " " + element.id();
    return names.length() > 1 && NAME.matcher(names.replaceAll("(?<=[a-z])(?=[A-Z])", "-")).find();
  }

  /** A page's footer; that of an article or quotation may belong to its words. */
  private static boolean isOuterFooter(Element element) {
    return element.normalName().equals("footer")
        && element.closest("article, blockquote, figure") == null;
  }

  /** Some servers make the whole page one form, and no score finds text in a form. */
  private static void unwrapForms(Document page, double words) {
    for (Element form : page.select("form")) {
      if (words(form) >= MOST * words) {
        form.unwrap();
      }
    }
  }

  /** A menu at the side, in pages that are laid out by a table. */
  private static boolean isColumnOfLinks(Element element) {
    if (!element.normalName().equals("td")) {
      return false;
    }
    List<Element> links = element.select("a");
    return links.size() >= FEWEST_LINKS
        && links.stream().mapToDouble(Clutter::words).sum() > MOSTLY * words(element);
  }

  private static boolean isLinks(Element element) {
    double all = words(element);
    return all == 0 || element.select("a").stream().mapToDouble(Clutter::words).sum() > all / 2;
  }

  /** Lists of links below a heading that says they are other articles, with the heading. */
  private static void removeLists(Document page, double words) {
    for (Element heading :
        page.select("h2, h3, h4, h5, h6, p > strong:only-child, p > b:only-child, div > strong")) {
      if (heading.parent() == null || !OTHERS.matcher(heading.text().strip()).matches()) {
        continue;
      }
      Element head = heading.normalName().startsWith("h") ? heading : heading.parent();
      if (head == null || !head.text().equals(heading.text())) {
        continue;
      }
      Element next = head.nextElementSibling();
      while (next != null && !next.normalName().matches("h[1-6]") && isLinks(next)) {
        Element after = next.nextElementSibling();
        removeUnlessMost(next, words);
        next = after;
      }
      head.remove();
    }
  }

  private static void removeAll(List<Element> elements, double words) {
    elements.forEach(element -> removeUnlessMost(element, words));
  }

  private static void removeUnlessMost(Element element, double words) {
    if (element.parent() != null && (isCode(element) || words(element) < MOST * words)) {
      element.remove();
    }
  }

  private static boolean isCode(Element element) {
    return switch (element.normalName()) {
      case "script", "style", "noscript", "template", "svg", "iframe", "object", "canvas" -> true;
      default -> false;
    };
  }

  private static double words(Element element) {
    return element.text().length();
  }
}
