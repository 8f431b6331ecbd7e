package org.chancery.desk.format;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.chancery.record.series.Balance;
import org.chancery.record.series.Month;
import org.chancery.record.series.QuadClass;
import org.chancery.record.view.Entry;
import org.chancery.record.view.Listing;
import org.chancery.record.view.Relation;
import org.chancery.record.view.Telling;

/**
 * A relation as one page that needs nothing else: no script, nothing loaded. Each entry stands with
 * its sentence, document, date and source, and beside each picture a table of what it shows.
 */
public final class RelationPage {

  private RelationPage() {}

  /** The page. */
  public static String of(Relation relation) {
    String title = relation.a().name() + " and " + relation.b().name();
    StringBuilder body = new StringBuilder(1 << 16);
    body.append("<main>\n<header>\n<h1>").append(Html.escaped(title)).append("</h1>\n<p>");
    body.append(
        Html.escaped(
            RelationText.span(relation.days())
                + " · "
                + Phrases.plural(relation.documents(), "document")
                + " · as of "
                + relation.day()));
    body.append("</p>\n");
    contents(relation, body);
    body.append("</header>\n");
    if (relation.isEmpty()) {
      body.append("<p>The record holds nothing between the two.</p>\n");
    }
    for (RelationSection section : RelationSection.values()) {
      if (section == RelationSection.SERIES) {
        series(relation, body);
      } else {
        section(section, section.of(relation), body);
      }
    }
    body.append(
        "<footer>\n<p>Every entry rests on the sentence under it, found by a program: check it"
            + " there before you rely on it. [f…] is the entry’s name in the record, numbers"
            + " after a document are the sentence’s place in it, in code points.</p>\n"
            + "<p>Made with Chancery.</p>\n</footer>\n</main>\n");
    return Html.page(title, RelationPage.class, "relation.css", body.toString());
  }

  private static void contents(Relation relation, StringBuilder body) {
    body.append("<nav aria-label=\"Contents\"><ul>\n");
    for (RelationSection section : RelationSection.values()) {
      boolean shown =
          section == RelationSection.SERIES
              ? !relation.series().isEmpty()
              : !section.of(relation).entries().isEmpty();
      if (shown) {
        body.append("<li><a href=\"#")
            .append(section.label())
            .append("\">")
            .append(section.title())
            .append("</a></li>\n");
      }
    }
    body.append("</ul></nav>\n");
  }

  // ---- Entries --------------------------------------------------------------------------------

  private static void section(RelationSection section, Listing listing, StringBuilder body) {
    if (listing.entries().isEmpty()) {
      return;
    }
    body.append("<section id=\"")
        .append(section.label())
        .append("\">\n<h2>")
        .append(section.title());
    if (listing.entries().size() < listing.total()) {
      body.append(" <small>")
          .append(listing.entries().size())
          .append(" of ")
          .append(listing.total())
          .append("</small>");
    }
    body.append("</h2>\n");
    listing.entries().forEach(entry -> entry(entry, body));
    body.append("</section>\n");
  }

  private static void entry(Entry entry, StringBuilder body) {
    body.append("<article>\n<h3><span class=\"date\">")
        .append(Html.escaped(Phrases.date(entry)))
        .append("</span> ")
        .append(Html.escaped(Phrases.deed(entry)))
        .append(Phrases.content(entry).map(words -> ": " + Html.escaped(words)).orElse(""))
        .append("</h3>\n");
    List<String> remarks = Phrases.remarks(entry);
    if (!remarks.isEmpty()) {
      body.append("<p class=\"remarks\">")
          .append(Html.escaped(String.join(" · ", remarks)))
          .append("</p>\n");
    }
    telling(entry, entry.first(), body);
    List<Telling> others = entry.tellings().subList(1, entry.tellings().size());
    if (!others.isEmpty()) {
      body.append("<details><summary>")
          .append(Phrases.plural(others.size(), "other report"))
          .append("</summary>\n");
      others.forEach(telling -> telling(entry, telling, body));
      body.append("</details>\n");
    }
    body.append("</article>\n");
  }

  private static void telling(Entry entry, Telling telling, StringBuilder body) {
    body.append("<figure><blockquote>")
        .append(Html.escaped(Phrases.oneLine(telling.quotation())))
        .append("</blockquote>\n<figcaption>")
        .append(telling.title().map(t -> "<cite>" + Html.escaped(t) + "</cite>, ").orElse(""))
        .append(telling.source().map(RelationPage::source).map(s -> s + ", ").orElse(""))
        .append(Html.escaped(telling.published().orElse("undated")))
        .append(" · ")
        .append(Html.escaped(telling.document()))
        .append(' ')
        .append(telling.start())
        .append('–')
        .append(telling.end())
        .append(" · [")
        .append(Html.escaped(entry.id()))
        .append("]</figcaption></figure>\n");
  }

  /** A link is followed only when somebody clicks it. */
  private static String source(String source) {
    boolean address = source.toLowerCase(Locale.ROOT).matches("https?://\\S+");
    String words = Html.escaped(source);
    return address
        ? "<a rel=\"noopener noreferrer\" href=\"" + words + "\">" + words + "</a>"
        : words;
  }

  // ---- Series ---------------------------------------------------------------------------------

  private static void series(Relation relation, StringBuilder body) {
    if (relation.series().isEmpty()) {
      return;
    }
    List<Month> months = relation.series().months();
    SeriesPicture picture = new SeriesPicture(months);
    String there = relation.a().name() + " → " + relation.b().name();
    String back = relation.b().name() + " → " + relation.a().name();
    body.append("<section id=\"series\">\n<h2>By month</h2>\n<p class=\"legend\">")
        .append(key("words-good", "verbal cooperation"))
        .append(key("deeds-good", "material cooperation"))
        .append(key("words-bad", "verbal conflict"))
        .append(key("deeds-bad", "material conflict"))
        .append(key("published", "documents in the record"))
        .append(key("about", "of these on the two"))
        .append(key("blind", "no documents: nothing can be known"))
        .append("</p>\n");
    direction(relation, there, "there", Month::there, picture, body);
    direction(relation, back, "back", Month::back, picture, body);
    beside(
        "Goldstein’s values, summed: " + key("there", there) + " " + key("back", back),
        picture.goldstein("picture-goldstein", "Goldstein's values in both directions by month"),
        goldsteinTable(relation, there, back),
        body);
    if (relation.unplaced() > 0) {
      body.append("<p>")
          .append(Phrases.plural(relation.unplaced(), "act"))
          .append(" with a date vaguer than a month: not counted here.</p>\n");
    }
    body.append("</section>\n");
  }

  private static String key(String style, String words) {
    return "<span class=\"key "
        + style
        + "\"><svg viewBox=\"0 0 10 10\" aria-hidden=\"true\"><rect class=\""
        + style
        + "\" width=\"10\" height=\"10\"/></svg>"
        + Html.escaped(words)
        + "</span> ";
  }

  private static void direction(
      Relation relation,
      String title,
      String id,
      Function<Month, Balance> direction,
      SeriesPicture picture,
      StringBuilder body) {
    StringBuilder table =
        new StringBuilder(
            head(
                "month",
                "verbal coop.",
                "material coop.",
                "verbal conflict",
                "material conflict",
                "Goldstein",
                "documents behind / on the two / in record"));
    for (List<Month> run : relation.series().runs()) {
      Month month = run.getFirst();
      Balance balance = direction.apply(month);
      table.append("<tr><th scope=\"row\">").append(SeriesText.span(run)).append("</th>");
      for (QuadClass quad : QuadClass.values()) {
        cell(month.isBlind() ? "" : String.valueOf(balance.count(quad)), table);
      }
      cell(balance.acts() == 0 ? "" : Phrases.goldstein(balance.goldstein()), table);
      cell(behind(run), table);
      table.append("</tr>\n");
    }
    beside(
        Html.escaped(title),
        picture.acts("picture-" + id, title + ", acts by month", direction),
        table.append("</tbody></table>\n").toString(),
        body);
  }

  private static String goldsteinTable(Relation relation, String there, String back) {
    StringBuilder table =
        new StringBuilder(head("month", there, back, "documents behind / on the two / in record"));
    for (List<Month> run : relation.series().runs()) {
      Month month = run.getFirst();
      table.append("<tr><th scope=\"row\">").append(SeriesText.span(run)).append("</th>");
      for (Balance balance : List.of(month.there(), month.back())) {
        cell(balance.acts() == 0 ? "" : Phrases.goldstein(balance.goldstein()), table);
      }
      cell(behind(run), table);
      table.append("</tr>\n");
    }
    return table.append("</tbody></table>\n").toString();
  }

  private static String behind(List<Month> run) {
    if (run.getFirst().isBlind()) {
      return "no documents";
    }
    return run.stream().mapToInt(Month::documents).sum()
        + " / "
        + run.stream().mapToInt(Month::about).sum()
        + " / "
        + run.stream().mapToInt(Month::published).sum();
  }

  private static String head(String... columns) {
    StringBuilder head = new StringBuilder("<table>\n<thead><tr>");
    for (String column : columns) {
      head.append("<th scope=\"col\">").append(Html.escaped(column)).append("</th>");
    }
    return head.append("</tr></thead>\n<tbody>\n").toString();
  }

  private static void cell(String value, StringBuilder table) {
    table.append("<td>").append(Html.escaped(value)).append("</td>");
  }

  private static void beside(String title, String picture, String table, StringBuilder body) {
    body.append("<h3>")
        .append(title)
        .append("</h3>\n<div class=\"beside\">\n")
        .append(picture)
        .append("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Table\">\n")
        .append(table)
        .append("</div>\n</div>\n");
  }
}
