package org.chancery.intake.page;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Lists and cards of other articles. */
final class OtherPages {

  /** Headings over them. */
  private static final Pattern HEADING =
      Pattern.compile(
          "(?:related(?:"
              + " (?:articles?|stories|content|links?|news|topics?|documents?|coverage|pages?|posts?|information))?|read"
              + " (?:more|next|also)|more (?:on this(?: story)?|from .{1,40}|stories|news|like"
              + " this|releases|statements|in .{1,30}|articles)|you (?:may|might) also (?:like|be"
              + " interested in)|recommended(?: for you)?|most (?:read|popular|viewed|recent)|top"
              + " stories|latest(?: (?:news|releases|updates|stories|posts))?|recent"
              + " (?:posts|news|stories|articles)|trending(?: now)?|editor.?s.? picks?|share"
              + " this(?: .{1,20})?|share|follow us.*|see also|also (?:on|in) .{1,30}|also"
              + " available in:?|comments?(?: \\(\\d+\\))?|\\d+ (?:comments?|thoughts? on .*)|leave"
              + " a (?:reply|comment)|join the (?:discussion|conversation)|sign up"
              + " .*|subscribe.*|tags:?|topics:?|explore the topic|about the"
              + " author|advertisement|further reading|what to read next|updates to this"
              + " page|publication status|in this (?:story|article)|関連記事|相关新闻)\\W*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final int FEWEST_CARDS = 2;
  private static final double NEARLY_ALL = 0.8;
  private static final int LONGEST_CARD = 400;

  /** So much of a card leads to its page. */
  private static final double LINKED = 0.15;

  private static final int SHORTEST_LINK = 12;

  private OtherPages() {}

  static void remove(Document page, double words) {
    removeCards(page);
    removeLists(page, words);
  }

  /** Lists of links below a heading that says they are other articles, with the heading. */
  private static void removeLists(Document page, double words) {
    for (Element heading :
        page.select("h2, h3, h4, h5, h6, p > strong:only-child, p > b:only-child, div > strong")) {
      if (heading.parent() == null || !HEADING.matcher(heading.text().strip()).matches()) {
        continue;
      }
      Element head = heading.normalName().startsWith("h") ? heading : heading.parent();
      if (head == null || !head.text().equals(heading.text())) {
        continue;
      }
      Element next = head.nextElementSibling();
      while (next != null
          && !next.normalName().matches("h[1-6]")
          && (Clutter.isLinks(next) || isCard(next))) {
        Element after = next.nextElementSibling();
        Clutter.removeUnlessMost(next, words);
        next = after;
      }
      head.remove();
    }
  }

  /** Neighbours of one make that each lead to another page. */
  private static void removeCards(Document page) {
    double left = Clutter.words(page.body());
    for (Element parent : page.body().select("div, ul, ol, section, aside, main")) {
      List<Element> cards = cards(parent);
      double all = cards.stream().mapToDouble(Clutter::words).sum();
      if (cards.size() >= FEWEST_CARDS
          && parent.closest("body") != null
          && left - all >= Clutter.ENOUGH_LEFT) {
        cards.forEach(Element::remove);
        left -= all;
        if (!parent.normalName().equals("main")
            && parent.children().stream()
                .allMatch(child -> child.normalName().matches("h[2-6]|hr|a"))) {
          parent.remove();
        }
      }
    }
  }

  /** The children that are cards, if those of their make nearly all are, each of another page. */
  private static List<Element> cards(Element parent) {
    List<Element> cards = parent.children().stream().filter(OtherPages::isCard).toList();
    if (cards.isEmpty()) {
      return cards;
    }
    Element first = cards.getFirst();
    List<Element> alike = cards.stream().filter(card -> isOfOneMake(first, card)).toList();
    long make = parent.children().stream().filter(child -> isOfOneMake(first, child)).count();
    long pages = alike.stream().map(OtherPages::address).distinct().count();
    return alike.size() >= NEARLY_ALL * make && pages == alike.size() ? alike : List.of();
  }

  private static String address(Element card) {
    Element link = card.normalName().equals("a") ? card : card.selectFirst("a[href]");
    return link == null ? "" : link.attr("href");
  }

  private static boolean isOfOneMake(Element one, Element other) {
    return one.normalName().equals(other.normalName())
        && one.className().split("\\s+")[0].equals(other.className().split("\\s+")[0]);
  }

  /** A short part with a link to another page as its title, or one that is such a link. */
  private static boolean isCard(Element element) {
    String name = element.normalName();
    if (!name.matches("div|li|article|section|a")) {
      return false;
    }
    if (!Clutter.isShort(element, LONGEST_CARD)) {
      return false;
    }
    double all = Clutter.words(element);
    if (all == 0) {
      return false;
    }
    if (name.equals("a")) {
      return element.selectFirst("h2, h3, h4, h5, h6, p") != null && leadsElsewhere(element);
    }
    Element title =
        element.selectFirst(
            "h2 a, h3 a, h4 a, h5 a, h6 a, a:has(h2), a:has(h3), a:has(h4), a:has(h5)");
    if (title == null) {
      Element first = element.selectFirst("a");
      title = first != null && leads(element, first) ? first : null;
    }
    return title != null
        && leadsElsewhere(title)
        && title.text().length() >= SHORTEST_LINK
        && title.text().length() >= LINKED * all;
  }

  /** Whether a link opens a part, alone in its line. */
  private static boolean leads(Element part, Element link) {
    Element around = link.parent();
    if (around == null || !part.ownText().isBlank() || !part.text().startsWith(link.text())) {
      return false;
    }
    return around.equals(part)
        ? !part.normalName().equals("li") || part.text().equals(link.text())
        : around.text().equals(link.text());
  }

  private static boolean leadsElsewhere(Element link) {
    String address = link.attr("href").strip();
    return !address.isEmpty()
        && !address.startsWith("#")
        && !address.startsWith("?")
        && !address.startsWith("mailto:");
  }
}
