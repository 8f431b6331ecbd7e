package org.chancery.intake.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.chancery.intake.bounds.Budget;
import org.chancery.intake.bounds.LimitException;
import org.chancery.intake.bounds.TimeLimit;
import org.chancery.intake.piece.Item;
import org.chancery.intake.piece.Pieces;
import org.chancery.intake.received.Format;
import org.chancery.intake.received.Origin;
import org.chancery.intake.received.Problem;
import org.chancery.intake.received.Received;
import org.chancery.intake.text.WebDate;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.document.Sha256;

/**
 * PDF documents: their text in reading order. When a file was made is not when it was published, so
 * a date is taken only from a short line of its own on the first page.
 */
public final class PdfReader {

  private static final int MOST_PAGES = 5_000;
  private static final int DATE_LINES = 12;

  /** Titles that word processors leave behind. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i).*\\.(?:docx?|pdf|indd|rtf|odt|pptx?)|microsoft"
              + " word.*|untitled.*|document\\d*|.*[/\\\\].*|\\S+");

  private PdfReader() {}

  /** Reads one document. */
  public static Pieces read(Item item, Budget budget) throws IOException {
    byte[] bytes = budget.document(item.in());
    StreamBound bound = new StreamBound(budget.limits().freeExpansion());
    try {
      return Pieces.of(TimeLimit.run(budget.limits().time(), () -> document(item, bytes, bound)));
    } catch (InvalidPasswordException e) {
      return Pieces.of(Received.Refused.data(item.place(), "a PDF that wants a password"));
    }
  }

  private static Received document(Item item, byte[] bytes, StreamBound bound) throws IOException {
    bound.check(bytes);
    try (PDDocument pdf =
        Loader.loadPDF(new Interruptible(bytes), IOUtils.createTempFileOnlyStreamCache())) {
      bound.check(pdf.getDocument());
      int count = pdf.getNumberOfPages();
      if (count > MOST_PAGES) {
        throw LimitException.ofDocument("more than " + MOST_PAGES + " pages");
      }
      List<List<Line>> pages = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        pages.add(new PageLines(pdf).of(i + 1));
      }
      RunningHeads.remove(pages);
      String text = Paragraphs.of(pages);
      if (text.isBlank()) {
        return Received.Refused.of(
            Problem.Kind.NO_TEXT, item.place(), "a PDF without text: pictures of pages, perhaps");
      }
      return item.known()
          .arrived(
              new Document(
                  item.name(),
                  title(pdf, pages),
                  Optional.empty(),
                  date(pages),
                  text,
                  Sha256.of(bytes)),
              item.place(),
              new Origin(
                  Format.PDF,
                  Optional.empty(),
                  Optional.ofNullable(pdf.getDocumentInformation().getAuthor())
                      .map(String::strip)
                      .filter(author -> !author.isEmpty()),
                  Optional.ofNullable(pdf.getDocumentCatalog().getLanguage())
                      .filter(tag -> !tag.isBlank()),
                  Optional.empty()));
    }
  }

  /** The title that the file gives, or else its first lines where they are larger than the rest. */
  private static Optional<String> title(PDDocument pdf, List<List<Line>> pages) {
    Optional<String> given =
        Optional.ofNullable(pdf.getDocumentInformation().getTitle())
            .map(title -> title.replaceAll("\\s+", " ").strip())
            .filter(title -> !title.isEmpty() && !NO_TITLE.matcher(title).matches());
    return given.or(() -> pages.isEmpty() ? Optional.empty() : largest(pages));
  }

  private static Optional<String> largest(List<List<Line>> pages) {
    double body = Paragraphs.usualSize(pages);
    List<Line> first = pages.getFirst();
    double size = first.stream().limit(DATE_LINES).mapToDouble(Line::size).max().orElse(0);
    if (size < body * 1.15) {
      return Optional.empty();
    }
    StringBuilder title = new StringBuilder();
    for (Line line : first) {
      if (line.size() > size * 0.95) {
        title.append(title.isEmpty() ? "" : " ").append(line.text());
      } else if (!title.isEmpty()) {
        break;
      }
    }
    return Optional.of(title.toString()).filter(words -> words.length() <= 300 && !words.isBlank());
  }

  private static Optional<PublicationDate> date(List<List<Line>> pages) {
    return pages.stream()
        .limit(1)
        .flatMap(List::stream)
        .limit(DATE_LINES)
        .map(Line::text)
        .filter(words -> words.length() < 60)
        .map(WebDate::written)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Bytes that a reader cannot go on with once its time is over. */
  private static final class Interruptible extends RandomAccessReadBuffer {

    Interruptible(byte[] bytes) {
      super(bytes);
    }

    @Override
    public int read() throws IOException {
      check();
      return super.read();
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      check();
      return super.read(to, offset, length);
    }

    private static void check() throws IOException {
      if (Thread.currentThread().isInterrupted()) {
        throw LimitException.ofDocument("takes too long");
      }
    }
  }
}
