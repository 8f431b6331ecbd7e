package org.chancery.record.happening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.reading.Reading;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.party.Holder;
import org.chancery.reading.party.Party;
import org.chancery.record.person.KnownPersons;
import org.chancery.record.person.PersonName;

/** Turns the parties of a reading into participants. */
final class Participants {

  private final KnownPersons known;
  private final Map<String, Party> byId;
  private final Optional<LocalDate> published;

  Participants(KnownPersons known, Reading reading) {
    this.known = known;
    this.byId =
        reading.parties().stream()
            .collect(Collectors.toMap(Party::id, Function.identity(), (a, b) -> a));
    this.published = reading.text().document().published().flatMap(PublicationDate::day);
  }

  /**
   * The participants; groups of parties are taken apart, and an office without a name becomes who
   * held it on the day.
   */
  List<Participant> of(List<Party> parties, Optional<LocalDate> day) {
    Set<Participant> participants = new LinkedHashSet<>();
    Optional<LocalDate> then = day.or(() -> published);
    parties.forEach(party -> participants.addAll(of(party, then, 2)));
    return List.copyOf(participants);
  }

  private List<Participant> of(Party party, Optional<LocalDate> day, int depth) {
    return switch (party.kind()) {
      case PERSON -> List.of(person(party, party.name(), day));
      case OFFICE -> List.of(office(party, day));
      case STATE, ORGANISATION, COMPANY -> List.of(plain(party));
      case GROUPING -> {
        List<Participant> members = new ArrayList<>();
        for (String id : party.members()) {
          Optional.ofNullable(byId.get(id))
              .filter(_ -> depth > 0)
              .ifPresent(member -> members.addAll(of(member, day, depth - 1)));
        }
        yield isNamed(party) || members.isEmpty() ? List.of(plain(party)) : members;
      }
    };
  }

  /** "G7" acts as one; "the two ministers" are two. */
  private static boolean isNamed(Party party) {
    return Character.isUpperCase(party.name().codePointAt(0));
  }

  private Participant office(Party party, Optional<LocalDate> day) {
    Optional<String> holder =
        party.state().isEmpty() || day.isEmpty()
            ? Optional.empty()
            : known
                .holding(party.state().get(), party.office().orElse(party.name()), day.get())
                .map(Holder::name);
    return holder.map(name -> person(party, name, day)).orElseGet(() -> plain(party));
  }

  private Participant person(Party party, String name, Optional<LocalDate> day) {
    PersonName person = PersonName.of(name);
    boolean leading =
        party.state().isPresent()
            && (party.office().filter(o -> known.isLeading(party.state().get(), o)).isPresent()
                || day.filter(d -> known.leads(person, party.state().get(), d)).isPresent());
    return new Participant(
        party.state().orElseGet(() -> "person " + person.slug()),
        name,
        Optional.of(person),
        leading,
        false);
  }

  private static Participant plain(Party party) {
    return new Participant(
        party.state().orElseGet(() -> party.name().toLowerCase(Locale.ROOT)),
        party.name(),
        Optional.empty(),
        false,
        isVague(party));
  }

  /** A title with its capital means somebody, though it is not said who. */
  private static boolean isVague(Party party) {
    return switch (party.kind()) {
      case STATE, GROUPING -> true;
      case OFFICE -> {
        String name = party.name();
        yield Character.isLowerCase(name.codePointAt(name.lastIndexOf(' ') + 1));
      }
      case PERSON, ORGANISATION, COMPANY -> false;
    };
  }
}
