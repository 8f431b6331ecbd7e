package org.chancery.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.desk.web.Served.Answer;
import org.chancery.desk.web.asset.Assets;
import org.chancery.record.Strait;
import org.chancery.record.Talks;
import org.chancery.record.kept.FindingType;
import org.chancery.record.query.FindingQuery;
import org.chancery.record.query.FoundFinding;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What pages show, without script. */
class PagesTest {

  @TempDir private static Path folder;
  private static Served desk;

  @BeforeAll
  static void open() {
    desk = Served.in(folder, WebSettings.STANDARD);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  static Stream<String> pages() {
    return Stream.of(
        "/",
        "/relations",
        "/relation/JPN/USA",
        "/relation/JPN/USA?month=2025-01&type=meeting",
        "/document/talks-jpn",
        "/document/strait",
        "/search",
        "/search?q=patrols",
        "/commitments",
        "/commitments?overdue=on",
        "/requests",
        "/silences",
        "/firsts",
        "/network",
        "/calendar?month=2025-03",
        "/calendar?view=list",
        "/party/Japan",
        "/party/Whitcombe",
        "/comparison/talks-jpn/talks-usa",
        "/happening/" + finding("talks-jpn", FindingType.ENGAGEMENT).id(),
        "/method",
        "/add",
        "/nothing");
  }

  private static Document page(String path) {
    Answer answer = desk.get(path);
    assertThat(answer.status()).as(path + " " + desk.told).isEqualTo(200);
    return Jsoup.parse(answer.body(), "http://" + desk.host() + path);
  }

  private static FoundFinding finding(String document, FindingType type) {
    return desk.record().queries().findings(FindingQuery.ALL.in(document).ofTypes(type)).getFirst();
  }

  // ---- Every page -----------------------------------------------------------------------------

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageHasOneHeadingAndTellsItsName(String path) {
    Document page = Jsoup.parse(desk.get(path).body());

    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.title()).endsWith("· Chancery").hasSizeGreaterThan(14);
    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.select("main")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyFieldHasItsLabelAndNoIdStandsTwice(String path) {
    Document page = Jsoup.parse(desk.get(path).body());

    for (Element field : page.select("input:not([type=hidden]), select, textarea")) {
      boolean labelled =
          field.closest("label") != null || !page.select("label[for=" + field.id() + "]").isEmpty();
      assertThat(labelled).as(path + " " + field).isTrue();
    }
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkWithinTheDeskLeadsSomewhere(String path) {
    Document page = Jsoup.parse(desk.get(path).body());

    page.select("a[href^=/]").eachAttr("href").stream()
        .distinct()
        .map(href -> href.split("#")[0])
        .filter(href -> !href.isEmpty())
        .forEach(href ->
            assertThat(desk.get(href.replace(" ", "%20")).status())
                .as(path + " → " + href + " " + desk.told)
                .isEqualTo(200));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkWithinThePageLeadsToAPlaceOfIt(String path) {
    Document page = Jsoup.parse(desk.get(path).body());

    assertThat(page.select("a[href^=#]").eachAttr("href"))
        .allSatisfy(href -> assertThat(page.getElementById(href.substring(1))).isNotNull());
  }

  // ---- Pages ----------------------------------------------------------------------------------

  @Test
  void theRelationShowsItsHappeningsWithTheirSentences() {
    Document page = page("/relation/JPN/USA");

    assertThat(page.select("h1").text()).isEqualTo("Japan and United States");
    assertThat(page.select("#chronology .entry")).isNotEmpty();
    assertThat(page.select("#chronology blockquote").eachText()).contains(Talks.MET);
    assertThat(page.select("#commitments .entry").text()).contains("raise spending on patrols");
    assertThat(page.select("#silences .entry").text()).contains("steel tariffs");
  }

  @Test
  void besideThePictureStandsATableOfTheSame() {
    Document page = page("/relation/JPN/USA");

    assertThat(page.select("figure svg[role=img] > title")).hasSizeGreaterThanOrEqualTo(2);
    assertThat(page.select("#series-table tbody tr")).isNotEmpty();
    assertThat(page.select("#series-table tbody th a").eachText()).contains("2025-01", "2025-03");
  }

  @Test
  void aPointOfThePictureLeadsToWhatHappenedInItsMonth() {
    String href = page("/relation/JPN/USA").select("#back svg a").last().attr("href");

    assertThat(href).contains("month=2025-03");
    assertThat(
            page(href.replace("#chronology", "")).select("#chronology .entry").eachAttr("data-day"))
        .isNotEmpty()
        .allSatisfy(day -> assertThat(day).startsWith("2025-03"));
  }

  @Test
  void theChronologyIsFiltered() {
    assertThat(
            page("/relation/JPN/USA?type=SANCTION")
                .select("#chronology .entry")
                .eachAttr("data-type"))
        .containsOnly("SANCTION");
    assertThat(page("/relation/JPN/USA?topic=levy").select("#chronology blockquote").text())
        .contains("levy")
        .doesNotContain("Tokyo");
    assertThat(page("/relation/JPN/USA?topic=zebra").select("#chronology .nothing").text())
        .isNotEmpty();
  }

  @Test
  void aRelationWithNobodyIsNotFound() {
    assertThat(desk.get("/relation/JPN/Nowhere").status()).isEqualTo(404);
    assertThat(desk.get("/relation/JPN/JPN").status()).isEqualTo(404);
  }

  @Test
  void theTextOfADocumentIsWholeAndItsEvidenceIsMarked() {
    Document page = page("/document/strait");

    assertThat(page.select(".text").text()).isEqualTo(Strait.CONTENT);
    FoundFinding asked = finding("strait", FindingType.REQUEST);
    assertThat(page.select("[data-findings~=" + asked.id().value() + "]").text())
        .isEqualTo("Vance asked Arlandia to reopen the strait.");
    assertThat(page.getElementById(asked.id().value()).text()).contains("reopen the strait");
    assertThat(page.getElementById("t-" + asked.id().value()).closest(".text")).isNotNull();
  }

  @Test
  void aCitationCarriesTheSentenceAndItsPlace() {
    FoundFinding asked = finding("strait", FindingType.REQUEST);

    assertThat(
            page("/document/strait")
                .getElementById(asked.id().value())
                .select(".copy")
                .attr("data-copy"))
        .contains("“Vance asked Arlandia to reopen the strait.”")
        .contains("The Meridia Courier, 2025-01-22")
        .contains("strait " + asked.start() + "–" + asked.end())
        .endsWith("[" + asked.id() + "]");
  }

  @Test
  void aSearchMarksItsWordsAndOpensAtThePassage() {
    Document page = page("/search?q=patrols");

    assertThat(page.select(".passages mark").eachText()).contains("patrols");
    String href = page.select(".passages h2 a").first().attr("href");
    assertThat(href).contains("#t-f");
    assertThat(page(href.split("#")[0]).getElementById(href.split("#")[1])).isNotNull();
  }

  @Test
  void facetsNarrowASearch() {
    assertThat(page("/search?q=Whitcombe").select(".facets li").eachText())
        .anySatisfy(facet -> assertThat(facet).startsWith("2025"));
    assertThat(page("/search?q=Whitcombe&type=omission").select(".passages .remarks").eachText())
        .isNotEmpty()
        .allSatisfy(types -> assertThat(types).contains("omission"));
    assertThat(page("/search?q=Whitcombe&type=omission").select("h1 small").text())
        .isEqualTo("1 document");
    assertThat(page("/search?q=Whitcombe").select("h1 small").text()).isEqualTo("2 documents");
    assertThat(page("/search?q=Whitcombe&party=France").select(".passages li")).isEmpty();
  }

  @Test
  void whatMakesNoSenseIsAnsweredInWords() {
    for (String path :
        List.of("/search?q=x&since=soon", "/commitments?by=Nowhere", "/relation/JPN/USA?page=0")) {
      Answer answer = desk.get(path);
      assertThat(answer.status()).as(path).isEqualTo(400);
      assertThat(Jsoup.parse(answer.body()).select("main p").first().text()).isNotEmpty();
    }
  }

  @Test
  void commitmentsAreListedWithTheirEvidence() {
    Document page = page("/commitments?by=Japan");

    assertThat(page.select(".list tbody tr")).hasSize(2);
    assertThat(page.select(".list tbody q").text()).contains(Talks.PLEDGED);
  }

  @Test
  void aHappeningShowsAllItsReportsAndHowTheReadoutsDiffer() {
    Document page = page("/happening/" + finding("talks-jpn", FindingType.ENGAGEMENT).id());

    assertThat(page.select("#reports .entry")).hasSize(2);
    assertThat(page.select("#grid thead a").eachText())
        .containsExactly("Minister meets Secretary <in Tokyo>", "Readout of the Secretary's talks");
    assertThat(page.select("#grid td.differs").text())
        .contains("30 percent")
        .contains("20 percent");
    assertThat(page.select("#grid td.silent").eachText()).contains("silent");
    assertThat(page.select("#history li")).isNotEmpty();
  }

  @Test
  void theCalendarInventsNoDay() {
    Document march = page("/calendar?month=2025-03");
    assertThat(march.select(".calendar td:contains(visit)").select(".no").text()).isEqualTo("3");

    Document september = page("/calendar?month=2025-09");
    assertThat(september.select(".calendar li")).isEmpty();
    assertThat(september.select("main .entry").text()).contains("call");
  }

  @Test
  void aPartyHasItsOfficesAndStatements() {
    Document page = page("/party/Ellen%20Whitcombe");

    assertThat(page.select("table").first().text()).contains("secretary of state");
    assertThat(page.select("[id^=statements] ~ .entry").text()).contains("never been stronger");
    assertThat(page.select("[id^=counterparts] + .table a").eachText()).contains("Japan");
  }

  @Test
  void theMethodTellsHowWellAndOfWhat() {
    Document page = page("/method");

    assertThat(page.select("main").text())
        .contains("precision")
        .contains("Harbour Wire (invented)");
  }

  @Test
  void whatIsNewIsTold() {
    Document first = page("/");
    assertThat(first.select("#new li")).hasSize(4);

    Answer again = desk.get("/", "Cookie", "chancery-visit=2999-01-01T00:00:00Z");
    assertThat(Jsoup.parse(again.body()).select("#new .nothing").text()).contains("No document");
  }

  @Test
  void anEmptyRecordSaysSoOnEveryPage(@TempDir Path other) {
    try (Served empty = Served.empty(other)) {
      for (String path :
          List.of(
              "/",
              "/relations",
              "/relation/JPN/USA",
              "/search?q=x",
              "/commitments",
              "/calendar",
              "/party/Japan",
              "/network",
              "/method")) {
        Answer answer = empty.get(path);
        assertThat(answer.status()).as(path + empty.told).isEqualTo(200);
        assertThat(Jsoup.parse(answer.body()).select(".nothing").text()).as(path).isNotEmpty();
      }
    }
  }

  // ---- What pages load ------------------------------------------------------------------------

  @Test
  void whatEveryPageLoadsStaysSmall() {
    List<String> core = new java.util.ArrayList<>(Assets.CORE);
    core.addAll(List.of("series.js", "plot.js"));

    assertThat(new Assets().zippedBytes(core)).isLessThan(120_000);
  }

  @Test
  void whatPagesLoadIsThereAndMayBeKept() {
    for (String path :
        page("/relation/JPN/USA").select("script[src], link[href^=/assets]").stream()
            .map(e -> e.hasAttr("src") ? e.attr("src") : e.attr("href"))
            .toList()) {
      Answer answer = desk.get(path, "Accept-Encoding", "gzip");
      assertThat(answer.status()).as(path).isEqualTo(200);
      assertThat(answer.header("cache-control").orElse("")).contains("immutable");
      assertThat(answer.header("content-encoding")).as(path).contains("gzip");
    }
  }

  @Test
  void scriptsLoadOnlyWhereTheyAreNeeded() {
    assertThat(page("/commitments").select("script").eachAttr("src"))
        .noneSatisfy(
            src -> assertThat(src).containsAnyOf("plot", "series", "network", "cytoscape"));
    assertThat(page("/network").select("script").eachAttr("src"))
        .anySatisfy(src -> assertThat(src).endsWith("network.js"));
  }
}
