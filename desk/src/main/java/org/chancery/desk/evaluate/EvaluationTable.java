package org.chancery.desk.evaluate;

import java.util.Locale;

/**
 * Scores as a table for people, with the misses and the spurious findings of each text if wanted.
 */
public final class EvaluationTable {

  private final boolean detail;

  public EvaluationTable(boolean detail) {
    this.detail = detail;
  }

  /** The table, ending with a line end. */
  public String of(Evaluation evaluation) {
    StringBuilder out = new StringBuilder();
    if (detail) {
      evaluation.texts().forEach(text -> detail(text, out));
    }
    line(out, "%-12s %5s %5s %5s %6s %6s %6s", "type", "gold", "found", "hits", "P", "R", "F1");
    for (Evaluation.Total total : evaluation.totals()) {
      line(
          out,
          "%-12s %5d %5d %5d %6s %6s %6s",
          total.type().key(),
          total.gold(),
          total.found(),
          total.hits(),
          Rounded.of(total.precision()),
          Rounded.of(total.recall()),
          Rounded.of(total.f1()));
    }
    evaluation
        .statusAccuracy()
        .ifPresent(status ->
            line(
                out,
                "of the engagements found: status right %s, date right %s",
                Rounded.of(status),
                Rounded.of(evaluation.dateAccuracy().orElse(0.0))));
    evaluation.meanF1().ifPresent(mean -> line(out, "mean F1 %s", Rounded.of(mean)));
    return out.toString();
  }

  private static void detail(Evaluation.Text text, StringBuilder out) {
    line(out, "%s", text.id());
    for (TextScore score : text.scores()) {
      String type = score.type().key();
      score.missed().forEach(missed -> finding(out, "miss", type, missed));
      score.spurious().forEach(spurious -> finding(out, "spurious", type, spurious));
    }
  }

  private static void finding(StringBuilder out, String how, String type, ScoredFinding finding) {
    line(out, "  %-8s %s: %s", how, type, oneLine(finding.summary()));
    line(out, "           | %s", oneLine(finding.sentence()));
  }

  private static String oneLine(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }

  private static void line(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
