package org.chancery.desk.web.page;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chancery.desk.format.SeriesPicture;
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
 * @param choices what there is to choose from
 * @param there SVG of what the first did towards the second
 * @param back SVG of what the second did towards the first
 * @param goldstein SVG of both, by Goldstein's values
 */
public record RelationPage(
    Relation relation,
    Filter filter,
    List<Entry> chronology,
    int matching,
    Choices choices,
    String there,
    String back,
    String goldstein)
    implements Page {

  private static final int SHOWN = 25;

  /** Of the lists beside the chronology. */
  private static final int LISTED = 400;

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

  /** What the chronology holds. */
  public record Choices(List<String> types, List<String> statuses) {

    public Choices {
      types = List.copyOf(types);
      statuses = List.copyOf(statuses);
    }
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
      query.append(query.isEmpty() ? "" : "&").append(name).append('=').append(Links.encoded(value));
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
    int limit = filter.isEmpty() ? Math.max(LISTED, filter.page * SHOWN) : Integer.MAX_VALUE;
    Relation relation = site.relations().of(a.get(), b.get(), ask.days(), site.today(), limit);
    return Optional.of(of(site, relation, filter));
  }

  private static RelationPage of(Site site, Relation relation, Filter filter) {
    List<Entry> all = relation.chronology().entries();
    List<Entry> through = all.stream().filter(entry -> isLet(site, relation, filter, entry)).toList();
    int from = Math.min(through.size(), (filter.page - 1) * SHOWN);
    int total = filter.isEmpty() ? relation.chronology().total() : through.size();
    RelationPage bare =
        new RelationPage(
            relation,
            filter,
            through.subList(from, Math.min(through.size(), from + SHOWN)),
            total,
            new Choices(
                all.stream().flatMap(entry -> entry.kind().stream()).distinct().sorted().toList(),
                all.stream().flatMap(entry -> entry.status().stream()).distinct().sorted().toList()),
            "",
            "",
            "");
    return relation.series().isEmpty() ? bare : bare.withPictures();
  }

  private static boolean isLet(Site site, Relation relation, Filter filter, Entry entry) {
    return (filter.type.isEmpty()
            || entry.kind().filter(filter.type::equals).isPresent()
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
            .toLowerCase(java.util.Locale.ROOT);
    return Arrays.stream(topic.toLowerCase(java.util.Locale.ROOT).split("\\s+"))
        .anyMatch(text::contains);
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
        new SeriesPicture(
            months, month -> Optional.of(path(Optional.of(month), 1, "#chronology")));
    String thereTitle = relation.a().name() + " → " + relation.b().name();
    String backTitle = relation.b().name() + " → " + relation.a().name();
    Function<Month, Balance> thereOf = Month::there;
    Function<Month, Balance> backOf = Month::back;
    return new RelationPage(
        relation,
        filter,
        chronology,
        matching,
        choices,
        picture.acts("picture-there", thereTitle + ", acts by month", thereOf),
        picture.acts("picture-back", backTitle + ", acts by month", backOf),
        picture.goldstein(
            "picture-goldstein", "Goldstein's values in both directions by month"));
  }
}
