package org.chancery.desk.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.chancery.reading.Reading;
import org.chancery.record.OpenRecord;
import org.chancery.record.Strait;
import org.chancery.record.Talks;
import org.chancery.record.store.RecordAddress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ViewCommandsTest {

  @TempDir static Path folder;

  @BeforeAll
  static void keepTheTalks() {
    List<Reading> readings = new ArrayList<>(Talks.all());
    readings.add(Strait.reading());
    try (OpenRecord record = OpenRecord.orNew(RecordAddress.parse(db()))) {
      Talks.keep(record, readings);
    }
  }

  @Test
  void aRelationHasItsSectionsEachEntryWithItsSentence() {
    Session session = run("relation", "Japan", "us", "--until", "2025-02-01");

    assertThat(session.exitCode()).isZero();
    assertThat(session.out())
        .startsWith("Japan and United States\n")
        .contains(
            "What comes next",
            "Chronology",
            "Open commitments",
            "Open requests",
            "Not said",
            "Firsts",
            "By month",
            "‘Minamoto pledged to raise spending")
        .contains("2025-01-22, Foreign Ministry (invented),");
  }

  @Test
  void noLineOfARelationIsWiderThanTheTerminal() {
    assertThat(run("relation", "JPN", "USA").out().lines())
        .allMatch(line -> line.codePointCount(0, line.length()) <= 100);
  }

  @Test
  void theSeriesTellsMonthsWithoutDocumentsApart() {
    assertThat(run("relation", "JPN", "USA", "--only", "series").out())
        .containsPattern("2025-01 +1\\+0 +–.* 2 / 2 / 3")
        .containsPattern("2025-02 .*no documents")
        .contains("1 act with a date vaguer than a month is not counted");
  }

  @Test
  void aRelationInJsonHoldsEntriesAndSeries() {
    var tree =
        JsonMapper.shared().readTree(run("relation", "JPN", "USA", "--format", "json").out());

    assertThat(tree.at("/a/code").stringValue()).isEqualTo("JPN");
    assertThat(tree.at("/commitments/total").intValue()).isEqualTo(2);
    assertThat(tree.at("/commitments/entries/0/tellings/0/quotation").stringValue())
        .isEqualTo(Talks.AGREED);
    assertThat(tree.at("/series/months/0/bToA/material-cooperation").intValue()).isEqualTo(1);
  }

  @Test
  void theSeriesInCsvHasARowForEachMonthAndDirection() {
    String csv = run("relation", "JPN", "USA", "--only", "series", "--format", "csv").out();

    assertThat(csv.lines()).hasSize(1 + 3 * 2);
    assertThat(csv).contains("2025-01,USA,JPN,1,1,0,0,8.0,2,2,3");
  }

  @Test
  void aListIsBounded() {
    assertThat(run("relation", "JPN", "USA", "--limit", "1").out())
        .contains("Chronology (1 of ")
        .contains("--limit shows more");
    assertThat(run("commitments", "--limit", "0").exitCode()).isEqualTo(64);
  }

  @Test
  void anUnknownNameIsSaidWithOnesLikeIt() {
    Session session = run("relation", "Jappan", "USA");

    assertThat(session.err()).contains("no state or body of this name: Jappan (perhaps Japan");
    assertThat(session.exitCode()).isEqualTo(65);
  }

  @Test
  void nothingBetweenTwoIsSaid() {
    assertThat(run("relation", "JPN", "PER").err())
        .contains("nothing passes between Japan and Peru");
  }

  @Test
  void aBriefNeedsNothingElse() throws IOException {
    Path page = folder.resolve("brief.html");

    Session session = run("brief", "Japan-United States", "-o", page.toString());

    assertThat(session.exitCode()).isZero();
    String html = Files.readString(page);
    assertThat(html)
        .contains("default-src 'none'", "<svg")
        .doesNotContainPattern("(?i)<script|<img|<link|<iframe|@import|url\\(|\\sstyle=|\\son\\w+=")
        .doesNotContain("http://", "https://");
    assertThat(styleDigest(html)).isEqualTo(allowedDigest(html));
  }

  @Test
  void everyEntryOfABriefHasQuotationDocumentDateAndSource() throws IOException {
    String html = run("brief", "JPN-USA").out();
    String[] articles = html.split("<article>");

    assertThat(Arrays.stream(articles).skip(1))
        .hasSizeGreaterThan(8)
        .allMatch(article ->
            article.contains("<blockquote>")
                && article.contains("2025-")
                && article.contains("(invented)")
                && Pattern.compile("(talks-jpn|talks-usa|quarrel) \\d+–\\d+")
                    .matcher(article)
                    .find());
    assertThat(html).contains("Minister meets Secretary &lt;in Tokyo&gt;");
  }

  @Test
  void aTableStandsBesideEachPicture() {
    String html = run("brief", "JPN-USA").out();

    assertThat(html.split("<div class=\"beside\">")).hasSize(4);
    assertThat(html.split("<table>")).hasSize(4);
    assertThat(html.split("role=\"img\"")).hasSize(4);
  }

  @Test
  void twoReadoutsAreComparedSideBySide() {
    assertThat(run("compare", "talks-jpn", "talks-usa").out())
        .contains("Said differently", "numbers  A: 30 percent  B: 20 percent")
        .contains("verb  A: pledged  B: agreed")
        .contains("Said by both", "Only in A; B is silent on it");
  }

  @Test
  void aDocumentThatIsNotThereIsSaid() {
    Session session = run("compare", "talks-jpn", "nowhere");

    assertThat(session.err()).contains("no document nowhere");
    assertThat(session.exitCode()).isEqualTo(65);
  }

  @Test
  void theAgendaPutsWhatHasNoDateApart() {
    String agenda = run("agenda", "--of", "Japan", "--since", "2025-02-01").out();

    assertThat(agenda).startsWith("From 2025-02-01 on\n  2025-03-03  ");
    assertThat(agenda.split("Without a date")[1]).contains("exercise");
  }

  @Test
  void theAgendaAsACalendarIsAFile() throws IOException {
    Path file = folder.resolve("agenda.ics");

    run("agenda", "--since", "2025-02-01", "--ics", file.toString());

    assertThat(Files.readString(file))
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains("DTSTART;VALUE=DATE:20250303")
        .endsWith("END:VCALENDAR\r\n");
  }

  @Test
  void overdueCommitmentsAreListed() {
    assertThat(run("commitments", "--overdue", "--until", "2025-07-02").out())
        .contains("by 30 percent", "by 20 percent", "send engineers", "due 2025-06");
    assertThat(run("commitments", "--overdue", "--until", "2025-06-30").err())
        .contains("no such commitments");
  }

  @Test
  void aPartyHasOfficesEngagementsAndStatements() {
    assertThat(run("party", "Whitcombe").out())
        .startsWith("Ellen Whitcombe (USA), person\n")
        .contains("secretary of state, USA  named so in 2 documents", "Engagements", "Statements");
    assertThat(run("party", "Japan").out()).startsWith("Japan (JPN), state\n");
  }

  @Test
  void nobodyOfANameIsSaid() {
    assertThat(run("party", "Zebulon Nought").err()).contains("nobody is called Zebulon Nought");
  }

  @ParameterizedTest
  @ValueSource(strings = {"silences", "firsts", "commitments", "agenda"})
  void listsComeInEachForm(String command) {
    assertThat(run(command, "--format", "csv").out()).startsWith("section,id,type,");
    assertThat(JsonMapper.shared().readTree(run(command, "--format", "json").out()).isObject())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "relation JPN USA",
        "brief JPN-USA",
        "compare a b",
        "agenda",
        "commitments",
        "silences",
        "firsts",
        "party Japan"
      })
  void aRecordThatIsNotThereIsSaidByName(String command) {
    String nowhere = folder.resolve("nowhere.db").toString();

    Session session = Session.run((command + " --db " + nowhere).split(" "));

    assertThat(session.err()).contains(nowhere).doesNotContain("internal error");
    assertThat(session.exitCode()).isNotZero();
  }

  private static String allowedDigest(String html) {
    return html.split("'sha256-")[1].split("'")[0];
  }

  private static String styleDigest(String html) {
    String css = html.split("<style>")[1].split("</style>")[0];
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String db() {
    return folder.resolve("record.db").toString();
  }

  private static Session run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--db");
    all.add(db());
    return Session.run(all.toArray(String[]::new));
  }
}
