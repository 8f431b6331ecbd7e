package org.chancery.desk.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.desk.answer.Parameter.Sort;
import org.chancery.desk.format.AgendaFormat;
import org.chancery.desk.format.EntryCsv;
import org.chancery.desk.format.EntryJson;
import org.chancery.desk.format.EntryMarkdown;
import org.chancery.desk.format.FeedItem;
import org.chancery.desk.format.OverviewFormat;
import org.chancery.record.kept.FindingId;
import org.chancery.record.kept.FindingType;
import org.chancery.record.query.Days;
import org.chancery.record.view.Agenda;
import org.chancery.record.view.Agendas;
import org.chancery.record.view.Entry;
import org.chancery.record.view.ListQuery;
import org.chancery.record.view.Listing;
import org.chancery.record.view.Lists;
import org.chancery.record.view.Overview;
import org.chancery.record.view.Overviews;
import org.chancery.record.view.Side;

/** Lists over the whole record: what was promised, asked, left out, what is new, what comes. */
final class ListQuestions {

  private static final int DAYS_AHEAD = 14;
  private static final int DAYS_BACK = 7;

  private static final Parameter BY =
      Parameter.optional(
          "by", Sort.TEXT, "By whom: a state by any name or ISO 3166 code, or a body.");
  private static final Parameter TO = Parameter.optional("to", Sort.TEXT, "To whom, likewise.");
  private static final Parameter OVERDUE =
      Parameter.optional(
          "overdue",
          Sort.FLAG,
          "Only those that were due before today, or before until, and of which nobody said that"
              + " they are settled.");

  private final Asked asked;

  private ListQuestions(Asked asked) {
    this.asked = asked;
  }

  static List<Question> all(Asked asked) {
    ListQuestions lists = new ListQuestions(asked);
    return List.of(
        lists.list(
            FindingType.COMMITMENT,
            "commitments",
            "Commitments",
            "What states and bodies promised, the latest first: by whom, to whom, until when, and"
                + " what people said became of it.",
            BY,
            TO,
            OVERDUE),
        lists.list(
            FindingType.REQUEST,
            "requests",
            "Requests",
            "What states and bodies asked of others, the latest first.",
            BY,
            TO),
        lists.list(
            FindingType.OMISSION,
            "silences",
            "Not said",
            "What was not said, discussed or answered, the latest first.",
            BY),
        lists.list(
            FindingType.PRECEDENT,
            "firsts",
            "Firsts",
            "What is called the first, the highest, or the last since, the latest first.",
            BY),
        new Question(
            "agenda",
            "Agenda",
            "What is scheduled or expected and which commitments fall due, the nearest first; apart"
                + " from it what was announced without a date.",
            List.of(
                Parameter.optional("of", Sort.TEXT, "That in which this state or body takes part."),
                Parameters.SINCE,
                Parameters.UNTIL,
                Parameters.LIMIT),
            lists::agenda),
        new Question(
            "today",
            "Today",
            "What is new in the record, what comes in the next days, which commitments are overdue,"
                + " and what nobody has reviewed.",
            List.of(
                Parameter.optional(
                    "since",
                    Sort.DAY,
                    "New is what was recorded on this day or later; a week ago."),
                Parameters.LIMIT),
            lists::today));
  }

  private Question list(
      FindingType type, String name, String title, String description, Parameter... own) {
    List<Parameter> parameters = new ArrayList<>(List.of(own));
    parameters.add(Parameters.SINCE);
    parameters.add(Parameters.UNTIL);
    parameters.add(Parameters.LIMIT);
    parameters.add(Parameters.CURSOR);
    return new Question(
        name, title, description, parameters, arguments -> list(type, name, title, arguments));
  }

  private Answer list(FindingType type, String name, String title, Arguments arguments) {
    Days days = arguments.days();
    int limit = arguments.limit();
    Optional<LocalDate> overdue =
        arguments.flag("overdue")
            ? Optional.of(days.until().orElseGet(asked::today))
            : Optional.empty();
    Optional<Side> by = asked.side(arguments, "by");
    Optional<Side> to = asked.side(arguments, "to");
    ListQuery query = new ListQuery(type, by, to, days, overdue, limit);
    Optional<FindingId> after = arguments.text("cursor").map(this::begun);
    Listing listing = new Lists(asked.database()).of(after.map(query::after).orElse(query));
    String heading =
        title
            + by.map(side -> " by " + side.name()).orElse("")
            + to.map(side -> " to " + side.name()).orElse("")
            + (overdue.isPresent() ? ", overdue" : "");
    return new Answer(
            heading,
            json -> EntryJson.listing(name, listing, json),
            () -> new EntryMarkdown(heading, "").list(title, listing).toString(),
            () -> new EntryCsv().add(name, listing.entries()).toString())
        .withFeed(() -> listing.entries().stream().map(FeedItem::of).toList())
        .withNext(next(listing, limit, after.isPresent()));
  }

  /** A page that is not full is the last. */
  private static Optional<String> next(Listing listing, int limit, boolean goesOn) {
    boolean more =
        listing.entries().size() == limit && (goesOn || listing.total() > listing.entries().size());
    return more ? Optional.of(listing.entries().getLast().id()) : Optional.empty();
  }

  private FindingId begun(String cursor) {
    try {
      FindingId id = new FindingId(cursor);
      if (asked.queries().finding(id).isPresent()) {
        return id;
      }
    } catch (IllegalArgumentException e) {
      throw UnansweredException.wrong("cursor", "cursor: not one that was given: " + cursor);
    }
    throw UnansweredException.wrong("cursor", "cursor: no longer there, begin anew: " + cursor);
  }

  private Answer agenda(Arguments arguments) {
    Days days = arguments.days();
    LocalDate from = days.since().orElseGet(asked::today);
    if (days.until().filter(from::isAfter).isPresent()) {
      throw UnansweredException.wrong("until", "until: before " + from);
    }
    Optional<Side> of = asked.side(arguments, "of");
    Agenda agenda =
        new Agendas(asked.database())
            .of(of, new Days(Optional.of(from), days.until()), arguments.limit());
    String heading = "Agenda" + of.map(side -> " of " + side.name()).orElse("");
    return new Answer(
            heading,
            json -> AgendaFormat.write(agenda, json),
            () ->
                new EntryMarkdown(heading, "from " + from + " on")
                    .list("With a date", agenda.dated())
                    .list("Without a date", agenda.undated())
                    .toString(),
            () -> AgendaFormat.csv(agenda))
        .withFeed(() -> items(agenda))
        .withAgenda(agenda);
  }

  private static List<FeedItem> items(Agenda agenda) {
    return Stream.of(agenda.dated(), agenda.undated())
        .map(Listing::entries)
        .flatMap(List<Entry>::stream)
        .map(FeedItem::of)
        .toList();
  }

  private Answer today(Arguments arguments) {
    LocalDate today = asked.today();
    Instant since =
        arguments
            .day("since")
            .map(day -> day.atStartOfDay(java.time.ZoneId.systemDefault()).toInstant())
            .orElseGet(
                () -> asked.now().truncatedTo(ChronoUnit.DAYS).minus(DAYS_BACK, ChronoUnit.DAYS));
    Overview overview =
        new Overviews(asked.database()).of(since, today, DAYS_AHEAD, arguments.limit());
    return new Answer(
            "Today",
            json -> OverviewFormat.write(overview, json),
            () -> OverviewFormat.text(overview),
            () -> OverviewFormat.csv(overview))
        .withAgenda(overview.agenda());
  }
}
