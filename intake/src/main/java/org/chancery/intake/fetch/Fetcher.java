package org.chancery.intake.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.chancery.intake.bounds.Budget;
import org.chancery.intake.bounds.LimitException;
import org.chancery.intake.bounds.Limits;
import org.chancery.intake.fetch.Answer.Content;
import org.chancery.intake.fetch.Answer.Failed;
import org.chancery.intake.fetch.Answer.Version;
import org.chancery.intake.fetch.Network.Checked;
import org.chancery.intake.received.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Asks addresses, politely and within bounds: robots.txt is obeyed, private networks are never
 * asked, also where a redirect leads there or a name changes its meaning; size and time are bounded
 * from the first byte to the last, so that a server that trickles is left. No cookies, no script.
 *
 * <p>Not safe for use by several threads.
 */
public final class Fetcher implements AutoCloseable {

  /** What this program calls itself, and what robots.txt may name. */
  public static final String AGENT = "chancery";

  private static final int MOST_REDIRECTS = 5;
  private static final int MOST_HOSTS = 1_000;

  /** So long the rules of a host hold before they are asked for again (RFC 9309, 2.4). */
  private static final Duration ROBOTS_LAST = Duration.ofHours(24);

  /** So long a host whose rules could not be had is not asked for anything. */
  private static final Duration ROBOTS_AGAIN = Duration.ofMinutes(1);

  private final Network network;
  private final Limits limits;
  private final HttpClient client;
  private final Map<String, Robots> robots = new HashMap<>();

  /** The rules of a host, or why they could not be had. */
  private record Robots(
      BaseRobotRules rules, Optional<Failed> failure, long asked, Duration lasts) {}

  /**
   * @param limits their document size bounds a body, and their time each request as a whole
   */
  public Fetcher(Network network, Limits limits) {
    this.network = network;
    this.limits = limits;
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limits.time())
            .build();
  }

  /** Asks an address, if robots.txt of its host allows it. */
  public Answer fetch(URI address, Version known) {
    Optional<String> refusal = network.refusal(address);
    if (refusal.isPresent()) {
      return forbidden(refusal.get());
    }
    Robots rules = robots(address);
    if (rules.failure.isPresent()) {
      return rules.failure.get();
    }
    return rules.rules.isAllowed(address.toString())
        ? follow(address, known)
        : forbidden("robots.txt of " + address.getHost() + " does not allow it");
  }

  private Answer follow(URI address, Version known) {
    URI at = address;
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      HttpResponse<byte[]> response;
      try {
        switch (network.check(at)) {
          case Checked.Refused(String reason) -> {
            return forbidden(reason);
          }
          case Checked.Allowed(var addresses) -> {
            try (var _ = PinnedAddresses.pin(at.getHost(), addresses)) {
              response = ask(at, known);
            }
          }
        }
      } catch (LimitException e) {
        return new Failed(
            Problem.Kind.LIMIT, String.valueOf(e.getMessage()), true, Optional.empty());
      } catch (IOException e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new Failed(Problem.Kind.IO, message, true, Optional.empty());
      }
      Optional<String> location = response.headers().firstValue("Location");
      boolean redirect = response.statusCode() / 100 == 3 && response.statusCode() != 304;
      if (!redirect || location.isEmpty()) {
        return answer(at, response);
      }
      try {
        at = at.resolve(location.get().strip());
      } catch (IllegalArgumentException e) {
        return new Failed(Problem.Kind.DATA, "a redirect to no address", false, Optional.empty());
      }
    }
    return new Failed(
        Problem.Kind.LIMIT, "more than " + MOST_REDIRECTS + " redirects", false, Optional.empty());
  }

  private Answer answer(URI at, HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status == 304) {
      return new Answer.Unchanged();
    }
    if (status != 200) {
      boolean again = status >= 500 || status == 429 || status == 408 || status == 425;
      Problem.Kind kind = status == 404 || status == 410 ? Problem.Kind.NO_INPUT : Problem.Kind.IO;
      return new Failed(kind, "the server answers " + status, again, wait(response));
    }
    try {
      return new Content(
          at,
          decoded(response),
          response.headers().firstValue("Content-Type"),
          new Version(
              response.headers().firstValue("ETag"),
              response.headers().firstValue("Last-Modified")),
          Instant.now());
    } catch (LimitException e) {
      return new Failed(
          Problem.Kind.LIMIT, String.valueOf(e.getMessage()), false, Optional.empty());
    } catch (IOException e) {
      return new Failed(
          Problem.Kind.IO, "a broken body: " + e.getMessage(), true, Optional.empty());
    }
  }

  private byte[] decoded(HttpResponse<byte[]> response) throws IOException {
    if (!response.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent()) {
      return response.body();
    }
    Budget budget = new Budget(limits);
    ByteArrayInputStream packed = new ByteArrayInputStream(response.body());
    try (GzipCompressorInputStream in =
        GzipCompressorInputStream.builder()
            .setInputStream(budget.input(packed))
            .setDecompressConcatenated(true)
            .get()) {
      return budget.document(budget.expanded(in));
    }
  }

  private HttpResponse<byte[]> ask(URI address, Version known) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(limits.time())
            .header("User-Agent", AGENT)
            .header("Accept-Encoding", "gzip");
    known.tag().ifPresent(tag -> request.header("If-None-Match", tag));
    known.modified().ifPresent(date -> request.header("If-Modified-Since", date));
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request.build(), bounded(limits.documentBytes()));
    try {
      return answer.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw LimitException.ofDocument(
          "the server takes longer than " + limits.time().toSeconds() + " s");
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw cause(e);
    }
  }

  private static IOException cause(ExecutionException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof LimitException limit) {
        return limit;
      }
    }
    return e.getCause() instanceof IOException io ? io : new IOException(e.getMessage(), e);
  }

  private Robots robots(URI address) {
    String host = host(address);
    Robots known = robots.get(host);
    if (known != null && System.nanoTime() - known.asked < known.lasts.toNanos()) {
      return known;
    }
    if (robots.size() > MOST_HOSTS) {
      robots.clear();
    }
    Robots asked = askRobots(host);
    robots.put(host, asked);
    return asked;
  }

  /** What a host's robots.txt says (RFC 9309): no file allows all, a failing server nothing. */
  private Robots askRobots(String host) {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    URI file = URI.create(host + "/robots.txt");
    long now = System.nanoTime();
    return switch (follow(file, Version.NONE)) {
      case Content content ->
          new Robots(
              parser.parseContent(
                  file.toString(),
                  content.body(),
                  content.contentType().orElse("text/plain"),
                  List.of(AGENT)),
              Optional.empty(),
              now,
              ROBOTS_LAST);
      case Failed failed when failed.again() ->
          new Robots(
              parser.failedFetch(503),
              Optional.of(
                  new Failed(
                      failed.kind(),
                      "robots.txt of the host cannot be had: " + failed.message(),
                      true,
                      failed.retryAfter())),
              now,
              ROBOTS_AGAIN);
      case Failed _, Answer.Unchanged _ ->
          new Robots(parser.failedFetch(404), Optional.empty(), now, ROBOTS_LAST);
    };
  }

  private static String host(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority();
  }

  /** How long the robots.txt of an address's host asks to wait between two requests. */
  public Duration pace(URI address) {
    Robots known = robots.get(host(address));
    return known == null || known.rules.getCrawlDelay() == BaseRobotRules.UNSET_CRAWL_DELAY
        ? Duration.ZERO
        : Duration.ofMillis(Math.max(0, known.rules.getCrawlDelay()));
  }

  /** Seconds, or a date (RFC 9110, 10.2.3). */
  private static Optional<Duration> wait(HttpResponse<byte[]> response) {
    return response.headers().firstValue("Retry-After").flatMap(Fetcher::wait);
  }

  private static Optional<Duration> wait(String retryAfter) {
    if (retryAfter.matches("\\d{1,6}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)));
    }
    try {
      Instant when = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(retryAfter));
      Duration wait = Duration.between(Instant.now(), when);
      return wait.isNegative() ? Optional.empty() : Optional.of(wait);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Failed forbidden(String message) {
    return new Failed(Problem.Kind.FORBIDDEN, message, false, Optional.empty());
  }

  private static BodyHandler<byte[]> bounded(long most) {
    return _ -> new Bounded(most);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  /** Collects a body and gives up as soon as it is too large. */
  private static final class Bounded implements BodySubscriber<byte[]> {

    private final long most;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    Bounded(long most) {
      this.most = most;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
      return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
      given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
      for (ByteBuffer part : parts) {
        if (bytes.size() + (long) part.remaining() > most) {
          if (subscription != null) {
            subscription.cancel();
          }
          body.completeExceptionally(LimitException.ofDocument("larger than " + Budget.size(most)));
          return;
        }
        byte[] read = new byte[part.remaining()];
        part.get(read);
        bytes.writeBytes(read);
      }
    }

    @Override
    public void onError(Throwable failure) {
      body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      body.complete(bytes.toByteArray());
    }
  }
}
