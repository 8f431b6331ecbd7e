package org.chancery.desk.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.record.view.Comparison;
import org.chancery.record.view.Comparison.Alone;
import org.chancery.record.view.Comparison.Difference;
import org.chancery.record.view.Comparison.Pair;
import org.chancery.record.view.Entry;
import tools.jackson.core.JsonGenerator;

/** Two documents side by side, for people and for programs. */
public final class ComparisonFormat {

  private ComparisonFormat() {}

  /**
   * On a terminal.
   *
   * @param width columns of a line
   * @param limit at most so many of each sort
   */
  public static String text(Comparison comparison, Style style, int width, int limit) {
    return new Writing(style, width, limit).write(comparison);
  }

  private static final class Writing {

    private final Style style;
    private final int limit;
    private final Page page;

    Writing(Style style, int width, int limit) {
      this.style = style;
      this.limit = limit;
      this.page = new Page(width);
    }

    String write(Comparison comparison) {
      page.paragraph("A  ", 3, style.strong(head(comparison.one())));
      page.paragraph("B  ", 3, style.strong(head(comparison.other())));
      heading("Said differently", comparison.different().size());
      comparison.different().stream().limit(limit).forEach(this::pair);
      heading("Said by both", comparison.same().size());
      comparison.same().stream().limit(limit).forEach(this::pair);
      only("A", "B", comparison.onlyOne());
      only("B", "A", comparison.onlyOther());
      return page.toString();
    }

    private void heading(String words, int count) {
      if (count > 0) {
        String shown = count > limit ? " (" + limit + " of " + count + ", --limit shows more)" : "";
        page.blank();
        page.paragraph(0, 0, style.heading(words) + style.faint(shown));
      }
    }

    private void pair(Pair pair) {
      page.paragraph(2, 4, deed(pair.one()));
      for (Difference difference : pair.differences()) {
        page.paragraph(
            "    " + style.strong(label(difference)) + "  ",
            6,
            "A: " + told(difference.one()) + ", B: " + told(difference.other()));
      }
      quotation("A", pair.one());
      quotation("B", pair.other());
    }

    private static String told(String value) {
      return value.isEmpty() ? "–" : value;
    }

    private void quotation(String which, Entry entry) {
      page.paragraph(
          "    " + style.faint(which) + " ",
          6,
          "‘"
              + Phrases.oneLine(entry.first().quotation())
              + "’"
              + Page.TIED
              + style.faint("[" + entry.id() + "]"));
    }

    private void only(String which, String other, List<Alone> all) {
      List<Alone> silent = all.stream().filter(alone -> alone.nearest().isEmpty()).toList();
      List<Alone> touched = all.stream().filter(alone -> alone.nearest().isPresent()).toList();
      heading("Only in " + which + "; " + other + " is silent on it", silent.size());
      silent.stream().limit(limit).forEach(alone -> alone(which, other, alone));
      heading("Only in " + which + "; " + other + " touches on it", touched.size());
      touched.stream().limit(limit).forEach(alone -> alone(which, other, alone));
    }

    private void alone(String which, String other, Alone alone) {
      page.paragraph(2, 4, deed(alone.entry()));
      quotation(which, alone.entry());
      alone
          .nearest()
          .ifPresent(sentence ->
              page.paragraph(
                  "    " + style.faint(other) + " ",
                  6,
                  style.faint("nearest: ‘" + Phrases.oneLine(sentence) + "’")));
    }
  }

  private static String deed(Entry entry) {
    return Phrases.deed(entry) + Phrases.content(entry).map(words -> ": " + words).orElse("");
  }

  private static String head(Comparison.Document document) {
    return Stream.of(
            document.title(),
            document.published(),
            Publishing.text(document.provenance(), document.source()),
            Optional.of(document.id()))
        .flatMap(Optional::stream)
        .distinct()
        .collect(Collectors.joining(" · "));
  }

  private static String label(Difference difference) {
    return difference.aspect().name().toLowerCase(Locale.ROOT);
  }

  /** As JSON. */
  public static byte[] json(Comparison comparison) {
    return EntryJson.object(json -> write(comparison, json));
  }

  /** The properties of the object. */
  public static void write(Comparison comparison, JsonGenerator json) {
    document("a", comparison.one(), json);
    document("b", comparison.other(), json);
    pairs("different", comparison.different(), json);
    pairs("same", comparison.same(), json);
    alone("onlyA", comparison.onlyOne(), json);
    alone("onlyB", comparison.onlyOther(), json);
  }

  private static void document(String name, Comparison.Document document, JsonGenerator json) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("id", document.id());
    EntryJson.string("title", document.title(), json);
    EntryJson.string("source", document.source(), json);
    Publishing.write(document.provenance(), json);
    EntryJson.string("published", document.published(), json);
    json.writeEndObject();
  }

  private static void pairs(String name, List<Pair> pairs, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    for (Pair pair : pairs) {
      json.writeStartObject();
      json.writeArrayPropertyStart("differences");
      for (Difference difference : pair.differences()) {
        json.writeStartObject();
        json.writeStringProperty("aspect", label(difference));
        json.writeStringProperty("a", difference.one());
        json.writeStringProperty("b", difference.other());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeName("a");
      EntryJson.write(pair.one(), json);
      json.writeName("b");
      EntryJson.write(pair.other(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void alone(String name, List<Alone> all, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    for (Alone alone : all) {
      json.writeStartObject();
      json.writeBooleanProperty("otherIsSilent", alone.nearest().isEmpty());
      EntryJson.string("nearest", alone.nearest(), json);
      json.writeName("entry");
      EntryJson.write(alone.entry(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** One row a matter: what, in what the two differ, and their sentences. */
  public static String csv(Comparison comparison) {
    Csv csv = new Csv("relation", "type", "matter", "differences", "a", "a_id", "b", "b_id");
    comparison.different().forEach(pair -> csv.row(row("different", pair)));
    comparison.same().forEach(pair -> csv.row(row("same", pair)));
    comparison.onlyOne().forEach(alone -> csv.row(row("only a", alone, true)));
    comparison.onlyOther().forEach(alone -> csv.row(row("only b", alone, false)));
    return csv.toString();
  }

  private static List<String> row(String relation, Pair pair) {
    String differences =
        pair.differences().stream()
            .map(d -> label(d) + ": " + d.one() + " / " + d.other())
            .collect(Collectors.joining("; "));
    return List.of(
        relation,
        pair.one().type().label(),
        deed(pair.one()),
        differences,
        pair.one().first().quotation(),
        pair.one().id(),
        pair.other().first().quotation(),
        pair.other().id());
  }

  private static List<String> row(String relation, Alone alone, boolean first) {
    Entry entry = alone.entry();
    String here = entry.first().quotation();
    String there = alone.nearest().orElse("");
    List<String> row =
        new ArrayList<>(
            List.of(
                relation + (alone.nearest().isEmpty() ? ", other silent" : ""),
                entry.type().label(),
                deed(entry),
                ""));
    row.addAll(first ? List.of(here, entry.id(), there, "") : List.of(there, "", here, entry.id()));
    return row;
  }
}
