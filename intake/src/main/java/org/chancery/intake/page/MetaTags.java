package org.chancery.intake.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The meta tags of a page, by name, property or itemprop.
 *
 * @param contents what they say, in their order; names in lower case
 */
record MetaTags(Map<String, List<String>> contents) {

  static MetaTags of(Document page) {
    Map<String, List<String>> contents = new LinkedHashMap<>();
    for (Element tag : page.select("meta[content]")) {
      String name =
          tag.hasAttr("property")
              ? tag.attr("property")
              : tag.hasAttr("name")
                  ? tag.attr("name")
                  : tag.hasAttr("itemprop") ? tag.attr("itemprop") : tag.attr("http-equiv");
      String content = tag.attr("content").strip();
      if (!content.isEmpty()) {
        contents
            .computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
            .add(content);
      }
    }
    return new MetaTags(contents);
  }

  /** What the first of these that is there says first; names in lower case. */
  Optional<String> first(String... names) {
    return Stream.of(names)
        .map(this::all)
        .filter(all -> !all.isEmpty())
        .map(List::getFirst)
        .findFirst();
  }

  /** All that tags of a name say. */
  List<String> all(String name) {
    return contents.getOrDefault(name, List.of());
  }

  /** What tags say whose names are of one kind and not of another. */
  Stream<String> like(Pattern name, Pattern not) {
    return contents.entrySet().stream()
        .filter(tag -> name.matcher(tag.getKey()).matches() && !not.matcher(tag.getKey()).find())
        .flatMap(tag -> tag.getValue().stream());
  }
}
