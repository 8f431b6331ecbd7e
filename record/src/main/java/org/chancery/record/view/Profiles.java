package org.chancery.record.view;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
import org.chancery.reading.party.Gazetteer;
import org.chancery.reading.party.Tenure;
import org.chancery.record.person.Attestation;
import org.chancery.record.person.KnownPersons;
import org.chancery.record.person.Occupancy;
import org.chancery.record.person.People;
import org.chancery.record.person.Person;
import org.chancery.record.person.PersonName;
import org.chancery.record.person.Sighting;
import org.chancery.record.store.Database;
import org.jdbi.v3.core.Handle;

/** Puts together what the record holds about a party. */
public final class Profiles {

  private static final int COUNTERPARTS = 10;

  /** A name that more persons share is too short to ask by. */
  private static final int MEANT_AT_MOST = 10;

  /** So many values one statement takes on either database. */
  private static final int MANY = 1_000;

  private static final String ENGAGEMENTS =
      " FROM side_happening WHERE side IN (<side>) AND type = 'engagement'";

  private static final String STATEMENTS =
      " FROM side_finding WHERE side IN (<side>) AND type = 'statement' AND role = 'speaker'"
          + " AND (review IS NULL OR review <> 'rejected')";

  // CROSS JOIN: SQLite joins in this order. Left to itself it takes all statements first.
  private static final String ENGAGED =
      "SELECT p.no, h.day, h.no FROM party p CROSS JOIN finding_party fp"
          + " CROSS JOIN report r CROSS JOIN happening h"
          + " WHERE p.kind = 'person' AND p.name IN (<names>)"
          + " AND fp.party_no = p.no AND fp.role = 'party' AND r.finding_no = fp.finding_no"
          + " AND h.no = r.happening_no AND h.type = 'engagement'";

  private static final String STATED =
      "SELECT p.no, fp.day, fp.finding_no FROM party p CROSS JOIN finding_party fp"
          + " WHERE p.kind = 'person' AND p.name IN (<names>)"
          + " AND fp.party_no = p.no AND fp.role = 'speaker'"
          + " AND (fp.review IS NULL OR fp.review <> 'rejected')";

  private final Database database;
  private final Gazetteer gazetteer;
  private Optional<KnownPersons> known = Optional.empty();

  /**
   * @param gazetteer knows who held which office when
   */
  public Profiles(Database database, Gazetteer gazetteer) {
    this.database = database;
    this.gazetteer = gazetteer;
  }

  /** What the record holds of a state or body. */
  public Profile ofSide(Side side, String kind, int limit) {
    return database.read(handle -> {
      List<Long> engagements = latest(handle, side, "happening_no", ENGAGEMENTS, limit);
      List<Long> statements = latest(handle, side, "finding_no", STATEMENTS, limit);
      Entries entries = new Entries(handle, engagements, statements);
      return new Profile(
          side.name(),
          kind,
          Optional.of(side.code()),
          side.keys().size() == 1 ? List.of() : side.keys(),
          List.of(),
          new Listing(
              entries.happenings(engagements), count(handle, side, "happening_no", ENGAGEMENTS)),
          new Listing(entries.findings(statements), count(handle, side, "finding_no", STATEMENTS)),
          counterparts(handle, side));
    });
  }

  private static List<Long> latest(
      Handle handle, Side side, String number, String condition, int limit) {
    return handle
        .createQuery(
            "SELECT DISTINCT day, "
                + number
                + " AS number"
                + condition
                + " ORDER BY day DESC, "
                + number
                + " DESC LIMIT :limit")
        .bindList("side", side.keys())
        .bind("limit", limit)
        .map((row, _) -> row.getLong("number"))
        .list();
  }

  private static int count(Handle handle, Side side, String number, String condition) {
    return handle
        .createQuery("SELECT count(" + each(side, number) + ")" + condition)
        .bindList("side", side.keys())
        .mapTo(Integer.class)
        .one();
  }

  /** Under one key each stands once, and need not be looked for among all before it. */
  private static String each(Side side, String number) {
    return side.keys().size() == 1 ? "*" : "DISTINCT " + number;
  }

  private static List<Profile.Counterpart> counterparts(Handle handle, Side side) {
    Map<String, Integer> counts = new HashMap<>();
    for (String key : side.keys()) {
      for (String[] columns : new String[][] {{"side_a", "side_b"}, {"side_b", "side_a"}}) {
        handle
            .createQuery(
                "SELECT "
                    + columns[1]
                    + " AS other, count(*) AS engagements FROM dyad_happening WHERE "
                    + columns[0]
                    + " = :side AND type = 'engagement' GROUP BY "
                    + columns[1])
            .bind("side", key)
            .map((row, _) ->
                counts.merge(row.getString("other"), row.getInt("engagements"), Integer::sum))
            .list();
      }
    }
    side.keys().forEach(counts::remove);
    return most(counts);
  }

  private static List<Profile.Counterpart> most(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(e -> new Profile.Counterpart(e.getKey(), e.getValue()))
        .sorted(
            Comparator.comparingInt(Profile.Counterpart::engagements)
                .reversed()
                .thenComparing(Profile.Counterpart::side))
        .limit(COUNTERPARTS)
        .toList();
  }

  // ---- Persons --------------------------------------------------------------------------------

  /** A party of a document that is a person, with its number, by which the sighting names it. */
  private record Seen(long number, Optional<String> side, Sighting sighting) {}

  /** A person and all parties of documents that are this person. */
  private record Met(Person person, List<Seen> seen) {}

  /**
   * The persons who may be meant by a name, the one of whom most is told first; several where the
   * name does not tell them apart. Who is whom is settled among all who share a first or last word
   * with the name.
   */
  public List<Profile> ofPerson(String name, int limit) {
    PersonName wanted = PersonName.of(name);
    return database.read(handle -> {
      Map<String, Seen> seen = new HashMap<>();
      seen(handle, wanted).forEach(one -> seen.put(one.sighting.party(), one));
      People people = new People(known());
      people.add(seen.values().stream().map(Seen::sighting).toList());
      List<Person> persons = new ArrayList<>(people.named(wanted));
      persons.sort(
          Comparator.comparingInt((Person person) -> person.sightings().size())
              .reversed()
              .thenComparing(Person::id));
      return profiles(
          handle,
          persons.stream()
              .limit(MEANT_AT_MOST)
              .map(person ->
                  new Met(
                      person,
                      person.sightings().stream()
                          .map(same -> Objects.requireNonNull(seen.get(same.party())))
                          .toList()))
              .toList(),
          limit);
    });
  }

  /** Made when it is first needed: it takes a moment. */
  private synchronized KnownPersons known() {
    KnownPersons made = known.orElseGet(() -> new KnownPersons(gazetteer));
    known = Optional.of(made);
    return made;
  }

  private static List<Seen> seen(Handle handle, PersonName wanted) {
    if (wanted.keys().isEmpty()) {
      return List.of();
    }
    // Documents of thousands are published on some hundreds of days.
    Map<String, LocalDate> days = new HashMap<>();
    return handle
        .createQuery(
            "SELECT p.no, p.name, p.state, p.office, p.side, p.document_no, c.published_day"
                + " FROM party p JOIN current_reading c ON c.document_no = p.document_no"
                + " WHERE p.kind = 'person' AND p.name IN"
                + " (SELECT n.name FROM person_name n WHERE n.filed IN (<keys>))")
        .bindList("keys", List.copyOf(wanted.keys()))
        .map((row, _) ->
            new Seen(
                row.getLong("no"),
                Optional.ofNullable(row.getString("side")),
                new Sighting(
                    row.getString("document_no"),
                    row.getString("no"),
                    row.getString("name"),
                    Optional.ofNullable(row.getString("state")),
                    Optional.ofNullable(row.getString("office")),
                    Optional.ofNullable(row.getString("published_day"))
                        .map(day -> days.computeIfAbsent(day, LocalDate::parse)),
                    Optional.empty())))
        .list();
  }

  /** All that is told of some persons is looked up together: each alone would be as costly. */
  private static List<Profile> profiles(Handle handle, List<Met> met, int limit) {
    Map<Long, Integer> whose = new HashMap<>();
    Set<String> names = new LinkedHashSet<>();
    for (int i = 0; i < met.size(); i++) {
      for (Seen one : met.get(i).seen) {
        whose.put(one.number, i);
        names.add(one.sighting.name());
      }
    }
    List<List<Long>> engagements = latest(handle, ENGAGED, names, whose, met.size());
    List<List<Long>> statements = latest(handle, STATED, names, whose, met.size());
    Entries entries =
        new Entries(
            handle,
            engagements.stream().flatMap(all -> first(all, limit).stream()).toList(),
            statements.stream().flatMap(all -> first(all, limit).stream()).toList());
    List<Profile> profiles = new ArrayList<>();
    for (int i = 0; i < met.size(); i++) {
      Person person = met.get(i).person;
      List<Seen> seen = met.get(i).seen;
      Optional<String> side = most(seen.stream().flatMap(one -> one.side.stream()).toList());
      List<Long> engaged = engagements.get(i);
      List<Long> stated = statements.get(i);
      profiles.add(
          new Profile(
              most(seen.stream().map(one -> one.sighting.name()).toList()).orElse(person.name()),
              "person",
              side,
              seen.stream().map(one -> one.sighting.name()).distinct().sorted().toList(),
              offices(person),
              new Listing(entries.happenings(first(engaged, limit)), engaged.size()),
              new Listing(entries.findings(first(stated, limit)), stated.size()),
              counterparts(handle, engaged, side)));
    }
    return profiles;
  }

  private static Optional<String> most(List<String> values) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    values.forEach(value -> counts.merge(value, 1, Integer::sum));
    return counts.entrySet().stream()
        .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
        .map(Map.Entry::getKey);
  }

  /**
   * What each of some persons did, each happening or finding once, the latest first. It is looked
   * up by the few names that are written, not by the thousands of parties that are so called.
   *
   * @param whose the number of each party of a document, and the person that it is
   */
  private static List<List<Long>> latest(
      Handle handle, String sql, Set<String> names, Map<Long, Integer> whose, int persons) {
    record Dated(String day, long number, int person) {}
    List<Dated> all = new ArrayList<>();
    for (List<String> some : names.stream().gather(Gatherers.windowFixed(MANY)).toList()) {
      handle
          .createQuery(sql)
          .bindList("names", some)
          .scanResultSet((rows, _) -> {
            ResultSet row = rows.get();
            while (row.next()) {
              Integer person = whose.get(row.getLong(1));
              // Another person may be called the same.
              if (person != null) {
                all.add(new Dated(row.getString(2), row.getLong(3), person));
              }
            }
            return all;
          });
    }
    all.sort(Comparator.comparing(Dated::day).thenComparingLong(Dated::number).reversed());
    List<LinkedHashSet<Long>> latest = new ArrayList<>();
    for (int i = 0; i < persons; i++) {
      latest.add(new LinkedHashSet<>());
    }
    all.forEach(one -> latest.get(one.person).add(one.number));
    return latest.stream().map(List::copyOf).toList();
  }

  private static List<Long> first(List<Long> all, int limit) {
    return all.subList(0, Math.min(limit, all.size()));
  }

  private static List<Profile.Counterpart> counterparts(
      Handle handle, List<Long> engagements, Optional<String> side) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<Long> some : engagements.stream().gather(Gatherers.windowFixed(MANY)).toList()) {
      handle
          .createQuery(
              "SELECT side, count(*) AS engagements FROM side_happening"
                  + " WHERE happening_no IN (<some>) GROUP BY side")
          .bindList("some", some)
          .map((row, _) ->
              counts.merge(row.getString("side"), row.getInt("engagements"), Integer::sum))
          .list();
    }
    side.ifPresent(counts::remove);
    return most(counts);
  }

  // ---- Offices --------------------------------------------------------------------------------

  private static List<Profile.Office> offices(Person person) {
    return person.occupancies().stream()
        .map(Profiles::office)
        .sorted(
            Comparator.comparing((Profile.Office office) -> office.from().orElse("\uffff"))
                .thenComparing(Profile.Office::title))
        .toList();
  }

  private static Profile.Office office(Occupancy held) {
    Set<String> documents = new HashSet<>();
    Optional<String> source = Optional.empty();
    for (Attestation attestation : held.attestations()) {
      switch (attestation) {
        case Attestation.InDocument(String document, _, _) -> documents.add(document);
        case Attestation.InGazetteer(String line) -> source = Optional.of(line);
      }
    }
    boolean listed = held.tenure().isPresent();
    return new Profile.Office(
        held.office(),
        held.of(),
        listed ? held.tenure().flatMap(Tenure::from) : held.firstSeen().map(LocalDate::toString),
        listed ? held.tenure().flatMap(Tenure::to) : held.lastSeen().map(LocalDate::toString),
        documents.size(),
        source);
  }
}
