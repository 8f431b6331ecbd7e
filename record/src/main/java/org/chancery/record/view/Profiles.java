package org.chancery.record.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chancery.reading.party.Gazetteer;
import org.chancery.reading.party.Holder;
import org.chancery.record.person.PersonName;
import org.chancery.record.store.Database;
import org.jdbi.v3.core.Handle;

/** Puts together what the record holds about a party. */
public final class Profiles {

  private static final int COUNTERPARTS = 10;

  /** Parties of documents that have a name in common, and so may be one. */
  private record Bearer(String name, Optional<String> side, int parties) {}

  private final Database database;
  private final Gazetteer gazetteer;

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
            ofSide(handle, side, "engagement", "party", limit),
            ofSide(handle, side, "statement", "speaker", limit),
            counterparts(handle, side)));
  }

  private static Listing ofSide(Handle handle, Side side, String type, String role, int limit) {
    return listing(
        handle,
        handle
            .createQuery(
                "SELECT DISTINCT x.day, x.finding_no AS number FROM side_finding x"
                    + " WHERE x.side IN (<side>) AND x.type = :type AND x.role = :role"
                    + " AND NOT EXISTS (SELECT 1 FROM finding f WHERE f.no = x.finding_no"
                    + " AND f.review = 'rejected')"
                    + " ORDER BY x.day DESC, x.finding_no DESC")
            .bindList("side", side.keys())
            .bind("type", type)
            .bind("role", role)
            .map((row, _) -> row.getLong("number"))
            .list(),
        limit);
  }

  private static List<Profile.Counterpart> counterparts(Handle handle, Side side) {
    Map<String, Integer> counts = new HashMap<>();
    for (String key : side.keys()) {
      for (String[] columns : new String[][] {{"side_a", "side_b"}, {"side_b", "side_a"}}) {
        handle
            .createQuery(
                "SELECT "
                    + columns[1]
                    + " AS other, count(DISTINCT finding_no) AS engagements FROM dyad_finding"
                    + " WHERE "
                    + columns[0]
                    + " = :side AND type = 'engagement' GROUP BY "
                    + columns[1])
            .bind("side", key)
            .map((row, _) -> {
              counts.merge(row.getString("other"), row.getInt("engagements"), Integer::sum);
              return true;
            })
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

  /**
   * The persons who may be meant by a name, the one of whom most is told first; several where the
   * name does not tell them apart.
   */
  public List<Profile> ofPerson(String name, int limit) {
    PersonName wanted = PersonName.of(name);
    return database.read(handle -> {
      List<List<Bearer>> persons = persons(bearers(handle, wanted));
      return persons.stream().map(bearers -> profile(handle, bearers, limit)).toList();
    });
  }

  private static List<Bearer> bearers(Handle handle, PersonName wanted) {
    String word = wanted.words().isEmpty() ? "" : longest(wanted.words());
    return handle
        .createQuery(
            "SELECT name, side, count(*) AS parties FROM party WHERE kind = 'person'"
                + " AND lower(name) LIKE :pattern GROUP BY name, side")
        // The first letters: spellings differ in their ends, and accents are not folded here.
        .bind("pattern", "%" + word.substring(0, Math.min(3, word.length())) + "%")
        .map((row, _) ->
            new Bearer(
                row.getString("name"),
                Optional.ofNullable(row.getString("side")),
                row.getInt("parties")))
        .list()
        .stream()
        .filter(bearer -> wanted.mayBe(PersonName.of(bearer.name)))
        .sorted(
            Comparator.comparingInt((Bearer bearer) -> -PersonName.of(bearer.name).words().size())
                .thenComparing(bearer -> -bearer.parties)
                .thenComparing(Bearer::name))
        .toList();
  }

  private static String longest(Collection<String> words) {
    return words.stream().max(Comparator.comparingInt(String::length)).orElse("");
  }

  /** Bearers of one side whose names agree are one person; a name in short goes to the first. */
  private static List<List<Bearer>> persons(List<Bearer> bearers) {
    List<List<Bearer>> persons = new ArrayList<>();
    for (Bearer bearer : bearers) {
      Optional<List<Bearer>> same =
          persons.stream()
              .filter(person ->
                  person.stream()
                      .allMatch(other ->
                          other.side.equals(bearer.side)
                              && PersonName.of(other.name).mayBe(PersonName.of(bearer.name))))
              .max(Comparator.comparingInt(Profiles::parties));
      same.ifPresentOrElse(
          person -> person.add(bearer), () -> persons.add(new ArrayList<>(List.of(bearer))));
    }
    persons.sort(Comparator.comparingInt(Profiles::parties).reversed());
    return persons;
  }

  private static int parties(List<Bearer> person) {
    return person.stream().mapToInt(Bearer::parties).sum();
  }

  private Profile profile(Handle handle, List<Bearer> bearers, int limit) {
    Bearer usual = bearers.stream().max(Comparator.comparingInt(Bearer::parties)).orElseThrow();
    List<String> names = bearers.stream().map(Bearer::name).distinct().sorted().toList();
    return new Profile(
        usual.name,
        "person",
        usual.side,
        names,
        offices(handle, names, usual.side),
        ofPerson(handle, names, usual.side, "engagement", "party", limit),
        ofPerson(handle, names, usual.side, "statement", "speaker", limit),
        counterparts(handle, names, usual.side));
  }

  private static final String OF_PERSON =
      " p.kind = 'person' AND p.name IN (<names>) AND coalesce(p.side, '') = :side";

  private static Listing ofPerson(
      Handle handle,
      List<String> names,
      Optional<String> side,
      String type,
      String role,
      int limit) {
    return listing(
        handle,
        handle
            .createQuery(
                "SELECT DISTINCT f.day, f.no AS number FROM party p"
                    + " JOIN finding_party fp ON fp.party_no = p.no AND fp.role = :role"
                    + " JOIN finding f ON f.no = fp.finding_no AND f.type = :type WHERE"
                    + OF_PERSON
                    + " AND (f.review IS NULL OR f.review <> 'rejected')"
                    + " ORDER BY f.day DESC, f.no DESC")
            .bindList("names", names)
            .bind("side", side.orElse(""))
            .bind("type", type)
            .bind("role", role)
            .map((row, _) -> row.getLong("number"))
            .list(),
        limit);
  }

  private static List<Profile.Counterpart> counterparts(
      Handle handle, List<String> names, Optional<String> side) {
    Map<String, Integer> counts = new HashMap<>();
    handle
        .createQuery(
            "SELECT x.side, count(DISTINCT x.finding_no) AS engagements FROM party p"
                + " JOIN finding_party fp ON fp.party_no = p.no AND fp.role = 'party'"
                + " JOIN side_finding x ON x.finding_no = fp.finding_no"
                + " AND x.type = 'engagement' WHERE"
                + OF_PERSON
                + " GROUP BY x.side")
        .bindList("names", names)
        .bind("side", side.orElse(""))
        .map((row, _) -> counts.put(row.getString("side"), row.getInt("engagements")))
        .list();
    side.ifPresent(counts::remove);
    return most(counts);
  }

  private static Listing listing(Handle handle, List<Long> numbers, int limit) {
    return new Listing(
        new Tellings(handle).entries(numbers.subList(0, Math.min(limit, numbers.size()))),
        numbers.size());
  }

  // ---- Offices --------------------------------------------------------------------------------

  private List<Profile.Office> offices(Handle handle, List<String> names, Optional<String> side) {
    Map<String, Profile.Office> offices = new LinkedHashMap<>();
    for (Holder holder : holders(names, side)) {
      String title = holder.office().title().toLowerCase(Locale.ROOT);
      offices.put(
          title + " " + holder.of() + " " + holder.tenure(),
          new Profile.Office(
              title,
              Optional.of(holder.of()),
              holder.tenure().from(),
              holder.tenure().to(),
              0,
              Optional.of(holder.source())));
    }
    for (Profile.Office told : told(handle, names, side)) {
      offices.put(told.title() + " " + told.of(), told);
    }
    return offices.values().stream()
        .sorted(
            Comparator.comparing((Profile.Office office) -> office.from().orElse("\uffff"))
                .thenComparing(Profile.Office::title))
        .toList();
  }

  private List<Holder> holders(List<String> names, Optional<String> side) {
    return names.stream()
        .filter(name -> PersonName.of(name).words().size() > 1)
        .flatMap(name -> gazetteer.holders(name).stream())
        .filter(holder -> side.isEmpty() || side.get().equals(holder.of()))
        .distinct()
        .toList();
  }

  private static List<Profile.Office> told(
      Handle handle, List<String> names, Optional<String> side) {
    return handle
        .createQuery(
            "SELECT lower(p.office) AS title, p.state, min(c.published_day) AS first_day,"
                + " max(c.published_day) AS last_day, count(DISTINCT p.document_no) AS documents"
                + " FROM party p JOIN current_reading c ON c.document_no = p.document_no WHERE"
                + OF_PERSON
                + " AND p.office IS NOT NULL GROUP BY lower(p.office), p.state")
        .bindList("names", names)
        .bind("side", side.orElse(""))
        .map((row, _) ->
            new Profile.Office(
                row.getString("title"),
                Optional.ofNullable(row.getString("state")),
                Optional.ofNullable(row.getString("first_day")),
                Optional.ofNullable(row.getString("last_day")),
                row.getInt("documents"),
                Optional.empty()))
        .list();
  }
}
