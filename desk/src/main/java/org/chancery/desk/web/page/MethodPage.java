package org.chancery.desk.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.chancery.reading.rule.FindingType;
import org.chancery.reading.rule.Rule;
import org.chancery.reading.rule.Rules;
import org.chancery.reading.syntax.Wordlist;
import org.chancery.record.query.RecordQueries;
import org.jdbi.v3.core.Handle;

/**
 * How findings are made, how well, and of what the record tells.
 *
 * @param measured how well each type is found
 * @param rules by type
 * @param sources those with most documents
 * @param years documents by year of publication; the last without a date
 * @param unread inputs that could not be read
 */
public record MethodPage(
    List<Measured> measured,
    List<RuleCount> rules,
    RecordQueries.Counts counts,
    List<Source> sources,
    int otherSources,
    List<Year> years,
    int unread)
    implements Page {

  private static final int SOURCES = 25;

  /**
   * How well something is found, against what people found in the same texts.
   *
   * @param what a type of finding, or what the parser gives
   * @param precision in percent: how much of what is found is right
   * @param recall in percent: how much of what there is is found
   */
  public record Measured(String what, String precision, String recall, String f1) {}

  /** How many rules find a type, and by how many texts they are tried. */
  public record RuleCount(String type, int rules, int examples) {}

  /** A source with its documents. */
  public record Source(String name, int documents, String first, String last) {}

  /** A year with its documents. */
  public record Year(String year, int documents) {}

  @Override
  public String title() {
    return "Method";
  }

  @Override
  public Tab tab() {
    return Tab.METHOD;
  }

  /** The page. */
  public static MethodPage of(Site site) {
    return site.record()
        .database()
        .read(handle -> {
          List<Source> sources = sources(handle);
          return new MethodPage(
              measurements(),
              ruleCounts(),
              site.queries().counts(),
              sources.stream().limit(SOURCES).toList(),
              Math.max(0, sources.size() - SOURCES),
              years(handle),
              site.queries().countFailures());
        });
  }

  private static List<Measured> measurements() {
    return Wordlist.lines(MethodPage.class, "measured.tsv").stream()
        .map(line -> line.split("\t", -1))
        .map(cells -> new Measured(cells[0], cells[1], cells[2], cells[3]))
        .toList();
  }

  private static List<RuleCount> ruleCounts() {
    List<RuleCount> counts = new ArrayList<>();
    for (FindingType type : FindingType.values()) {
      List<Rule> all = Rules.standard().all().stream().filter(rule -> rule.type() == type).toList();
      counts.add(
          new RuleCount(
              type.label(),
              all.size(),
              all.stream().mapToInt(rule -> rule.matches().size() + rule.rejects().size()).sum()));
    }
    return counts;
  }

  private static List<Source> sources(Handle handle) {
    return handle
        .createQuery(
            "SELECT v.source, count(*) AS documents, min(c.published_day) AS first_day,"
                + " max(c.published_day) AS last_day FROM current_reading c"
                + " JOIN document_version v ON v.no = c.version_no"
                + " GROUP BY v.source ORDER BY documents DESC, v.source")
        .map((row, _) ->
            new Source(
                Optional.ofNullable(row.getString("source")).orElse("no source"),
                row.getInt("documents"),
                Optional.ofNullable(row.getString("first_day")).orElse(""),
                Optional.ofNullable(row.getString("last_day")).orElse("")))
        .list();
  }

  private static List<Year> years(Handle handle) {
    return handle
        .createQuery(
            "SELECT coalesce(substr(published_day, 1, 4), 'no date') AS published_year,"
                + " count(*) AS documents FROM current_reading"
                + " GROUP BY coalesce(substr(published_day, 1, 4), 'no date')"
                + " ORDER BY coalesce(substr(published_day, 1, 4), 'no date')")
        .map((row, _) -> new Year(row.getString("published_year"), row.getInt("documents")))
        .list();
  }

  /** The most documents of a year. */
  public int most() {
    return years.stream().mapToInt(Year::documents).max().orElse(0);
  }

  /** What the program never finds, in words of its README. */
  public static List<String> notCovered() {
    return Arrays.asList(
        "Texts in other languages than English.",
        "What words say by implication alone; tone, motives, guesses.",
        "Documents that are not in this record: a month without documents is not a calm one.",
        "Holders of offices after the gazetteer’s sources end, unless a text names them.",
        "Whether a promise was kept: later documents suggest it, only people say so.");
  }
}
