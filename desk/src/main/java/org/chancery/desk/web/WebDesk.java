package org.chancery.desk.web;

import io.helidon.common.socket.SocketOptions;
import io.helidon.http.Header;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.chancery.desk.web.change.Additions;
import org.chancery.desk.web.change.Decisions;
import org.chancery.desk.web.guard.Guard;
import org.chancery.desk.web.guard.GuardSettings;
import org.chancery.desk.web.http.Mount;
import org.chancery.desk.web.http.Request;
import org.chancery.desk.web.http.Response;
import org.chancery.desk.web.page.Site;
import org.chancery.desk.web.ready.ReadyAnswers;
import org.chancery.reading.Reading;
import org.chancery.reading.document.Document;
import org.chancery.record.OpenRecord;

/** The front door: a record as web pages, served until it is closed. */
public final class WebDesk implements AutoCloseable {

  /** Who reads slowly, or sends slowly, holds a connection for so long. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration GRACE = Duration.ofSeconds(10);

  /**
   * The server's own words go to nobody: what a user needs to know, the desk says. Held, else gone.
   */
  private static final Logger SERVER_LOG = Logger.getLogger("io.helidon");

  static {
    SERVER_LOG.setLevel(Level.OFF);
  }

  /** So many answers are made at a time. */
  private static final int AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();

  /** Room for answers that are kept, in bytes: some hundred pages. */
  private static final long ROOM = 64L << 20;

  private final WebSettings settings;
  private final ReadyAnswers ready;
  private final Additions additions;
  private final WebServer server;

  /**
   * What pages are made from and changed with.
   *
   * @param readers makes what reads documents that are added; asked when the first one comes
   * @param person who decides, unless the form says
   * @param program version of the program, for the record's log
   */
  public record Basis(
      OpenRecord record,
      Supplier<Function<Document, Reading>> readers,
      String person,
      String program,
      InstantSource clock) {}

  private WebDesk(WebSettings settings, Basis basis, List<Mount> mounts, Consumer<String> told) {
    this.settings = settings;
    Site site = new Site(basis.record, basis.clock);
    this.ready = new ReadyAnswers(site::state, System::nanoTime, ROOM, AT_ONCE);
    this.additions = new Additions(basis.record, basis.program, basis.readers, ready::changed);
    Desktop desktop =
        new Desktop(
            new Guard(
                new GuardSettings(
                    settings.isElsewhere(),
                    settings.names(),
                    settings.token(),
                    settings.readOnly(),
                    settings.perSecond())),
            ready,
            site,
            new Decisions(basis.record, basis.person),
            additions,
            mounts,
            settings.uploadBytes(),
            told);
    this.server =
        WebServer.builder()
            .bindAddress(new InetSocketAddress(settings.host(), settings.port()))
            .maxPayloadSize(settings.uploadBytes())
            .maxConcurrentRequests(256)
            .maxTcpConnections(512)
            .idleConnectionTimeout(PATIENCE)
            .shutdownGracePeriod(GRACE)
            .shutdownHook(false)
            .connectionOptions(
                SocketOptions.builder().readTimeout(PATIENCE).tcpNoDelay(true).build())
            .directHandlers(DirectAnswers.handlers())
            .routing(
                routing -> routing.any((request, response) -> answer(desktop, request, response)))
            .build();
  }

  /** Loads what a server is made of, which takes a while, before there is something to serve. */
  public static void load() {
    HttpRouting.builder().build();
  }

  /**
   * Serves a record.
   *
   * @param mounts what answers beside the pages
   * @param told is told in one line of what fails inside
   * @throws IllegalArgumentException if other machines could reach it, and no token is set
   */
  public static WebDesk start(
      WebSettings settings, Basis basis, List<Mount> mounts, Consumer<String> told) {
    WebDesk desk = new WebDesk(settings, basis, mounts, told);
    desk.server.start();
    return desk;
  }

  /** To which port it is bound. */
  public int port() {
    return server.port();
  }

  /** The address to open, with the token where one is needed. */
  public String address() {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return "http://"
        + host
        + ":"
        + port()
        + "/"
        + settings.token().map(token -> "?token=" + token).orElse("");
  }

  private void answer(Desktop desktop, ServerRequest request, ServerResponse response) {
    Request asked = request(request);
    Response answer = desktop.answer(asked);
    response.status(Status.create(answer.status()));
    answer.headers().forEach(header -> add(response, header));
    boolean head = asked.method().equals("HEAD");
    switch (answer.body()) {
      case Response.Body.Bytes(byte[] bytes) -> response.send(head ? new byte[0] : bytes);
      case Response.Body.Flow flow -> {
        try (OutputStream out = response.outputStream()) {
          if (!head) {
            flow.writeTo(out);
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    if (request.headers().contains(HeaderValues.CONNECTION_CLOSE)) {
      close(request);
    }
  }

  /**
   * Closes a connection as the client asked. The server only says that it does, waits for more, and
   * would take what is left of a body for another request.
   *
   * @see <a href="https://github.com/helidon-io/helidon/issues/12324">Helidon's issue 12324</a>
   */
  private static void close(ServerRequest request) {
    try {
      // The system throws away what was sent together with what was not read.
      request.content().consume();
    } catch (RuntimeException e) {
      // The client gave up, or sends for too long.
    }
    throw new CloseConnectionException("asked for by the client");
  }

  private static void add(ServerResponse response, Response.Header header) {
    response.headers().add(HeaderValues.create(header.name(), header.value()));
  }

  private static Request request(ServerRequest request) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : request.headers()) {
      headers.putIfAbsent(header.name().toLowerCase(Locale.ROOT), header.get());
    }
    headers.putIfAbsent("host", request.authority());
    return new Request(
        request.prologue().method().text(),
        request.prologue().uriPath().rawPath(),
        request.prologue().query().rawValue(),
        headers,
        request.remotePeer().host(),
        () -> request.content().inputStream());
  }

  /** Answers what was asked, finishes the document at hand, and lets go of the port. */
  @Override
  public void close() {
    additions.close();
    server.stop();
    ready.close();
  }
}
