package org.chancery.bench;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.chancery.reading.party.Gazetteer;
import org.chancery.record.OpenRecord;
import org.chancery.record.kept.FindingId;
import org.chancery.record.kept.FindingType;
import org.chancery.record.query.Days;
import org.chancery.record.query.FindingQuery;
import org.chancery.record.query.SearchQuery;
import org.chancery.record.view.Agendas;
import org.chancery.record.view.ListQuery;
import org.chancery.record.view.Lists;
import org.chancery.record.view.Occasions;
import org.chancery.record.view.Profiles;
import org.chancery.record.view.Relations;
import org.chancery.record.view.Side;
import org.chancery.record.view.SideFinder;
import org.chancery.record.view.SideNames;

/**
 * Asks a record what people ask it, with arguments from the record itself: those of which it tells
 * most, and others at random. Each question is asked once to warm up and once for the clock.
 */
final class RecordQuestions {

  private static final long SEED = 7;
  private static final int LISTED = 20;
  private static final int MOST = 12;
  private static final long GOAL_MILLIS = 100;
  private static final long GOAL_OF_RELATIONS = 300;

  /** What desks look for, alone and together. */
  private static final List<String> WORDS =
      List.of(
          "sanctions",
          "tariffs",
          "ceasefire",
          "nuclear weapons",
          "\"free and open Indo-Pacific\"",
          "climate finance",
          "submarines",
          "Taiwan Strait",
          "grain OR wheat",
          "human rights",
          "president",
          "prime minister",
          "United States",
          "security cooperation",
          "Ukraine",
          "\"rules-based international order\"",
          "hostages Gaza",
          "semiconductors supply chains",
          "critical minerals",
          "cyber attack",
          "fentanyl precursor",
          "refugees",
          "vaccine",
          "Pacific islands fisheries",
          "trade agreement",
          "joint statement",
          "meeting",
          "energy transition -coal",
          "Iran enrichment",
          "\"two-state solution\"",
          "military exercise",
          "elections democracy",
          "foreign minister",
          "counter-terrorism",
          "investment",
          "AUKUS",
          "quad leaders",
          "space",
          "women peace security",
          "North Korea missile launch");

  private record Question(String what, Consumer<Integer> asking, int arguments, long goal) {}

  private final OpenRecord record;
  private final int asked;
  private final Random random = new Random(SEED);
  private final List<String> statements = Collections.synchronizedList(new ArrayList<>());

  RecordQuestions(OpenRecord record, int asked) {
    this.record = record;
    this.asked = asked;
  }

  /**
   * Asks, and prints how long the answers took and how the database found them.
   *
   * @return whether each was as fast as it is to be
   */
  boolean ask(PrintStream out) {
    record.database().tell(statements::add);
    Map<String, Set<String>> plans = new LinkedHashMap<>();
    boolean quick = true;
    out.println();
    out.println("question                  asked    p50 ms    p95 ms   longest   at most");
    for (Question question : questions()) {
      statements.clear();
      for (int i = 0; i < question.arguments; i++) {
        question.asking.accept(i);
      }
      plans.put(question.what, plan(new LinkedHashSet<>(statements)));
      long[] taken = new long[question.arguments];
      for (int i = 0; i < question.arguments; i++) {
        long start = System.nanoTime();
        question.asking.accept(i);
        taken[i] = System.nanoTime() - start;
      }
      java.util.Arrays.sort(taken);
      long p95 = Measurement.percentile(taken, 95);
      quick &= p95 <= question.goal * 1_000_000;
      out.printf(
          Locale.ROOT,
          "%-24s %6d %9.1f %9.1f %9.1f %9d%s%n",
          question.what,
          question.arguments,
          Measurement.percentile(taken, 50) / 1e6,
          p95 / 1e6,
          Measurement.percentile(taken, 100) / 1e6,
          question.goal,
          p95 <= question.goal * 1_000_000 ? "" : "  too slow");
    }
    out.println();
    plans.forEach((what, plan) -> {
      out.println(what + " is answered by");
      plan.forEach(line -> out.println("  " + line));
    });
    out.println();
    return quick;
  }

  /** How SQLite finds what these statements ask for: each way once. */
  private Set<String> plan(Set<String> asked) {
    return record
        .database()
        .read(handle -> {
          Set<String> plan = new TreeSet<>();
          for (String statement : asked) {
            try (var explained =
                    handle.getConnection().prepareStatement("EXPLAIN QUERY PLAN " + statement);
                var rows = explained.executeQuery()) {
              while (rows.next()) {
                String line = rows.getString("detail");
                if (line.contains("SEARCH")
                    || line.contains("SCAN")
                    || line.contains("TEMP B-TREE")) {
                  plan.add(line);
                }
              }
            } catch (java.sql.SQLException e) {
              plan.add("unexplained: " + e.getMessage());
            }
          }
          return plan;
        });
  }

  // ---- The questions --------------------------------------------------------------------------

  private List<Question> questions() {
    List<Side> sides = sides();
    List<Side[]> pairs = pairs(sides);
    List<LocalDate> days = days();
    List<String> persons = persons();
    List<String> ids = ids("SELECT id FROM finding");
    List<String> happenings = ids("SELECT id FROM happening");
    List<String> documents = ids("SELECT id FROM document");
    Relations relations = new Relations(record.database());
    Agendas agendas = new Agendas(record.database());
    Profiles profiles = new Profiles(record.database(), Gazetteer.standard());
    Occasions occasions = new Occasions(record.database());
    LocalDate last = days.stream().max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
    List<Question> questions = new ArrayList<>();
    questions.add(
        new Question(
            "relation A B",
            i -> relations.of(pairs.get(i)[0], pairs.get(i)[1], Days.ALL, last, LISTED),
            pairs.size(),
            GOAL_OF_RELATIONS));
    questions.add(
        new Question(
            "relation A B --since",
            i ->
                relations.of(
                    pairs.get(i)[0], pairs.get(i)[1], since(days, i), last.plusYears(1), LISTED),
            pairs.size(),
            GOAL_OF_RELATIONS));
    questions.add(of("agenda", i -> agendas.of(Optional.empty(), since(days, i), LISTED)));
    questions.add(
        of("agenda --of", i -> agendas.of(Optional.of(at(sides, i)), since(days, i), LISTED)));
    lists(questions, "commitments", FindingType.COMMITMENT, sides, days);
    questions.add(
        of(
            "commitments --by --to",
            i ->
                list(
                    FindingType.COMMITMENT,
                    Optional.of(pairs.get(i % pairs.size())[0]),
                    Optional.of(pairs.get(i % pairs.size())[1]),
                    Days.ALL,
                    Optional.empty())));
    questions.add(
        of(
            "commitments --overdue",
            i ->
                list(
                    FindingType.COMMITMENT,
                    i % 2 == 0 ? Optional.empty() : Optional.of(at(sides, i)),
                    Optional.empty(),
                    Days.ALL,
                    Optional.of(at(days, i)))));
    lists(questions, "silences", FindingType.OMISSION, sides, days);
    lists(questions, "firsts", FindingType.PRECEDENT, sides, days);
    questions.add(of("party PERSON", i -> profiles.ofPerson(at(persons, i), LISTED)));
    questions.add(of("party STATE", i -> profiles.ofSide(at(sides, i), "state", LISTED)));
    questions.add(of("search", i -> record.queries().search(SearchQuery.of(at(WORDS, i)))));
    questions.add(
        of(
            "search --since --by-month",
            i ->
                record
                    .queries()
                    .search(new SearchQuery(at(WORDS, i), since(days, i), true, 10, 0))));
    questions.add(
        of(
            "show FINDING",
            i -> {
              FindingId id = new FindingId(at(ids, i));
              var _ = record.queries().finding(id);
              var _ = record.queries().revisions(id);
            }));
    questions.add(of("show HAPPENING", i -> occasions.find(at(happenings, i))));
    questions.add(
        of(
            "show DOCUMENT",
            i -> {
              var _ = record.queries().document(at(documents, i));
              var _ =
                  record.queries().findings(FindingQuery.ALL.in(at(documents, i)).page(1_000, 0));
            }));
    return questions;
  }

  private Question of(String what, Consumer<Integer> asking) {
    return new Question(what, asking, asked, GOAL_MILLIS);
  }

  private void lists(
      List<Question> questions,
      String what,
      FindingType type,
      List<Side> sides,
      List<LocalDate> days) {
    questions.add(
        of(
            what,
            i ->
                list(
                    type,
                    Optional.empty(),
                    Optional.empty(),
                    i % 2 == 0 ? Days.ALL : since(days, i),
                    Optional.empty())));
    questions.add(
        of(
            what + " --by",
            i ->
                list(
                    type,
                    Optional.of(at(sides, i)),
                    Optional.empty(),
                    i % 2 == 0 ? Days.ALL : since(days, i),
                    Optional.empty())));
  }

  private void list(
      FindingType type,
      Optional<Side> by,
      Optional<Side> to,
      Days days,
      Optional<LocalDate> overdue) {
    var _ = new Lists(record.database()).of(new ListQuery(type, by, to, days, overdue, LISTED));
  }

  // ---- Their arguments ------------------------------------------------------------------------

  private static <T> T at(List<T> some, int i) {
    return some.get(i % some.size());
  }

  private static Days since(List<LocalDate> days, int i) {
    return new Days(Optional.of(at(days, i)), Optional.empty());
  }

  private List<String> ids(String sql) {
    return some(texts(sql), asked);
  }

  private List<String> texts(String sql) {
    return record.database().read(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }

  private List<String> some(List<String> all, int count) {
    List<String> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, Math.min(count, shuffled.size()));
  }

  /** Those of which most is told, as many times as others, and others. */
  private List<Side> sides() {
    SideFinder finder = new SideFinder(record.database(), SideNames.standard());
    List<String> all =
        texts("SELECT side FROM side_happening GROUP BY side ORDER BY count(*) DESC, side");
    List<Side> sides = new ArrayList<>();
    List<String> rest = some(all.subList(Math.min(MOST, all.size()), all.size()), asked - MOST);
    for (int i = 0; i < rest.size(); i++) {
      finder.find(all.get(i % Math.min(MOST, all.size()))).ifPresent(sides::add);
      finder.find(rest.get(i)).ifPresent(sides::add);
    }
    return sides;
  }

  private List<Side[]> pairs(List<Side> sides) {
    List<Side> distinct = sides.stream().distinct().limit(2L * MOST).toList();
    List<Side[]> pairs = new ArrayList<>();
    // The first of each two are those of which most is told.
    for (int i = 0; i < distinct.size(); i += 2) {
      for (int j = i + 2; j < distinct.size(); j += 2) {
        pairs.add(new Side[] {distinct.get(i), distinct.get(j)});
      }
    }
    SideFinder finder = new SideFinder(record.database(), SideNames.standard());
    for (String pair :
        some(
            texts("SELECT DISTINCT side_a || '\t' || side_b FROM dyad_happening"),
            Math.max(0, asked - pairs.size()))) {
      Optional<Side> one = finder.find(pair.substring(0, pair.indexOf('\t')));
      Optional<Side> other = finder.find(pair.substring(pair.indexOf('\t') + 1));
      if (one.isPresent() && other.isPresent() && !one.equals(other)) {
        pairs.add(new Side[] {one.get(), other.get()});
      }
    }
    return pairs;
  }

  private List<LocalDate> days() {
    return some(
            texts(
                "SELECT DISTINCT published_day FROM current_reading"
                    + " WHERE published_day IS NOT NULL ORDER BY published_day"),
            asked)
        .stream()
        .map(LocalDate::parse)
        .toList();
  }

  /** Names as people ask for them: in full, and the last word alone. */
  private List<String> persons() {
    List<String> all =
        texts(
            "SELECT name FROM party WHERE kind = 'person' GROUP BY name"
                + " ORDER BY count(*) DESC, name");
    List<String> persons = new ArrayList<>();
    for (String name : all.subList(0, Math.min(asked / 3, all.size()))) {
      persons.add(name);
      persons.add(name.substring(name.lastIndexOf(' ') + 1));
    }
    persons.addAll(some(all, asked / 3));
    return persons;
  }
}
