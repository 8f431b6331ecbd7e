package org.chancery.desk.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chancery.reading.time.Edtf;
import org.chancery.record.view.Entry;
import org.chancery.record.view.Profile;
import org.chancery.record.view.Side;

/**
 * A person, a state or a body.
 *
 * @param asked as it was asked for
 * @param profiles several where the name does not tell persons apart, the likeliest first
 * @param names usual names of the counterparts, by how the record writes them
 */
public record PartyPage(String asked, List<Profile> profiles, Map<String, String> names)
    implements Page {

  private static final int SHOWN = 60;

  /**
   * An office on a line of time.
   *
   * @param start in hundredths of the line
   * @param width likewise
   */
  public record Span(Profile.Office office, double start, double width) {}

  public PartyPage {
    profiles = List.copyOf(profiles);
    names = Map.copyOf(names);
  }

  @Override
  public String title() {
    return profiles.getFirst().name();
  }

  @Override
  public Tab tab() {
    return Tab.NONE;
  }

  @Override
  public List<OtherForm> otherForms() {
    return OtherForm.of(Links.party(asked), "", "json", "csv", "atom");
  }

  /** The usual name of a side. */
  public String name(String side) {
    return names.getOrDefault(side, side);
  }

  /** Other ways in which documents write it. */
  public static List<String> otherNames(Profile profile) {
    return profile.names().stream().filter(name -> !name.equals(profile.name())).toList();
  }

  /** Statements by what they begin with: who was addressed, nobody last. */
  public static Map<String, List<Entry>> byAddressee(Profile profile) {
    Map<String, List<Entry>> sorted = new TreeMap<>();
    for (Entry entry : profile.statements().entries()) {
      String to =
          entry.actedOn().isEmpty()
              ? "To nobody in particular"
              : "To "
                  + String.join(", ", entry.actedOn().stream().map(named -> named.name()).toList());
      sorted.computeIfAbsent(to, _ -> new ArrayList<>()).add(entry);
    }
    return sorted;
  }

  /** Offices with a beginning on a line from the first day to the last. */
  public static List<Span> line(Profile profile) {
    List<Profile.Office> known =
        profile.offices().stream().filter(office -> day(office.from()).isPresent()).toList();
    if (known.isEmpty()) {
      return List.of();
    }
    long first = known.stream().mapToLong(o -> day(o.from()).orElseThrow()).min().orElseThrow();
    long last =
        Stream.concat(
                known.stream().flatMap(o -> day(o.until()).stream()),
                known.stream().map(o -> day(o.from()).orElseThrow()))
            .mapToLong(Long::longValue)
            .max()
            .orElseThrow();
    double days = Math.max(1, last - first);
    return known.stream()
        .map(office -> {
          long from = day(office.from()).orElseThrow();
          long until = Math.max(from, day(office.until()).orElse(last));
          return new Span(
              office, (from - first) / days * 100, Math.max(1, (until - from) / days * 100));
        })
        .toList();
  }

  /** A day in days; of whatever is longer, also without an end, the first; of ".." alone none. */
  static Optional<Long> day(Optional<String> written) {
    return written
        .filter(date -> !date.equals(".."))
        .map(Edtf::parse)
        .flatMap(Edtf::earliest)
        .map(LocalDate::toEpochDay);
  }

  /** The page; empty where the record has nobody of this name. */
  public static Optional<PartyPage> of(Site site, String name) {
    Optional<Side> side = site.find(name);
    List<Profile> profiles =
        side.isPresent()
            ? List.of(
                site.profiles()
                    .ofSide(side.get(), side.get().isState() ? "state" : "organisation", SHOWN))
            : site.profiles().ofPerson(name, SHOWN);
    if (profiles.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> names = new TreeMap<>();
    for (Profile profile : profiles) {
      Stream.of(
              profile.side().stream(),
              profile.offices().stream().flatMap(office -> office.of().stream()),
              profile.counterparts().stream().map(Profile.Counterpart::side))
          .flatMap(sides -> sides)
          .forEach(key -> names.put(key, site.nameOf(key)));
    }
    return Optional.of(new PartyPage(name, profiles, names));
  }
}
