package org.chancery.record.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.reading.finding.Engagement;
import org.chancery.reading.finding.Event;
import org.chancery.reading.text.Evidence;
import org.chancery.reading.time.Edtf;
import org.chancery.record.happening.Happening;
import org.chancery.record.happening.Merger;
import org.chancery.record.happening.Participant;
import org.chancery.record.happening.Report;
import org.chancery.record.happening.Standing;
import org.chancery.record.happening.Subject;
import org.chancery.record.kept.FindingType;
import org.chancery.record.person.PersonName;
import org.chancery.record.series.Act;

/**
 * Makes happenings of the findings of two sides: what several documents tell of one meeting or act
 * is one, with all its reports and its history.
 */
final class Happenings {

  /**
   * One of them.
   *
   * @param entry with every telling
   * @param standing how far it has come
   * @param acts what it counts for in the series
   */
  record Told(Entry entry, Standing standing, List<Act> acts) {}

  private final List<Side> sides;
  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<String, List<Entry>> actsOfSentence = new HashMap<>();

  private Happenings(Side a, Side b) {
    this.sides = List.of(a, b);
  }

  /**
   * The happenings of engagements and acts.
   *
   * @param found findings in which both sides have a part
   */
  static List<Told> of(Side a, Side b, List<Entry> found) {
    return new Happenings(a, b).merge(found);
  }

  private List<Told> merge(List<Entry> found) {
    Set<String> occasions = new HashSet<>();
    found.stream()
        .filter(entry -> entry.type() == FindingType.ENGAGEMENT)
        .forEach(entry -> occasions.add(sentence(entry.first())));
    List<Report> reports = new ArrayList<>();
    for (Entry entry : found) {
      entries.put(entry.id(), entry);
      // That parties deal with each other follows from their meeting: it is told with that.
      if (entry.type() == FindingType.EVENT
          && occasions.contains(sentence(entry.first()))
          && type(entry).isSymmetric()) {
        actsOfSentence.computeIfAbsent(sentence(entry.first()), _ -> new ArrayList<>()).add(entry);
      } else {
        report(entry).ifPresent(reports::add);
      }
    }
    return new Merger().all(reports).stream().map(this::told).toList();
  }

  private static String sentence(Telling telling) {
    return telling.document() + " " + telling.start();
  }

  private static Event.Type type(Entry entry) {
    return Event.Type.valueOf(entry.kind().orElseThrow().toUpperCase(Locale.ROOT));
  }

  // ---- From findings --------------------------------------------------------------------------

  private Optional<Report> report(Entry entry) {
    Optional<Standing> standing = standing(entry);
    if (standing.isEmpty()) {
      return Optional.empty();
    }
    Telling telling = entry.first();
    Subject subject =
        entry.type() == FindingType.ENGAGEMENT
            ? new Subject.Occasion(
                Engagement.Kind.valueOf(entry.kind().orElseThrow().toUpperCase(Locale.ROOT)))
            : new Subject.Act(type(entry));
    return Optional.of(
        new Report(
            telling.document(),
            telling.finding(),
            day(telling),
            telling.source(),
            subject,
            participants(entry),
            entry.date(),
            entry.place(),
            standing.get(),
            new Evidence(telling.start(), telling.end(), telling.quotation(), "", "")));
  }

  private static Optional<LocalDate> day(Telling telling) {
    return telling
        .published()
        .filter(published -> published.length() >= 10)
        .map(published -> LocalDate.parse(published.substring(0, 10)));
  }

  private static Optional<Standing> standing(Entry entry) {
    return switch (entry.status().orElse("")) {
      case "held", "actual" -> Optional.of(Standing.HELD);
      case "ongoing" -> Optional.of(Standing.UNDER_WAY);
      case "scheduled", "future" -> Optional.of(Standing.ANNOUNCED);
      case "anticipated" -> Optional.of(Standing.EXPECTED);
      case "cancelled" -> Optional.of(Standing.CANCELLED);
      case "declined" -> Optional.of(Standing.DECLINED);
      default -> Optional.empty();
    };
  }

  private List<Participant> participants(Entry entry) {
    Set<Participant> participants = new LinkedHashSet<>();
    Stream.concat(entry.acting().stream(), entry.actedOn().stream())
        .forEach(party -> participants.addAll(participants(party)));
    return List.copyOf(participants);
  }

  private List<Participant> participants(Named party) {
    boolean person = party.kind().equals("person");
    boolean group = party.kind().equals("grouping");
    if (group && party.side().filter(this::isOneOfTheTwo).isEmpty()) {
      // "The two ministers": who they are, the finding does not tell.
      return sides.stream()
          .map(side ->
              new Participant(side.keys().getFirst(), side.name(), Optional.empty(), false, true))
          .toList();
    }
    PersonName name = PersonName.of(party.name());
    return List.of(
        new Participant(
            party.side().orElseGet(() -> person ? "person " + name.slug() : fold(party.name())),
            party.name(),
            person ? Optional.of(name) : Optional.empty(),
            false,
            group || party.kind().equals("state")));
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private boolean isOneOfTheTwo(String key) {
    return sides.stream().anyMatch(side -> side.keys().contains(key));
  }

  // ---- To what is listed ----------------------------------------------------------------------

  private Told told(Happening happening) {
    List<Entry> parts =
        happening.reports().stream()
            .map(report -> Objects.requireNonNull(entries.get(report.finding().value())))
            .toList();
    Entry first = parts.getFirst();
    Standing standing = happening.standing();
    Entry usual =
        parts.stream()
            .filter(part -> standing(part).equals(Optional.of(standing)))
            .findFirst()
            .orElse(first);
    Optional<Edtf> date = happening.date();
    Entry entry =
        new Entry(
            happening.id(),
            first.type(),
            kind(happening.subject()),
            usual.status(),
            named(parts, true),
            named(parts, false),
            date,
            date.flatMap(Edtf::earliest)
                .or(() -> date.flatMap(Edtf::latest))
                .map(LocalDate::toString)
                .or(first::day),
            happening.place(),
            Optional.empty(),
            Optional.empty(),
            first.review(),
            happening.history().size() - 1,
            parts.stream()
                .map(Entry::recorded)
                .max(Comparator.<Instant>naturalOrder())
                .orElseThrow(),
            tellings(usual, parts));
    return new Told(entry, standing, acts(entry, standing));
  }

  private static Optional<String> kind(Subject subject) {
    return Optional.of(
        switch (subject) {
          case Subject.Occasion occasion -> occasion.kind().name().toLowerCase(Locale.ROOT);
          case Subject.Act act -> act.type().name();
        });
  }

  /** The sentence that tells how it stands comes first. */
  private static List<Telling> tellings(Entry usual, List<Entry> parts) {
    return Stream.concat(Stream.of(usual), parts.stream().filter(part -> !part.equals(usual)))
        .flatMap(part -> part.tellings().stream())
        .toList();
  }

  /** Everyone who is named, a person by the longest of the names. */
  private static List<Named> named(List<Entry> parts, boolean acting) {
    List<Named> all = new ArrayList<>();
    for (Entry part : parts) {
      for (Named party : acting ? part.acting() : part.actedOn()) {
        int same = -1;
        for (int i = 0; i < all.size() && same < 0; i++) {
          same = isSame(all.get(i), party) ? i : -1;
        }
        if (same < 0) {
          all.add(party);
        } else if (party.name().length() > all.get(same).name().length()) {
          all.set(same, party);
        }
      }
    }
    boolean persons = all.stream().anyMatch(party -> party.kind().equals("person"));
    return all.stream()
        .filter(party ->
            !persons
                || party.kind().equals("person")
                || all.stream()
                    .noneMatch(other ->
                        other.kind().equals("person") && other.side().equals(party.side())))
        .toList();
  }

  private static boolean isSame(Named one, Named other) {
    boolean persons = one.kind().equals("person") && other.kind().equals("person");
    return one.side().equals(other.side())
        && (persons
            ? PersonName.of(one.name()).mayBe(PersonName.of(other.name()))
            : one.name().equals(other.name()));
  }

  // ---- To what is counted ---------------------------------------------------------------------

  /** Acts in no month are left out. */
  private List<Act> acts(Entry happening, Standing standing) {
    Optional<YearMonth> month = month(happening);
    if (month.isEmpty() || !standing.tookPlace()) {
      return List.of();
    }
    Set<String> documents = new HashSet<>();
    happening.tellings().forEach(telling -> documents.add(telling.document()));
    if (happening.type() == FindingType.EVENT) {
      return List.of(new Act(month.get(), direction(happening), type(happening), documents));
    }
    Set<Event.Type> types = new LinkedHashSet<>();
    for (Telling telling : happening.tellings()) {
      actsOfSentence.getOrDefault(sentence(telling), List.of()).stream()
          .filter(act -> act.status().filter("actual"::equals).isPresent())
          .forEach(act -> types.add(type(act)));
    }
    return types.stream().map(type -> new Act(month.get(), 0, type, documents)).toList();
  }

  /**
   * The month in which it happened; that of publication where no document gives a date, and none
   * where the date is not within a month.
   */
  static Optional<YearMonth> month(Entry happening) {
    if (happening.date().isEmpty()) {
      return day(happening.first()).map(YearMonth::from);
    }
    Edtf date = happening.date().get();
    Optional<YearMonth> first = date.earliest().map(YearMonth::from);
    return first.filter(
        month -> date.latest().map(YearMonth::from).filter(month::equals).isPresent());
  }

  private int direction(Entry act) {
    boolean there = isOf(act.acting(), 0) && isOf(act.actedOn(), 1);
    boolean back = isOf(act.acting(), 1) && isOf(act.actedOn(), 0);
    return there == back ? 0 : there ? 1 : -1;
  }

  private boolean isOf(List<Named> parties, int which) {
    return parties.stream()
        .flatMap(party -> party.side().stream())
        .anyMatch(sides.get(which).keys()::contains);
  }
}
