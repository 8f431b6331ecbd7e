package org.chancery.record.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chancery.reading.party.Holder;
import org.chancery.record.likeness.Groups;

/**
 * All persons met so far, and their offices.
 *
 * <p>A newcomer is compared only with those whose name shares a first or last word, in the same
 * state or body; who is whom does not depend on the order in which documents arrive. Within one
 * state, two persons whose documents write the same name cannot be told apart, unless the gazetteer
 * knows both and the day tells which is meant.
 *
 * <p>Not safe for several threads.
 */
public final class People {

  private record Key(String document, String party) {}

  /** How documents call somebody who acts for a state or body, or for none that they tell. */
  private record Called(String written, Optional<String> of) {}

  /**
   * Who may be called so.
   *
   * @param always who is meant on whatever day, where that is one
   */
  private record Borne(PersonName name, List<Holder> bearers, Optional<Appellation> always) {}

  private final KnownPersons known;
  private final SamePerson likeness = new SamePerson();
  private final Groups<Appellation> groups = new Groups<>(likeness);
  private final Map<String, Set<Appellation>> filed = new HashMap<>();
  private final Map<Appellation, List<Sighting>> sightings = new HashMap<>();
  private final Map<Key, Appellation> appellations = new HashMap<>();
  private final Map<Appellation, List<Appellation>> groupOf = new HashMap<>();

  /** Documents write the same names again and again. */
  private final Map<String, PersonName> names = new HashMap<>();

  private final Map<Called, Borne> borne = new HashMap<>();

  public People(KnownPersons known) {
    this.known = known;
  }

  /** Takes in the persons of a document. Taking in the same again changes nothing. */
  public void add(Collection<Sighting> newcomers) {
    Set<Appellation> unheard = new TreeSet<>();
    for (Sighting sighting : newcomers) {
      Key key = new Key(sighting.document(), sighting.party());
      if (!appellations.containsKey(key)) {
        Appellation appellation = appellation(sighting);
        appellations.put(key, appellation);
        List<Sighting> before = sightings.get(appellation);
        if (before == null) {
          sightings.put(appellation, new ArrayList<>(List.of(sighting)));
          unheard.add(appellation);
        } else {
          before.add(sighting);
        }
      }
    }
    if (!unheard.isEmpty()) {
      regroup(unheard);
    }
  }

  private Appellation appellation(Sighting sighting) {
    Borne by = borne.computeIfAbsent(new Called(sighting.name(), sighting.state()), this::borne);
    return by.always.orElseGet(() ->
        new Appellation(
            by.name, sighting.state(), known.bearer(by.name, by.bearers, sighting.published())));
  }

  private Borne borne(Called called) {
    PersonName name = name(called.written);
    List<Holder> bearers = known.bearers(name, called.of);
    return new Borne(
        name,
        bearers,
        known.isOneOnAnyDay(name, bearers)
            ? Optional.of(
                new Appellation(name, called.of, known.bearer(name, bearers, Optional.empty())))
            : Optional.empty());
  }

  private PersonName name(String written) {
    return names.computeIfAbsent(written, PersonName::of);
  }

  private void regroup(Set<Appellation> unheard) {
    for (Appellation one : unheard) {
      likeness.keys(one).forEach(k -> filed.computeIfAbsent(k, key -> new HashSet<>()).add(one));
    }
    SortedSet<Appellation> component =
        groups.component(
            unheard,
            keys -> keys.stream().flatMap(k -> filed.getOrDefault(k, Set.of()).stream()).toList());
    for (List<Appellation> group : groups.of(component)) {
      group.forEach(member -> groupOf.put(member, group));
    }
  }

  /** Who a party of a document is; empty for parties that were never added. */
  public Optional<Person> who(String document, String party) {
    return Optional.ofNullable(appellations.get(new Key(document, party)))
        .map(groupOf::get)
        .map(this::person);
  }

  /** The persons of whom any name may be this one, by id. */
  public List<Person> named(PersonName wanted) {
    Set<List<Appellation>> meant = Collections.newSetFromMap(new IdentityHashMap<>());
    groupOf.forEach((appellation, group) -> {
      if (wanted.mayBe(appellation.name())) {
        meant.add(group);
      }
    });
    return meant.stream().map(this::person).sorted(Comparator.comparing(Person::id)).toList();
  }

  /** Every person, by id. */
  public List<Person> all() {
    return new HashSet<>(groupOf.values())
        .stream().map(this::person).sorted(Comparator.comparing(Person::id)).toList();
  }

  /**
   * Who held an office on a day: as the gazetteer knows, or else as documents of before and after
   * say. Several where that is not clear.
   *
   * @param of the state or body
   */
  public List<Person> holding(String of, String office, LocalDate day) {
    String title = office.toLowerCase(Locale.ROOT);
    List<Person> holders =
        all().stream()
            .filter(p ->
                p.occupancies().stream().anyMatch(o -> isOffice(o, of, title) && o.includes(day)))
            .toList();
    List<Person> listed =
        holders.stream()
            .filter(p ->
                p.occupancies().stream()
                    .anyMatch(
                        o -> isOffice(o, of, title) && o.includes(day) && o.tenure().isPresent()))
            .toList();
    return listed.isEmpty() ? holders : listed;
  }

  private static boolean isOffice(Occupancy occupancy, String of, String title) {
    return occupancy.office().equals(title) && occupancy.of().filter(of::equals).isPresent();
  }

  private Person person(List<Appellation> group) {
    Appellation fullest = group.getFirst();
    Optional<String> listed =
        group.stream().flatMap(a -> a.known().stream()).min(Comparator.naturalOrder());
    List<Holder> lines = listed.map(known::lines).orElse(List.of());
    List<Sighting> seen =
        group.stream()
            .flatMap(a -> sightings.getOrDefault(a, List.of()).stream())
            .sorted(Comparator.comparing(Sighting::document).thenComparing(Sighting::party))
            .toList();
    SortedSet<String> written =
        seen.stream().map(Sighting::name).collect(Collectors.toCollection(TreeSet::new));
    String name =
        lines.isEmpty()
            ? written.stream()
                .filter(w -> name(w).equals(fullest.name()))
                .min(
                    Comparator.comparingInt(String::length)
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(fullest.name().slug())
            : lines.getFirst().name();
    lines.forEach(line -> written.add(line.name()));
    String id = listed.orElseGet(() -> fullest.name().slug() + "." + fullest.of().orElse(""));
    Optional<String> of =
        lines.isEmpty()
            ? fullest.of()
            : group.stream().flatMap(a -> a.of().stream()).min(Comparator.naturalOrder());
    return new Person(id, name, List.copyOf(written), of, occupancies(lines, seen), seen);
  }

  private static List<Occupancy> occupancies(List<Holder> lines, List<Sighting> seen) {
    List<Occupancy> all = new ArrayList<>();
    // Each of them is there once: there is no need to compare all that they say.
    Set<Sighting> placed = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Holder line : lines) {
      String title = line.office().title().toLowerCase(Locale.ROOT);
      List<Attestation> attestations = new ArrayList<>();
      attestations.add(new Attestation.InGazetteer(line.source()));
      // Thousands of documents tell of few offices.
      Map<String, Boolean> shortFor = new HashMap<>();
      for (Sighting sighting : seen) {
        boolean fits =
            sighting
                    .office()
                    .filter(o -> shortFor.computeIfAbsent(o, told -> isShortFor(told, title)))
                    .isPresent()
                && sighting.published().filter(line::mayHoldOn).isPresent();
        if (fits) {
          placed.add(sighting);
          attestations.add(attested(sighting));
        }
      }
      all.add(
          new Occupancy(title, Optional.of(line.of()), Optional.of(line.tenure()), attestations));
    }
    Map<String, Map<Optional<String>, List<Attestation>>> told = new TreeMap<>();
    for (Sighting sighting : seen) {
      if (sighting.office().isPresent() && !placed.contains(sighting)) {
        told.computeIfAbsent(
                sighting.office().get().toLowerCase(Locale.ROOT), t -> new LinkedHashMap<>())
            .computeIfAbsent(sighting.state(), s -> new ArrayList<>())
            .add(attested(sighting));
      }
    }
    told.forEach((title, byState) ->
        byState.forEach(
            (of, by) -> all.add(new Occupancy(title, of, Optional.empty(), byDay(by)))));
    all.sort(Comparator.comparing((Occupancy o) -> start(o)).thenComparing(Occupancy::office));
    return all;
  }

  /** "Secretary" may stand for "secretary of state". */
  private static boolean isShortFor(String office, String title) {
    String told = office.toLowerCase(Locale.ROOT);
    return told.equals(title)
        || title.startsWith(told + " of ")
        || title.startsWith(told + " for ");
  }

  private static Attestation attested(Sighting sighting) {
    return new Attestation.InDocument(
        sighting.document(), sighting.published(), sighting.evidence());
  }

  private static List<Attestation> byDay(List<Attestation> attestations) {
    return attestations.stream()
        .sorted(
            Comparator.comparing(a ->
                a instanceof Attestation.InDocument d
                    ? d.published().map(LocalDate::toString).orElse("") + "\t" + d.document()
                    : ""))
        .toList();
  }

  private static String start(Occupancy occupancy) {
    return occupancy
        .tenure()
        .flatMap(t -> t.from())
        .or(() -> occupancy.firstSeen().map(LocalDate::toString))
        .orElse("9999");
  }
}
