package org.chancery.desk.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chancery.intake.fetch.Network;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class WatchCommandTest {

  private static final String STORY =
      "<p>The foreign minister of Arland met her counterpart from Bredia in the capital on Tuesday."
          + " They agreed that talks on the fishing grounds would go on in the spring, and that the"
          + " ships of both would keep the other informed of any exercise in the strait.</p>";

  private static final String FRENCH =
      "<p>La ministre des affaires étrangères a rencontré son homologue dans la capitale mardi."
          + " Ils ont convenu que les entretiens sur les zones de pêche se poursuivraient au"
          + " printemps et que les navires des deux pays s'informeraient de tout exercice dans le"
          + " détroit, selon un communiqué publié dans la soirée.</p>";

  @TempDir Path folder;

  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void startAServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stopTheServer() {
    server.stop(0);
  }

  @Test
  void whatIsNewInAFeedIsKept() {
    pages.put("/feed", feed("/one"));
    pages.put("/one", page(STORY));

    Session session = watch("--once", "--list");

    assertThat(session.out())
        .contains("/one\tnew\tversion 1\t")
        .contains(" 1 new, 0 changed, 0 read again, 0 unchanged, 0 could not be read");
    assertThat(session.exitCode()).isZero();
    assertThat(asked).containsExactly("/robots.txt", "/feed", "/one");
  }

  @Test
  void aFeedThatWasPolledIsLeftAloneByTheNextRun() {
    pages.put("/feed", feed("/one"));
    pages.put("/one", page(STORY));
    watch("--once");
    asked.clear();

    assertThat(watch("--once").out()).contains(" 0 new");
    assertThat(asked).isEmpty();
  }

  @Test
  void aPageThatIsGoneIsAFailureThatCanBeTriedAgain() {
    pages.put("/feed", feed("/gone"));

    Session session = watch("--once");

    assertThat(session.err()).contains("/gone: the server answers 404");
    assertThat(session.exitCode()).isEqualTo(66);
    assertThat(Session.run("failures", "--db", database()).out()).contains("/gone");
  }

  @Test
  void otherLanguagesAreCountedAndNotRead() {
    pages.put("/feed", feed("/un", "/one"));
    pages.put("/un", page(FRENCH));
    pages.put("/one", page(STORY));

    assertThat(watch("--once").out())
        .contains(" 1 new,", " 0 could not be read, 1 in other languages;");
    assertThat(Session.run("failures", "--db", database()).out())
        .contains("not English but, it seems, French");
  }

  @Test
  void aFeedThatFailsIsToldAndNoFailureOfTheRecord() {
    Session session = watch("--once");

    assertThat(session.err()).contains("/feed: the server answers 404");
    assertThat(session.exitCode()).isEqualTo(66);
    assertThat(Session.run("failures", "--db", database()).out()).isEqualTo("0 failures\n");
  }

  @Test
  void entriesOnOtherHostsAreCountedAndToldAndNoFailure() {
    pages.put("/feed", feed("https://other.example/1", "https://other.example/2", "/one"));
    pages.put("/one", page(STORY));

    Session session = watch("--once");

    assertThat(session.err())
        .contains(
            "/feed: entries on other hosts were passed over: other.example (2); --also takes them");
    assertThat(session.out()).contains(" 1 new,", " 0 could not be read;");
    assertThat(session.exitCode()).isZero();
  }

  @Test
  void hostsThatAreNamedBesideAFeedAreAsked() {
    pages.put("/feed", feed("https://10.1.1.2/1"));

    Session session = watch("--once", "--also", "10.1.1.2");

    assertThat(session.err()).contains("https://10.1.1.2/1: ", "private network");
    assertThat(
            Session.run("watch", "https://example.org/feed", "--also", "https://10.1.1.2/").err())
        .contains("'https://10.1.1.2/' is no name of a host");
  }

  @Test
  void privateNetworksAreNotAsked() {
    Session session = Session.run("watch", "--once", "--db", database(), "https://127.0.0.1/feed");

    assertThat(session.err()).contains("is in a private network");
    assertThat(session.exitCode()).isEqualTo(65);
  }

  @Test
  void intervalsAreChecked() {
    assertThat(Session.run("watch", "https://example.org/feed", "--every", "5").exitCode())
        .isEqualTo(64);
    assertThat(Session.run("watch", "https://example.org/feed", "--every", "5s").err())
        .contains("left alone for a minute at least");
    assertThat(Session.run("watch", "feed.xml").err()).contains("'feed.xml' is no address");
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path);
    byte[] body = pages.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static String feed(String... links) {
    StringBuilder feed = new StringBuilder("<rss><channel><title>Courier</title>");
    for (String link : links) {
      feed.append("<item><link>").append(link).append("</link></item>");
    }
    return feed.append("</channel></rss>").toString();
  }

  private static String page(String body) {
    return "<html><head><title>Story</title></head><body><article><h1>Story</h1>"
        + body
        + "</article></body></html>";
  }

  private String database() {
    return folder.resolve("kept.db").toString();
  }

  /** The command itself, since the program asks no server without encryption. */
  private Session watch(String... options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]),
            out,
            new PrintWriter(err, true),
            false,
            false,
            Map.of("CHANCERY_DB", database()));
    Desk desk = new Desk(terminal, _ -> Session::read, ChainParser::new, Session.RULES);
    int port = server.getAddress().getPort();
    CommandLine line =
        new CommandLine(new WatchCommand(desk, Network.withTestHost("127.0.0.1", port)));
    int exitCode = line.execute(with(options, "http://127.0.0.1:" + port + "/feed"));
    return new Session(exitCode, out.toString(StandardCharsets.UTF_8), err.toString());
  }

  private static String[] with(String[] options, String feed) {
    String[] all = java.util.Arrays.copyOf(options, options.length + 1);
    all[options.length] = feed;
    return all;
  }
}
