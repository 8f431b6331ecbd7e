package org.chancery.intake.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Who wrote the text of a page: the names of all of them, with commas between. */
final class Authors {

  private static final List<String> SEEN =
      List.of(
          "[itemprop=author] [itemprop=name]",
          "[itemprop=author]",
          "a[rel~=author], .byline-name, .author-name, .byline__name, .author__name,"
              + " [class*=author-link]",
          ".byline, .author, .article-author, .entry-author, .post-author");

  private static final Pattern BY =
      Pattern.compile("^(?:by|from|author:?|written by|posted by)\\s+", Pattern.CASE_INSENSITIVE);

  /** What people are, behind their name. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "\\s*[,|–—-]\\s*(?:(?:\\p{L}+ ){0,3}(?:correspondent|editor|reporter|writer|staff|analyst"
              + "|columnist|contributor|bureau|journalist)|(?:in|at) \\p{Lu}).*$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LINE =
      Pattern.compile(
          "By:? (\\p{Lu}[\\p{L}.'’-]+(?:"
              + " (?:\\p{Lu}[\\p{L}.'’-]*|de|da|van|von|al|bin|el|and)){1,6})(?:,"
              + " .{0,60}|\\s*[|·•].{0,60})?");

  private static final int LONGEST = 120;

  private Authors() {}

  static Optional<String> of(Document page, MetaTags tags, JsonLd data) {
    return data.author()
        .or(() -> said(tags))
        .or(() -> seen(page))
        .or(() -> line(page))
        .map(name -> BY.matcher(name).replaceFirst("").strip())
        .filter(name -> !name.isEmpty() && name.length() <= LONGEST);
  }

  private static Optional<String> said(MetaTags tags) {
    return Stream.of(
            "author",
            "article:author",
            "byl",
            "dc.creator",
            "dcterms.creator",
            "parsely-author",
            "citation_author",
            "sailthru.author")
        .map(tags::all)
        .map(Authors::names)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> seen(Document page) {
    return SEEN.stream()
        .map(selector ->
            page.select(selector).stream()
                .filter(element ->
                    element.closest("aside, footer, [class*=comment], [class*=related]") == null)
                .map(Element::text)
                .map(name -> OFFICE.matcher(BY.matcher(name).replaceFirst("")).replaceFirst(""))
                .toList())
        .map(Authors::names)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** A line that says by whom, whatever its element is called. */
  private static Optional<String> line(Document page) {
    return page.body()
        .nodeStream(TextNode.class)
        .filter(words -> words.getWholeText().length() <= LONGEST)
        .map(words -> LINE.matcher(words.text().strip()))
        .filter(Matcher::matches)
        .map(found -> found.group(1))
        .findFirst();
  }

  private static Optional<String> names(List<String> names) {
    return Optional.of(
            names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !name.startsWith("http"))
                .distinct()
                .collect(Collectors.joining(", ")))
        .filter(all -> !all.isEmpty());
  }
}
