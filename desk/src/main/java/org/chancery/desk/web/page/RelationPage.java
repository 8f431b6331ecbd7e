package org.chancery.desk.web.page;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chancery.desk.format.SeriesPicture;
import org.chancery.reading.finding.Engagement;
import org.chancery.reading.finding.Event;
import org.chancery.record.series.Balance;
import org.chancery.record.series.Month;
import org.chancery.record.view.Entry;
import org.chancery.record.view.Relation;
import org.chancery.record.view.Side;
import org.chancery.record.view.Telling;

/**
 * The relation of two sides.
 *
 * @param filter of the chronology
 * @param chronology what the filter lets through, on this page of it
 * @param matching how many it lets through
 * @param there SVG of what the first did towards the second
 * @param back SVG of what the second did towards the first
 * @param goldstein SVG of both, by Goldstein's values
 */
public record RelationPage(
    Relation relation,
    Filter filter,
    List<Entry> chronology,
    int matching,
    String there,
    String back,
    String goldstein)
    implements Page {

  private static final int SHOWN = 25;
  private static final int MOST_ROWS = 240;

  /** So much of what comes next, and of each list beside it. */
  public static final int COMING = 20;

  public static final int BESIDE = 12;

  /**
   * What of the chronology is asked for; nothing means everything.
   *
   * @param type a kind of engagement or act, or one of the two
   * @param topic words of which one stands in the sentence
   * @param told by whom: the code of a state, or {@code others}
   * @param page from 1
   */
  public record Filter(
      String type, String topic, String status, String told, Optional<YearMonth> month, int page) {

    public boolean isEmpty() {
      return type.isEmpty()
          && topic.isEmpty()
          && status.isEmpty()
          && told.isEmpty()
          && month.isEmpty();
    }
  }

  /** Of which types something in a chronology may be. */
  public static List<String> types() {
    return Stream.concat(
            Arrays.stream(Engagement.Kind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT)),
            Arrays.stream(Event.Type.values()).map(Enum::name))
        .toList();
  }

  /** How far something in a chronology may have come. */
  public static List<String> statuses() {
    return Stream.concat(
            Arrays.stream(Engagement.Status.values()).map(Enum::name),
            Stream.of("ACTUAL", "FUTURE", "POSTPONED"))
        .map(status -> status.toLowerCase(Locale.ROOT))
        .toList();
  }

  public RelationPage {
    chronology = List.copyOf(chronology);
  }

  @Override
  public String title() {
    return relation.a().name() + " and " + relation.b().name();
  }

  @Override
  public Tab tab() {
    return Tab.RELATIONS;
  }

  @Override
  public List<Entry> listed() {
    return chronology;
  }

  @Override
  public List<OtherForm> otherForms() {
    StringBuilder query = new StringBuilder();
    relation.days().since().ifPresent(day -> add(query, "since", day.toString()));
    relation.days().until().ifPresent(day -> add(query, "until", day.toString()));
    return OtherForm.of(
        Links.relation(relation.a(), relation.b()), query.toString(), "json", "csv", "atom", "ics");
  }

  /** The months as rows of a table: each its own, unless there are very many without acts. */
  public List<List<Month>> rows() {
    List<Month> months = relation.series().months();
    return months.size() <= MOST_ROWS
        ? months.stream().map(List::of).toList()
        : relation.series().runs();
  }

  /** How many pages the chronology fills. */
  public int pages() {
    return Math.max(1, (matching + SHOWN - 1) / SHOWN);
  }

  /** The address of this page with another filter. */
  public String path(Optional<YearMonth> month, int page, String anchor) {
    StringBuilder query = new StringBuilder();
    relation.days().since().ifPresent(day -> add(query, "since", day.toString()));
    relation.days().until().ifPresent(day -> add(query, "until", day.toString()));
    add(query, "type", filter.type);
    add(query, "topic", filter.topic);
    add(query, "status", filter.status);
    add(query, "told", filter.told);
    month.ifPresent(m -> add(query, "month", m.toString()));
    if (page > 1) {
      add(query, "page", String.valueOf(page));
    }
    return Links.relation(relation.a(), relation.b())
        + (query.isEmpty() ? "" : "?" + query)
        + anchor;
  }

  private static void add(StringBuilder query, String name, String value) {
    if (!value.isEmpty()) {
      query
          .append(query.isEmpty() ? "" : "&")
          .append(name)
          .append('=')
          .append(Links.encoded(value));
    }
  }

  /** The page; empty where one of the two is nobody, or they are one. */
  public static Optional<RelationPage> of(Site site, String one, String other, Ask ask) {
    Optional<Side> a = site.find(one);
    Optional<Side> b = site.find(other);
    if (a.isEmpty() || b.isEmpty() || a.equals(b)) {
      return Optional.empty();
    }
    Filter filter =
        new Filter(
            ask.text("type"),
            ask.text("topic"),
            ask.text("status"),
            ask.text("told"),
            ask.month("month"),
            ask.count("page", 1, 10_000));
    Relation relation =
        site.relations()
            .of(
                a.get(),
                b.get(),
                ask.days(),
                site.today(),
                part ->
                    switch (part) {
                      case CHRONOLOGY -> filter.isEmpty() ? filter.page * SHOWN : Integer.MAX_VALUE;
                      case COMING -> COMING;
                      case COMMITMENTS, REQUESTS, SILENCES, FIRSTS -> BESIDE;
                      case SERIES -> 1;
                    });
    return Optional.of(of(site, relation, filter));
  }

  private static RelationPage of(Site site, Relation relation, Filter filter) {
    List<Entry> all = relation.chronology().entries();
    List<Entry> through =
        all.stream().filter(entry -> isLet(site, relation, filter, entry)).toList();
    int from = Math.min(through.size(), (filter.page - 1) * SHOWN);
    int total = filter.isEmpty() ? relation.chronology().total() : through.size();
    RelationPage bare =
        new RelationPage(
            relation,
            filter,
            through.subList(from, Math.min(through.size(), from + SHOWN)),
            total,
            "",
            "",
            "");
    return relation.series().isEmpty() ? bare : bare.withPictures();
  }

  private static boolean isLet(Site site, Relation relation, Filter filter, Entry entry) {
    return (filter.type.isEmpty()
            || entry.kind().filter(filter.type::equalsIgnoreCase).isPresent()
            || entry.type().label().equals(filter.type))
        && (filter.status.isEmpty() || entry.status().filter(filter.status::equals).isPresent())
        && filter
            .month
            .map(month -> entry.day().filter(day -> day.startsWith(month.toString())).isPresent())
            .orElse(true)
        && (filter.topic.isEmpty() || isAbout(entry, filter.topic))
        && (filter.told.isEmpty() || isToldBy(site, relation, filter.told, entry));
  }

  private static boolean isAbout(Entry entry, String topic) {
    String text =
        String.join(" ", entry.tellings().stream().map(Telling::quotation).toList())
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(topic.toLowerCase(Locale.ROOT).split("\\s+")).anyMatch(text::contains);
  }

  private static boolean isToldBy(Site site, Relation relation, String told, Entry entry) {
    Stream<Optional<String>> states =
        entry.tellings().stream().map(telling -> telling.source().flatMap(site::stateOf));
    return told.equals("others")
        ? states.anyMatch(state ->
            state
                .filter(s -> relation.a().keys().contains(s) || relation.b().keys().contains(s))
                .isEmpty())
        : states.anyMatch(state -> state.filter(told::equals).isPresent());
  }

  private RelationPage withPictures() {
    List<Month> months = relation.series().months();
    SeriesPicture picture =
        new SeriesPicture(months, month -> Optional.of(path(Optional.of(month), 1, "#chronology")));
    String thereTitle = relation.a().name() + " → " + relation.b().name();
    String backTitle = relation.b().name() + " → " + relation.a().name();
    Function<Month, Balance> thereOf = Month::there;
    Function<Month, Balance> backOf = Month::back;
    return new RelationPage(
        relation,
        filter,
        chronology,
        matching,
        picture.acts("picture-there", thereTitle + ", acts by month", thereOf),
        picture.acts("picture-back", backTitle + ", acts by month", backOf),
        picture.goldstein("picture-goldstein", "Goldstein's values in both directions by month"));
  }
}
