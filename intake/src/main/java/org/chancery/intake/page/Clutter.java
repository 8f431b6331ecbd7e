package org.chancery.intake.page;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Takes away what surely is no part of an article: scripts, menus, hidden parts, banners, boxes
 * with other articles, comments, other languages. What holds most of the page's words stays,
 * whatever it is called.
 */
final class Clutter {

  private static final String NEVER_TEXT =
      "script, style, noscript, template, svg, iframe, object, embed, canvas, button, select,"
          + " input, textarea, link, dialog, audio, video, map, amp-sidebar, amp-consent, amp-ad,"
          + " amp-embed, amp-social-share, figcaption, [hidden], [aria-hidden=true],"
          + " [role=navigation], [role=banner], [role=contentinfo], [role=search], [role=alert],"
          + " [role=dialog], [role=alertdialog], [role=complementary], nav, menu";

  private static final Pattern HIDDEN =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

  private static final double MOST = 0.4;

  /** So many letters must be left of a page, whatever is taken away. */
  static final int ENOUGH_LEFT = 120;

  private static final int LONGEST_CAPTION = 400;
  private static final int FEWEST_LINKS = 3;
  private static final double MOSTLY = 0.8;

  /** A phrase in another language is part of a text; so much is a translation of it. */
  private static final int TRANSLATION = 80;

  private Clutter() {}

  static void remove(Document page) {
    page.forEachNode(node -> {
      if (node instanceof Comment comment) {
        comment.remove();
      }
    });
    double words = words(page.body());
    unwrapForms(page, words);
    double left = words;
    for (Element element : page.body().getAllElements()) {
      if (!isProtected(element)
          && ClutterNames.isNeverArticle(element)
          && element.closest("body") != null) {
        double own = words(element);
        if (left - own >= ENOUGH_LEFT) {
          element.remove();
          left -= own;
        }
      }
    }
    words = words(page.body());
    SignUps.remove(page, words);
    removeTranslations(page, words);
    removeAll(page.select(NEVER_TEXT), words);
    for (Element element : page.body().getAllElements()) {
      boolean clutter =
          HIDDEN.matcher(element.attr("style")).find()
              || (!isProtected(element) && ClutterNames.isClutter(element))
              || isOuterFooter(element)
              || isColumnOfLinks(element)
              || isPicture(element)
              || element.normalName().equals("aside") && isLinks(element);
      if (clutter) {
        removeUnlessMost(element, words);
      }
    }
    OtherPages.remove(page, words);
    Asides.remove(page);
  }

  private static boolean isProtected(Element element) {
    return switch (element.normalName()) {
      case "html", "body", "main", "article", "h1", "time", "blockquote" -> true;
      // Many classes of paragraphs say how they look, and not what they are.
      case "p" -> !ClutterNames.isAboutText(element);
      default ->
          element.attr("itemprop").equalsIgnoreCase("articleBody")
              || element.attr("role").equalsIgnoreCase("main");
    };
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

  /** Where the text stands there in several languages, English alone is kept. */
  private static void removeTranslations(Document page, double words) {
    List<Element> parts =
        page.body()
            .select(
                "div[lang], section[lang], article[lang], td[lang], p[lang], ul[lang], ol[lang]");
    Element root = page.selectFirst("html[lang]");
    boolean english =
        root != null && isEnglish(root)
            || parts.stream().anyMatch(part -> isEnglish(part) && words(part) > TRANSLATION);
    if (english) {
      for (Element part : parts) {
        if (!part.attr("lang").isBlank() && !isEnglish(part) && words(part) > TRANSLATION) {
          removeUnless(part, words, 0.7);
        }
      }
    }
  }

  private static boolean isEnglish(Element element) {
    return element.attr("lang").strip().toLowerCase(Locale.ROOT).startsWith("en");
  }

  /** A picture with what is written below it; some sites set tables and quotations alike. */
  private static boolean isPicture(Element element) {
    return element.normalName().equals("figure")
        && isShort(element, LONGEST_CAPTION)
        && element.selectFirst("table, blockquote, pre, ul, ol, h2, h3") == null;
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

  /** Whether most of what is there leads elsewhere. */
  static boolean isLinks(Element element) {
    double all = words(element);
    return all == 0 || element.select("a").stream().mapToDouble(Clutter::words).sum() > all / 2;
  }

  private static void removeAll(List<Element> elements, double words) {
    elements.forEach(element -> removeUnlessMost(element, words));
  }

  static void removeUnlessMost(Element element, double words) {
    removeUnless(element, words, MOST);
  }

  private static void removeUnless(Element element, double words, double most) {
    if (element.parent() != null && (isCode(element) || words(element) < most * words)) {
      element.remove();
    }
  }

  private static boolean isCode(Element element) {
    return switch (element.normalName()) {
      case "script", "style", "noscript", "template", "svg", "iframe", "object", "canvas" -> true;
      default -> false;
    };
  }

  static double words(Element element) {
    return element.text().length();
  }

  /** Whether a part has no more than so many letters, without looking at all of a long one. */
  static boolean isShort(Element element, int most) {
    int letters = 0;
    for (Iterator<TextNode> nodes = element.nodeStream(TextNode.class).iterator();
        nodes.hasNext(); ) {
      letters += nodes.next().text().strip().length();
      if (letters > most) {
        return false;
      }
    }
    return true;
  }
}
