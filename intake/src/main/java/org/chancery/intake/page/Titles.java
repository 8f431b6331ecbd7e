package org.chancery.intake.page;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The headline of a page, without the name of the site that many pages add to it. */
final class Titles {

  private static final Pattern SEPARATOR =
      Pattern.compile("\\s(?:[|»›·•—–<:/-]|::)\\s|\\s*[|»｜]\\s*|_(?=\\p{Lu})");

  /** Words that sites have in their names. */
  private static final Pattern SITE =
      Pattern.compile(
          "\\b(?:ministry|department|embassy|consulate|mission|government|presidency|office"
              + " of|press office|state house|website|homepage|news"
              + " agency|newspaper|\\.(?:com|org|net|gov|int))\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FIRST_PAGE =
      Pattern.compile("(?:https?://[^/]+)?/?(?:index\\.\\w+)?");

  private static final int SHORTEST = 8;
  private static final int SHORTEST_SITE = 4;

  /** A text of so many letters is a sentence or more. */
  private static final int SENTENCE = 80;

  /** Longer ones are no headlines. */
  private static final int LONGEST = 500;

  private Titles() {}

  static Optional<String> of(Document page, MetaTags tags, JsonLd data, Optional<String> site) {
    Set<String> logos = logos(page);
    List<String> headings = headings(page, "h1", logos);
    Optional<String> said =
        tags.first("og:title")
            .or(data::headline)
            .or(() ->
                tags.first(
                    "twitter:title",
                    "dc.title",
                    "dcterms.title",
                    "citation_title",
                    "parsely-title",
                    "title"))
            .map(title -> title.replaceAll("\\s+", " ").strip())
            .filter(title -> title.length() <= LONGEST);
    Optional<String> inHead =
        Optional.of(page.title().replaceAll("\\s+", " ").strip())
            .filter(t -> !t.isEmpty() && t.length() <= LONGEST);
    return said.map(title -> withoutSite(title, site, page, headings, logos))
        .or(() -> inHead.map(title -> withoutSite(title, site, page, headings, logos)))
        .filter(title -> !isSite(title, site) && !logos.contains(lower(title)))
        .or(() -> headings.stream().findFirst())
        .or(() -> aboveText(page, logos));
  }

  /** What stands in headings, but for the site's own name at its head. */
  private static List<String> headings(Document page, String selector, Set<String> logos) {
    return page.select(selector).stream()
        .filter(heading -> heading.closest("nav, footer, aside") == null)
        .map(Element::text)
        .map(String::strip)
        .filter(heading -> !heading.isEmpty() && !logos.contains(lower(heading)))
        .toList();
  }

  /** The last heading above the first sentence of a page. */
  private static Optional<String> aboveText(Document page, Set<String> logos) {
    Set<String> headings = Set.copyOf(headings(page, "h2, h3, h4", logos));
    Optional<String> last = Optional.empty();
    for (Iterator<Node> nodes = page.body().nodeStream().iterator(); nodes.hasNext(); ) {
      switch (nodes.next()) {
        case Element element when element.normalName().matches("h[2-4]") -> {
          if (headings.contains(element.text().strip())) {
            last = Optional.of(element.text().strip());
          }
        }
        case TextNode words
            when words.text().strip().length() >= SENTENCE
                && words.parentElement() != null
                && words.parentElement().closest("a, nav, header") == null -> {
          return last;
        }
        case Node _ -> {}
      }
    }
    return last;
  }

  /** What a page calls its site, where it links to the first page of it. */
  private static Set<String> logos(Document page) {
    return page.select("a[href], [class*=logo], [class*=site-title], [class*=site-name]").stream()
        .filter(element ->
            !element.hasAttr("href")
                || FIRST_PAGE.matcher(element.attr("href").strip()).matches()
                || element.attr("rel").equals("home"))
        .map(logo -> lower(logo.text().strip()))
        .filter(name -> name.length() >= SHORTEST_SITE && name.length() <= LONGEST)
        .collect(Collectors.toSet());
  }

  private static boolean isSite(String title, Optional<String> site) {
    return site.filter(title::equalsIgnoreCase).isPresent();
  }

  /**
   * A heading that the title opens or ends with is the headline; else what the site is called is
   * cut off; else the part that stands alone on the page, and else all but the last short part
   * behind a strong separator.
   */
  private static String withoutSite(
      String title,
      Optional<String> site,
      Document page,
      List<String> headings,
      Set<String> logos) {
    String lower = lower(title);
    for (String heading : headings) {
      String small = lower(heading);
      boolean part =
          small.length() >= SHORTEST
              && small.length() * 3 >= lower.length()
              && (lower.startsWith(small) || lower.endsWith(small));
      if (part) {
        return heading;
      }
    }
    if (site.isPresent()) {
      String name = Pattern.quote(site.get());
      String cut =
          title
              .replaceFirst("(?i)\\s*[|»›·•—–:-]+\\s*" + name + "\\s*$", "")
              .replaceFirst("(?i)^" + name + "\\s*[|»›·•—–:-]+\\s*", "")
              .strip();
      if (!cut.equals(title) && !cut.isEmpty()) {
        return cut;
      }
    }
    for (String logo : logos) {
      String name = Pattern.quote(logo);
      String cut =
          title
              .replaceFirst("(?iu)^" + name + "\\s*[|»›·•—–:-]+\\s*(?=\\S.{7})", "")
              .replaceFirst("(?iu)(?<=.{7}\\S)\\s*[|»›·•—–:-]+\\s*" + name + "$", "");
      if (!cut.equals(title)) {
        return cut.strip();
      }
    }
    List<String> parts =
        SEPARATOR
            .splitAsStream(title)
            .map(String::strip)
            .filter(part -> part.length() >= SHORTEST && !logos.contains(lower(part)))
            .toList();
    boolean one = parts.size() == 1 && !SITE.matcher(parts.getFirst()).find();
    return one ? parts.getFirst() : alone(parts, page).orElseGet(() -> cut(title));
  }

  /** The part of a title that is a line of the page, where the page has one such line. */
  private static Optional<String> alone(List<String> parts, Document page) {
    List<String> found =
        parts.stream()
            .filter(part ->
                page.body().getElementsContainingOwnText(part).stream()
                    .anyMatch(line ->
                        line.text().strip().equalsIgnoreCase(part)
                            && line.closest("nav, footer, aside, header, li, title") == null))
            .filter(part -> !SITE.matcher(part).find())
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static String cut(String title) {
    int last = -1;
    var separators = SEPARATOR.matcher(title);
    while (separators.find()) {
      last = separators.start();
    }
    if (last < 0) {
      return title;
    }
    String before = title.substring(0, last).strip();
    String rest = title.substring(last).replaceFirst("^[\\s|»›·•—–<:/_｜-]+", "").strip();
    if (SITE.matcher(rest).find() && !SITE.matcher(before).find()) {
      return before;
    }
    if (SITE.matcher(before).find()
        && !SITE.matcher(rest).find()
        && rest.length() >= 2 * SHORTEST) {
      return rest;
    }
    if (title.substring(last).strip().matches("[:/].*")) {
      return title;
    }
    int words = before.split("\\s+").length;
    int behind = title.substring(last).split("[\\s|»›·•—–:-]+").length;
    return words >= 4 && words > behind ? before : title;
  }

  private static String lower(String words) {
    return words
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replace('‘', '\'')
        .replaceAll("\\s+", " ");
  }
}
