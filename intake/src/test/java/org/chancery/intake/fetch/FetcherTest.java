package org.chancery.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.chancery.intake.bounds.Limits;
import org.chancery.intake.fetch.Answer.Content;
import org.chancery.intake.fetch.Answer.Failed;
import org.chancery.intake.fetch.Answer.Version;
import org.chancery.intake.received.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {

  private static final Limits SMALL =
      Limits.STANDARD.withDocumentBytes(100_000).withTime(Duration.ofSeconds(20));

  @Test
  void contentComesWithItsTypeAndVersion() throws IOException {
    try (Server server =
            new Server(exchange -> {
              exchange.getResponseHeaders().add("ETag", "\"1\"");
              exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
              Server.send(
                  exchange,
                  exchange.getRequestURI().getPath().equals("/robots.txt") ? 404 : 200,
                  "Words.");
            });
        Fetcher fetcher = new Fetcher(server.network(), SMALL)) {
      assertThat(fetcher.fetch(server.at("/a"), Version.NONE))
          .isInstanceOfSatisfying(
              Content.class,
              content -> {
                assertThat(content.body()).asString().isEqualTo("Words.");
                assertThat(content.version().tag()).contains("\"1\"");
              });
    }
  }

  @Test
  void whatDidNotChangeIsNotSentAgain() throws IOException {
    try (Server server =
            new Server(exchange ->
                Server.send(
                    exchange,
                    "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                        ? 304
                        : 200,
                    ""));
        Fetcher fetcher = new Fetcher(server.network(), SMALL)) {
      assertThat(
              fetcher.fetch(server.at("/a"), new Version(Optional.of("\"1\""), Optional.empty())))
          .isInstanceOf(Answer.Unchanged.class);
    }
  }

  @Test
  void robotsTxtIsObeyed() throws IOException {
    try (Server server =
            new Server(exchange ->
                Server.send(exchange, 200, "User-agent: *\nDisallow: /closed/\nCrawl-delay: 3\n"));
        Fetcher fetcher = new Fetcher(server.network(), SMALL)) {
      assertThat(kind(fetcher.fetch(server.at("/closed/a"), Version.NONE)))
          .isEqualTo(Problem.Kind.FORBIDDEN);
      assertThat(fetcher.fetch(server.at("/open"), Version.NONE)).isInstanceOf(Content.class);
      assertThat(fetcher.pace(server.at("/open"))).isEqualTo(Duration.ofSeconds(3));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/",
        "https://localhost/",
        "https://169.254.169.254/latest/meta-data",
        "https://10.0.0.1/",
        "https://192.168.1.1/",
        "https://172.16.0.1/",
        "https://100.64.0.1/",
        "https://[::1]/",
        "https://[fe80::1]/",
        "https://[fc00::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://0.0.0.0/",
        "https://2130706433/",
        "https://[2002:7f00:1::]/",
        "http://example.org/",
        "file:///etc/passwd",
        "https://user@127.0.0.1/"
      })
  void privateNetworksAndOtherSchemesAreRefused(String address) {
    try (Fetcher fetcher = new Fetcher(Network.PUBLIC, SMALL)) {
      assertThat(kind(fetcher.fetch(URI.create(address), Version.NONE)))
          .isEqualTo(Problem.Kind.FORBIDDEN);
    }
  }

  @Test
  void publicAddressesAreNotRefused() throws UnknownHostException {
    assertThat(Network.isPublic(InetAddress.getByName("93.184.216.34"))).isTrue();
    assertThat(Network.isPublic(InetAddress.getByName("2606:2800:220:1::1"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1/",
        "https://127.0.0.1/",
        "https://169.254.169.254/",
        "file:///etc/passwd"
      })
  void aRedirectToAPrivateNetworkIsRefused(String target) throws IOException {
    try (Server server =
            new Server(exchange -> {
              boolean robots = exchange.getRequestURI().getPath().equals("/robots.txt");
              exchange.getResponseHeaders().add("Location", target);
              Server.send(exchange, robots ? 404 : 302, "");
            });
        Fetcher fetcher = new Fetcher(server.network(), SMALL)) {
      assertThat(kind(fetcher.fetch(server.at("/a"), Version.NONE)))
          .isEqualTo(Problem.Kind.FORBIDDEN);
    }
  }

  @Test
  void theAddressThatWasCheckedIsTheOneThatIsAsked() throws IOException {
    try (Server server =
        new Server(exchange ->
            Server.send(
                exchange,
                exchange.getRequestURI().getPath().equals("/robots.txt") ? 404 : 200,
                "Words."))) {
      int port = server.at("/").getPort();
      Network network =
          new Network(
              Set.of("no-such-name.invalid:" + port),
              _ -> new InetAddress[] {InetAddress.getLoopbackAddress()});
      try (Fetcher fetcher = new Fetcher(network, SMALL)) {
        assertThat(
                fetcher.fetch(
                    URI.create("http://no-such-name.invalid:" + port + "/a"), Version.NONE))
            .isInstanceOf(Content.class);
      }
    }
  }

  @Test
  void aNameWithOnePrivateAddressIsRefused() {
    Network network =
        new Network(
            Set.of(),
            _ ->
                new InetAddress[] {
                  InetAddress.getByAddress(new byte[] {93, (byte) 184, (byte) 216, 34}),
                  InetAddress.getLoopbackAddress()
                });
    try (Fetcher fetcher = new Fetcher(network, SMALL)) {
      assertThat(kind(fetcher.fetch(URI.create("https://mixed.example/"), Version.NONE)))
          .isEqualTo(Problem.Kind.FORBIDDEN);
    }
  }

  @Test
  void redirectsWithoutEndAreLeft() throws IOException {
    try (Server server =
            new Server(exchange -> {
              boolean robots = exchange.getRequestURI().getPath().equals("/robots.txt");
              exchange.getResponseHeaders().add("Location", "/next" + System.nanoTime());
              Server.send(exchange, robots ? 404 : 301, "");
            });
        Fetcher fetcher = new Fetcher(server.network(), SMALL)) {
      assertThat(fetcher.fetch(server.at("/a"), Version.NONE))
          .isInstanceOfSatisfying(
              Failed.class,
              failed -> assertThat(failed.message()).isEqualTo("more than 5 redirects"));
    }
  }

  @Test
  void aBodyThatIsTooLargeIsLeft() throws IOException {
    try (Server server =
            new Server(exchange -> {
              boolean robots = exchange.getRequestURI().getPath().equals("/robots.txt");
              Server.send(exchange, robots ? 404 : 200, robots ? "" : "x".repeat(200_000));
            });
        Fetcher fetcher = new Fetcher(server.network(), SMALL)) {
      assertThat(kind(fetcher.fetch(server.at("/a"), Version.NONE))).isEqualTo(Problem.Kind.LIMIT);
    }
  }

  @Test
  void aServerThatTricklesIsLeft() throws IOException {
    try (Server server =
            new Server(exchange -> {
              if (exchange.getRequestURI().getPath().equals("/robots.txt")) {
                Server.send(exchange, 404, "");
                return;
              }
              exchange.sendResponseHeaders(200, 0);
              try {
                for (int i = 0; i < 1_000; i++) {
                  exchange.getResponseBody().write('x');
                  exchange.getResponseBody().flush();
                  Thread.sleep(50);
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
        Fetcher fetcher = new Fetcher(server.network(), SMALL.withTime(Duration.ofSeconds(5)))) {
      assertThat(kind(fetcher.fetch(server.at("/a"), Version.NONE))).isEqualTo(Problem.Kind.LIMIT);
    }
  }

  private static Problem.Kind kind(Answer answer) {
    assertThat(answer).isInstanceOf(Failed.class);
    return ((Failed) answer).kind();
  }
}
