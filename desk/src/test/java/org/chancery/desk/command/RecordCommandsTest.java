package org.chancery.desk.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.record.Strait;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordCommandsTest {

  @TempDir Path folder;

  private String strait;
  private Session.Place place;

  @BeforeEach
  void writeTheReport() throws IOException {
    strait =
        Files.writeString(
                folder.resolve("strait.txt"), "Published: 2025-01-22\n\n" + Strait.CONTENT)
            .toString();
    place =
        new Session.Place(
            new byte[0],
            false,
            Map.of("CHANCERY_DB", folder.resolve("kept.db").toString(), "USER", "ada"));
  }

  @Test
  void addedDocumentsAreCountedAndNamed() throws IOException {
    Files.writeString(folder.resolve("torn.txt"), "Fail here, please.");

    Session session = run("add", "--list", folder.toString());

    assertThat(session.out())
        .contains("strait\tnew\tversion 1\t10 findings\n")
        .endsWith(
            "kept.db: 1 new, 0 changed, 0 read again, 0 unchanged, 1 could not be read; 10"
                + " findings\n");
    assertThat(session.err()).contains("torn.txt: the reader failed");
    assertThat(session.exitCode()).isEqualTo(65);
  }

  @Test
  void addingAgainChangesNothing() {
    run("add", strait);

    assertThat(run("add", strait).out()).contains(" 0 new, 0 changed, 0 read again, 1 unchanged");
  }

  @Test
  void theOptionNamesTheRecordBeforeTheEnvironment() {
    Path other = folder.resolve("other.db");

    run("add", strait, "--db", other.toString());

    assertThat(other).exists();
    assertThat(folder.resolve("kept.db")).doesNotExist();
  }

  @Test
  void withoutARecordThereIsNothingToShow() {
    Session session = run("show", "strait");

    assertThat(session.err()).contains("no record here (chancery add makes one)");
    assertThat(session.exitCode()).isEqualTo(66);
  }

  @Test
  void aDocumentIsShownWithItsFindings() {
    run("add", strait);

    assertThat(run("show", "strait").out())
        .contains("version 1, published 2025-01-22")
        .contains("read by 0.1.0 hand-made: 10 findings")
        .contains("omission not discussed: ‘fisheries’");
    assertThat(run("show", "strait", "--text").out()).isEqualTo(Strait.CONTENT + "\n");
  }

  @Test
  void aFindingIsShownByTheFirstCharactersOfItsId() {
    run("add", strait);
    String id = idOf("omission not discussed");

    assertThat(run("show", id.substring(0, 8)).out())
        .startsWith(id + " omission: not discussed\n")
        .containsPattern("by +Zoë Quist \\(ARL\\), minister")
        .contains("‘They did not discuss fisheries.’")
        .containsPattern("review +not reviewed");
    assertThat(run("show", "f").exitCode()).isEqualTo(65);
  }

  @Test
  void aHappeningIsShownByTheIdOfAnyOfItsReports() {
    run("add", strait);
    String id = idOf("engagement meeting");

    Session session = run("show", "h" + id.substring(1, 8));

    assertThat(session.out())
        .startsWith("h" + id.substring(1) + " engagement: meeting, held\n")
        .containsPattern("told in +1 document, 1 report")
        .contains("History\n", "held, 2025-01-21 [" + id + "]", "Reports\n")
        .contains("met Bordurian envoy Ilo Vance");
    assertThat(run("show", "h" + idOf("omission not discussed").substring(1)).err())
        .contains("is no report of a happening");
  }

  @Test
  void aDecisionIsKeptWithNameAndNote() {
    run("add", strait);
    String id = idOf("engagement meeting");

    Session session =
        run("review", id, "correct", "kind=call", "date=2025-01-20", "--note", "heard it");

    assertThat(session.out())
        .contains("engagement: call, held")
        .contains("corrected date=2025-01-20, kind=call by ada: heard it");
    assertThat(run("log").out())
        .contains("review " + id)
        .contains("add ((unpackaged)): 1 new document, 0 changed documents, 1 reading");
  }

  @Test
  void aCorrectionThatMakesNoSenseIsWrongUsage() {
    run("add", strait);
    String id = idOf("engagement meeting");

    assertThat(run("review", id, "correct", "kind=quarrel").err()).contains("kind: one of meeting");
    assertThat(run("review", id, "correct").exitCode()).isEqualTo(64);
    assertThat(run("review", id, "accept", "kind=call").exitCode()).isEqualTo(64);
  }

  @Test
  void aSearchShowsThePassageAndTheYears() {
    run("add", strait);

    assertThat(run("search", "reopening", "straits").out())
        .startsWith("reopening straits 1 document\n  2025: 1\nstrait 2025-01-22 0–")
        .contains("to [reopen] the", "[strait].");
    assertThat(run("search", "-strait").exitCode()).isEqualTo(64);
  }

  @Test
  void everyQuotationIsVerified() {
    run("add", strait);

    Session session = run("verify");

    assertThat(session.out()).containsPattern("kept.db: \\d+ quotations in 1 texts, 0 not");
    assertThat(session.exitCode()).isZero();
  }

  @Test
  void aReaderThatReadItAllHasNothingToReadAgain() {
    run("add", strait);

    assertThat(run("reread").out())
        .contains("0 documents read otherwise")
        .contains("0 new, 0 changed, 0 read again");
  }

  @Test
  void whatFailedIsListedUntilItIsReadAgain() throws IOException {
    Path torn = Files.writeString(folder.resolve("torn.txt"), "Fail here, please.");
    run("add", strait, torn.toString());

    assertThat(run("failures").out())
        .contains("torn.txt: the reader failed: no parse of sentence 1")
        .endsWith("\n1 failures\n");
    assertThat(run("failures", "--format", "csv").out())
        .startsWith("recorded,input,place,message\r\n");

    Files.writeString(torn, "They did not discuss fisheries at all.");
    Session retried = run("add", "--retry");

    assertThat(retried.out()).contains(" 1 new,", " 0 could not be read");
    assertThat(run("failures").out()).isEqualTo("0 failures\n");
  }

  @Test
  void whatFailsAgainStaysListed() throws IOException {
    run("add", Files.writeString(folder.resolve("torn.txt"), "Fail here, please.").toString());

    assertThat(run("add", "--retry").exitCode()).isEqualTo(70);
    assertThat(run("failures", "--format", "json").out())
        .containsOnlyOnce("the reader failed")
        .contains("\"input\" : ");
  }

  @Test
  void retryingNamesNoInputs() {
    assertThat(run("add", strait, "--retry").exitCode()).isEqualTo(64);
    assertThat(run("add").exitCode()).isEqualTo(64);
  }

  private Session run(String... arguments) {
    return Session.run(place, arguments);
  }

  private String idOf(String line) {
    Matcher matcher =
        Pattern.compile("(f[0-9a-z]{12})  " + line).matcher(run("show", "strait").out());
    assertThat(matcher.find()).as(line).isTrue();
    return matcher.group(1);
  }
}
