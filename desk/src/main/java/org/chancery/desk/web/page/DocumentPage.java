package org.chancery.desk.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.chancery.desk.format.SourceLink;
import org.chancery.reading.Reading;
import org.chancery.reading.document.Document;
import org.chancery.reading.document.PublicationDate;
import org.chancery.record.kept.KeptDocument;
import org.chancery.record.query.FindingQuery;
import org.chancery.record.query.FoundFinding;
import org.chancery.record.view.Entry;

/**
 * A document: its text with what was found in it.
 *
 * @param paragraphs of the text
 * @param findings in the order of the text, those that a person rejected among them
 */
public record DocumentPage(
    Document document, KeptDocument kept, List<Paragraph> paragraphs, List<FindingView> findings)
    implements Page {

  private static final int MOST = 2000;

  /** Lines of the text without a break. */
  public record Paragraph(List<Piece> pieces) {}

  /**
   * A piece of the text on which the same findings rest.
   *
   * @param findings ids; none where nothing was found
   * @param begins ids of those that begin here
   */
  public record Piece(String text, List<String> findings, List<String> begins) {}

  public DocumentPage {
    paragraphs = List.copyOf(paragraphs);
    findings = List.copyOf(findings);
  }

  @Override
  public String title() {
    return document.title().orElse(document.id());
  }

  @Override
  public Tab tab() {
    return Tab.NONE;
  }

  @Override
  public List<Entry> listed() {
    return findings.stream().map(FindingView::entry).toList();
  }

  @Override
  public List<OtherForm> otherForms() {
    return OtherForm.of(Links.document(document.id()), "", "json", "csv");
  }

  /** Where it stands on the web, where its id or source tells. */
  public Optional<String> address() {
    return SourceLink.address(document.id(), document.source());
  }

  /** Who published it when. */
  public String origin() {
    return document
        .published()
        .map(PublicationDate::value)
        .map(day -> document.source().map(source -> source + ", " + day).orElse(day))
        .or(document::source)
        .orElse("no source, no date");
  }

  /** The page; empty where the record has no such document. */
  public static Optional<DocumentPage> of(Site site, String id) {
    Optional<Reading> reading = site.queries().reading(id);
    Optional<KeptDocument> kept = site.queries().document(id);
    if (reading.isEmpty() || kept.isEmpty()) {
      return Optional.empty();
    }
    Document document = reading.get().text().document();
    FindingQuery all = FindingQuery.ALL.in(id);
    List<FoundFinding> findings =
        site
            .queries()
            .findings(
                new FindingQuery(
                    all.types(),
                    all.side(),
                    all.counterpart(),
                    all.document(),
                    all.days(),
                    true,
                    false,
                    MOST,
                    0))
            .stream()
            .sorted(
                java.util.Comparator.comparingInt(FoundFinding::start)
                    .thenComparing(f -> f.type().ordinal())
                    .thenComparing(f -> f.id().value()))
            .toList();
    return Optional.of(
        new DocumentPage(
            document,
            kept.get(),
            paragraphs(reading.get().text().value(), findings),
            findings.stream()
                .map(found -> FindingView.of(found, document.title(), document.source()))
                .toList()));
  }

  /** The text in paragraphs and pieces, cut where a finding begins or ends. */
  static List<Paragraph> paragraphs(String text, List<FoundFinding> findings) {
    int[] units = units(text);
    List<Paragraph> paragraphs = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      if (!text.substring(at, end).isBlank()) {
        paragraphs.add(paragraph(text, at, end, findings, units));
      }
      at = end + 1;
    }
    return paragraphs;
  }

  private static Paragraph paragraph(
      String text, int start, int end, List<FoundFinding> findings, int[] units) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
    for (FoundFinding finding : findings) {
      for (int cut : new int[] {unit(units, finding.start()), unit(units, finding.end())}) {
        if (cut > start && cut < end) {
          cuts.add(cut);
        }
      }
    }
    List<Piece> pieces = new ArrayList<>();
    int from = start;
    for (int to : cuts.tailSet(start, false)) {
      int first = from;
      pieces.add(
          new Piece(
              text.substring(first, to),
              findings.stream()
                  .filter(f -> unit(units, f.start()) < to && unit(units, f.end()) > first)
                  .map(f -> f.id().value())
                  .toList(),
              findings.stream()
                  .filter(f -> unit(units, f.start()) >= first && unit(units, f.start()) < to)
                  .map(f -> f.id().value())
                  .toList()));
      from = to;
    }
    return new Paragraph(pieces);
  }

  /** For each code point its place in UTF-16 units, and the end of the text. */
  private static int[] units(String text) {
    int[] units = new int[text.codePointCount(0, text.length()) + 1];
    int unit = 0;
    for (int i = 0; i < units.length - 1; i++) {
      units[i] = unit;
      unit += Character.charCount(text.codePointAt(unit));
    }
    units[units.length - 1] = unit;
    return units;
  }

  private static int unit(int[] units, int codePoint) {
    return units[Math.min(codePoint, units.length - 1)];
  }
}
