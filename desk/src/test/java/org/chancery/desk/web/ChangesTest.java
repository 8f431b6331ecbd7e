package org.chancery.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.chancery.desk.web.Served.Answer;
import org.chancery.record.Strait;
import org.chancery.record.kept.FindingType;
import org.chancery.record.query.FindingQuery;
import org.chancery.record.query.FoundFinding;
import org.chancery.record.revision.CommitmentStatus;
import org.chancery.record.revision.Review;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people change on pages stands in the record. */
class ChangesTest {

  private static final String MULTIPART = "multipart/form-data; boundary=cut";

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

  private FoundFinding finding(FindingType type) {
    return desk.record().queries().findings(FindingQuery.ALL.in("strait").ofTypes(type)).getFirst();
  }

  private FoundFinding again(FoundFinding finding) {
    return desk.record().queries().finding(finding.id()).orElseThrow();
  }

  private Answer decide(FoundFinding finding, String rest, String... headers) {
    return desk.post("/review", "finding=" + finding.id().value() + "&" + rest, headers);
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  // ---- Decisions ------------------------------------------------------------------------------

  @Test
  void acceptingLeadsBackToTheFinding() {
    FoundFinding asked = finding(FindingType.REQUEST);

    Answer answer = decide(asked, "decision=accept");

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("location")).contains("/document/strait#" + asked.id());
    assertThat(again(asked).review()).contains(Review.ACCEPTED);
    assertThat(desk.record().queries().revisions(asked.id()).getFirst().person())
        .isEqualTo("Tester");
  }

  @Test
  void whereAScriptAsksTheFindingAloneComesBack() {
    FoundFinding asked = finding(FindingType.REQUEST);

    Answer answer = decide(asked, "decision=reject", "HX-Request", "true");

    assertThat(answer.status()).isEqualTo(200);
    var fragment = Jsoup.parseBodyFragment(answer.body());
    assertThat(fragment.select("body > article")).hasSize(1);
    assertThat(fragment.select("article").hasClass("rejected")).isTrue();
    assertThat(fragment.select("html > head > title")).isEmpty();
  }

  @Test
  void onlyWhatWasChangedIsCorrected() {
    FoundFinding met = finding(FindingType.ENGAGEMENT);

    Answer answer =
        decide(
            met,
            "decision=correct&field.kind=call&field.status=held&field.place="
                + encoded("Port Meridia")
                + "&note=by+telephone");

    assertThat(answer.status()).isEqualTo(303);
    assertThat(again(met).kind()).contains("call");
    assertThat(desk.record().queries().revisions(met.id()).getFirst().decision().toString())
        .contains("kind=call")
        .doesNotContain("place");
  }

  @Test
  void whatBecameOfAPromiseIsSaid() {
    FoundFinding promised = finding(FindingType.COMMITMENT);

    decide(promised, "decision=correct&field.status=fulfilled");

    assertThat(again(promised).outcome()).contains(CommitmentStatus.FULFILLED);
  }

  @Test
  void aCorrectionThatMakesNoSenseIsRefusedWithItsReason() {
    FoundFinding met = finding(FindingType.ENGAGEMENT);

    Answer answer = decide(met, "decision=correct&field.date=soon");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(Jsoup.parse(answer.body()).select("main").text()).contains("date");
    assertThat(again(met).review()).isEmpty();
  }

  @Test
  void aDecisionIsSeenAtOnceWhereverThePageWasSeenBefore() {
    FoundFinding met = finding(FindingType.ENGAGEMENT);
    String document = "/document/" + encoded(met.document());
    desk.get(document);
    desk.get(document);

    decide(met, "decision=accept");

    assertThat(Jsoup.parse(desk.get(document).body()).getElementById(met.id().value()).classNames())
        .contains("accepted");
  }

  @Test
  void aPageThatSeveralSeeHasForEachTheOwnToken() {
    String document = "/document/" + encoded(finding(FindingType.ENGAGEMENT).document());
    String one = Jsoup.parse(desk.get(document).body()).body().attr("data-csrf");
    var other = Jsoup.parse(desk.get(document).body());

    assertThat(one).isNotEmpty();
    assertThat(other.body().attr("data-csrf")).isNotEmpty().isNotEqualTo(one);
    assertThat(other.select("input[name=csrf]"))
        .isNotEmpty()
        .allSatisfy(
            field -> assertThat(field.attr("value")).isEqualTo(other.body().attr("data-csrf")));
  }

  @Test
  void whatIsNewSinceTheLastVisitIsEachVisitorsOwn() {
    desk.get("/");
    Answer later = desk.get("/", "Cookie", "chancery-visit=2999-01-01T00:00:00Z");

    assertThat(Jsoup.parse(later.body()).select("#new small").text()).isEqualTo("0");
    assertThat(Jsoup.parse(desk.get("/").body()).select("#new small").text()).isNotEqualTo("0");
    assertThat(later.headers().get("set-cookie")).anyMatch(c -> c.startsWith("chancery-visit="));
  }

  @Test
  void aCorrectionOfNothingIsRefused() {
    assertThat(decide(finding(FindingType.ENGAGEMENT), "decision=correct").status()).isEqualTo(400);
  }

  @Test
  void aFindingThatIsNotThereIsRefused() {
    assertThat(desk.post("/review", "decision=accept&finding=f0").status()).isEqualTo(400);
    assertThat(desk.post("/review", "decision=accept").status()).isEqualTo(400);
  }

  // ---- Additions ------------------------------------------------------------------------------

  /** The line of the latest addition, when it is over. */
  private String over() {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (Instant.now().isBefore(end)) {
      var line = Jsoup.parse(desk.get("/additions").body()).select(".additions li").first();
      if (line != null && (line.hasClass("done") || line.hasClass("failed"))) {
        return line.text();
      }
      // The desk tells of each change as it comes.
      desk.get("/additions/events");
    }
    throw new AssertionError("it is never over");
  }

  @Test
  void aTextThatIsPastedIsReadAndKept() {
    String text = "A text with words.";
    Answer answer =
        desk.post(
            "/add", "title=A+headline&source=Wire&published=2025-02-03&text=" + encoded(text));

    assertThat(answer.status()).isEqualTo(303);
    assertThat(over()).contains("1 added");
    String id = desk.record().queries().documents().getLast();
    var kept = desk.record().queries().document(id).orElseThrow().latest();
    assertThat(id).startsWith("pasted-");
    assertThat(kept.title()).contains("A headline");
    assertThat(kept.source()).contains("Wire");
    assertThat(kept.published().orElseThrow().value()).isEqualTo("2025-02-03");
  }

  @Test
  void theSameTextAgainChangesNothing() {
    for (int i = 0; i < 2; i++) {
      desk.post("/add", "text=" + encoded("A text with words."));
      over();
    }

    assertThat(over()).contains("0 added, 1 unchanged");
  }

  @Test
  void aFileThatIsDroppedIsReadAndKept() {
    Answer answer =
        desk.post("/add", multipart("Straße.txt", Strait.CONTENT), "Content-Type", MULTIPART);

    assertThat(answer.status()).isEqualTo(303);
    assertThat(over()).contains("1 added").contains("10 findings");
    assertThat(desk.record().queries().documents()).contains("Straße");
  }

  @Test
  void theNameOfAFileLeadsNowhere() {
    desk.post(
        "/add", multipart("../../etc/evil.txt", "Words of a text."), "Content-Type", MULTIPART);
    over();

    assertThat(desk.record().queries().documents())
        .contains("evil")
        .noneMatch(id -> id.contains("/"));
  }

  @Test
  void whatCannotBeReadIsToldByItsOwnName() {
    desk.post(
        "/add", multipart("broken.pdf", "%PDF-1.7 and then nothing"), "Content-Type", MULTIPART);

    assertThat(over()).contains("1 not readable").contains("broken.pdf").doesNotContain("/tmp");
  }

  @Test
  void aReaderThatFailsStopsNothing() {
    desk.post("/add", "text=" + encoded("Fail here, please."));
    assertThat(over()).contains("1 not readable").contains("no parse of sentence 1");

    desk.post("/add", "text=" + encoded("Words that go well."));
    assertThat(over()).contains("1 added");
  }

  @Test
  void whatCouldNotBeReadIsKeptUntilItIsSentAgain() {
    desk.post("/add", multipart("broken.txt", "Fail here."), "Content-Type", MULTIPART);
    over();
    assertThat(desk.record().queries().failures(5))
        .singleElement()
        .satisfies(failure -> {
          assertThat(failure.input()).isEqualTo("sent: broken.txt");
          assertThat(failure.place()).isEqualTo("broken.txt");
          assertThat(failure.message()).contains("no parse of sentence 1");
        });
    assertThat(Jsoup.parse(desk.get("/add").body()).select("#failures li").text())
        .contains("broken.txt: the reader failed: no parse of sentence 1");
    assertThat(desk.get("/").body()).contains("1 input could not be read");

    desk.post("/add", multipart("broken.txt", "Now it goes well."), "Content-Type", MULTIPART);
    over();
    assertThat(desk.record().queries().failures(5)).isEmpty();
  }

  @Test
  void itIsKeptWhereAnAdditionComesFromAndWhoPublishesIt() {
    String page =
        "<html lang='en'><head><title>Talks</title>"
            + "<link rel='canonical' href='https://www.state.gov/talks/'></head><body><article><p>"
            + "Japan and the United States held talks on trade in Tokyo on 3 February 2025. "
                .repeat(8)
            + "</p></article></body></html>";
    desk.post("/add", multipart("talks.html", page), "Content-Type", MULTIPART);
    assertThat(over()).contains("1 added");

    String id = desk.record().queries().documents().getLast();
    var provenance = desk.record().queries().document(id).orElseThrow().latest().provenance();
    assertThat(provenance.address()).contains("https://www.state.gov/talks/");
    assertThat(provenance.publisher().flatMap(publisher -> publisher.state())).contains("USA");
  }

  @Test
  void onlySafeAddressesAreFetched() {
    assertThat(desk.post("/add", "address=" + encoded("file:///etc/passwd")).status())
        .isEqualTo(400);
    desk.post("/add", "address=" + encoded("https://127.0.0.1:1/"));
    assertThat(over()).contains("1 not readable");
  }

  @Test
  void nothingIsNotAdded() {
    assertThat(desk.post("/add", "text=").status()).isEqualTo(400);
    assertThat(desk.post("/add", "{}", "Content-Type", "application/json").status()).isEqualTo(400);
  }

  @Test
  void progressIsTold() {
    desk.post("/add", "text=" + encoded("A text with words."));
    over();

    Answer events = desk.get("/additions/events");

    assertThat(events.header("content-type").orElse("")).startsWith("text/event-stream");
    assertThat(events.body()).contains("event: progress\n").endsWith("event: over\ndata: over\n\n");
  }

  private static String multipart(String name, String content) {
    return "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
        + name
        + "\"\r\nContent-Type: text/plain\r\n\r\n"
        + content
        + "\r\n--cut--\r\n";
  }
}
