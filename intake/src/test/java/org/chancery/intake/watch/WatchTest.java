package org.chancery.intake.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.chancery.intake.Pages;
import org.chancery.intake.Taken;
import org.chancery.intake.bounds.Limits;
import org.chancery.intake.fetch.Fetcher;
import org.chancery.intake.fetch.Server;
import org.chancery.intake.received.Received;
import org.junit.jupiter.api.Test;

/** Polls run by a clock of the test's own. */
class WatchTest {

  private static final Limits LIMITS = Limits.STANDARD.withTime(Duration.ofSeconds(20));
  private static final int ENTRIES = 30;
  private static final Instant START = Instant.parse("2025-03-04T00:00:00Z");

  private final Random random = new Random(5);
  private final Map<String, Integer> given = new ConcurrentHashMap<>();
  private volatile boolean failing = true;
  private volatile int published;

  @Test
  void aServerThatFailsAtRandomLosesNothingAndNothingIsTakenTwice() throws IOException {
    try (Server server = new Server(this::answer);
        Fetcher fetcher = new Fetcher(server.network(), LIMITS)) {
      Watch watch = new Watch(fetcher, new MemoryState(), LIMITS, pace(Duration.ofSeconds(30)));
      List<String> taken = new ArrayList<>();
      Instant now = START;
      URI feed = server.at("/feed");
      for (int i = 0; i < 60; i++) {
        published = Math.min(ENTRIES, i);
        failing = i < 50;
        watch.poll(List.of(feed), now, received -> collect(received, taken));
        now = now.plus(Duration.ofMinutes(15));
      }
      for (int i = 0; i < 10; i++) {
        now = now.plus(Duration.ofHours(7));
        watch.poll(List.of(feed), now, received -> collect(received, taken));
      }

      assertThat(taken).doesNotHaveDuplicates().hasSize(ENTRIES);
      assertThat(given.values()).allSatisfy(times -> assertThat(times).isEqualTo(1));
    }
  }

  @Test
  void aFeedIsLeftAloneForItsIntervalAndLongerTheMoreOftenItFails() throws IOException {
    int[] polls = {0};
    try (Server server =
            new Server(exchange -> {
              boolean robots = exchange.getRequestURI().getPath().equals("/robots.txt");
              polls[0] += robots ? 0 : 1;
              Server.send(exchange, robots ? 404 : 503, "");
            });
        Fetcher fetcher = new Fetcher(server.network(), LIMITS)) {
      Watch watch = new Watch(fetcher, new MemoryState(), LIMITS, pace(Duration.ofMinutes(1)));
      Instant now = START;
      for (int minute = 0; minute < 64; minute++) {
        watch.poll(List.of(server.at("/feed")), now.plus(Duration.ofMinutes(minute)), _ -> {});
      }

      // At minutes 0, 1, 3, 7, 15, 31 and 63.
      assertThat(polls[0]).isEqualTo(7);
    }
  }

  @Test
  void entriesOnOtherHostsAreNotFetchedButToldOnce() throws IOException {
    try (Server server = new Server(WatchTest::answerWithEntriesElsewhere);
        Fetcher fetcher = new Fetcher(server.network(), LIMITS)) {
      MemoryState state = new MemoryState();
      Told told = new Told();
      Watch watch = new Watch(fetcher, state, LIMITS, pace(Duration.ofMinutes(1)));
      watch.poll(List.of(server.at("/feed")), START, told);
      watch.poll(List.of(server.at("/feed")), START.plus(Duration.ofHours(1)), told);

      assertThat(told.taken).isEmpty();
      assertThat(state.due(Instant.MAX, 10)).isEmpty();
      assertThat(told.elsewhere).containsExactly("{10.1.1.1=1, 10.1.1.2=2}");
    }
  }

  @Test
  void entriesOnHostsThatAreNamedAreFetchedThoughAnEarlierRunPassedThemOver() throws IOException {
    try (Server server = new Server(WatchTest::answerWithEntriesElsewhere);
        Fetcher fetcher = new Fetcher(server.network(), LIMITS)) {
      MemoryState state = new MemoryState();
      Told told = new Told();
      List<URI> feeds = List.of(server.at("/feed"));
      new Watch(fetcher, state, LIMITS, pace(Duration.ofMinutes(1))).poll(feeds, START, told);
      new Watch(fetcher, state, LIMITS, pace(Duration.ofMinutes(1)), Set.of("10.1.1.2"))
          .poll(feeds, START.plus(Duration.ofHours(1)), told);

      // They are asked for, and refused for what they are: to name a host does not open a network.
      assertThat(told.taken)
          .extracting(received -> ((Received.Refused) received).problem().place())
          .containsExactly("https://10.1.1.2/1", "https://10.1.1.2/2");
      assertThat(told.elsewhere).containsExactly("{10.1.1.1=1, 10.1.1.2=2}", "{10.1.1.1=1}");
    }
  }

  private static void answerWithEntriesElsewhere(HttpExchange exchange) throws IOException {
    if (exchange.getRequestURI().getPath().equals("/robots.txt")) {
      Server.send(exchange, 404, "");
    } else if ("v1".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      exchange.close();
    } else {
      exchange.getResponseHeaders().add("ETag", "v1");
      Server.send(
          exchange,
          200,
          "<rss><channel><item><link>https://10.1.1.2/1</link></item>"
              + "<item><link>https://10.1.1.2/2</link></item>"
              + "<item><link>https://10.1.1.1/3</link></item></channel></rss>");
    }
  }

  /** What a watch hands on. */
  private static final class Told implements Watch.Sink {

    private final List<Received> taken = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();

    @Override
    public void take(Received received) {
      taken.add(received);
    }

    @Override
    public void passedOver(URI feed, SortedMap<String, Integer> entries) {
      elsewhere.add(entries.toString());
    }
  }

  @Test
  void aSitemapLeadsToOthersAndTheyToPages() throws IOException {
    try (Server server =
            new Server(exchange -> {
              switch (exchange.getRequestURI().getPath()) {
                case "/robots.txt" -> Server.send(exchange, 404, "");
                case "/sitemap.xml" ->
                    Server.send(
                        exchange,
                        200,
                        "<sitemapindex><sitemap><loc>/one.xml.gz</loc></sitemap></sitemapindex>");
                case "/one.xml.gz" -> {
                  byte[] packed =
                      Taken.gzip(
                          "<urlset><url><loc>/a</loc></url></urlset>"
                              .getBytes(StandardCharsets.UTF_8));
                  exchange.sendResponseHeaders(200, packed.length);
                  exchange.getResponseBody().write(packed);
                  exchange.close();
                }
                default -> Server.send(exchange, 200, Pages.page("Story", "2025-03-04"));
              }
            });
        Fetcher fetcher = new Fetcher(server.network(), LIMITS)) {
      Watch watch = new Watch(fetcher, new MemoryState(), LIMITS, pace(Duration.ofMinutes(1)));
      List<String> taken = new ArrayList<>();

      List<URI> sitemaps = List.of(server.at("/sitemap.xml"));
      while (watch.poll(sitemaps, START, received -> collect(received, taken))) {
        assertThat(taken).isEmpty();
      }

      assertThat(taken).containsExactly(server.at("/a").toString());
    }
  }

  @Test
  void aHostIsLeftAloneBetweenRequests() throws IOException {
    try (Server server =
            new Server(exchange ->
                Server.send(
                    exchange,
                    200,
                    switch (exchange.getRequestURI().getPath()) {
                      case "/robots.txt" -> "User-agent: *\nCrawl-delay: 30\n";
                      case "/feed" -> "<rss><channel><item><link>/a</link></item></channel></rss>";
                      default -> Pages.page("Story", "2025-03-04");
                    }));
        Fetcher fetcher = new Fetcher(server.network(), LIMITS)) {
      Watch watch = new Watch(fetcher, new MemoryState(), LIMITS, pace(Duration.ofMinutes(1)));
      List<URI> feeds = List.of(server.at("/feed"));
      List<String> taken = new ArrayList<>();

      assertThat(watch.poll(feeds, START, received -> collect(received, taken))).isTrue();
      assertThat(watch.poll(feeds, START.plusSeconds(29), received -> collect(received, taken)))
          .isTrue();
      assertThat(taken).isEmpty();
      assertThat(watch.poll(feeds, START.plusSeconds(30), received -> collect(received, taken)))
          .isFalse();
      assertThat(taken).hasSize(1);
    }
  }

  @Test
  void garbageIsAskedForAgainBeforeItIsBelieved() throws IOException {
    int[] asked = {0};
    try (Server server =
            new Server(exchange -> {
              switch (exchange.getRequestURI().getPath()) {
                case "/robots.txt" -> Server.send(exchange, 404, "");
                case "/feed" ->
                    Server.send(
                        exchange,
                        200,
                        "<rss><channel><item><link>/a</link></item></channel></rss>");
                default -> {
                  asked[0]++;
                  Server.send(
                      exchange,
                      200,
                      asked[0] == 1 ? "<html>Oops" : Pages.page("Story", "2025-03-04"));
                }
              }
            });
        Fetcher fetcher = new Fetcher(server.network(), LIMITS)) {
      Watch watch = new Watch(fetcher, new MemoryState(), LIMITS, pace(Duration.ofMinutes(1)));
      List<Received> all = new ArrayList<>();
      List<URI> feeds = List.of(server.at("/feed"));

      watch.poll(feeds, START, all::add);
      assertThat(all).isEmpty();
      watch.poll(feeds, START.plus(Duration.ofMinutes(2)), all::add);

      assertThat(all).hasSize(1).hasOnlyElementsOfType(Received.Arrived.class);
    }
  }

  private static Watch.Pace pace(Duration firstWait) {
    return new Watch.Pace(Duration.ofMinutes(10), firstWait, Duration.ZERO);
  }

  private static void collect(Received received, List<String> taken) {
    if (received instanceof Received.Arrived arrived) {
      taken.add(arrived.document().id());
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/robots.txt")) {
      Server.send(exchange, 404, "");
    } else if (failing && fails(exchange)) {
      exchange.close();
    } else if (path.equals("/feed")) {
      StringBuilder feed = new StringBuilder("<rss><channel><title>T</title>");
      for (int i = 0; i < published; i++) {
        feed.append("<item><guid>")
            .append(i)
            .append("</guid><link>/story/")
            .append(i)
            .append("</link></item>");
      }
      Server.send(exchange, 200, feed.append("</channel></rss>").toString());
    } else {
      given.merge(path, 1, Integer::sum);
      Server.send(exchange, 200, Pages.page("Story", "2025-03-04"));
    }
  }

  /** Fails in one way or other, or not. */
  private synchronized boolean fails(HttpExchange exchange) throws IOException {
    switch (random.nextInt(8)) {
      case 0 -> Server.send(exchange, 503, "");
      case 1 -> Server.send(exchange, 500, "<html>Oops");
      case 2 -> {
        // Promises more than it sends.
        exchange.sendResponseHeaders(200, 10_000);
        exchange.getResponseBody().write("<rss><channel>".getBytes(StandardCharsets.UTF_8));
      }
      case 3 -> {
        exchange.getResponseHeaders().add("Retry-After", "60");
        Server.send(exchange, 429, "");
      }
      default -> {
        return false;
      }
    }
    return true;
  }
}
