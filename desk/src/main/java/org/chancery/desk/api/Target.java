package org.chancery.desk.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.desk.web.http.Request;

/**
 * A path and a query taken apart.
 *
 * @param segments between the slashes, decoded
 * @param query by name, decoded
 */
record Target(List<String> segments, Map<String, String> query) {

  Target {
    segments = List.copyOf(segments);
  }

  /** What a request asks for; empty where it is encoded wrongly or names something twice. */
  static Optional<Target> of(Request request) {
    try {
      Map<String, String> query = new LinkedHashMap<>();
      for (String pair : request.query().split("&")) {
        int equals = pair.indexOf('=');
        if (!pair.isEmpty()) {
          String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
          String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
          if (query.put(name, value) != null) {
            return Optional.empty();
          }
        }
      }
      return Optional.of(new Target(request.segments(), query));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String decoded(String words) {
    return URLDecoder.decode(words, StandardCharsets.UTF_8);
  }
}
