package org.chancery.desk.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Scores as one web page that needs nothing else: each text beside what was hit, missed and found
 * wrongly in it, with the sentences marked.
 */
public final class EvaluationPage {

  private enum Mark {
    MISSED,
    SPURIOUS,
    HIT;

    String css() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private record Marked(Mark mark, ScoredFinding finding) {}

  private record Place(int start, int end, Mark mark) {}

  /** The page. */
  public String of(Evaluation evaluation) {
    StringBuilder page = new StringBuilder(1 << 16);
    page.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<title>Chancery: readings against gold</title>\n<style>\n")
        .append(styles())
        .append("</style>\n</head>\n<body>\n<main>\n<h1>Readings against gold</h1>\n");
    table(evaluation, page);
    page.append("<p class=\"legend\"><mark class=\"hit\">found</mark> ")
        .append("<mark class=\"missed\">missed</mark> ")
        .append("<mark class=\"spurious\">found, but not in gold</mark></p>\n");
    evaluation.texts().forEach(text -> text(text, page));
    return page.append("</main>\n</body>\n</html>\n").toString();
  }

  private static void table(Evaluation evaluation, StringBuilder page) {
    page.append("<table>\n<thead><tr><th scope=\"col\">type</th>");
    for (String column : List.of("gold", "found", "hits", "precision", "recall", "F1")) {
      page.append("<th scope=\"col\">").append(column).append("</th>");
    }
    page.append("</tr></thead>\n<tbody>\n");
    for (Evaluation.Total total : evaluation.totals()) {
      page.append("<tr><th scope=\"row\">").append(total.type().key()).append("</th>");
      for (Object cell :
          List.of(
              total.gold(),
              total.found(),
              total.hits(),
              Rounded.of(total.precision()),
              Rounded.of(total.recall()),
              Rounded.of(total.f1()))) {
        page.append("<td>").append(cell).append("</td>");
      }
      page.append("</tr>\n");
    }
    page.append("</tbody>\n</table>\n");
    evaluation
        .meanF1()
        .ifPresent(mean -> page.append("<p>mean F1 ").append(Rounded.of(mean)).append("</p>\n"));
  }

  private static void text(Evaluation.Text text, StringBuilder page) {
    List<Marked> findings = new ArrayList<>();
    for (TextScore score : text.scores()) {
      score.missed().forEach(f -> findings.add(new Marked(Mark.MISSED, f)));
      score.spurious().forEach(f -> findings.add(new Marked(Mark.SPURIOUS, f)));
      score.matched().forEach(hit -> findings.add(new Marked(Mark.HIT, hit.gold())));
    }
    page.append("<section>\n<h2>").append(escaped(text.id())).append("</h2>\n");
    page.append("<div class=\"sides\">\n<div class=\"text\">");
    marked(text.content().orElse("(not read)"), findings, page);
    page.append("</div>\n<ul>\n");
    for (Marked one : findings) {
      page.append("<li class=\"")
          .append(one.mark.css())
          .append("\"><b>")
          .append(one.mark.css())
          .append("</b> ")
          .append(one.finding.type().key())
          .append(": ")
          .append(escaped(one.finding.summary()))
          .append("</li>\n");
    }
    page.append("</ul>\n</div>\n</section>\n");
  }

  /** A sentence with findings of several marks takes the gravest, in the order of the marks. */
  private static void marked(String content, List<Marked> findings, StringBuilder page) {
    List<Place> places = new ArrayList<>();
    for (Marked one : findings) {
      String sentence = one.finding.sentence();
      int start = sentence.isEmpty() ? -1 : content.indexOf(sentence);
      if (start >= 0) {
        places.add(new Place(start, start + sentence.length(), one.mark));
      }
    }
    places.sort(Comparator.comparingInt(Place::start).thenComparing(Place::mark));
    int at = 0;
    for (Place place : places) {
      if (place.start < at) {
        continue;
      }
      page.append(escaped(content.substring(at, place.start)))
          .append("<mark class=\"")
          .append(place.mark.css())
          .append("\">")
          .append(escaped(content.substring(place.start, place.end)))
          .append("</mark>");
      at = place.end;
    }
    page.append(escaped(content.substring(at)));
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String styles() {
    try (InputStream in = EvaluationPage.class.getResourceAsStream("evaluation.css")) {
      if (in == null) {
        throw new IllegalStateException("evaluation.css is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
