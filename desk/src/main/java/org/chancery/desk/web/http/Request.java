package org.chancery.desk.web.http;

import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a browser asks.
 *
 * @param method in capitals
 * @param path as sent, percent-encoded, from the first slash
 * @param query as sent, without the question mark; empty where there is none
 * @param headers names in small letters; of several with one name the first
 * @param peer the address it came from
 * @param body what was sent with it
 */
public record Request(
    String method,
    String path,
    String query,
    Map<String, String> headers,
    String peer,
    Supplier<InputStream> body) {

  public Request {
    headers = Map.copyOf(headers);
  }

  /** Whether nothing is to be changed by it. */
  public boolean isSafe() {
    return method.equals("GET") || method.equals("HEAD");
  }

  /** A header by its name in small letters. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** A cookie. */
  public Optional<String> cookie(String name) {
    for (String pair : header("cookie").orElse("").split(";")) {
      int equals = pair.indexOf('=');
      if (equals > 0 && pair.substring(0, equals).strip().equals(name)) {
        return Optional.of(pair.substring(equals + 1).strip());
      }
    }
    return Optional.empty();
  }

  /** The first value of a parameter of the query; empty where it is blank. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(decoded(query).get(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /** The same without a parameter of the query. */
  public Request without(String name) {
    String rest =
        Arrays.stream(query.split("&"))
            .filter(pair -> !pair.startsWith(name + "=") && !pair.isEmpty())
            .collect(Collectors.joining("&"));
    return new Request(method, path, rest, headers, peer, body);
  }

  /** The same without a header. */
  public Request withoutHeader(String name) {
    Map<String, String> rest = new LinkedHashMap<>(headers);
    rest.remove(name);
    return new Request(method, path, query, rest, peer, body);
  }

  /**
   * The parts of the path between slashes, decoded; none for the root.
   *
   * @throws IllegalArgumentException if it is not encoded as it should be
   */
  public List<String> segments() {
    List<String> segments = new ArrayList<>();
    for (String part : path.substring(Math.min(1, path.length())).split("/", -1)) {
      // A plus stands for itself in a path.
      segments.add(URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8));
    }
    return segments.equals(List.of("")) ? List.of() : List.copyOf(segments);
  }

  /**
   * Pairs as forms send them ({@code application/x-www-form-urlencoded}), the first of each name.
   *
   * @throws IllegalArgumentException if they are not encoded as they should be
   */
  public static Map<String, String> decoded(String pairs) {
    Map<String, String> decoded = new LinkedHashMap<>();
    for (String pair : pairs.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        decoded.putIfAbsent(
            URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return decoded;
  }
}
