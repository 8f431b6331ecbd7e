package org.chancery.intake.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The meta tags of a page, by name, property or itemprop; the first of each that says anything. */
record MetaTags(Map<String, String> contents) {

  static MetaTags of(Document page) {
    Map<String, String> contents = new HashMap<>();
    for (Element tag : page.select("meta[content]")) {
      String name =
          tag.hasAttr("property")
              ? tag.attr("property")
              : tag.hasAttr("name")
                  ? tag.attr("name")
                  : tag.hasAttr("itemprop") ? tag.attr("itemprop") : tag.attr("http-equiv");
      String content = tag.attr("content").strip();
      if (!content.isEmpty()) {
        contents.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), content);
      }
    }
    return new MetaTags(contents);
  }

  /** The content of the first of these that is there; names in lower case. */
  Optional<String> first(String... names) {
    for (String name : names) {
      String content = contents.get(name);
      if (content != null) {
        return Optional.of(content);
      }
    }
    return Optional.empty();
  }
}
