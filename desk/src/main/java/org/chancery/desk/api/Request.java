package org.chancery.desk.api;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a server was asked.
 *
 * @param path as it came, percent-encoded, without the query
 * @param query as it came, without the question mark; empty where there is none
 * @param base where the site is, without a slash at the end: {@code http://127.0.0.1:8080}
 * @param headers by their names, in any case
 */
public record Request(
    String method, String path, String query, String base, Map<String, String> headers) {

  public Request {
    TreeMap<String, String> folded = new TreeMap<>();
    headers.forEach((name, value) -> folded.put(name.toLowerCase(Locale.ROOT), value));
    headers = Map.copyOf(folded);
  }

  /** A header by its name in lower case. */
  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The path with its query. */
  String target() {
    return query.isEmpty() ? path : path + "?" + query;
  }
}
