package org.chancery.intake.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.intake.text.WebDate;
import org.chancery.reading.document.PublicationDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The day on which a page was published; when it was changed last does not count. */
final class Dates {

  private static final Pattern IN_PATH =
      Pattern.compile("/(20\\d{2}|19\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?:[/-]|$)");

  /** Names of meta tags that are not among the known ones. */
  private static final Pattern NAME =
      Pattern.compile(
          ".*(?:publi(?:sh|cation)|issued|pubdate|release).*(?:date|time|at)\\b.*|.*(?:first|date|time)-?(?:published|issued).*");

  private static final Pattern CHANGED = Pattern.compile("(?i)modif|updat|changed|last");

  /** In the data that scripts make a page from. */
  private static final Pattern IN_SCRIPT =
      Pattern.compile(
          "\"(?:datePublished|publishedAt|published_at|publishDate|publish_date|publicationDate|firstPublished(?:At)?|first_published_at|datePosted)\"\\s*:\\s*\"([^\"]{8,40})\"");

  private static final String ELSEWHERE =
      "nav, footer, aside, li, a, [class*=related], [class*=comment], [class*=card],"
          + " [class*=teaser]";

  private static final int LONGEST_LINE = 90;

  private Dates() {}

  static Optional<PublicationDate> of(
      Document page, MetaTags tags, JsonLd data, Optional<String> address) {
    return data.published()
        .flatMap(WebDate::parse)
        .or(() -> ofMeta(tags))
        .or(() -> ofTime(page))
        .or(() -> address.flatMap(Dates::ofPath))
        .or(() -> ofClass(page))
        .or(() -> ofHead(page))
        .or(() -> ofLine(page))
        .or(() -> ofScript(page));
  }

  private static Optional<PublicationDate> ofMeta(MetaTags tags) {
    return tags.first(
            "article:published_time",
            "og:article:published_time",
            "og:published_time",
            "datepublished",
            "date_published",
            "article.published",
            "parsely-pub-date",
            "sailthru.date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publication_date",
            "published_at",
            "cxenseparse:recs:publishtime",
            "dcterms.issued",
            "dc.date.issued",
            "dcterms.date",
            "dc.date",
            "dcterms.created",
            "dc.date.created",
            "citation_publication_date",
            "citation_date",
            "date",
            "originalpublicationdate")
        .flatMap(WebDate::parse)
        .or(() ->
            tags.like(NAME, CHANGED).map(WebDate::parse).flatMap(Optional::stream).findFirst());
  }

  private static Optional<PublicationDate> ofTime(Document page) {
    Element best =
        page.selectFirst(
            "time[pubdate], time[itemprop~=datePublished], time.published, time.entry-date,"
                + " time.dt-published, abbr.published[title]");
    return Optional.ofNullable(best)
        .or(() ->
            page.select("article time, main time, header time, time").stream()
                .filter(time ->
                    time.closest("nav, footer, aside, li, [class*=related], [class*=comment]")
                        == null)
                .filter(time -> !isOfChange(time))
                .findFirst())
        .flatMap(Dates::value)
        .or(() ->
            Optional.ofNullable(page.selectFirst("[itemprop=datePublished]"))
                .flatMap(Dates::value));
  }

  /** Whether a time is said to be that of the last change. */
  private static boolean isOfChange(Element time) {
    if (CHANGED.matcher(time.className() + time.attr("itemprop")).find()) {
      return true;
    }
    String before =
        time.previousSibling() instanceof TextNode words
            ? words.text()
            : time.previousElementSibling() == null ? "" : time.previousElementSibling().text();
    return before.strip().matches("(?i).{0,40}(?:updated|modified|changed)(?: on| at)?\\W*");
  }

  private static Optional<PublicationDate> value(Element element) {
    return Stream.of(element.attr("datetime"), element.attr("content"), element.attr("title"))
        .map(WebDate::parse)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> WebDate.parse(element.text()))
        .or(() -> WebDate.written(element.text()));
  }

  private static Optional<PublicationDate> ofPath(String address) {
    Matcher date = IN_PATH.matcher(address);
    return date.find()
        ? WebDate.parse(date.group(1) + "-" + date.group(2) + "-" + date.group(3))
        : Optional.empty();
  }

  private static Optional<PublicationDate> ofClass(Document page) {
    return page
        .select(
            "[class*=date], [class*=Date], [class*=publish], [class*=timestamp], [class*=posted],"
                + " [class*=dateline], [class*=meta], [id*=date]")
        .stream()
        .filter(element ->
            element.closest(
                    "nav, footer, aside, [class*=related], [class*=comment], [class*=card],"
                        + " [class*=teaser]")
                == null)
        .map(Element::text)
        .filter(words -> words.length() < 200)
        .map(words -> WebDate.written(words).or(() -> WebDate.parse(words)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** A date that stands alone before or after the headline, in one short block. */
  private static Optional<PublicationDate> ofHead(Document page) {
    Element heading = page.selectFirst("h1");
    if (heading == null) {
      return Optional.empty();
    }
    while (heading.parent() != null && heading.parent().text().equals(heading.text())) {
      heading = heading.parent();
    }
    int at = heading.elementSiblingIndex();
    Element around = heading.parent() == null ? heading : heading.parent();
    return around.children().stream()
        .filter(element -> Math.abs(element.elementSiblingIndex() - at) <= 4)
        .map(Element::text)
        .filter(words -> words.length() < 80)
        .map(words -> WebDate.written(words).or(() -> WebDate.parse(words)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The first line of the page that tells a date and nothing else. */
  private static Optional<PublicationDate> ofLine(Document page) {
    return page.body()
        .nodeStream(TextNode.class)
        .filter(words -> !words.isBlank() && words.getWholeText().length() <= LONGEST_LINE)
        .filter(words ->
            words.parentElement() != null && words.parentElement().closest(ELSEWHERE) == null)
        .map(words -> WebDate.line(words.text()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<PublicationDate> ofScript(Document page) {
    return page.select("script").stream()
        .map(Element::data)
        .map(IN_SCRIPT::matcher)
        .filter(Matcher::find)
        .map(found -> WebDate.parse(found.group(1)))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
