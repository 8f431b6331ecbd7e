package org.chancery.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.chancery.intake.fetch.Network;

/**
 * A web server with three feeds, of RSS, Atom and sitemaps, in which stories appear, and which
 * fails at random in every way that it knows. It counts how often it gave each story whole.
 */
final class FailingServer implements AutoCloseable {

  /** The ways of failing, and of being odd without failing. */
  enum Way {
    INTERNAL_ERROR,
    UNAVAILABLE_FOR_SECONDS,
    TOO_MANY_REQUESTS,
    NO_ANSWER,
    TRUNCATED,
    TRUNCATED_CHUNKS,
    GARBAGE,
    NOTHING,
    TRICKLE,
    BROKEN_GZIP,
    ENDLESS_REDIRECT,
    REDIRECT,
    SLOW,
    CHANGED_TAG,
    GZIP
  }

  private static final double FAILING = 0.35;
  private static final List<String> FEEDS = List.of("rss", "atom", "map");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Random random;
  private final Map<Way, Integer> ways = new EnumMap<>(Way.class);
  private final Map<String, Integer> givenWhole = new TreeMap<>();
  private final Set<String> stories = new TreeSet<>();
  private boolean failing = true;
  private int requests;
  private int unchanged;

  FailingServer(long seed) throws IOException {
    random = new Random(seed);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  Network network() {
    return Network.withTestHost("127.0.0.1", server.getAddress().getPort());
  }

  List<URI> feeds() {
    return FEEDS.stream().map(feed -> at("/" + feed)).toList();
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** Another story in each feed. */
  synchronized void publish() {
    int number = stories.size() / FEEDS.size();
    FEEDS.forEach(feed -> stories.add("/" + feed + "/story/%05d".formatted(number)));
  }

  synchronized void failNoMore() {
    failing = false;
  }

  /** The addresses of all stories. */
  synchronized Set<String> published() {
    Set<String> addresses = new TreeSet<>();
    stories.forEach(story -> addresses.add(at(story).toString()));
    return addresses;
  }

  synchronized int requests() {
    return requests;
  }

  /** How often a feed was asked for and had not changed. */
  synchronized int unchanged() {
    return unchanged;
  }

  synchronized Map<Way, Integer> ways() {
    return new EnumMap<>(ways);
  }

  /** The stories that were given whole more than once. */
  synchronized List<String> givenTwice() {
    return givenWhole.entrySet().stream()
        .filter(story -> story.getValue() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How to answer this time, where not as usual. */
  private synchronized Optional<Way> way() {
    requests++;
    if (!failing || random.nextDouble() >= FAILING) {
      return Optional.empty();
    }
    Way way = Way.values()[random.nextInt(Way.values().length)];
    ways.merge(way, 1, Integer::sum);
    return Optional.of(way);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Optional<Way> way = path.startsWith("/moved/") ? Optional.empty() : way();
    try (exchange) {
      if (way.isEmpty() || !failed(exchange, way.get(), path)) {
        good(exchange, path.replaceFirst("^/moved", ""), way);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean failed(HttpExchange exchange, Way way, String path)
      throws IOException, InterruptedException {
    switch (way) {
      case INTERNAL_ERROR -> send(exchange, 500, "<html>Oops".getBytes(StandardCharsets.UTF_8));
      case UNAVAILABLE_FOR_SECONDS, TOO_MANY_REQUESTS -> {
        exchange.getResponseHeaders().add("Retry-After", "2");
        send(exchange, way == Way.TOO_MANY_REQUESTS ? 429 : 503, new byte[0]);
      }
      case NO_ANSWER -> {}
      case TRUNCATED -> {
        exchange.sendResponseHeaders(200, 10_000);
        exchange.getResponseBody().write("<html><p>The".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
      }
      case TRUNCATED_CHUNKS -> {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("<rss><channel>".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        throw new IOException("ends here");
      }
      case GARBAGE -> {
        byte[] garbage = new byte[500];
        synchronized (this) {
          random.nextBytes(garbage);
        }
        garbage[0] = 0;
        send(exchange, 200, garbage);
      }
      case NOTHING -> send(exchange, 200, new byte[0]);
      case TRICKLE -> {
        exchange.sendResponseHeaders(200, 0);
        for (int i = 0; i < 100; i++) {
          exchange.getResponseBody().write(' ');
          exchange.getResponseBody().flush();
          Thread.sleep(100);
        }
      }
      case BROKEN_GZIP -> {
        exchange.getResponseHeaders().add("Content-Encoding", "gzip");
        send(exchange, 200, new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0});
      }
      case ENDLESS_REDIRECT -> {
        exchange.getResponseHeaders().add("Location", path);
        send(exchange, 302, new byte[0]);
      }
      case REDIRECT -> {
        exchange.getResponseHeaders().add("Location", "/moved" + path);
        send(exchange, 301, new byte[0]);
      }
      case SLOW -> {
        Thread.sleep(1_000);
        return false;
      }
      case CHANGED_TAG, GZIP -> {
        return false;
      }
    }
    return true;
  }

  private void good(HttpExchange exchange, String path, Optional<Way> way) throws IOException {
    if (path.equals("/robots.txt")) {
      send(exchange, 404, new byte[0]);
      return;
    }
    boolean story = path.contains("/story/");
    byte[] body = (story ? page(path) : feed(path)).getBytes(StandardCharsets.UTF_8);
    if (!story) {
      boolean changed = way.filter(Way.CHANGED_TAG::equals).isPresent();
      String tag = "\"" + (changed ? System.nanoTime() : body.length) + "\"";
      exchange.getResponseHeaders().add("ETag", tag);
      if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        synchronized (this) {
          unchanged++;
        }
        send(exchange, 304, new byte[0]);
        return;
      }
    }
    exchange
        .getResponseHeaders()
        .add("Content-Type", story ? "text/html; charset=utf-8" : "application/xml");
    if (way.filter(Way.GZIP::equals).isPresent()) {
      exchange.getResponseHeaders().add("Content-Encoding", "gzip");
      send(exchange, 200, gzip(body));
    } else {
      send(exchange, 200, body);
    }
    if (story) {
      synchronized (this) {
        givenWhole.merge(path, 1, Integer::sum);
      }
    }
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  private synchronized String feed(String path) {
    List<String> own = stories.stream().filter(s -> s.startsWith(path + "/story/")).toList();
    StringBuilder feed = new StringBuilder();
    switch (path) {
      case "/rss" -> {
        feed.append("<rss><channel><title>Courier</title>");
        own.forEach(s -> feed.append("<item><link>").append(s).append("</link></item>"));
        feed.append("</channel></rss>");
      }
      case "/atom" -> {
        feed.append("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Courier</title>");
        own.forEach(s ->
            feed.append("<entry><id>urn:")
                .append(s)
                .append("</id><link href=\"")
                .append(s)
                .append("\"/></entry>"));
        feed.append("</feed>");
      }
      case "/map" ->
          feed.append("<sitemapindex><sitemap><loc>/map/part</loc></sitemap></sitemapindex>");
      default -> {
        feed.append("<urlset>");
        stories.stream()
            .filter(s -> s.startsWith("/map/story/"))
            .forEach(s -> feed.append("<url><loc>").append(s).append("</loc></url>"));
        feed.append("</urlset>");
      }
    }
    return feed.toString();
  }

  private static String page(String path) {
    String words =
        "The foreign minister of Arland met her counterpart from Bredia in the capital on Tuesday."
            + " They agreed that talks on the fishing grounds would go on in the spring, and that"
            + " both sides would keep the ships of the other informed of any exercise near pier ";
    return "<!DOCTYPE html><html lang=\"en\"><head><title>Story of "
        + path
        + "</title></head><body><article><h1>Story of "
        + path
        + "</h1><p>"
        + words
        + path.replaceAll("\\D", "")
        + path.replaceAll("[^a-z]", "")
        + ".</p></article></body></html>";
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
