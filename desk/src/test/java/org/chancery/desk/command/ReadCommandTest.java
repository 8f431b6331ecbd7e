package org.chancery.desk.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.chancery.desk.command.Session.Place;
import org.chancery.record.Strait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadCommandTest {

  private static final String GERMAN =
      "Die Außenministerin traf am Dienstag ihren Amtskollegen in der Hauptstadt, um über die"
          + " Zusammenarbeit beider Länder zu sprechen. Nach dem Gespräch erklärten beide Seiten,"
          + " dass die Verhandlungen im kommenden Monat fortgesetzt werden sollen. Über die"
          + " Fischerei wurde nicht gesprochen, wie ein Sprecher des Ministeriums mitteilte.";

  @TempDir Path folder;

  @Test
  void aTextFileGivesABrief() throws IOException {
    Session session = Session.run("read", file("strait.txt", Strait.CONTENT));

    assertThat(session.out()).contains("Who met whom\n  Zoë Quist (ARL) and Ilo Vance (BRD)");
    assertThat(session.exitCode()).isZero();
  }

  @Test
  void aTextFileGivesOneJsonObject() throws IOException {
    Session session = Session.run("read", file("strait.txt", Strait.CONTENT), "--format", "json");

    assertThat(tree(session.out()).at("/document/id").stringValue()).isEqualTo("strait");
  }

  @Test
  void severalFilesGiveAJsonArrayInTheirOrder() throws IOException {
    Session session =
        Session.run("read", file("b.txt", "Bee."), file("a.txt", "Aye."), "--format", "json");

    assertThat(ids(session.out())).containsExactly("b", "a");
  }

  @Test
  void aFolderIsReadInTheOrderOfItsPaths() throws IOException {
    Files.createDirectories(folder.resolve("in/sub"));
    file("in/z.txt", "Zed.");
    file("in/sub/y.txt", "Why.");
    file("in/m.jsonl", "{\"id\": \"em\", \"text\": \"Em.\"}\n{\"text\": \"En.\"}\n");
    file("in/ignored.csv", "No.");
    file("in/.hidden.txt", "No.");

    Session session = Session.run("read", folder.resolve("in").toString(), "--format", "json");

    assertThat(ids(session.out())).containsExactly("em", "m:2", "sub/y", "z");
  }

  @Test
  void compressedJsonLinesAreRead() throws IOException {
    Path file = folder.resolve("c.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("{\"id\": \"one\", \"text\": \"Word.\"}".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(ids(Session.run("read", file.toString(), "--format", "json").out()))
        .containsExactly("one");
  }

  @Test
  void theOrderOfTheInputIsKeptWhateverTheNumberOfThreads() throws IOException {
    String lines =
        IntStream.range(0, 200)
            .mapToObj(i -> "{\"id\": \"" + i + "\", \"text\": \"Text number " + i + ".\"}")
            .collect(Collectors.joining("\n"));
    String file = file("many.jsonl", lines);

    String one = Session.run("read", file, "--format", "jsonl", "--threads", "1").out();
    String four = Session.run("read", file, "--format", "jsonl", "--threads", "4").out();

    assertThat(four).isEqualTo(one).hasLineCount(200);
  }

  @Test
  void aRepeatedIdIsMadeUnique() throws IOException {
    String file = file("r.jsonl", "{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"a\",\"text\":\"y\"}");

    assertThat(ids(Session.run("read", file, "--format", "json").out()))
        .containsExactly("a", "a~2");
  }

  @Test
  void standardInputIsText() {
    Session session = Session.run(Place.withInput("Word."), "read", "-", "--format", "json");

    assertThat(tree(session.out()).at("/document/id").stringValue()).isEqualTo("stdin");
  }

  @Test
  void standardInputThatOpensWithABraceIsJsonLines() {
    Session session =
        Session.run(
            Place.withInput(" \n{\"id\": \"j\", \"text\": \"Word.\"}"),
            "read",
            "-",
            "--format",
            "json");

    assertThat(ids(session.out())).containsExactly("j");
  }

  @Test
  void theHeaderOfATextFileIsNoPartOfItsText() throws IOException {
    String file =
        file("h.txt", "Title: A day\nPublished: 2025-01-22\nSource: Courier\n\nWord: one.\n");

    JsonNode document =
        tree(Session.run("read", file, "--format", "json", "--with-text").out()).get("document");

    assertThat(document.get("title").stringValue()).isEqualTo("A day");
    assertThat(document.get("published").stringValue()).isEqualTo("2025-01-22");
    assertThat(document.get("source").stringValue()).isEqualTo("Courier");
    assertThat(document.get("text").stringValue()).isEqualTo("Word: one.\n");
  }

  @Test
  void aFirstLineWithAColonIsNoHeader() throws IOException {
    String file = file("n.txt", "Title: Not one, for more words follow.\nWord.\n\nWord.");

    assertThat(
            tree(Session.run("read", file, "--format", "json", "--with-text").out())
                .at("/document/text")
                .stringValue())
        .startsWith("Title: Not one");
  }

  @Test
  void theOptionsDateDocumentsThatAreNotDated() throws IOException {
    String dated = file("d.jsonl", "{\"id\":\"d\",\"published\":\"2024-05-01\",\"text\":\"x\"}");
    String undated = file("u.txt", "Word.");

    Session session =
        Session.run("read", dated, undated, "--published", "2025-01-22", "--format", "jsonl");

    assertThat(session.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("\"published\":\"2024-05-01\""),
            line -> assertThat(line).contains("\"published\":\"2025-01-22\""));
  }

  @Test
  void aFolderForTheOutputGetsAFileForEachDocument() throws IOException {
    String file =
        file("o.jsonl", "{\"id\":\"../x\",\"text\":\"x\"}\n{\"id\":\"y\",\"text\":\"y\"}");
    Path out = folder.resolve("out");

    Session.run("read", file, "--out", out.toString());

    try (var files = Files.list(out)) {
      assertThat(files.map(path -> path.getFileName().toString()).sorted())
          .satisfiesExactly(
              first -> assertThat(first).matches("_.*x-[0-9a-f]{8}\\.json"),
              second -> assertThat(second).isEqualTo("y.json"));
    }
  }

  @Test
  void whatCannotBeReadIsNamedAndTheRestIsRead() throws IOException {
    String broken =
        file(
            "bad.jsonl",
            "{\"id\": \"a\", \"text\": \"Aye.\"}\n{\"id\": \"b\", text}\n{\"id\": \"c\"}\n"
                + "{\"id\": \"d\", \"text\": \"Dee.\", \"published\": \"soon\"}\n"
                + "{\"id\": \"e\", \"text\": \"Ee.\"}\n");

    Session session = Session.run("read", broken, "--format", "json");

    assertThat(ids(session.out())).containsExactly("a", "e");
    assertThat(session.err().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("bad.jsonl:2:13: broken JSON"),
            line -> assertThat(line).contains("bad.jsonl:3: no \"text\""),
            line -> assertThat(line).contains("bad.jsonl:4: \"published\": not a date: \"soon\""),
            line -> assertThat(line).endsWith("3 of 5 inputs could not be read"));
    assertThat(session.exitCode()).isEqualTo(65);
  }

  @Test
  void bytesThatAreNoUtf8AreNamedByTheirPlace() throws IOException {
    Path file = folder.resolve("latin.txt");
    Files.write(file, "Zoë".getBytes(StandardCharsets.ISO_8859_1));

    Session session = Session.run("read", file.toString());

    assertThat(session.err()).isEqualTo("chancery: " + file + ": not UTF-8 at byte 2\n");
    assertThat(session.exitCode()).isEqualTo(65);
  }

  @Test
  void aLineThatIsNoUtf8IsNamedByItsLineAndItsPlaceInTheFile() throws IOException {
    Path file = folder.resolve("latin.jsonl");
    Files.write(file, "{\"text\":\"a\"}\n{\"text\":\"ë\"}".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(Session.run("read", file.toString()).err())
        .contains("latin.jsonl:2: not UTF-8 at byte 22");
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    Session session = Session.run("read", file("e.txt", " \n"));

    assertThat(session.err()).endsWith("e.txt: empty\n");
    assertThat(session.exitCode()).isEqualTo(65);
  }

  @Test
  void aFolderWithoutDocumentsIsNoInput() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    Session session = Session.run("read", empty.toString());

    assertThat(session.err()).contains(empty + ": no documents in this folder");
    assertThat(session.exitCode()).isEqualTo(66);
  }

  @Test
  void aFileThatIsNotThereIsNoInput() {
    Session session = Session.run("read", folder.resolve("none.txt").toString());

    assertThat(session.err()).endsWith("none.txt: no such file or folder\n");
    assertThat(session.exitCode()).isEqualTo(66);
  }

  @Test
  void aTextInAnotherLanguageIsRefused() throws IOException {
    Session session = Session.run("read", file("de.txt", GERMAN));

    assertThat(session.err()).endsWith("de.txt: not English but, it seems, German\n");
    assertThat(session.exitCode()).isEqualTo(65);
  }

  @Test
  void aShortTextIsNeverJudgedByItsLanguage() throws IOException {
    assertThat(Session.run("read", file("k.txt", "Zoë Quist, Außenministerin.")).exitCode())
        .isZero();
  }

  @Test
  void aHeaderWithADateThatIsNoneIsRefusedByItsLine() throws IOException {
    assertThat(Session.run("read", file("x.txt", "Title: A\nPublished: May 3\n\nWord.")).err())
        .contains("x.txt:2: not a date: \"May 3\"");
  }

  @Test
  void anOptionWithADateThatIsNoneIsWrongUsage() throws IOException {
    Session session = Session.run("read", file("x.txt", "Word."), "--published", "yesterday");

    assertThat(session.err())
        .contains("--published")
        .contains("not a date: \"yesterday\"")
        .contains("Try 'chancery read --help'.");
    assertThat(session.exitCode()).isEqualTo(64);
  }

  @Test
  void aFailureOfTheReaderIsRecordedAndTheRestIsRead() throws IOException {
    String file =
        file("f.jsonl", "{\"id\":\"a\",\"text\":\"Fail here.\"}\n{\"id\":\"b\",\"text\":\"Bee.\"}");
    Path out = folder.resolve("out");

    Session session = Session.run("read", file, "--out", out.toString());

    assertThat(session.exitCode()).isEqualTo(65);
    assertThat(out.resolve("b.json")).exists();
    assertThat(tree(Files.readString(out.resolve("failures.jsonl"))).get("message").stringValue())
        .isEqualTo("the reader failed: no parse of sentence 1");
  }

  @Test
  void coloursAreForTerminalsAlone() throws IOException {
    String file = file("strait.txt", Strait.CONTENT);

    assertThat(Session.run("read", file).out()).doesNotContain("\u001b");
    assertThat(
            Session.run(new Place(new byte[0], true, Map.of("COLUMNS", "80")), "read", file).out())
        .contains("\u001b");
  }

  @Test
  void noColorKeepsTheTerminalPlain() throws IOException {
    Place plain = new Place(new byte[0], true, Map.of("NO_COLOR", "1", "COLUMNS", "80"));

    assertThat(Session.run(plain, "read", file("strait.txt", Strait.CONTENT)).out())
        .doesNotContain("\u001b");
  }

  @Test
  void theWidthOfTheTerminalIsKept() throws IOException {
    Place narrow = new Place(new byte[0], true, Map.of("COLUMNS", "50", "NO_COLOR", "1"));

    assertThat(Session.run(narrow, "read", file("strait.txt", Strait.CONTENT)).out().lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(51));
  }

  @Test
  void outputThatNobodyReadsAnyMoreEndsTheRunQuietly() throws IOException {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };

    Session session =
        Session.run(Place.quiet(), closed, "read", file("strait.txt", Strait.CONTENT));

    assertThat(session.err()).isEmpty();
    assertThat(session.exitCode()).isEqualTo(141);
  }

  @Test
  void explanationsFollowTheBriefWhenAskedFor() throws IOException {
    assertThat(Session.run("read", "--explain", file("strait.txt", Strait.CONTENT)).out())
        .contains("f1  engagement  confidence 0.75")
        .contains("rule engagement.meet");
  }

  @Test
  void helpShowsExamples() {
    assertThat(Session.run("read", "--help").out())
        .contains("Examples:\n  chancery read report.txt");
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private static JsonNode tree(String json) {
    return JsonMapper.shared().readTree(json);
  }

  private static List<String> ids(String array) {
    return tree(array).valueStream().map(r -> r.at("/document/id").stringValue()).toList();
  }
}
