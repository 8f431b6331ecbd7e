package org.chancery.intake.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The headline of a page, without the name of the site that many pages add to it. */
final class Titles {

  private static final Pattern SEPARATOR = Pattern.compile("\\s(?:[|»›·•—–-]|::)\\s|\\s*[|»]\\s*");

  private Titles() {}

  static Optional<String> of(Document page, MetaTags tags, JsonLd data, Optional<String> site) {
    List<String> headings =
        page.select("h1").stream()
            .map(Element::text)
            .map(String::strip)
            .filter(h -> !h.isEmpty())
            .toList();
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
            .map(title -> title.replaceAll("\\s+", " ").strip());
    Optional<String> inHead =
        Optional.of(page.title().replaceAll("\\s+", " ").strip()).filter(t -> !t.isEmpty());
    return said.map(title -> withoutSite(title, site, headings))
        .or(() -> inHead.map(title -> withoutSite(title, site, headings)))
        .filter(title -> !isSite(title, site))
        .or(() -> headings.stream().findFirst());
  }

  private static boolean isSite(String title, Optional<String> site) {
    return site.filter(title::equalsIgnoreCase).isPresent();
  }

  /**
   * A heading that the title opens or ends with is the headline; else what the site is called is
   * cut off, and else the last short part behind a strong separator.
   */
  private static String withoutSite(String title, Optional<String> site, List<String> headings) {
    String lower = lower(title);
    for (String heading : headings) {
      String small = lower(heading);
      boolean part =
          small.length() >= 8
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
    return cut(title);
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
