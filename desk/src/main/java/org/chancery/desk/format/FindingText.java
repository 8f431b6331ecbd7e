package org.chancery.desk.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.time.Edtf;
import org.chancery.record.kept.DocumentVersion;
import org.chancery.record.kept.KeptDocument;
import org.chancery.record.kept.KeptReading;
import org.chancery.record.kept.Role;
import org.chancery.record.query.FoundFinding;
import org.chancery.record.query.Hits;
import org.chancery.record.query.LogEntry;
import org.chancery.record.revision.Decision;
import org.chancery.record.revision.Revision;

/** What the record holds, piece by piece, on a terminal. */
public final class FindingText {

  /** How much of a long passage is shown, beginning a little before the first word that matches. */
  private static final int SHOWN = 320;

  private static final int BEFORE = 80;

  private final Style style;
  private final Page page;

  /**
   * @param width columns of a line
   */
  public FindingText(Style style, int width) {
    this.style = style;
    this.page = new Page(width);
  }

  /** A finding with its times, its evidence and what people decided about it. */
  public String of(FoundFinding finding, List<Revision> revisions) {
    String kind =
        finding.kind().map(k -> ": " + k.replace('-', ' ')).orElse("")
            + finding.status().map(s -> ", " + s).orElse("");
    page.paragraph(0, 2, style.heading(finding.id().value()) + " " + finding.type().label() + kind);
    List<List<String>> rows = new ArrayList<>();
    for (Role role : Role.values()) {
      for (FoundFinding.Participant party : finding.in(role)) {
        rows.add(List.of(role.label(), named(party)));
      }
    }
    finding.content().ifPresent(words -> rows.add(List.of("content", Phrases.oneLine(words))));
    finding.place().ifPresent(place -> rows.add(List.of("place", place)));
    finding.outcome().ifPresent(o -> rows.add(List.of("became", o.label() + ", says a person")));
    rows.add(List.of("happened", finding.times().happened().map(Edtf::text).orElse("not told")));
    rows.add(
        List.of(
            "published",
            finding.times().published().map(PublicationDate::value).orElse("not told")));
    rows.add(List.of("recorded", finding.times().recorded().toString()));
    rows.add(
        List.of(
            "found by",
            finding.foundBy()
                + String.format(Locale.ROOT, ", confidence %.2f", finding.confidence())));
    rows.add(
        List.of(
            "review",
            finding.review().map(r -> r.label() + " by a person").orElse("not reviewed")));
    page.table(2, rows);
    page.paragraph(2, 2, "‘" + Phrases.oneLine(finding.quotation()) + "’");
    page.paragraph(
        2, 2, style.faint(finding.document() + " " + finding.start() + "–" + finding.end()));
    revisions.forEach(revision -> page.paragraph(2, 4, revised(revision)));
    return page.toString();
  }

  private static String named(FoundFinding.Participant party) {
    return party.name()
        + party
            .state()
            .filter(s -> !party.kind().equals("state"))
            .map(s -> " (" + s + ")")
            .orElse("")
        + party.office().map(o -> ", " + o).orElse("");
  }

  /** One line on a decision. */
  private static String revised(Revision revision) {
    String decision =
        switch (revision.decision()) {
          case Decision.Accepted _ -> "accepted";
          case Decision.Rejected _ -> "rejected";
          case Decision.Corrected(var correction) ->
              "corrected "
                  + correction.fields().entrySet().stream()
                      .map((Map.Entry<String, String> f) -> f.getKey() + "=" + f.getValue())
                      .collect(Collectors.joining(", "));
        };
    return revision.recorded()
        + "  "
        + decision
        + " by "
        + revision.person()
        + revision.note().map(note -> ": " + note).orElse("");
  }

  /** A document with its versions, their readings, and the findings that count. */
  public String of(KeptDocument document, List<FoundFinding> findings) {
    page.paragraph(0, 2, style.heading(document.id()) + " " + document.latest().title().orElse(""));
    page.paragraph(2, 2, "recorded " + document.recorded());
    document.copyOf().ifPresent(first -> page.paragraph(2, 4, "a copy of " + first));
    if (!document.copies().isEmpty()) {
      page.paragraph(2, 4, "copied by " + String.join(", ", document.copies()));
    }
    for (DocumentVersion version : document.versions()) {
      page.paragraph(
          2,
          4,
          "version "
              + version.number()
              + version.published().map(p -> ", published " + p.value()).orElse("")
              + Publishing.text(version.provenance(), version.source())
                  .map(s -> ", " + s)
                  .orElse("")
              + ", "
              + version.length()
              + " characters, recorded "
              + version.recorded());
      version.provenance().address().ifPresent(address -> page.paragraph(4, 6, address));
      version
          .provenance()
          .publisher()
          .flatMap(publisher -> publisher.licence())
          .ifPresent(licence -> page.paragraph(4, 6, "licence: " + licence));
      for (KeptReading reading : version.readings()) {
        page.paragraph(
            4,
            6,
            "read by "
                + reading.reader()
                + ": "
                + Phrases.plural(reading.findings(), "finding")
                + ", recorded "
                + reading.recorded()
                + (reading.current() ? " (counts)" : ""));
      }
    }
    for (FoundFinding finding : findings) {
      page.paragraph(
          "  " + style.strong(finding.id().value()) + "  ",
          4,
          line(finding) + finding.review().map(r -> style.faint(" · " + r.label())).orElse(""));
    }
    return page.toString();
  }

  private static String line(FoundFinding finding) {
    return finding.type().label()
        + finding.kind().map(k -> " " + k.replace('-', ' ')).orElse("")
        + ": ‘"
        + Phrases.oneLine(finding.content().orElse(finding.quotation()))
        + "’";
  }

  /** What a search found: how many documents of which time, then the best passages. */
  public String of(Hits hits, String words) {
    page.paragraph(
        0,
        0,
        style.heading(words) + style.faint(" " + Phrases.plural(hits.documents(), "document")));
    if (!hits.facets().isEmpty()) {
      page.paragraph(
          2,
          2,
          hits.facets().stream()
              .map(f -> (f.period().isEmpty() ? "no date" : f.period()) + ": " + f.documents())
              .collect(Collectors.joining("  ")));
    }
    for (Hits.Hit hit : hits.hits()) {
      page.paragraph(
          0,
          2,
          style.strong(hit.document())
              + hit.published().map(p -> " " + p).orElse("")
              + hit.title().map(t -> " " + t).orElse("")
              + style.faint(hit.end() == 0 ? "" : " " + hit.start() + "–" + hit.end()));
      page.paragraph(2, 2, marked(hit.marked()));
    }
    return page.toString();
  }

  private String marked(String words) {
    String line = Phrases.oneLine(words);
    int first = Math.max(0, line.indexOf(Hits.MARK));
    int from =
        line.length() <= SHOWN || first <= BEFORE ? 0 : line.indexOf(' ', first - BEFORE) + 1;
    int to = Math.min(line.length(), from + SHOWN);
    String part =
        (from > 0 ? "… " : "") + line.substring(from, to) + (to < line.length() ? " …" : "");
    StringBuilder shown = new StringBuilder();
    for (String piece : part.split("(?=" + Hits.MARK + ")")) {
      int end = piece.indexOf(Hits.UNMARK);
      if (piece.indexOf(Hits.MARK) == 0 && end > 0) {
        shown.append(style == Style.PLAIN ? "[" : "");
        shown.append(style.strong(piece.substring(1, end)));
        shown.append(style == Style.PLAIN ? "]" : "");
        shown.append(piece.substring(end + 1));
      } else {
        shown.append(piece.replace(String.valueOf(Hits.MARK), ""));
      }
    }
    return shown.toString();
  }

  /** What was done to the record. */
  public String of(List<LogEntry> log) {
    for (LogEntry entry : log) {
      page.paragraph(
          0,
          4,
          switch (entry) {
            case LogEntry.Run run ->
                run.recorded() + "  " + run.command() + " (" + run.program() + "): " + counted(run);
            case LogEntry.Reviewed(Revision revision) ->
                revised(revision).replaceFirst("  ", "  review " + revision.finding() + " ");
          });
    }
    return page.toString();
  }

  private static String counted(LogEntry.Run run) {
    String failures = run.failures() == 0 ? "" : ", " + run.failures() + " could not be read";
    return Phrases.plural(run.documents(), "new document")
        + ", "
        + Phrases.plural(run.versions() - run.documents(), "changed document")
        + ", "
        + Phrases.plural(run.readings(), "reading")
        + failures;
  }
}
