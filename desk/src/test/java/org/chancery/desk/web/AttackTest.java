package org.chancery.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.chancery.desk.web.Served.Answer;
import org.chancery.reading.document.Document;
import org.chancery.record.HandMade;
import org.chancery.record.query.FindingQuery;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each attack is tried. */
class AttackTest {

  @TempDir private Path folder;
  private Served desk;

  @BeforeEach
  void open() {
    desk = Served.in(folder, WebSettings.STANDARD);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private String accepting() {
    String id =
        desk.record().queries().findings(FindingQuery.ALL.in("strait")).getFirst().id().value();
    return "decision=accept&finding=" + id;
  }

  private boolean nothingDecided() {
    return desk.record().queries().counts().revisions() == 0;
  }

  // ---- Names ----------------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "evil.example:8080", "127.0.0.1.evil.example", "10.0.0.1"})
  void aNameThatIsNotTheDesksIsNotAnswered(String host) {
    Answer answer = desk.get("/", "Host", host);

    assertThat(answer.status()).isEqualTo(421);
    assertThat(answer.body()).doesNotContain("Today");
  }

  @Test
  void itGoesByLocalhost() {
    assertThat(desk.get("/", "Host", "localhost:" + desk.port()).status()).isEqualTo(200);
  }

  // ---- Changes by others ----------------------------------------------------------------------

  @Test
  void aPageOfTheDeskMayDecide() {
    assertThat(desk.post("/review", accepting()).status()).isEqualTo(303);
    assertThat(nothingDecided()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example", "null", "http://localhost:1", "file://"})
  void aFormOfAnotherPageIsNotTaken(String origin) {
    assertThat(desk.post("/review", accepting(), "Origin", origin).status()).isEqualTo(403);
    assertThat(nothingDecided()).isTrue();
  }

  @Test
  void aFormThatHidesWhereItIsFromIsNotTaken() {
    assertThat(desk.post("/review", accepting(), "Origin", "").status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "none"})
  void aBrowserThatSaysItIsAnotherPageIsBelieved(String site) {
    assertThat(desk.post("/review", accepting(), "Sec-Fetch-Site", site).status()).isEqualTo(403);
    assertThat(nothingDecided()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/review", "/add", "/anything"})
  void aFormWithoutItsTokenIsNotTaken(String path) {
    assertThat(desk.post(path, accepting(), "X-CSRF-Token", "").status()).isEqualTo(403);
    assertThat(nothingDecided()).isTrue();
  }

  @Test
  void theTokenOfAnotherVisitorIsNone() {
    String others = desk.get("/add").body().split("data-csrf=\"")[1].split("\"")[0];

    assertThat(desk.post("/review", accepting(), "X-CSRF-Token", others).status()).isEqualTo(403);
  }

  @Test
  void aVisitorWithoutTheCookieHasNoToken() {
    assertThat(desk.post("/review", accepting(), "Cookie", "").status()).isEqualTo(403);
  }

  @Test
  void theCookieGoesToNoOtherSiteAndToNoScript() {
    assertThat(desk.get("/").headers().get("set-cookie"))
        .isNotEmpty()
        .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"})
  void nothingIsDoneInOtherWays(String method) {
    assertThat(desk.ask(method, "/", new byte[0], Map.of("Host", desk.host())).status())
        .isIn(405, 501);
  }

  @Test
  void nothingChangesOnADeskThatOnlyShows(@TempDir Path other) {
    try (Served shown = Served.in(other, WebSettings.STANDARD.onlyShowing())) {
      Answer answer =
          shown.ask(
              "POST",
              "/review",
              "decision=accept".getBytes(StandardCharsets.UTF_8),
              Map.of("Host", shown.host(), "Origin", "http://" + shown.host()));

      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.body()).contains("only shows");
      assertThat(shown.get("/document/strait").body()).doesNotContain("<form class=\"review\"");
    }
  }

  // ---- From elsewhere -------------------------------------------------------------------------

  @Test
  void otherMachinesAreNotServedWithoutAToken() {
    WebSettings open =
        new WebSettings("0.0.0.0", 0, Set.of(), Optional.empty(), false, 500, 1 << 20);

    assertThat(open.isElsewhere()).isTrue();
    assertThatThrownBy(() -> Served.in(folder.resolve("other"), open).close())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("token");
  }

  @Test
  void whoeverDoesNotKnowTheTokenSeesNothing(@TempDir Path other) {
    try (Served secret =
        Served.in(other, WebSettings.STANDARD.withToken("open-sesame-open-sesame"))) {
      assertThat(secret.get("/").status()).isEqualTo(401);
      assertThat(secret.get("/?token=open-sesame").status()).isEqualTo(401);
      assertThat(secret.get("/assets/x/desk.css").status()).isEqualTo(401);
      assertThat(secret.get("/", "Authorization", "Bearer wrong").status()).isEqualTo(401);
      assertThat(secret.get("/", "Authorization", "Bearer open-sesame-open-sesame").status())
          .isEqualTo(200);
    }
  }

  @Test
  void theTokenGoesFromTheAddressIntoACookie(@TempDir Path other) {
    try (Served secret =
        Served.in(other, WebSettings.STANDARD.withToken("open-sesame-open-sesame"))) {
      Answer first = secret.get("/search?token=open-sesame-open-sesame&q=strait");

      assertThat(first.status()).isEqualTo(303);
      assertThat(first.header("location")).contains("/search?q=strait");
      String cookie = first.header("set-cookie").orElseThrow();
      assertThat(cookie).contains("HttpOnly").doesNotContain("open-sesame");
      assertThat(secret.get("/search?q=strait", "Cookie", cookie.split(";")[0]).status())
          .isEqualTo(200);
    }
  }

  // ---- Words that want to be more than words --------------------------------------------------

  @Test
  void whatDocumentsSayIsEscaped() {
    String script = "<script>alert(1)</script> \"onmouseover=\"alert(2)";
    try (var writer = desk.record().writer("add", "test", _ -> {})) {
      Document document =
          Document.of("<img src=x>", script + " in a text.").titled(script).from(script);
      writer.keep(document, HandMade.empty(document));
    }
    String id = "/document/%3Cimg%20src%3Dx%3E";

    for (String path : new String[] {"/", id, "/search?q=alert"}) {
      var page = Jsoup.parse(desk.get(path).body());
      assertThat(page.text()).as(path).contains("<script>alert(1)</script>");
      assertThat(page.select("script:not([src]):not([type=application/ld+json]), img")).isEmpty();
      assertThat(page.getAllElements())
          .allSatisfy(element ->
              assertThat(element.attributes().asList())
                  .noneMatch(attribute -> attribute.getKey().startsWith("on")));
    }
  }

  @Test
  void whatIsLookedForIsEscaped() {
    String body = desk.get("/search?q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E").body();

    assertThat(body).doesNotContain("<script>alert");
  }

  @Test
  void aLineBreakInAnAddressBecomesNoHeader() {
    Answer answer = desk.get("/relation?a=x%0d%0aSet-Cookie:%20evil=1&b=y");

    assertThat(answer.headers().getOrDefault("set-cookie", java.util.List.of()))
        .noneSatisfy(cookie -> assertThat(cookie).startsWith("evil"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/x/../../../../../../etc/passwd",
        "/assets/x/%2e%2e%2fpackage-info.class",
        "/assets/x/Assets.class",
        "//evil.example/",
        "/document/..%2f..%2fetc%2fpasswd"
      })
  void noPathLeadsOut(String path) {
    assertThat(desk.get(path).status()).isIn(400, 404);
  }

  @Test
  void theTokenDoesNotLeadToAnotherServer(@TempDir Path other) {
    try (Served secret =
        Served.in(other, WebSettings.STANDARD.withToken("open-sesame-open-sesame"))) {
      assertThat(
              secret
                  .get("//evil.example/?token=open-sesame-open-sesame")
                  .header("location")
                  .orElse(""))
          .doesNotStartWith("//");
    }
  }

  // ---- Too much -------------------------------------------------------------------------------

  @Test
  void aFormIsBounded() {
    assertThat(desk.post("/review", "note=" + "x".repeat(5 << 20)).status()).isIn(400, 413);
  }

  @Test
  void anUploadIsBounded(@TempDir Path other) {
    try (Served small = Served.in(other, WebSettings.STANDARD.atMost(500, 100_000))) {
      assertThat(small.post("/add", "text=" + "x".repeat(200_000)).status()).isIn(400, 413);
      assertThat(small.get("/").status()).isEqualTo(200);
    }
  }

  @Test
  void anAddressIsBounded() {
    assertThat(desk.get("/search?q=" + "x".repeat(10_000)).status()).isIn(400, 414);
  }

  @Test
  void whoeverAsksTooOftenWaits(@TempDir Path other) {
    try (Served slow = Served.in(other, WebSettings.STANDARD.atMost(5, 1 << 20))) {
      assertThat(IntStream.range(0, 30).mapToObj(_ -> slow.get("/assets/x/icon.svg").status()))
          .contains(429)
          .startsWith(200);
    }
  }

  // ---- What answers tell ----------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/nothing",
        "/search?q=%22",
        "/search?since=tomorrow",
        "/relation/JPN/Nowhere",
        "/assets/x/desk.css",
        "/document/%zz"
      })
  void everyAnswerCarriesTheHeaders(String path) {
    Answer answer = desk.get(path);

    assertThat(answer.header("content-security-policy").orElse(""))
        .startsWith("default-src 'self'");
    assertThat(answer.header("x-content-type-options")).contains("nosniff");
    assertThat(answer.header("x-frame-options")).contains("DENY");
    assertThat(answer.header("referrer-policy")).isPresent();
    assertThat(answer.header("cross-origin-resource-policy")).contains("same-origin");
  }

  @Test
  void soDoesARefusalAndWhatIsNoRequestAtAll() {
    assertThat(desk.get("/", "Host", "evil.example").header("x-frame-options")).contains("DENY");
    Answer nonsense = desk.raw("NONSENSE\r\n\r\n", new byte[0]);
    assertThat(nonsense.status()).isEqualTo(400);
    assertThat(nonsense.header("x-content-type-options")).contains("nosniff");
  }

  /** A proxy that sends one request says close; what stands in its body is no second one. */
  @Test
  void whatIsLeftOfABodyIsNoOtherRequest() {
    String hidden = "GET /api/today HTTP/1.1\r\nHost: " + desk.host() + "\r\n\r\n";
    Answer refused =
        desk.ask(
            "POST",
            "/add",
            hidden.getBytes(StandardCharsets.UTF_8),
            Map.of("Host", desk.host(), "Origin", "https://evil.example"));

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).doesNotContain("HTTP/1.1");
  }

  @Test
  void whatFailsInsideIsNotTold(@TempDir Path other) {
    try (Served broken =
        Served.in(
            other,
            WebSettings.STANDARD,
            request -> {
              if (request.path().equals("/broken")) {
                throw new IllegalStateException("the password is swordfish");
              }
              return Optional.empty();
            })) {
      Answer answer = broken.get("/broken");

      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.body()).doesNotContain("swordfish", "Exception", "at org.", ".java:");
      assertThat(broken.told).anySatisfy(line -> assertThat(line).contains("swordfish"));
    }
  }

  @Test
  void pagesLoadNothingFromElsewhereAndRunNothingInline() {
    for (String path : new String[] {"/", "/relation/JPN/USA", "/document/talks-jpn", "/network"}) {
      String body = desk.get(path).body();
      assertThat(body)
          .doesNotContainPattern("(src|href)=\"(https?:)?//(?!\\S*\" rel)")
          .doesNotContainPattern("<script(?![^>]*(src=|ld\\+json))[^>]*>[^<]")
          .doesNotContainPattern(" on[a-z]+=\"")
          .doesNotContain(" style=\"", "<style");
    }
  }
}
