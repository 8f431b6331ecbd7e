package org.chancery.record.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    return database.read(handle ->
        new Profile(
            side.name(),
            kind,
            Optional.of(side.code()),
            side.keys().size() == 1 ? List.of() : side.keys(),
            List.of(),
            engagements(handle, side, limit),
            statements(handle, side, limit),
            counterparts(handle, side)));
  }

  private static Listing engagements(Handle handle, Side side, int limit) {
    String condition = " FROM side_happening WHERE side IN (<side>) AND type = 'engagement'";
    return new Listing(
        new Happenings(handle)
            .entries(
                handle
                    .createQuery(
                        "SELECT DISTINCT day, happening_no"
                            + condition
                            + " ORDER BY day DESC, happening_no DESC LIMIT :limit")
                    .bindList("side", side.keys())
                    .bind("limit", limit)
                    .map((row, _) -> row.getLong("happening_no"))
                    .list()),
        handle
            .createQuery("SELECT count(" + each(side, "happening_no") + ")" + condition)
            .bindList("side", side.keys())
            .mapTo(Integer.class)
            .one());
  }

  private static Listing statements(Handle handle, Side side, int limit) {
    String condition =
        " FROM side_finding WHERE side IN (<side>) AND type = 'statement' AND role = 'speaker'"
            + " AND (review IS NULL OR review <> 'rejected')";
    return new Listing(
        new Tellings(handle)
            .entries(
                handle
                    .createQuery(
                        "SELECT DISTINCT day, finding_no"
                            + condition
                            + " ORDER BY day DESC, finding_no DESC LIMIT :limit")
                    .bindList("side", side.keys())
                    .bind("limit", limit)
                    .map((row, _) -> row.getLong("finding_no"))
                    .list()),
        handle
            .createQuery("SELECT count(" + each(side, "finding_no") + ")" + condition)
            .bindList("side", side.keys())
            .mapTo(Integer.class)
            .one());
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

  /** A party of a document that is a person, with its number. */
  private record Seen(long number, Optional<String> side, Sighting sighting) {}

  /**
   * The persons who may be meant by a name, the one of whom most is told first; several where the
   * name does not tell them apart. Who is whom is settled among all who share a first or last word
   * with the name.
   */
  public List<Profile> ofPerson(String name, int limit) {
    PersonName wanted = PersonName.of(name);
    return database.read(handle -> {
      Map<Sighting, Seen> seen = new LinkedHashMap<>();
      seen(handle, wanted).forEach(one -> seen.put(one.sighting, one));
      People people = new People(known());
      people.add(seen.keySet());
      Map<String, Boolean> meant = new HashMap<>();
      Set<Sighting> done = new HashSet<>();
      List<Person> persons = new ArrayList<>();
      for (Sighting one : seen.keySet()) {
        boolean isMeant = meant.computeIfAbsent(one.name(), n -> wanted.mayBe(PersonName.of(n)));
        if (isMeant && !done.contains(one)) {
          Person person = people.who(one.document(), one.party()).orElseThrow();
          done.addAll(person.sightings());
          persons.add(person);
        }
      }
      persons.sort(
          Comparator.comparingInt((Person person) -> person.sightings().size())
              .reversed()
              .thenComparing(Person::id));
      return persons.stream()
          .limit(MEANT_AT_MOST)
          .map(person ->
              profile(
                  handle,
                  person,
                  person.sightings().stream()
                      .map(sighting -> Objects.requireNonNull(seen.get(sighting)))
                      .toList(),
                  limit))
          .toList();
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
    return handle
        .createQuery(
            "SELECT p.no, p.reading_no, p.local_id, p.name, p.state, p.office, p.side,"
                + " p.document_no, c.published_day FROM party p"
                + " JOIN current_reading c ON c.document_no = p.document_no"
                + " WHERE p.kind = 'person' AND p.name IN"
                + " (SELECT n.name FROM person_name n WHERE n.filed IN (<keys>)) ORDER BY p.no")
        .bindList("keys", List.copyOf(wanted.keys()))
        .map((row, _) ->
            new Seen(
                row.getLong("no"),
                Optional.ofNullable(row.getString("side")),
                new Sighting(
                    row.getString("document_no"),
                    row.getString("reading_no") + " " + row.getString("local_id"),
                    row.getString("name"),
                    Optional.ofNullable(row.getString("state")),
                    Optional.ofNullable(row.getString("office")),
                    Optional.ofNullable(row.getString("published_day")).map(LocalDate::parse),
                    Optional.empty())))
        .list();
  }

  private static Profile profile(Handle handle, Person person, List<Seen> seen, int limit) {
    List<Long> parties = seen.stream().map(Seen::number).toList();
    Optional<String> side = most(seen.stream().flatMap(one -> one.side.stream()).toList());
    List<Dated> engagements = engagements(handle, parties);
    List<Dated> statements = statements(handle, parties);
    return new Profile(
        most(seen.stream().map(one -> one.sighting.name()).toList()).orElse(person.name()),
        "person",
        side,
        seen.stream().map(one -> one.sighting.name()).distinct().sorted().toList(),
        offices(person),
        new Listing(new Happenings(handle).entries(latest(engagements, limit)), engagements.size()),
        new Listing(new Tellings(handle).entries(latest(statements, limit)), statements.size()),
        counterparts(handle, engagements.stream().map(Dated::number).toList(), side));
  }

  private static Optional<String> most(List<String> values) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    values.forEach(value -> counts.merge(value, 1, Integer::sum));
    return counts.entrySet().stream()
        .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
        .map(Map.Entry::getKey);
  }

  /** A happening or a finding and the day by which it is listed. */
  private record Dated(String day, long number) {}

  private static List<Dated> engagements(Handle handle, List<Long> parties) {
    return dated(
        handle,
        "SELECT h.day, h.no FROM finding_party fp JOIN report r ON r.finding_no = fp.finding_no"
            + " JOIN happening h ON h.no = r.happening_no"
            + " WHERE fp.party_no IN (<parties>) AND fp.role = 'party' AND h.type = 'engagement'",
        parties);
  }

  private static List<Dated> statements(Handle handle, List<Long> parties) {
    return dated(
        handle,
        "SELECT f.day, f.no FROM finding_party fp JOIN finding f ON f.no = fp.finding_no"
            + " WHERE fp.party_no IN (<parties>) AND fp.role = 'speaker' AND f.type = 'statement'"
            + " AND (f.review IS NULL OR f.review <> 'rejected')",
        parties);
  }

  /** Each once, the latest first. */
  private static List<Dated> dated(Handle handle, String sql, List<Long> parties) {
    Set<Dated> all = new HashSet<>();
    for (int from = 0; from < parties.size(); from += MANY) {
      all.addAll(
          handle
              .createQuery(sql)
              .bindList("parties", parties.subList(from, Math.min(parties.size(), from + MANY)))
              .map((row, _) -> new Dated(row.getString("day"), row.getLong("no")))
              .list());
    }
    return all.stream()
        .sorted(Comparator.comparing(Dated::day).thenComparing(Dated::number).reversed())
        .toList();
  }

  private static List<Long> latest(List<Dated> all, int limit) {
    return all.stream().limit(limit).map(Dated::number).toList();
  }

  private static List<Profile.Counterpart> counterparts(
      Handle handle, List<Long> engagements, Optional<String> side) {
    Map<String, Integer> counts = new HashMap<>();
    for (int from = 0; from < engagements.size(); from += MANY) {
      handle
          .createQuery(
              "SELECT side, count(*) AS engagements FROM side_happening"
                  + " WHERE happening_no IN (<some>) GROUP BY side")
          .bindList("some", engagements.subList(from, Math.min(engagements.size(), from + MANY)))
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
