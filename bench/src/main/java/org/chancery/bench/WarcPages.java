package org.chancery.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;

/**
 * Puts texts into pages as heavy as those of real sites: menus, styles, scripts, cards of other
 * articles, footers, each page with others, in the manner of four kinds of site. The same texts in
 * the same order give the same pages.
 */
final class WarcPages {

  private static final Pattern WORD = Pattern.compile("\\p{L}{2,14}");
  private static final int MOST_WORDS = 20_000;
  private static final int SITES = 40;

  private final SplittableRandom random = new SplittableRandom(5);
  private final List<String> words = new ArrayList<>(List.of("news", "world", "report"));
  private final List<String> titles = new ArrayList<>(List.of("Today in the capital"));

  private enum Layout {
    NEWSPAPER,
    MINISTRY,
    BLOG,
    BREAKS
  }

  /** A page around a text, with about so many characters beside it. */
  String page(Document document, int beside) {
    learn(document);
    int site = random.nextInt(SITES);
    Layout layout = Layout.values()[site % Layout.values().length];
    String title = escaped(title(document));
    String day = document.published().map(PublicationDate::value).orElse("");
    StringBuilder page = new StringBuilder(beside + document.content().length() * 5 / 4);
    page.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
        .append(title)
        .append(" | Site ")
        .append(site)
        .append("</title>\n");
    head(page, layout, site, title, day);
    style(page, beside / 4);
    script(page, beside / 4);
    page.append("</head>\n<body class=\"page s").append(site).append("\">\n");
    menu(page, beside / 8);
    page.append("<main><div class=\"wrapper\">");
    article(page, layout, title, day, document.content());
    page.append("</div>\n");
    cards(page, beside / 6);
    page.append("</main>\n");
    footer(page, beside / 12);
    script(page, beside / 8);
    return page.append("</body></html>\n").toString();
  }

  static String title(Document document) {
    return document.title().orElse(document.id()).replaceAll("\\s+", " ").strip();
  }

  private void learn(Document document) {
    if (words.size() < MOST_WORDS) {
      WORD.matcher(document.content()).results().map(MatchResult::group).forEach(words::add);
    }
    titles.add(title(document));
  }

  private void head(StringBuilder page, Layout layout, int site, String title, String day) {
    switch (layout) {
      case NEWSPAPER ->
          page.append("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",")
              .append("\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"Site ")
              .append(site)
              .append("\"},{\"@type\":\"NewsArticle\",\"headline\":\"")
              .append(title.replace("\\", "\\\\").replace("\t", " "))
              .append("\",\"datePublished\":\"")
              .append(day)
              .append(
                  "\",\"author\":[{\"@type\":\"Person\",\"name\":\"A. Reporter\"}]}]}</script>");
      case MINISTRY ->
          page.append("<meta name=\"dcterms.issued\" content=\"").append(day).append("\">");
      case BLOG, BREAKS ->
          page.append("<meta property=\"og:site_name\" content=\"Site ")
              .append(site)
              .append("\"><meta property=\"og:title\" content=\"")
              .append(title)
              .append("\"><meta property=\"article:published_time\" content=\"")
              .append(day)
              .append("\">");
    }
    page.append('\n');
  }

  private void article(
      StringBuilder page, Layout layout, String title, String day, String content) {
    String heading = "<h1>" + title + "</h1>\n";
    switch (layout) {
      case NEWSPAPER -> {
        page.append("<article>").append(heading).append("<p class=\"byline\">By A. Reporter</p>");
        paragraphs(page, content);
        page.append("</article>");
      }
      case MINISTRY -> {
        page.append(heading)
            .append("<div class=\"field field--name-body\"><div class=\"field__item\">");
        paragraphs(page, content);
        page.append("</div></div>");
      }
      case BLOG -> {
        page.append("<div class=\"post\">")
            .append(heading)
            .append("<span class=\"posted-on\">")
            .append(day)
            .append("</span><div class=\"entry-content\">");
        paragraphs(page, content);
        page.append("</div></div>");
      }
      case BREAKS -> {
        page.append("<div id=\"content\">").append(heading).append("<div class=\"text\">");
        content
            .lines()
            .filter(line -> !line.isBlank())
            .forEach(line -> page.append(escaped(line)).append("<br><br>\n"));
        page.append("</div></div>");
      }
    }
  }

  private static void paragraphs(StringBuilder page, String content) {
    content
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> page.append("<p>").append(escaped(line)).append("</p>\n"));
  }

  private void style(StringBuilder page, int size) {
    page.append("<style>");
    int end = page.length() + size;
    while (page.length() < end) {
      page.append(
          String.format(
              Locale.ROOT,
              ".%s-%s{margin:%dpx;color:#%06x;display:block}%n",
              lower(),
              lower(),
              random.nextInt(64),
              random.nextInt(1 << 24)));
    }
    page.append("</style>\n");
  }

  private void script(StringBuilder page, int size) {
    page.append("<script>window.__state={");
    int end = page.length() + size;
    while (page.length() < end) {
      page.append('"')
          .append(lower())
          .append("\":{\"id\":")
          .append(random.nextInt(1 << 30))
          .append(",\"t\":\"")
          .append(some(6))
          .append("\"},\n");
    }
    page.append("\"end\":0};</script>\n");
  }

  private void menu(StringBuilder page, int size) {
    page.append("<header class=\"site-header\"><nav><ul>");
    links(page, size, "<li class=\"item\">", "</li>", 2);
    page.append("</ul></nav></header>\n");
  }

  private void cards(StringBuilder page, int size) {
    page.append("<section class=\"stream\"><h2>More stories</h2>");
    int end = page.length() + size;
    while (page.length() < end) {
      page.append("<div class=\"card\"><a href=\"/")
          .append(random.nextInt(1 << 30))
          .append("\"><img src=\"/i/")
          .append(random.nextInt(1 << 30))
          .append(".jpg\" alt=\"\"><h3>")
          .append(escaped(titles.get(random.nextInt(titles.size()))))
          .append("</h3></a><p class=\"teaser\">")
          .append(some(14))
          .append("</p></div>\n");
    }
    page.append("</section>\n");
  }

  private void footer(StringBuilder page, int size) {
    page.append("<footer><div class=\"columns\">");
    links(page, size, "<div>", "</div>", 3);
    page.append("</div><p>All rights reserved.</p></footer>\n");
  }

  private void links(StringBuilder page, int size, String before, String after, int many) {
    int end = page.length() + size;
    while (page.length() < end) {
      page.append(before)
          .append("<a href=\"/")
          .append(lower())
          .append('/')
          .append(random.nextInt(1 << 20))
          .append("\">")
          .append(some(many))
          .append("</a>")
          .append(after)
          .append('\n');
    }
  }

  private String some(int many) {
    StringBuilder some = new StringBuilder();
    for (int i = 0; i < many; i++) {
      some.append(i == 0 ? "" : " ").append(words.get(random.nextInt(words.size())));
    }
    return some.toString();
  }

  private String lower() {
    return words.get(random.nextInt(words.size())).toLowerCase(Locale.ROOT);
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
