package org.chancery.intake.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says of its article in JSON-LD, with the terms of schema.org.
 *
 * @param named all things that have an id, by which others refer to them
 */
record JsonLd(Optional<JsonNode> article, Map<String, JsonNode> named) {

  private static final Set<String> ARTICLES =
      Set.of(
          "Article",
          "NewsArticle",
          "ReportageNewsArticle",
          "AnalysisNewsArticle",
          "BackgroundNewsArticle",
          "OpinionNewsArticle",
          "BlogPosting",
          "LiveBlogPosting",
          "Report",
          "SpecialAnnouncement",
          "PressRelease",
          "GovernmentPressRelease");

  private static final int DEEPEST = 6;

  static JsonLd of(Document page) {
    List<JsonNode> nodes = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        collect(JsonMapper.shared().readTree(clean(script.data())), nodes, 0);
      } catch (JacksonException e) {
        // Broken JSON-LD is frequent, and no reason not to read the page.
        continue;
      }
    }
    Map<String, JsonNode> named = new HashMap<>();
    for (JsonNode node : nodes) {
      if (node.path("@id").isString() && node.size() > 1) {
        named.putIfAbsent(node.path("@id").stringValue(), node);
      }
    }
    return new JsonLd(
        nodes.stream()
            .filter(JsonLd::isArticle)
            .findFirst()
            .or(() -> nodes.stream().filter(node -> node.has("datePublished")).findFirst()),
        named);
  }

  private static String clean(String data) {
    return data.strip().replaceAll("^(?:<!--|//<!\\[CDATA\\[)|(?:-->|//\\]\\]>)$", "");
  }

  private static void collect(JsonNode node, List<JsonNode> nodes, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isArray()) {
      node.forEach(inner -> collect(inner, nodes, depth + 1));
    } else if (node.isObject()) {
      nodes.add(node);
      collect(node.path("@graph"), nodes, depth + 1);
      collect(node.path("mainEntity"), nodes, depth + 1);
    }
  }

  private static boolean isArticle(JsonNode node) {
    JsonNode type = node.path("@type");
    if (type.isArray()) {
      return type.valueStream().anyMatch(t -> ARTICLES.contains(t.asString("")));
    }
    return type.isString() && ARTICLES.contains(type.stringValue());
  }

  Optional<String> headline() {
    return string("headline").or(() -> string("name"));
  }

  Optional<String> published() {
    return string("datePublished").or(() -> string("dateCreated"));
  }

  Optional<String> body() {
    return string("articleBody");
  }

  Optional<String> language() {
    return string("inLanguage");
  }

  Optional<String> publisher() {
    return article.flatMap(node -> names(node.path("publisher")).findFirst());
  }

  Optional<String> author() {
    return article
        .map(node ->
            Stream.of("author", "creator")
                .map(node::path)
                .flatMap(this::names)
                .distinct()
                .collect(Collectors.joining(", ")))
        .filter(names -> !names.isBlank());
  }

  Optional<String> address() {
    return string("url")
        .or(() ->
            article.flatMap(node -> {
              JsonNode page = node.path("mainEntityOfPage");
              return page.isString() ? filled(page.stringValue()) : text(page, "@id");
            }))
        .filter(address -> address.startsWith("http"));
  }

  /** The names of what a value is, which may be one, many, or referred to by its id. */
  private Stream<String> names(JsonNode value) {
    if (value.isArray()) {
      return value.valueStream().flatMap(this::names);
    }
    if (value.isString()) {
      return filled(value.stringValue()).filter(name -> !name.startsWith("http")).stream();
    }
    JsonNode name = value.path("name");
    if (name.isMissingNode()) {
      JsonNode meant = named.get(value.path("@id").asString(""));
      name = meant == null ? name : meant.path("name");
    }
    return name.isArray() || name.isString() ? names(name) : Stream.empty();
  }

  private Optional<String> string(String key) {
    return article.flatMap(node -> text(node, key));
  }

  private static Optional<String> text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isString() ? filled(value.stringValue()) : Optional.empty();
  }

  /** Many pages escape for HTML what already stands in JSON. */
  private static Optional<String> filled(String value) {
    return Optional.of(Parser.unescapeEntities(value, false).strip())
        .filter(words -> !words.isEmpty());
  }
}
