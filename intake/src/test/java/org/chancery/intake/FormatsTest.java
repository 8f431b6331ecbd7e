package org.chancery.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chancery.intake.Taken.Packed;
import org.chancery.intake.lines.FieldNames;
import org.chancery.intake.received.Format;
import org.chancery.intake.received.Origin;
import org.chancery.intake.received.Problem;
import org.chancery.intake.received.Received.Arrived;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each format is told by its content and gives its documents. */
class FormatsTest {

  private static final String MAIL =
      """
      From: "Press Office, Ministry of Fisheries" <press@fisheries.example>
      To: list@example.org
      Subject: =?UTF-8?Q?Talks_on_the_strait_=E2=80=93_a_readout?=
      Date: Tue, 4 Mar 2025 22:10:00 -0500
      Message-ID: <1@fisheries.example>
      MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary="b"

      --b
      Content-Type: text/plain; charset=utf-8; format=flowed
      Content-Transfer-Encoding: quoted-printable

      The minister met her counterpart =
      from Bredia on Tuesday=20
      and they agreed on a caf=C3=A9.

      --=20
      Press Office
      --b
      Content-Type: text/html; charset=utf-8

      <p>Not this one.</p>
      --b--
      """;

  @TempDir Path folder;

  @Test
  void aPageGivesItsTextAndWhatItSaysOfItself() throws IOException {
    Arrived page = taken("p.txt", Pages.page("A day at sea", "2025-03-04T08:00:00+09:00")).only();

    assertThat(page.document().title()).contains("A day at sea");
    assertThat(page.document().source()).contains("The Harbour Courier");
    assertThat(page.document().published())
        .contains(PublicationDate.parse("2025-03-04T08:00:00+09:00"));
    assertThat(page.document().content()).startsWith("The foreign minister").doesNotContain("Home");
    assertThat(page.origin())
        .isEqualTo(
            new Origin(
                Format.HTML,
                java.util.Optional.of("https://courier.example/2025/a-story"),
                java.util.Optional.of("Ada Sorrel"),
                java.util.Optional.of("en"),
                java.util.Optional.empty()));
  }

  @Test
  void paragraphsOfAPageStayApart() throws IOException {
    assertThat(taken("p.html", Pages.page("A", "2025-03-04")).only().document().content())
        .contains("strait.\n\nThe foreign");
  }

  @Test
  void markdownGivesItsWordsWithoutMarks() throws IOException {
    Arrived markdown =
        taken(
                "m.md",
                "# A *fine* day\n\n"
                    + "The **minister** met [her guest](https://example.org/x).\n\n"
                    + "- One\n"
                    + "- Two\n")
            .only();

    assertThat(markdown.document().title()).contains("A fine day");
    assertThat(markdown.document().content())
        .startsWith("The minister met her guest.")
        .doesNotContain("example.org")
        .contains("One");
  }

  @Test
  void frontMatterDatesMarkdown() {
    Document markdown =
        Taken.from("---\ntitle: \"A day\"\ndate: 2025-03-04\nsource: Courier\n---\n\nWords.\n")
            .only()
            .document();

    assertThat(markdown)
        .extracting(Document::title, Document::published, Document::source, Document::content)
        .containsExactly(
            java.util.Optional.of("A day"),
            java.util.Optional.of(PublicationDate.parse("2025-03-04")),
            java.util.Optional.of("Courier"),
            "Words.");
  }

  @Test
  void aMailGivesItsPlainTextWithSenderAndDayInTheSendersZone() throws IOException {
    Document mail = taken("m", MAIL).only().document();

    assertThat(mail.title()).contains("Talks on the strait – a readout");
    assertThat(mail.source()).contains("Press Office, Ministry of Fisheries");
    assertThat(mail.published().flatMap(PublicationDate::day))
        .contains(java.time.LocalDate.of(2025, 3, 4));
    assertThat(mail.content())
        .isEqualTo(
            "The minister met her counterpart from Bredia on Tuesday and they agreed on a café.");
  }

  @Test
  void aMailWithHtmlAloneGivesItsWords() {
    String mail =
        "From: a@example.org\n"
            + "Subject: One\n"
            + "Date: Tue, 4 Mar 2025 10:00:00 GMT\n"
            + "Content-Type: text/html; charset=iso-8859-1\n\n"
            + "<p>Zo\u00eb met Ilo.</p><p>They spoke.</p>";

    assertThat(Taken.from(mail.getBytes(StandardCharsets.ISO_8859_1)).only().document().content())
        .isEqualTo("Zoë met Ilo.\n\nThey spoke.");
  }

  @Test
  void anAttachmentIsADocumentWithTheMailsSenderAndDate() {
    String mail =
        "From: Press <a@example.org>\n"
            + "Subject: One\n"
            + "Date: Tue, 4 Mar 2025 10:00:00 GMT\n"
            + "MIME-Version: 1.0\n"
            + "Content-Type: multipart/mixed; boundary=b\n\n"
            + "--b\n"
            + "Content-Type: text/plain\n\n"
            + "See the statement.\n"
            + "--b\n"
            + "Content-Type: text/plain\n"
            + "Content-Disposition: attachment; filename=\"../statement.txt\"\n\n"
            + "Words of it.\n"
            + "--b--\n";

    assertThat(Taken.from(mail).documents())
        .extracting(Document::id, d -> d.content().strip(), d -> d.source().orElse(""))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("stdin", "See the statement.", "Press"),
            org.assertj.core.groups.Tuple.tuple("stdin/statement", "Words of it.", "Press"));
  }

  @Test
  void aMailboxGivesItsMessages() throws IOException {
    String mbox =
        "From a@example.org Tue Mar  4 10:00:00 2025\n"
            + "From: a@example.org\n"
            + "To: l@example.org\n"
            + "Subject: One\n\n"
            + "First.\n"
            + ">From here on.\n\n"
            + "From b@example.org Wed Mar  5 10:00:00 2025\n"
            + "From: b@example.org\n"
            + "To: l@example.org\n"
            + "Subject: Two\n\n"
            + "Second.\n";

    assertThat(taken("box.mbox", mbox).documents())
        .extracting(Document::id, Document::content)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("box:1", "First.\nFrom here on."),
            org.assertj.core.groups.Tuple.tuple("box:2", "Second."));
  }

  @Test
  void rssGivesItsEntries() {
    Taken rss =
        Taken.from(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Ministry news</title>
            <image><title>Logo</title></image>
            <item><title>Talks &amp;amp; trade</title><link>https://m.example/1</link>
              <pubDate>Tue, 04 Mar 2025 10:00:00 EST</pubDate><dc:creator>Ada Sorrel</dc:creator>
              <description>Short.</description>
              <content:encoded><![CDATA[<p>They met.</p><p>They spoke.</p>]]></content:encoded></item>
            <item><title>Two</title><guid>https://m.example/2</guid></item>
            </channel></rss>
            """);

    assertThat(rss.documents())
        .extracting(
            Document::id,
            Document::title,
            Document::source,
            d -> d.published().orElseThrow().value(),
            Document::content)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "https://m.example/1",
                java.util.Optional.of("Talks & trade"),
                java.util.Optional.of("Ministry news"),
                "2025-03-04T10:00:00-05:00",
                "They met.\n\nThey spoke."));
    assertThat(rss.problems())
        .extracting(Problem::kind, Problem::message)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Problem.Kind.NO_TEXT, "only the address of a text: https://m.example/2"));
  }

  @Test
  void atomGivesItsEntries() {
    assertThat(
            Taken.from(
                    """
                    <feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>
                    <entry><id>tag:1</id><title>One</title><link rel="self" href="https://m.example/self"/>
                    <link href="https://m.example/1"/><published>2025-03-04T10:00:00Z</published>
                    <author><name>Ada Sorrel</name></author>
                    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>They <b>met</b>.</p></div></content>
                    </entry></feed>
                    """)
                .only())
        .satisfies(
            entry -> assertThat(entry.document().content()).isEqualTo("They met."),
            entry -> assertThat(entry.document().id()).isEqualTo("tag:1"),
            entry -> assertThat(entry.origin().address()).contains("https://m.example/1"),
            entry -> assertThat(entry.origin().author()).contains("Ada Sorrel"));
  }

  @Test
  void aJsonFeedGivesItsEntries() {
    Document entry =
        Taken.from(
                """
                {"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": [
                  {"id": "1", "url": "https://m.example/1", "title": "One", "date_published": "2025-03-04T10:00:00Z",
                   "content_text": "They met & spoke.", "authors": [{"name": "Ada Sorrel"}]}], "language": "en"}
                """)
            .only()
            .document();

    assertThat(entry.content()).isEqualTo("They met & spoke.");
    assertThat(entry.source()).contains("News");
  }

  @Test
  void aSitemapHasAddressesAlone() {
    assertThat(
            Taken.from(
                    "<urlset"
                        + " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>https://m.example/1</loc>"
                        + "<lastmod>2025-03-04</lastmod></url></urlset>")
                .problem()
                .message())
        .isEqualTo("only the address of a text: https://m.example/1");
  }

  @Test
  void aWebArchiveGivesItsPages() throws IOException {
    String warc =
        Pages.record(
                "https://courier.example/1",
                "text/html; charset=utf-8",
                Pages.page("One", "2025-03-01"))
            + Pages.record("https://courier.example/style.css", "text/css", "p { color: red }")
            + Pages.record(
                "https://courier.example/2", "text/html", Pages.page("Two", "2025-03-02"));

    assertThat(taken("crawl.warc", warc).documents())
        .extracting(Document::id, d -> d.title().orElse(""))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("https://courier.example/1", "One"),
            org.assertj.core.groups.Tuple.tuple("https://courier.example/2", "Two"));
  }

  @Test
  void aWebArchiveTellsWhenAPageWasFetched() {
    assertThat(
            Taken.from(
                    Pages.record(
                        "https://courier.example/1", "text/html", Pages.page("One", "2025-03-01")))
                .only()
                .origin()
                .retrieved())
        .contains(java.time.Instant.parse("2025-03-02T04:05:06Z"));
  }

  @Test
  void aRecordWithoutAnAddressIsRefusedAndTheNextOneIsRead() throws IOException {
    String page = Pages.page("A day at sea", "2025-03-04");
    String nameless =
        Pages.record("https://courier.example/1", "text/html", page)
            .replace("WARC-Target-URI: https://courier.example/1\r\n", "");
    Taken archive =
        taken("a.warc", nameless + Pages.record("https://courier.example/2", "text/html", page));

    assertThat(archive.documents()).hasSize(1);
    assertThat(archive.problems())
        .extracting(Problem::message)
        .containsExactly("a WARC record without an address");
  }

  @Test
  void aWebArchiveOfManyGzipMembersIsReadToItsEnd() throws IOException {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    for (int i = 0; i < 20; i++) {
      bytes.write(
          Taken.gzip(
              Pages.record(
                      "https://courier.example/" + i,
                      "text/html",
                      Pages.page("Story " + i, "2025-03-01"))
                  .getBytes(StandardCharsets.UTF_8)));
    }

    assertThat(Taken.from(bytes.toByteArray()).documents()).hasSize(20);
  }

  @Test
  void archivesGiveTheirDocumentsAndPassOverOtherFiles() throws IOException {
    Packed[] entries = {
      Packed.of("a/one.txt", "One."),
      Packed.of("a/style.css", "p { }"),
      new Packed("a/picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2}),
      Packed.of("a/lines.jsonl", "{\"id\":\"x\",\"text\":\"Ex.\"}"),
      Packed.of("page", Pages.page("Two", "2025-03-02"))
    };

    for (byte[] archive :
        List.of(Taken.zip(entries), Taken.tar(entries), Taken.gzip(Taken.tar(entries)))) {
      assertThat(Taken.from(archive).all()).hasSize(3);
      assertThat(Taken.from(archive).documents())
          .extracting(Document::id)
          .containsExactly("stdin/a/one", "x", "stdin/page");
    }
  }

  @Test
  void archivesInArchivesAreRead() throws IOException {
    byte[] inner = Taken.gzip(Taken.tar(Packed.of("one.txt", "One.")));

    assertThat(Taken.from(Taken.zip(new Packed("in.tgz", inner))).only())
        .satisfies(
            only -> assertThat(only.document().id()).isEqualTo("stdin/in/one"),
            only -> assertThat(only.place()).isEqualTo("standard input!/in.tgz!/one.txt"));
  }

  @Test
  void jsonLinesMayCallTheirPartsOtherwise() {
    IntakeSettings settings =
        IntakeSettings.STANDARD.with(
            FieldNames.of(Map.of("text", "body", "published", "when", "address", "url")));

    Arrived arrived =
        Taken.from(
                new java.io.ByteArrayInputStream(
                    "{\"text\":1,\"body\":\"Words.\",\"when\":\"4 March 2025\",\"url\":\"https://a.example/\"}"
                        .getBytes(StandardCharsets.UTF_8)),
                settings)
            .only();

    assertThat(arrived.document().content()).isEqualTo("Words.");
    assertThat(arrived.document().published()).contains(PublicationDate.parse("2025-03-04"));
    assertThat(arrived.origin().address()).contains("https://a.example/");
  }

  @Test
  void documentsOfFormatsThatAreNotReadAreToldInFoldersToo() throws IOException {
    Files.write(folder.resolve("report.docx"), Taken.zip(Packed.of("[Content_Types].xml", "")));
    Files.writeString(folder.resolve("empty.pdf"), "");
    Files.write(folder.resolve("style.css"), new byte[0]);
    Files.writeString(folder.resolve("one.txt"), Taken.PROSE);

    assertThat(Taken.from(folder).problems())
        .extracting(Problem::message)
        .containsExactly("empty", "an office file or e-book: nothing that is read");
  }

  @Test
  void anArchiveThatHoldsAPdfIsAnArchive() throws IOException {
    Packed pdf = Packed.of("a.pdf", "%PDF-1.7\n1 0 obj\n");
    Packed text = Packed.of("b.txt", Taken.PROSE);

    assertThat(Taken.from(Taken.tar(pdf, text)).documents()).hasSize(1);
    assertThat(Taken.from(Taken.zip(pdf, text)).documents()).hasSize(1);
  }

  @Test
  void aTextThatSpeaksOfPdfIsAText() {
    assertThat(Taken.from("How files begin\n%PDF-1.7\n" + Taken.PROSE).documents()).hasSize(1);
  }

  @Test
  void aFolderIsReadWhateverItsFilesAreCalled() throws IOException {
    Files.writeString(folder.resolve("saved"), Pages.page("One", "2025-03-02"));
    Files.writeString(folder.resolve("b.MD"), "# Two\n\nWords.");
    Files.writeString(folder.resolve("table.csv"), "a,b\n1,2\n");
    Files.createDirectory(folder.resolve(".git"));
    Files.writeString(folder.resolve(".git/x.txt"), "No.");

    assertThat(Taken.from(folder).documents())
        .extracting(Document::id)
        .containsExactly("b", "saved");
  }

  @Test
  void whatIsNoDocumentIsNamed() throws IOException {
    Path picture = folder.resolve("p.txt");
    Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0});

    assertThat(Taken.from(picture).problem().message())
        .isEqualTo("a picture: nothing that is read");
  }

  @Test
  void aPageWithoutRunningTextIsToldFromADocument() {
    assertThat(
            Taken.from(
                    "<html><head><title>Site</title></head><body><ul><li><a href=/a>News</a><li><a"
                        + " href=/b>About us</a></ul><p>Please enable JavaScript to"
                        + " continue.</p></body></html>")
                .problem()
                .kind())
        .isEqualTo(Problem.Kind.NO_TEXT);
  }

  @Test
  void aTextInAnotherLanguageIsToldByItsKind() {
    assertThat(
            Taken.from(
                    "Die Außenministerin traf am Dienstag ihren Amtskollegen in der Hauptstadt, um"
                        + " über die Zusammenarbeit beider Länder zu sprechen. Nach dem Gespräch"
                        + " erklärten beide Seiten, dass die Verhandlungen im kommenden Monat"
                        + " fortgesetzt werden sollen. Über die Fischerei wurde nicht gesprochen,"
                        + " wie ein Sprecher des Ministeriums mitteilte.")
                .problem())
        .extracting(Problem::kind, Problem::message)
        .containsExactly(Problem.Kind.LANGUAGE, "not English but, it seems, German");
  }

  @Test
  void aProblemNamesWhatTheUserNamed() throws IOException {
    Path zip = folder.resolve("z.zip");
    Files.write(zip, Taken.zip(new Packed("bad.txt", new byte[] {'a', (byte) 0xff, 'b', 'c'})));

    assertThat(Taken.from(zip).problem())
        .extracting(Problem::input, Problem::place)
        .containsExactly(zip.toString(), zip + "!/bad.txt");
  }

  private Taken taken(String name, String content) throws IOException {
    return Taken.from(Files.writeString(folder.resolve(name), content));
  }
}
