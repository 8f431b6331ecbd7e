package org.chancery.record.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.reading.party.Gazetteer;
import org.chancery.reading.party.Holder;
import org.chancery.reading.party.Office;
import org.chancery.reading.party.Role;
import org.chancery.reading.party.State;
import org.chancery.record.likeness.Groups;

/** The persons of the gazetteer: its lines, one for each office, put together by person. */
public final class KnownPersons {

  private static final Set<Role> LEADING = Set.of(Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT);

  private final Gazetteer gazetteer;
  private final Map<String, List<Holder>> byId = new LinkedHashMap<>();
  private final Map<Holder, String> ids = new HashMap<>();
  private final Map<Holder, List<PersonName>> names = new HashMap<>();
  private final Map<String, List<Holder>> byKey = new HashMap<>();
  private final Map<String, Role> roles = new HashMap<>();

  public KnownPersons(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    Map<Appellation, List<Holder>> lines = new HashMap<>();
    for (Holder holder : gazetteer.holders()) {
      PersonName name = PersonName.of(holder.name());
      lines
          .computeIfAbsent(
              new Appellation(name, Optional.of(holder.of()), Optional.empty()),
              a -> new ArrayList<>())
          .add(holder);
      names.computeIfAbsent(holder, KnownPersons::read).stream()
          .flatMap(n -> n.keys().stream())
          .distinct()
          .forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(holder));
    }
    for (List<Appellation> one : new Groups<>(new SamePerson()).of(lines.keySet())) {
      String id = one.getFirst().name().slug() + "." + one.getFirst().of().orElse("");
      List<Holder> held =
          one.stream().flatMap(a -> lines.getOrDefault(a, List.of()).stream()).toList();
      byId.put(id, held);
      held.forEach(holder -> ids.put(holder, id));
    }
    for (Office office : gazetteer.offices()) {
      roles.putIfAbsent(office.title().toLowerCase(Locale.ROOT), office.role());
      office.variants().forEach(v -> roles.putIfAbsent(v.toLowerCase(Locale.ROOT), office.role()));
    }
  }

  /** The lines of the gazetteer on a person. */
  List<Holder> lines(String id) {
    return byId.getOrDefault(id, List.of());
  }

  /**
   * The lines of the gazetteer on all who bear a name.
   *
   * @param of the state or body acted for, where known
   */
  List<Holder> bearers(PersonName name, Optional<String> of) {
    return name.keys().stream()
        .flatMap(key -> byKey.getOrDefault(key, List.of()).stream())
        .distinct()
        .filter(h -> of.isEmpty() || h.of().equals(of.get()) || gazetteer.body(h.of()).isPresent())
        .filter(h -> names(h).stream().anyMatch(n -> n.mayBe(name) && !isEndOf(n, name)))
        .toList();
  }

  /**
   * The person of the gazetteer who bears a name, where only one can be meant on the day: of
   * several, father and son for instance, the one in office then.
   *
   * @param bearers of the name
   */
  Optional<String> bearer(PersonName name, List<Holder> bearers, Optional<LocalDate> day) {
    Set<String> all = idsOf(bearers);
    if (all.size() > 1 && day.isPresent()) {
      Set<String> then = idsOf(bearers.stream().filter(h -> h.mayHoldOn(day.get())).toList());
      return then.size() == 1 ? Optional.of(then.iterator().next()) : Optional.empty();
    }
    // A family name alone, of nobody known to act then, may be anybody's.
    boolean sure =
        name.words().size() > 1
            || day.isEmpty()
            || bearers.stream().anyMatch(h -> h.mayHoldOn(day.get()));
    return all.size() == 1 && sure ? Optional.of(all.iterator().next()) : Optional.empty();
  }

  /** Whether {@link #bearer} is the same on all days. */
  boolean isOneOnAnyDay(PersonName name, List<Holder> bearers) {
    return bearers.isEmpty() || name.words().size() > 1 && idsOf(bearers).size() == 1;
  }

  /** A king of one name, Abdullah, is not everybody whose last name that is. */
  private static boolean isEndOf(PersonName one, PersonName longer) {
    return one.words().size() == 1
        && longer.words().size() > 1
        && !NameWord.same(one.words().getFirst(), longer.words().getFirst());
  }

  /**
   * Who held an office on a day, where the gazetteer knows of one only.
   *
   * @param of the state or body
   * @param title the title of the office, as a text gives it: "foreign minister", "Japanese Prime
   *     Minister", "Prime Minister of Australia"
   */
  public Optional<Holder> holding(String of, String title, LocalDate day) {
    String plain = plain(of, title);
    Optional<Role> role = role(plain);
    if (role.isEmpty()) {
      return Optional.empty();
    }
    List<Holder> then =
        gazetteer.holdersOf(of, role.get()).stream().filter(h -> h.mayHoldOn(day)).toList();
    List<Holder> exact =
        then.stream().filter(h -> h.office().title().equalsIgnoreCase(plain)).toList();
    List<Holder> meant = exact.isEmpty() ? then : exact;
    // The gazetteer's sources spell some given names in two ways.
    long families =
        meant.stream().map(h -> PersonName.of(h.name()).words().getLast()).distinct().count();
    return families == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
  }

  /** The title without the state before or after it. */
  private String plain(String of, String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    if (roles.containsKey(lower)) {
      return lower;
    }
    int ending = lower.lastIndexOf(" of ");
    String bare = ending > 0 ? lower.substring(0, ending) : lower;
    return gazetteer.state(of).map(State::adjectives).orElse(List.of()).stream()
        .map(adjective -> adjective.toLowerCase(Locale.ROOT) + " ")
        .filter(bare::startsWith)
        .findFirst()
        .map(adjective -> bare.substring(adjective.length()))
        .orElse(bare);
  }

  /** What the holder of an office does; empty for titles that the gazetteer does not know. */
  private Optional<Role> role(String title) {
    return Optional.ofNullable(roles.get(title.toLowerCase(Locale.ROOT)));
  }

  /** Whether a person of this name led the state or its government on the day. */
  public boolean leads(PersonName name, String of, LocalDate day) {
    return LEADING.stream()
        .flatMap(role -> gazetteer.holdersOf(of, role).stream())
        .anyMatch(h -> h.mayHoldOn(day) && names(h).stream().anyMatch(name::mayBe));
  }

  /** Whether the office leads a state or its government. */
  public boolean isLeading(String of, String title) {
    return role(plain(of, title)).filter(LEADING::contains).isPresent();
  }

  private Set<String> idsOf(List<Holder> holders) {
    return holders.stream().map(ids::get).collect(Collectors.toCollection(TreeSet::new));
  }

  private List<PersonName> names(Holder holder) {
    return names.getOrDefault(holder, List.of());
  }

  private static List<PersonName> read(Holder holder) {
    return Stream.concat(Stream.of(holder.name()), holder.names().stream())
        .map(PersonName::of)
        .toList();
  }
}
