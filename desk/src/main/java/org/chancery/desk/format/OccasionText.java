package org.chancery.desk.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chancery.reading.time.Edtf;
import org.chancery.record.happening.Standing;
import org.chancery.record.query.FoundHappening;
import org.chancery.record.view.Entry;
import org.chancery.record.view.Occasion;

/** A happening on a terminal: what all reports together say, its history, and each report. */
public final class OccasionText {

  private final Style style;
  private final Page page;

  /**
   * @param width columns of a line
   */
  public OccasionText(Style style, int width) {
    this.style = style;
    this.page = new Page(width);
  }

  /** The happening. */
  public String of(Occasion occasion) {
    Entry entry = occasion.entry();
    page.paragraph(
        0,
        2,
        style.heading(entry.id())
            + " "
            + entry.type().label()
            + ": "
            + entry.kind().map(kind -> kind.replace('-', ' ')).orElse("")
            + ", "
            + words(occasion.standing()));
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("who", Phrases.list(entry.acting())));
    if (!entry.actedOn().isEmpty()) {
      rows.add(List.of("to whom", Phrases.list(entry.actedOn())));
    }
    rows.add(List.of("happened", entry.date().map(Edtf::text).orElse("not told")));
    entry.place().ifPresent(place -> rows.add(List.of("place", place)));
    rows.add(
        List.of(
            "told in",
            Phrases.plural(entry.reports(), "document")
                + ", "
                + Phrases.plural(occasion.reports().size(), "report")));
    page.table(2, rows);
    page.paragraph(0, 0, style.heading("History"));
    page.table(2, occasion.history().stream().map(OccasionText::turn).toList());
    page.paragraph(0, 0, style.heading("Reports"));
    occasion.reports().forEach(this::report);
    return page.toString();
  }

  private static List<String> turn(FoundHappening.Turn turn) {
    return List.of(
        turn.told().map(day -> day.toString()).orElse("no date"),
        words(turn.standing())
            + turn.date().map(date -> ", " + date.text()).orElse("")
            + " ["
            + turn.finding()
            + "]");
  }

  private void report(Entry report) {
    page.paragraph(
        "  " + style.strong(report.first().finding().value()) + "  ",
        4,
        Phrases.origin(report.first())
            + ": "
            + String.join(
                ", ",
                List.of(
                    report.kind().map(kind -> kind.replace('-', ' ')).orElse(""),
                    report.status().orElse(""),
                    report.date().map(Edtf::text).orElse("no date"))));
    page.paragraph(4, 4, "‘" + Phrases.oneLine(report.first().quotation()) + "’");
    page.paragraph(4, 4, style.faint(report.first().start() + "–" + report.first().end()));
  }

  private static String words(Standing standing) {
    return standing.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
