package org.chancery.desk.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path that leads to a question.
 *
 * @param template segments, those in braces being parameters of the question
 * @param question its name
 */
record Route(List<String> template, String question) {

  /** All of them; below {@code /api}, and with an extension below the root. */
  static final List<Route> ALL =
      List.of(
          route("today", "today"),
          route("search", "search"),
          route("relation/{a}/{b}", "relation"),
          route("relation/{a}/{b}/{section}", "section"),
          route("document/{id}", "document"),
          route("finding/{id}", "finding"),
          route("happening/{id}", "happening"),
          route("comparison/{one}/{other}", "comparison"),
          route("commitments", "commitments"),
          route("requests", "requests"),
          route("silences", "silences"),
          route("firsts", "firsts"),
          route("agenda", "agenda"),
          route("party/{name}", "party"),
          route("network", "network"));

  private static Route route(String template, String question) {
    return new Route(List.of(template.split("/")), question);
  }

  /** {@code relation/{a}/{b}}. */
  String path() {
    return String.join("/", template);
  }

  /** The parameters that a path gives; empty where it is another path. */
  Optional<Map<String, String>> match(List<String> segments) {
    if (segments.size() != template.size()) {
      return Optional.empty();
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      String expected = template.get(i);
      if (expected.startsWith("{")) {
        parameters.put(expected.substring(1, expected.length() - 1), segments.get(i));
      } else if (!expected.equals(segments.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(parameters);
  }
}
