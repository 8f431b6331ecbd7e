package org.chancery.desk.format;

import java.util.ArrayList;
import java.util.List;
import org.chancery.record.series.Balance;
import org.chancery.record.series.Month;
import org.chancery.record.series.QuadClass;
import org.chancery.record.view.Relation;

/** The series of a relation as a table; months without acts are told together. */
public final class SeriesText {

  private final Style style;
  private final Page page;
  private final int limit;

  /**
   * @param limit at most so many rows, the latest
   */
  SeriesText(Style style, Page page, int limit) {
    this.style = style;
    this.page = page;
    this.limit = limit;
  }

  void section(Relation relation) {
    if (relation.series().isEmpty()) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (List<Month> run : relation.series().runs()) {
      rows.add(run.getFirst().isEmpty() ? quiet(run) : row(run.getFirst()));
    }
    int shown = Math.min(limit, rows.size());
    page.blank();
    page.paragraph(
        0,
        0,
        style.heading("By month")
            + style.faint(
                shown < rows.size()
                    ? " (the last " + shown + " of " + rows.size() + " rows, --limit shows more)"
                    : ""));
    String there = relation.a().code() + "→" + relation.b().code();
    String back = relation.b().code() + "→" + relation.a().code();
    List<List<String>> table = new ArrayList<>();
    table.add(
        List.of(
            "month", there, "conflict", "Goldstein", back, "conflict", "Goldstein", "documents"));
    table.addAll(rows.subList(rows.size() - shown, rows.size()));
    page.table(2, table);
    page.paragraph(
        2,
        2,
        style.faint(
            "Cooperation under the arrow, words+deeds; Goldstein's values summed; documents: behind"
                + " the acts / published that month on the two / in the whole record."));
    if (relation.unplaced() > 0) {
      page.paragraph(
          2,
          2,
          style.faint(
              Phrases.plural(relation.unplaced(), "act")
                  + " with a date vaguer than a month "
                  + (relation.unplaced() == 1 ? "is" : "are")
                  + " not counted."));
    }
  }

  private static List<String> row(Month month) {
    List<String> row = new ArrayList<>();
    row.add(month.month().toString());
    for (Balance balance : List.of(month.there(), month.back())) {
      row.add(
          sum(
              balance.count(QuadClass.VERBAL_COOPERATION),
              balance.count(QuadClass.MATERIAL_COOPERATION)));
      row.add(
          sum(
              balance.count(QuadClass.VERBAL_CONFLICT),
              balance.count(QuadClass.MATERIAL_CONFLICT)));
      row.add(balance.acts() == 0 ? "–" : Phrases.goldstein(balance.goldstein()));
    }
    row.add(month.documents() + " / " + month.about() + " / " + month.published());
    return row;
  }

  private static String sum(int words, int deeds) {
    return words + deeds == 0 ? "–" : words + "+" + deeds;
  }

  private static List<String> quiet(List<Month> months) {
    int about = months.stream().mapToInt(Month::about).sum();
    int published = months.stream().mapToInt(Month::published).sum();
    String what = months.getFirst().isBlind() ? "no documents" : "0 / " + about + " / " + published;
    return List.of(span(months), "–", "–", "–", "–", "–", "–", what);
  }

  /** {@code 2025-01}, or {@code 2025-01/2025-03}. */
  public static String span(List<Month> months) {
    return months.size() == 1
        ? months.getFirst().month().toString()
        : months.getFirst().month() + "/" + months.getLast().month();
  }
}
