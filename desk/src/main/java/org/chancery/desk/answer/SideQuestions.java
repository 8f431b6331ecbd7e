package org.chancery.desk.answer;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.chancery.desk.answer.Parameter.Sort;
import org.chancery.desk.format.EntryCsv;
import org.chancery.desk.format.EntryJson;
import org.chancery.desk.format.EntryMarkdown;
import org.chancery.desk.format.FeedItem;
import org.chancery.desk.format.NetworkFormat;
import org.chancery.desk.format.ProfileFormat;
import org.chancery.desk.format.RelationJson;
import org.chancery.desk.format.RelationSection;
import org.chancery.desk.format.RelationText;
import org.chancery.desk.format.SeriesCsv;
import org.chancery.desk.format.Style;
import org.chancery.record.view.Agenda;
import org.chancery.record.view.Entry;
import org.chancery.record.view.Listing;
import org.chancery.record.view.Network;
import org.chancery.record.view.Networks;
import org.chancery.record.view.Profile;
import org.chancery.record.view.Profiles;
import org.chancery.record.view.Relation;
import org.chancery.record.view.Relations;
import org.chancery.record.view.Side;

/** What is asked about states, bodies and persons. */
final class SideQuestions {

  private static final int WIDTH = 100;

  private static final String NAMED =
      "A state by any name or ISO 3166 code, or a body by any name.";

  private final Asked asked;

  private SideQuestions(Asked asked) {
    this.asked = asked;
  }

  static List<Question> all(Asked asked) {
    SideQuestions sides = new SideQuestions(asked);
    Parameter a = Parameter.required("a", NAMED);
    Parameter b = Parameter.required("b", "Another one, likewise.");
    return List.of(
        new Question(
            "relation",
            "Relation of two sides",
            "What passes between two states or bodies: what comes next, the chronology, open"
                + " commitments and requests, what was not said, firsts, and a series by month of"
                + " cooperation and conflict in each direction with the documents behind it.",
            List.of(a, b, Parameters.SINCE, Parameters.UNTIL, Parameters.LIMIT),
            sides::relation),
        new Question(
            "section",
            "One list of a relation",
            "One list of a relation, page by page: coming, chronology, commitments, requests,"
                + " silences or firsts; or its series by month.",
            List.of(
                a,
                b,
                Parameter.required("section", "Which list."),
                Parameters.SINCE,
                Parameters.UNTIL,
                Parameters.LIMIT,
                Parameters.CURSOR),
            sides::section),
        new Question(
            "party",
            "Party",
            "A person, state or body: offices through time, engagements, statements, and with whom"
                + " it deals most. A name may stand for several persons.",
            List.of(
                Parameter.required("name", "A person's name, or a state's or body's name or code."),
                Parameters.LIMIT),
            sides::party),
        new Question(
            "network",
            "Network",
            "Who deals with whom, and how much, in some days.",
            List.of(
                Parameter.optional("of", Sort.TEXT, "Only with this state or body."),
                Parameters.SINCE,
                Parameters.UNTIL,
                Parameters.LIMIT),
            sides::network));
  }

  private Relation find(Arguments arguments, ToIntFunction<Relations.Part> limits) {
    Side a = asked.side("a", arguments.required("a"));
    Side b = asked.side("b", arguments.required("b"));
    if (a.equals(b)) {
      throw UnansweredException.wrong("b", a.name() + " has no relation with itself");
    }
    return new Relations(asked.database()).of(a, b, arguments.days(), asked.today(), limits);
  }

  private static String title(Relation relation) {
    return relation.a().name() + " and " + relation.b().name();
  }

  private Answer relation(Arguments arguments) {
    int limit = arguments.limit();
    Relation relation = find(arguments, _ -> limit);
    return new Answer(
            title(relation),
            json -> RelationJson.write(relation, EnumSet.allOf(RelationSection.class), json),
            () -> text(relation),
            () -> {
              EntryCsv csv = new EntryCsv();
              lists().forEach(s -> csv.add(s.label(), s.of(relation).entries()));
              return csv.toString();
            })
        .withFeed(() ->
            Stream.of(relation.chronology(), relation.coming())
                .map(Listing::entries)
                .flatMap(List<Entry>::stream)
                .map(FeedItem::of)
                .toList())
        .withAgenda(new Agenda(relation.day(), relation.coming(), Listing.NONE));
  }

  private static Stream<RelationSection> lists() {
    return Arrays.stream(RelationSection.values()).filter(s -> s != RelationSection.SERIES);
  }

  private static String text(Relation relation) {
    EntryMarkdown text =
        new EntryMarkdown(
            title(relation), relation.documents() + " documents, as of " + relation.day());
    lists().forEach(section -> text.list(section.title(), section.of(relation)));
    return text.line("").line(series(relation)).toString();
  }

  private static String series(Relation relation) {
    return new RelationText(Style.PLAIN, WIDTH, Arguments.MOST)
        .of(relation, Set.of(RelationSection.SERIES));
  }

  private Answer section(Arguments arguments) {
    String wanted = arguments.required("section");
    RelationSection section =
        Arrays.stream(RelationSection.values())
            .filter(one -> one.label().equals(wanted))
            .findFirst()
            .orElseThrow(() -> UnansweredException.absent("section", "no list " + wanted));
    int limit = arguments.limit();
    if (section == RelationSection.SERIES) {
      Relation relation = find(arguments, part -> part == section.part() ? 1 : 0);
      return new Answer(
          title(relation) + ": " + section.title(),
          json -> RelationJson.write(relation, EnumSet.of(section), json),
          () -> series(relation),
          () -> SeriesCsv.of(relation));
    }
    Optional<Place> after = arguments.text("cursor").map(Place::parse);
    int reach = after.map(Place::reach).orElse(0) + limit;
    Relation relation = find(arguments, part -> part == section.part() ? reach : 0);
    Listing whole = section.of(relation);
    int from = after.map(place -> place.in(whole)).orElse(0);
    Listing page =
        new Listing(
            whole
                .entries()
                .subList(
                    Math.min(from, whole.entries().size()),
                    Math.min(from + limit, whole.entries().size())),
            whole.total());
    String title = title(relation) + ": " + section.title();
    return new Answer(
            title,
            json -> {
              RelationJson.side("a", relation.a(), json);
              RelationJson.side("b", relation.b(), json);
              EntryJson.listing(section.label(), page, json);
            },
            () -> new EntryMarkdown(title, "").list(section.title(), page).toString(),
            () -> new EntryCsv().add(section.label(), page.entries()).toString())
        .withFeed(() -> page.entries().stream().map(FeedItem::of).toList())
        .withNext(Place.after(page, from));
  }

  private Answer party(Arguments arguments) {
    String name = arguments.required("name");
    int limit = arguments.limit();
    Profiles profiles = asked.profiles();
    List<Profile> found =
        asked
            .sides()
            .find(name)
            .map(side -> List.of(profiles.ofSide(side, side.isState() ? "state" : "body", limit)))
            .orElseGet(() -> profiles.ofPerson(name, limit));
    if (found.isEmpty()) {
      throw UnansweredException.absent("name", "nobody is called " + name);
    }
    return new Answer(
            found.getFirst().name(),
            json -> ProfileFormat.write(found, json),
            () -> ProfileFormat.markdown(found),
            () -> ProfileFormat.csv(found))
        .withFeed(() ->
            found.stream()
                .flatMap(one -> Stream.of(one.engagements(), one.statements()))
                .map(Listing::entries)
                .flatMap(List<Entry>::stream)
                .map(FeedItem::of)
                .toList());
  }

  private Answer network(Arguments arguments) {
    Network network =
        new Networks(asked.database(), asked.sides())
            .of(asked.side(arguments, "of"), arguments.days(), arguments.limit(Arguments.MOST));
    return new Answer(
        "Who deals with whom",
        json -> NetworkFormat.write(network, json),
        () -> NetworkFormat.text(network),
        () -> NetworkFormat.csv(network));
  }
}
