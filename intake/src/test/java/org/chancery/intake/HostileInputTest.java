package org.chancery.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.chancery.intake.Taken.Packed;
import org.chancery.intake.bounds.Limits;
import org.chancery.intake.received.Problem;
import org.chancery.reading.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Input made to hurt: it is refused in one line, what stands beside it is read, and neither time
 * nor memory run out. The bound on time only ends a test that would hang.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileInputTest {

  private static final IntakeSettings SMALL =
      IntakeSettings.STANDARD.with(
          Limits.STANDARD.withDocumentBytes(1 << 20).withExpansion(1 << 20, 100));

  @TempDir Path folder;

  @Test
  void aGzipBombIsStopped() throws IOException {
    assertThat(Taken.from(new ByteArrayInputStream(gzipOf(200 << 20, 'x')), SMALL).problem())
        .extracting(Problem::kind)
        .isEqualTo(Problem.Kind.LIMIT);
  }

  @Test
  void aGzipBombOfJsonLinesIsStopped() throws IOException {
    Path bomb = folder.resolve("bomb.jsonl.gz");
    Files.write(bomb, gzipOf(100 << 20, '\n'));

    assertThat(Taken.from(bomb, SMALL).problem().message())
        .isEqualTo("expands to more than 100 times its size");
  }

  @Test
  void aZipBombIsStopped() throws IOException {
    byte[] zeros = new byte[20 << 20];
    Packed[] entries = new Packed[10];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = new Packed(i + ".jsonl", zeros);
    }
    byte[] bomb = Taken.zip(entries);

    assertThat(Taken.from(new ByteArrayInputStream(bomb), SMALL).problems())
        .last()
        .satisfies(
            last -> assertThat(last.kind()).isEqualTo(Problem.Kind.LIMIT),
            last -> assertThat(last.message()).contains("times its size"));
  }

  @Test
  void aBombWithinABombIsStopped() throws IOException {
    byte[] inner = gzipOf(50 << 20, '\n');
    byte[] bomb = Taken.gzip(Taken.gzip(Taken.gzip(inner)));
    Path file = folder.resolve("b.jsonl.gz");
    Files.write(file, bomb);

    assertThat(Taken.from(file, SMALL).problem().kind()).isEqualTo(Problem.Kind.LIMIT);
  }

  @Test
  void archivesThatNestWithoutEndAreStopped() throws IOException {
    byte[] nested = "Words.".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 30; i++) {
      nested = Taken.zip(new Packed(i == 0 ? "a.txt" : "a.zip", nested));
    }

    assertThat(Taken.from(nested).problem())
        .satisfies(
            problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.LIMIT),
            problem -> assertThat(problem.message()).startsWith("archives within archives"));
  }

  @Test
  void anArchiveOfTooManyEntriesIsStopped() throws IOException {
    Packed[] entries = new Packed[50];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = Packed.of(i + ".txt", "Words.");
    }

    Taken taken =
        Taken.from(
            new ByteArrayInputStream(Taken.tar(entries)),
            IntakeSettings.STANDARD.with(Limits.STANDARD.withEntries(20)));

    assertThat(taken.documents()).hasSize(20);
    assertThat(taken.problems())
        .extracting(Problem::message)
        .containsExactly("holds more than 20 entries");
  }

  @Test
  void pathsThatLeadOutOfAnArchiveLeadNowhere() throws IOException {
    Packed[] entries = {
      Packed.of("../../etc/passwd.txt", "One."),
      Packed.of("/etc/shadow.txt", "Two."),
      Packed.of("C:\\windows\\..\\x.txt", "Three."),
      Packed.of("a/\u0000b\n.txt", "Four.")
    };

    for (byte[] archive :
        List.of(Taken.zip(entries), Taken.tar(entries[0], entries[1], entries[2]))) {
      assertThat(Taken.from(archive).documents())
          .extracting(Document::id)
          .isNotEmpty()
          .allSatisfy(
              id -> assertThat(id).startsWith("stdin/").doesNotContain("..", "\u0000", "\n", ":"));
    }
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void anEntryPackedWithZstandardIsToldAndThoseBeforeItAreKept() throws IOException {
    byte[] zip = Taken.zip(Packed.of("a.txt", "Norway met Chile."), Packed.of("b.txt", "Bee."));
    int second = 4;
    while (zip[second] != 'P' || zip[second + 1] != 'K' || zip[second + 2] != 3) {
      second++;
    }
    zip[second + 8] = 93;

    Taken taken = Taken.from(zip);

    assertThat(taken.documents()).hasSize(1);
    assertThat(taken.problems()).hasSize(1);
  }

  @Test
  void aBrokenEntryDoesNotHurtTheNext() throws IOException {
    byte[] zip = Taken.zip(Packed.of("a.txt", "x".repeat(5_000)), Packed.of("b.txt", "Bee."));
    zip[45] ^= 0x55;

    Taken taken = Taken.from(zip);

    assertThat(taken.problems()).isNotEmpty().allSatisfy(p -> assertThat(p.message()).isNotBlank());
  }

  @Test
  void entitiesThatMultiplyAreRefused() {
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"lol\">");
    for (char c = 'b'; c < 'm'; c++) {
      xml.append("<!ENTITY ")
          .append(c)
          .append(" \"")
          .append(("&" + (char) (c - 1) + ";").repeat(10))
          .append("\">");
    }
    xml.append(
        "]><rss><channel><item><title>&l;</title><description>&l;</description></item></channel></rss>");

    assertThat(Taken.from(xml.toString()).problem().message()).contains("broken");
  }

  @Test
  void anEntityFromOutsideIsNotRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "the secret");
    String xml =
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]><rss><channel><item><link>https://a.example/</link><description>Words &x;"
            + " more.</description></item></channel></rss>";

    Taken taken = Taken.from(xml);

    assertThat(taken.documents()).noneSatisfy(d -> assertThat(d.content()).contains("the secret"));
    assertThat(taken.problems()).hasSize(1);
  }

  @Test
  void aLineOfAGigabyteIsPassedOverAndTheNextIsRead() {
    InputStream start =
        new ByteArrayInputStream(
            "{\"id\":\"a\",\"text\":\"Aye.\"}\n{\"text\":\"".getBytes(StandardCharsets.UTF_8));
    InputStream end =
        new ByteArrayInputStream(
            "\"}\n{\"id\":\"b\",\"text\":\"Bee.\"}\n".getBytes(StandardCharsets.UTF_8));
    InputStream line =
        new SequenceInputStream(
            Collections.enumeration(List.of(start, new Repeated('x', 1L << 30), end)));

    Taken taken = Taken.from(line, IntakeSettings.STANDARD);

    assertThat(taken.documents()).extracting(Document::id).containsExactly("a", "b");
    assertThat(taken.problems())
        .extracting(Problem::toString)
        .containsExactly("standard input:2: a line longer than 32 MiB");
  }

  @Test
  void aTextOfAGigabyteIsRefused() {
    assertThat(Taken.from(new Repeated('x', 1L << 30), IntakeSettings.STANDARD).problem().message())
        .isEqualTo("larger than 32 MiB");
  }

  @Test
  void aPageNestedDeeplyIsReadOrRefused() {
    String deep =
        "<html><body>"
            + "<div>".repeat(50_000)
            + "<p>"
            + Taken.PROSE
            + "</p><p>"
            + Taken.PROSE
            + "</p>";

    assertThat(Taken.from(deep).all()).hasSize(1);
  }

  @Test
  void markdownNestedDeeplyIsReadOrRefused() {
    assertThat(Taken.from("# A\n\n**b** [x](y)\n\n" + "> ".repeat(50_000) + "Words.").all())
        .hasSize(1);
    assertThat(Taken.from("# A\n\n**b** [x](y)\n\n" + "[".repeat(50_000)).all()).hasSize(1);
  }

  @Test
  void jsonNestedDeeplyIsRefused() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("d.jsonl"),
            "{\"a\":" + "[".repeat(100_000) + "\n{\"id\":\"b\",\"text\":\"Bee.\"}\n");

    assertThat(Taken.from(file).documents()).extracting(Document::id).containsExactly("b");
  }

  @Test
  void aWrongCharsetHeaderDoesNotSpoilAPage() {
    String page =
        Pages.page("Zoë", "2025-03-04").replace("foreign minister", "ministre Zoë Ångström");
    String declared = page.replace("charset=\"utf-8\"", "charset=\"iso-8859-1\"");

    assertThat(Taken.from(declared).only().document().content()).contains("Zoë Ångström");
  }

  @Test
  void aPageThatIsNoUtf8AlthoughItSaysSoIsRead() {
    String page =
        Pages.page("A", "2025-03-04").replace("foreign minister", "ministre Zoë Ångström");

    assertThat(Taken.from(page.getBytes(StandardCharsets.ISO_8859_1)).only().document().content())
        .contains("Zoë Ångström");
  }

  @Test
  void brokenUtf8InATextIsRefusedByItsPlace() {
    assertThat(
            Taken.from(new byte[] {'W', 'o', 'r', 'd', (byte) 0xc3, (byte) 0x28})
                .problem()
                .message())
        .isEqualTo("not UTF-8 at byte 4");
  }

  @Test
  void aMailOfPartsWithinPartsIsRefused() {
    StringBuilder mail =
        new StringBuilder(
            "From: a@example.org\nTo: b@example.org\nSubject: x\nMIME-Version: 1.0\n");
    for (int i = 0; i < 2_000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\n\n--b")
          .append(i)
          .append("\n");
    }

    assertThat(Taken.from(mail.toString()).problem().kind())
        .isIn(Problem.Kind.LIMIT, Problem.Kind.DATA, Problem.Kind.NO_TEXT);
  }

  @Test
  void aPdfWhosePagesAreTheirOwnParentsIsRefused() {
    String pdf =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>endobj\n"
            + "3 0 obj<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>endobj\n"
            + "trailer<</Root 1 0 R>>\n%%EOF\n";

    assertThat(Taken.from(pdf).all()).hasSize(1);
    assertThat(Taken.from(pdf).problems()).hasSize(1);
  }

  @Test
  void aPdfWhoseFormsDrawThemselvesIsReadOrRefused() {
    String draw = "/F Do";
    String pdf =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
            + "/Resources<</XObject<</F 5 0 R>>>>>>endobj\n"
            + "4 0 obj<</Length 5>>stream\n"
            + draw
            + "\nendstream endobj\n"
            + "5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Length 11"
            + "/Resources<</XObject<</F 5 0 R>>>>>>stream\n/F Do /F Do\nendstream endobj\n"
            + "trailer<</Root 1 0 R>>\n%%EOF\n";

    IntakeSettings hurried =
        IntakeSettings.STANDARD.with(Limits.STANDARD.withTime(Duration.ofSeconds(2)));

    assertThat(
            Taken.from(new ByteArrayInputStream(pdf.getBytes(StandardCharsets.US_ASCII)), hurried)
                .problems())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FlateDecode", "LZWDecode", "ASCIIHexDecode FlateDecode"})
  void aPdfWithAStreamThatExpandsTooFarIsRefused(String filters) throws IOException {
    IntakeSettings small =
        IntakeSettings.STANDARD.with(Limits.STANDARD.withExpansion(1 << 20, 200));
    byte[] spaces = new byte[2 << 20];
    Arrays.fill(spaces, (byte) ' ');
    COSArray named = new COSArray();
    for (String filter : filters.split(" ")) {
      named.add(COSName.getPDFName(filter));
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      page.setContents(new PDStream(pdf, new ByteArrayInputStream(spaces), named));
      pdf.save(file);
    }

    Problem problem = Taken.from(new ByteArrayInputStream(file.toByteArray()), small).problem();

    assertThat(problem.kind()).isEqualTo(Problem.Kind.LIMIT);
    assertThat(problem.message()).isEqualTo("a stream in it expands to more than 1 MiB");
  }

  @Test
  void aTruncatedPdfIsRefused() {
    assertThat(Taken.from("%PDF-1.7\n1 0 obj<</Type/Catalog/Pa").problem().message()).isNotBlank();
  }

  @Test
  void aTruncatedWebArchiveGivesAllGoodRecordsAndOneFailure() throws IOException {
    StringBuilder warc = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      warc.append(
          Pages.record(
              "https://courier.example/" + i, "text/html", Pages.page("Story " + i, "2025-03-01")));
    }
    byte[] whole = warc.toString().getBytes(StandardCharsets.UTF_8);
    byte[] packed = Taken.gzip(whole);

    Taken plain = Taken.from(java.util.Arrays.copyOf(whole, whole.length - 400));
    assertThat(plain.documents()).hasSize(4);
    assertThat(plain.problems()).hasSize(1);

    Taken gzip = Taken.from(java.util.Arrays.copyOf(packed, packed.length - 10));
    assertThat(gzip.documents()).hasSizeBetween(4, 5);
    assertThat(gzip.problems()).hasSize(1);
  }

  @Test
  void aFeedOfAHundredThousandEntriesIsReadEntryByEntry() {
    InputStream start =
        new ByteArrayInputStream("<rss><channel><title>T</title>".getBytes(StandardCharsets.UTF_8));
    InputStream end = new ByteArrayInputStream("</channel></rss>".getBytes(StandardCharsets.UTF_8));
    List<InputStream> parts = new java.util.ArrayList<>(List.of(start));
    for (int i = 0; i < 100_000; i++) {
      String entry =
          "<item><link>https://m.example/" + i + "</link><title>Entry " + i + "</title></item>";
      parts.add(new ByteArrayInputStream(entry.getBytes(StandardCharsets.UTF_8)));
    }
    parts.add(end);
    int[] entries = {0};

    try (Intake intake =
        new Intake(
            List.of("-"), Defaults.NONE, new SequenceInputStream(Collections.enumeration(parts)))) {
      intake.forEachRemaining(_ -> entries[0]++);
    }

    assertThat(entries[0]).isEqualTo(100_000);
  }

  @Test
  void aGzipWithinAServersAnswerIsBounded() throws IOException {
    byte[] bomb = gzipOf(100 << 20, ' ');
    byte[] head =
        ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: "
                + bomb.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    warc.write(
        ("WARC/1.0\r\n"
                + "WARC-Type: response\r\n"
                + "WARC-Target-URI: https://a.example/\r\n"
                + "WARC-Date: 2025-03-02T04:05:06Z\r\n"
                + "WARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\n"
                + "Content-Type: application/http\r\n"
                + "Content-Length: "
                + (head.length + bomb.length)
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    warc.write(head);
    warc.write(bomb);
    warc.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

    assertThat(Taken.from(warc.toByteArray()).problem().kind()).isEqualTo(Problem.Kind.LIMIT);
  }

  private static byte[] gzipOf(int count, char c) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      new Repeated(c, count).transferTo(gzip);
    }
    return bytes.toByteArray();
  }

  /** One letter, many times, without being held. */
  private static final class Repeated extends InputStream {

    private final int letter;
    private long left;

    Repeated(int letter, long count) {
      this.letter = letter;
      this.left = count;
    }

    @Override
    public int read() {
      return left-- > 0 ? letter : -1;
    }

    @Override
    public int read(byte[] to, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int n = (int) Math.min(left, length);
      java.util.Arrays.fill(to, offset, offset + n, (byte) letter);
      left -= n;
      return n;
    }
  }
}
