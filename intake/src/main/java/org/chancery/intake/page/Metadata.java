package org.chancery.intake.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.intake.text.WebDate;
import org.chancery.reading.document.PublicationDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of itself: JSON-LD first, then OpenGraph and other meta tags, then what readers
 * see.
 *
 * @param title its headline, without the site's name
 * @param published when it was published
 * @param author who wrote it
 * @param address its canonical address
 * @param language a BCP 47 tag
 * @param source the site's or publisher's name
 */
record Metadata(
    Optional<String> title,
    Optional<PublicationDate> published,
    Optional<String> author,
    Optional<String> address,
    Optional<String> language,
    Optional<String> source) {

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*");

  static Metadata of(Document page, JsonLd data, Optional<String> foundAt) {
    MetaTags tags = MetaTags.of(page);
    Optional<String> source =
        tags.first("og:site_name")
            .or(data::publisher)
            .or(() ->
                tags.first(
                    "dc.publisher", "dcterms.publisher", "application-name", "citation_publisher"));
    Optional<String> address = address(page, tags, data, foundAt);
    return new Metadata(
        Titles.of(page, tags, data, source),
        Dates.of(page, tags, data, address),
        author(page, tags, data),
        address,
        language(page, tags, data),
        source);
  }

  private static Optional<String> address(
      Document page, MetaTags tags, JsonLd data, Optional<String> foundAt) {
    return attribute(page, "link[rel~=(?i)^canonical$]", "href")
        .or(() -> tags.first("og:url"))
        .or(data::address)
        .map(String::strip)
        .flatMap(address -> absolute(address, foundAt))
        .or(() -> foundAt);
  }

  private static Optional<String> absolute(String address, Optional<String> foundAt) {
    try {
      URI uri = new URI(address);
      if (!uri.isAbsolute() && foundAt.isPresent()) {
        uri = new URI(foundAt.get()).resolve(uri);
      }
      boolean web =
          uri.isAbsolute() && (uri.getScheme().equals("https") || uri.getScheme().equals("http"));
      return web ? Optional.of(uri.toString()) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> author(Document page, MetaTags tags, JsonLd data) {
    return data.author()
        .or(() ->
            tags.first(
                    "author",
                    "article:author",
                    "byl",
                    "dc.creator",
                    "dcterms.creator",
                    "parsely-author",
                    "citation_author")
                .filter(name -> !name.startsWith("http")))
        .or(() -> words(page, "[itemprop=author] [itemprop=name]"))
        .or(() -> words(page, "[itemprop=author]"))
        .or(() -> words(page, "a[rel=author], .byline-name, .author-name, .byline__name"))
        .or(() -> words(page, ".byline, .author, .article-author"))
        .map(name -> name.replaceFirst("(?i)^(?:by|from|author:?)\\s+", "").strip())
        .filter(name -> !name.isEmpty() && name.length() <= 120);
  }

  private static Optional<String> language(Document page, MetaTags tags, JsonLd data) {
    return attribute(page, "html[lang]", "lang")
        .or(data::language)
        .or(() -> tags.first("og:locale", "content-language", "dc.language", "dcterms.language"))
        .map(String::strip)
        .filter(tag -> LANGUAGE.matcher(tag).matches())
        .map(tag -> Locale.forLanguageTag(tag.replace('_', '-')).toLanguageTag());
  }

  private static Optional<String> words(Document page, String selector) {
    return Optional.ofNullable(page.selectFirst(selector))
        .map(Element::text)
        .map(String::strip)
        .filter(words -> !words.isEmpty());
  }

  private static Optional<String> attribute(Document page, String selector, String attribute) {
    return Optional.ofNullable(page.selectFirst(selector))
        .map(element -> element.attr(attribute))
        .filter(value -> !value.isBlank());
  }

  /** The day of publication. */
  private static final class Dates {

    private static final Pattern IN_PATH =
        Pattern.compile("/(20\\d{2}|19\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?:[/-]|$)");

    static Optional<PublicationDate> of(
        Document page, MetaTags tags, JsonLd data, Optional<String> address) {
      return data.published()
          .flatMap(WebDate::parse)
          .or(() -> ofMeta(tags))
          .or(() -> ofTime(page))
          .or(() -> address.flatMap(Dates::ofPath))
          .or(() -> ofClass(page))
          .or(() -> ofHead(page));
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
              "date",
              "originalpublicationdate")
          .flatMap(WebDate::parse);
    }

    private static Optional<PublicationDate> ofTime(Document page) {
      Element best =
          page.selectFirst(
              "time[pubdate], time[itemprop~=datePublished], time.published, time.entry-date");
      return Optional.ofNullable(best)
          .or(() ->
              page.select("article time, main time, header time, time").stream()
                  .filter(time ->
                      time.closest("nav, footer, aside, li, [class*=related], [class*=comment]")
                          == null)
                  .findFirst())
          .flatMap(Dates::value)
          .or(() ->
              Optional.ofNullable(page.selectFirst("[itemprop=datePublished]"))
                  .flatMap(Dates::value));
    }

    private static Optional<PublicationDate> value(Element element) {
      return WebDate.parse(element.attr("datetime"))
          .or(() -> WebDate.parse(element.attr("content")))
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
              element.closest("nav, footer, aside, [class*=related], [class*=comment]") == null)
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
  }
}
