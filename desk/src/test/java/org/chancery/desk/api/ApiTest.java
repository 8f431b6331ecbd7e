package org.chancery.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.chancery.record.Talks;
import org.chancery.record.kept.FindingId;
import org.chancery.record.revision.Decision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiTest {

  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  @TempDir Path folder;

  private ServedApi served;

  @BeforeEach
  void serve() {
    served = new ServedApi(folder);
  }

  @AfterEach
  void stop() {
    served.close();
  }

  @Test
  void aRelationHoldsWhatTheTwoReadoutsSay() {
    JsonNode relation = json("/api/relation/Japan/us");

    assertThat(relation.at("/b/name").stringValue()).isEqualTo("United States");
    assertThat(relation.at("/commitments/entries/0/tellings/0/quotation").stringValue())
        .isEqualTo(Talks.AGREED);
  }

  @Test
  void aPageAnswersInJsonAsItsResourceDoes() {
    assertThat(served.get("/relation/JPN/USA.json").body())
        .isEqualTo(served.get("/api/relation/JPN/USA").body());
  }

  @Test
  void aNameWithASlashOrASpaceIsOnePartOfThePath() {
    assertThat(served.get("/api/document/a%2Fb%20c").body()).contains("no document a/b c");
    assertThat(served.get("/api/party/C%C3%B4te%20d%27Ivoire").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/commitments?limit=1",
        "/api/relation/JPN/USA/chronology?limit=1",
        "/api/relation/JPN/USA/chronology?limit=2",
        "/api/search?q=Whitcombe&limit=1",
        "/commitments.json?limit=2&since=2025-01-01"
      })
  void aListIsReadToItsEndByItsLinks(String first) {
    List<String> seen = new ArrayList<>();
    Optional<String> next = Optional.of(first);
    JsonNode page = json(first);
    while (next.isPresent()) {
      HttpResponse<String> answer = served.get(next.get());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      page = JsonMapper.shared().readTree(answer.body());
      keys(page).forEach(seen::add);
      next = next(answer);
    }
    assertThat(seen).doesNotHaveDuplicates().hasSize(total(page, seen));
  }

  private static List<String> keys(JsonNode page) {
    JsonNode list = page.has("hits") ? page.path("hits") : page.findValue("entries");
    return list.valueStream()
        .map(entry ->
            entry.has("id")
                ? entry.path("id").stringValue()
                : entry.path("document").stringValue() + entry.path("start").intValue())
        .toList();
  }

  private static int total(JsonNode page, List<String> seen) {
    return page.has("hits") ? seen.size() : page.findValue("total").intValue();
  }

  @Test
  void aListIsNeverLongerThanItsBound() {
    assertThat(served.get("/api/commitments?limit=999999999").statusCode()).isEqualTo(200);
    assertThat(json("/api/commitments?limit=2").at("/commitments/entries")).hasSize(2);
    assertThat(json("/api/commitments?limit=2").at("/commitments/total").intValue()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/api/nothing; 404",
        "/api; 404",
        "/api/; 404",
        "/api/commitments/more; 404",
        "/api/relation/JPN; 404",
        "/api/relation/JPN/JPN; 400",
        "/api/relation/JPN/Jappan; 404",
        "/api/search; 400",
        "/api/search?q=; 400",
        "/api/search?q=a&q=b; 400",
        "/api/search?q=%22; 400",
        "/api/commitments?since=yesterday; 400",
        "/api/commitments?since=2025-02-01&until=2025-01-01; 400",
        "/api/commitments?limit=0; 400",
        "/api/commitments?overdue=perhaps; 400",
        "/api/commitments?cursor=%27%20OR%201=1; 400",
        "/api/commitments?cursor=f0123456789ab; 400",
        "/api/search?q=a&cursor=-1; 400",
        "/api/relation/JPN/USA/firsts?cursor=99999.x; 400",
        "/api/document/%00; 400",
        "/api/finding/f; 404",
        "/party/Nobody.atom; 404",
        "/comparison/talks-jpn/talks-usa.atom; 404",
        "/commitments.ics; 404"
      })
  void whatCannotBeAnsweredIsAProblem(String path, int status) {
    HttpResponse<String> answer = served.get(path);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(answer.body()).doesNotContain("Exception", "\tat ");
  }

  @Test
  void onlyReadingIsAllowed() {
    HttpResponse<String> answer = served.ask("DELETE", "/api/commitments");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("allow")).contains("GET, HEAD");
  }

  @Test
  void aHeadIsAnsweredWithoutBody() {
    HttpResponse<String> answer = served.ask("HEAD", "/api/commitments");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("etag")).isPresent();
  }

  @Test
  void theValidatorChangesWithTheRecord() {
    String tag = served.get("/api/commitments").headers().firstValue("etag").orElseThrow();
    FindingId id =
        new FindingId(json("/api/commitments").at("/commitments/entries/0/id").stringValue());

    served.record().review(id, new Decision.Rejected(), Optional.empty(), "Tester");

    HttpResponse<String> answer = served.get("/api/commitments", "If-None-Match", tag);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain(id.value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "\"other\", %s", "%s"})
  void aValidatorIsComparedWeakly(String pattern) {
    String tag = served.get("/api/firsts").headers().firstValue("etag").orElseThrow();

    assertThat(
            served
                .get("/api/firsts", "If-None-Match", pattern.replace("%s", tag.substring(2)))
                .statusCode())
        .isEqualTo(304);
  }

  @Test
  void everyAnswerNamesTheDescription() {
    assertThat(served.get("/api/firsts").headers().firstValue("link"))
        .contains("</api/openapi.json>; rel=\"service-desc\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search.atom?q=patrols",
        "/relation/JPN/USA.atom",
        "/relation/JPN/USA/chronology.atom",
        "/party/Ellen%20Whitcombe.atom",
        "/commitments.atom?by=Japan",
        "/commitments.atom?by=PER",
        "/requests.atom",
        "/silences.atom",
        "/firsts.atom",
        "/agenda.atom",
        "/document/talks-jpn.atom"
      })
  void aFeedIsAtomWithIdsThatStay(String path) throws Exception {
    Document feed = xml(served.get(path));

    assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo(ATOM);
    assertThat(feed.getDocumentElement().getLocalName()).isEqualTo("feed");
    assertThat(children(feed.getDocumentElement(), "author")).hasSize(1);
    List<Element> entries = children(feed.getDocumentElement(), "entry");
    List<Element> all = new ArrayList<>(entries);
    all.add(feed.getDocumentElement());
    assertThat(all)
        .allSatisfy(one -> {
          assertThat(words(one, "id")).startsWith("urn:uuid:");
          assertThat(words(one, "title")).isNotBlank();
          assertThat(OffsetDateTime.parse(words(one, "updated"))).isNotNull();
          assertThat(children(one, "link"))
              .anySatisfy(link -> assertThat(link.getAttribute("rel")).isEqualTo("alternate"))
              .filteredOn(link -> !link.getAttribute("rel").equals("via"))
              .allSatisfy(
                  link -> assertThat(link.getAttribute("href")).startsWith(served.base() + "/"));
        });
    List<String> ids = entries.stream().map(entry -> words(entry, "id")).toList();
    assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    assertThat(served.get(path).body()).isEqualTo(served.get(path).body());
  }

  @Test
  void anEntryOfAFeedHasItsSentenceAndItsDocument() throws Exception {
    Document feed = xml(served.get("/commitments.atom?by=Japan"));

    assertThat(children(feed.getDocumentElement(), "entry"))
        .anySatisfy(entry ->
            assertThat(words(entry, "content"))
                .contains(Talks.PLEDGED, "Minister meets Secretary <in Tokyo>"))
        .anySatisfy(entry ->
            assertThat(children(entry, "link"))
                .extracting(link -> link.getAttribute("href"))
                .anySatisfy(address ->
                    assertThat(address).startsWith("https://example.org/talks-jpn#:~:text=")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/agenda.ics", "/relation/JPN/USA.ics", "/today.ics", "/agenda.ics?of=JPN"})
  void aCalendarIsSubscribedTo(String path) {
    HttpResponse<String> answer = served.get(path);

    assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/calendar");
    assertThat(answer.body()).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
    List<String> uids = answer.body().lines().filter(line -> line.startsWith("UID:")).toList();
    assertThat(uids).doesNotHaveDuplicates();
    assertThat(answer.body().lines().filter(line -> line.startsWith("SEQUENCE:")))
        .hasSameSizeAs(uids);
    assertThat(answer.body().lines().filter(line -> line.startsWith("STATUS:")))
        .hasSameSizeAs(uids);
  }

  @Test
  void rowsHaveAHead() {
    HttpResponse<String> answer = served.get("/commitments.csv");

    assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/csv");
    assertThat(answer.body()).startsWith("section,id,type,").contains(Talks.PLEDGED);
  }

  @Test
  void aDocumentIsGivenWithItsTextOnlyWhereAskedFor() {
    assertThat(json("/api/document/talks-jpn").has("text")).isFalse();
    assertThat(json("/api/document/talks-jpn?text=true").path("text").stringValue())
        .contains(Talks.TARIFFS);
  }

  @Test
  void theSeriesAloneHasRowsOfItsOwn() {
    assertThat(served.get("/relation/JPN/USA/series.csv").body())
        .startsWith("month,source,target,");
  }

  // ---- Reading ------------------------------------------------------------------------------

  private JsonNode json(String path) {
    HttpResponse<String> answer = served.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private static Optional<String> next(HttpResponse<String> answer) {
    Matcher link = NEXT.matcher(answer.headers().firstValue("link").orElse(""));
    return link.find() ? Optional.of(link.group(1)) : Optional.empty();
  }

  private static Document xml(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("application/atom+xml");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> children(Element parent, String name) {
    NodeList nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .filter(child -> child.getLocalName().equals(name))
        .toList();
  }

  private static String words(Element parent, String name) {
    return children(parent, name).getFirst().getTextContent();
  }
}
