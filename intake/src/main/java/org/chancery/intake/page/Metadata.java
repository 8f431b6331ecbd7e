package org.chancery.intake.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chancery.reading.document.PublicationDate;
import org.jsoup.nodes.Document;

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
        Authors.of(page, tags, data),
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

  private static Optional<String> language(Document page, MetaTags tags, JsonLd data) {
    return attribute(page, "html[lang]", "lang")
        .or(data::language)
        .or(() -> tags.first("og:locale", "content-language", "dc.language", "dcterms.language"))
        .map(String::strip)
        .filter(tag -> LANGUAGE.matcher(tag).matches())
        .map(tag -> Locale.forLanguageTag(tag.replace('_', '-')).toLanguageTag());
  }

  private static Optional<String> attribute(Document page, String selector, String attribute) {
    return Optional.ofNullable(page.selectFirst(selector))
        .map(element -> element.attr(attribute))
        .filter(value -> !value.isBlank());
  }
}
