package org.chancery.intake.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.chancery.intake.Taken;
import org.chancery.intake.received.Problem;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;
import org.junit.jupiter.api.Test;

/** PDF files that are drawn here, line by line. */
class PdfReaderTest {

  private record Drawn(double x, double y, int size, String words) {}

  @Test
  void linesBecomeParagraphsAndPartedWordsAreWhole() throws IOException {
    Document pdf =
        read(
            List.of(
                new Drawn(
                    72,
                    700,
                    11,
                    "The two ministers met in the capital on Monday to discuss the coop-"),
                new Drawn(72, 686, 11, "eration of their countries in the strait and the U.S.-"),
                new Drawn(72, 672, 11, "Japan alliance."),
                new Drawn(72, 644, 11, "They agreed to meet again.")));

    assertThat(pdf.content())
        .isEqualTo(
            "The two ministers met in the capital on Monday to discuss the cooperation of their"
                + " countries in the strait and the U.S.-Japan alliance.\n\n"
                + "They agreed to meet again.");
  }

  @Test
  void columnsAreReadOneAfterTheOther() throws IOException {
    List<Drawn> lines = new ArrayList<>();
    lines.add(new Drawn(72, 740, 18, "A communique over two columns of text"));
    for (int i = 0; i < 8; i++) {
      // Drawn row by row, as some programs do.
      lines.add(new Drawn(72, 700 - 14 * i, 10, "left column line number " + i));
      lines.add(new Drawn(320, 700 - 14 * i, 10, "right column line number " + i));
    }

    String text = read(lines).content();

    assertThat(text).startsWith("A communique over two columns of text\n\nleft");
    assertThat(text.indexOf("left column line number 7"))
        .isLessThan(text.indexOf("right column line number 0"));
  }

  @Test
  void headsAndPageNumbersAreLeftAway() throws IOException {
    List<List<Drawn>> pages = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      pages.add(
          List.of(
              new Drawn(72, 800, 9, "Joint statement, 4 March 2025, page " + i),
              new Drawn(
                  72,
                  700,
                  11,
                  "This is what stands on sheet " + "abcd".charAt(i - 1) + ", and it goes on"),
              new Drawn(72, 686, 11, "without an end"),
              new Drawn(300, 30, 9, "- " + i + " -")));
    }

    assertThat(readPages(pages).content())
        .isEqualTo(
            "This is what stands on sheet a, and it goes on without an end This is what stands on"
                + " sheet b, and it goes on without an end This is what stands on sheet c, and it"
                + " goes on without an end This is what stands on sheet d, and it goes on without"
                + " an end");
  }

  @Test
  void aTitleInLargeLettersAndADateOfItsOwnAreTaken() throws IOException {
    Document pdf =
        read(
            List.of(
                new Drawn(72, 740, 20, "Statement on the strait"),
                new Drawn(72, 716, 11, "4 March 2025"),
                new Drawn(
                    72, 688, 11, "The two ministers met in the capital on Monday and spoke of"),
                new Drawn(72, 674, 11, "the strait. They agreed to meet again on 9 May 2026.")));

    assertThat(pdf.title()).contains("Statement on the strait");
    assertThat(pdf.published()).contains(PublicationDate.parse("2025-03-04"));
  }

  @Test
  void aPdfOfPicturesIsToldFromADocument() throws IOException {
    assertThat(Taken.from(drawn(List.of(List.of()))).problem().kind())
        .isEqualTo(Problem.Kind.NO_TEXT);
  }

  private static Document read(List<Drawn> lines) throws IOException {
    return readPages(List.of(lines));
  }

  private static Document readPages(List<List<Drawn>> pages) throws IOException {
    return Taken.from(drawn(pages)).only().document();
  }

  private static byte[] drawn(List<List<Drawn>> pages) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      PDType1Font font = new PDType1Font(FontName.TIMES_ROMAN);
      for (List<Drawn> lines : pages) {
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (PDPageContentStream stream = new PDPageContentStream(pdf, page)) {
          for (Drawn line : lines) {
            stream.beginText();
            stream.setFont(font, line.size);
            stream.newLineAtOffset((float) line.x, (float) line.y);
            stream.showText(line.words);
            stream.endText();
          }
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }
}
