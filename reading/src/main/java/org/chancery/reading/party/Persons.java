package org.chancery.reading.party;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The persons of a text, each once however its name is shortened. */
final class Persons {

  private final Discourse discourse;
  private final Gazetteer gazetteer;
  private final List<Entity> persons = new ArrayList<>();

  Persons(Discourse discourse, Gazetteer gazetteer) {
    this.discourse = discourse;
    this.gazetteer = gazetteer;
  }

  List<Entity> all() {
    return persons;
  }

  /** The person of this phrase, told apart from those of the same surname by title and state. */
  Entity person(PersonPhrase phrase, boolean inText) {
    List<String> folded = Names.fold(phrase.words());
    Optional<Entity> known =
        persons.stream()
            .filter(p ->
                p.names().stream().anyMatch(n -> Names.compatible(n, folded))
                    || isTitledMiddle(p, phrase, folded))
            .filter(p ->
                p.names().stream()
                    .filter(n -> n.size() > 1 && folded.size() > 1)
                    .allMatch(n -> Names.compatible(n, folded)))
            .max(Comparator.comparingInt(p -> likeness(p, phrase, folded)));
    Entity person =
        known.filter(p -> likeness(p, phrase, folded) > -10).orElseGet(() -> create(phrase));
    if (!person.names().contains(folded)) {
      person.names().add(folded);
    }
    boolean longer = Names.fold(List.of(person.name().split("\\s+"))).size() < folded.size();
    if (inText) {
      person.nameInText(phrase.name(), longer);
    }
    person.gender(phrase.gender());
    for (OfficePhrase office : phrase.offices()) {
      person.office(office.role(), office.role());
      person.affiliate(office.states().stream().findFirst());
      office.body().flatMap(Chunk::body).ifPresent(person::body);
    }
    person.affiliate(phrase.state());
    phrase.body().flatMap(Chunk::body).ifPresent(person::body);
    return person;
  }

  /** "Chairperson Faro" after "Chairperson Musa Faro Mahamat": the same title, the same person. */
  private static boolean isTitledMiddle(Entity person, PersonPhrase phrase, List<String> folded) {
    return folded.size() == 1
        && person.names().stream().anyMatch(n -> n.size() > 2 && n.contains(folded.getFirst()))
        && phrase.offices().stream()
            .anyMatch(
                o -> person.offices().keySet().stream().anyMatch(r -> Roles.mayBe(o.role(), r)));
  }

  private Entity create(PersonPhrase phrase) {
    Entity person = new Entity(Party.Kind.PERSON, phrase.name(), Optional.empty(), false);
    persons.add(person);
    return discourse.add(person);
  }

  private int likeness(Entity person, PersonPhrase phrase, List<String> folded) {
    int likeness = persons.indexOf(person);
    Optional<String> state = phrase.state();
    if (state.isPresent() && person.state().isPresent()) {
      likeness += state.equals(person.state()) ? 20 : -15;
    }
    if (phrase.gender().isPresent() && person.gender().isPresent()) {
      likeness += phrase.gender().equals(person.gender()) ? 10 : -40;
    }
    for (OfficePhrase office : phrase.offices()) {
      boolean same =
          person.offices().keySet().stream()
              .anyMatch(r -> Roles.mayBe(office.role(), r) || Roles.mayBe(r, office.role()));
      likeness += same ? 15 : 0;
    }
    boolean surname = person.names().stream().anyMatch(n -> n.getLast().equals(folded.getLast()));
    return likeness + (surname ? 8 : 0);
  }

  /** Fills in states that the text does not tell from the offices the gazetteer knows. */
  void complete(Day day) {
    completeFromHolders(day);
    for (Entity person : persons) {
      if (person.state().isEmpty() && person.body().isEmpty()) {
        person.affiliate(impliedState(person));
      }
    }
  }

  private void completeFromHolders(Day day) {
    for (Entity person : persons) {
      boolean full = person.names().stream().anyMatch(n -> n.size() > 1);
      person.names().stream()
          .filter(n -> n.size() > 1)
          .findFirst()
          .ifPresent(n -> person.gender(Lexicon.GIVEN_NAMES.note(n.getFirst())));
      List<Holder> holders =
          person.names().stream()
              .sorted(Comparator.comparingInt(n -> -n.size()))
              .map(n -> holders(person, n))
              .filter(found -> !found.isEmpty())
              .findFirst()
              .orElse(List.of());
      List<Holder> held = holders.stream().filter(h -> day.mayHold(h)).toList();
      List<Holder> fitting = held.isEmpty() ? holders : held;
      List<Holder> byRole = fitting.stream().filter(h -> roleFits(person, h)).toList();
      if (full && byRole.isEmpty() && !person.offices().isEmpty() && isSurname(person)) {
        // "Prime Minister Abdullah", whose full name nobody knows, is not King Abdullah
        continue;
      }
      List<Holder> chosen = byRole.isEmpty() ? fitting : byRole;
      if (person.names().stream().allMatch(n -> n.size() == 1)
          && person.offices().isEmpty()
          && chosen.stream().map(Holder::name).distinct().count() > 1) {
        continue;
      }
      if (person.state().isEmpty()) {
        List<String> codes =
            chosen.stream()
                .map(Holder::of)
                .filter(of -> gazetteer.state(of).isPresent())
                .distinct()
                .toList();
        if (!codes.isEmpty()) {
          person.affiliate(Optional.of(codes.getFirst()));
        } else {
          chosen.stream()
              .flatMap(h -> gazetteer.body(h.of()).stream())
              .findFirst()
              .ifPresent(person::body);
        }
      }
      if (person.offices().isEmpty()) {
        held.stream()
            .findFirst()
            .ifPresent(h ->
                person.office(
                    h.office().title().toLowerCase(java.util.Locale.ROOT), h.office().title()));
      }
    }
  }

  /** Whether holders are known by a part of the person's name alone. */
  private boolean isSurname(Entity person) {
    return person.names().stream()
        .filter(n -> n.size() > 1)
        .allMatch(n -> holders(person, n).isEmpty());
  }

  /** "Deputy Secretary of State for Management" is of the United States, whoever it is. */
  private static Optional<String> impliedState(Entity person) {
    return person.offices().keySet().stream()
        .map(role -> role.replaceFirst(" for .*", ""))
        .flatMap(role -> Lexicon.TITLES_OF_ONE_STATE.note(role).stream())
        .findFirst();
  }

  private List<Holder> holders(Entity person, List<String> name) {
    List<Holder> found = gazetteer.holders(String.join(" ", name));
    if (found.isEmpty() && name.size() > 2) {
      found = gazetteer.holders(name.getFirst() + " " + name.getLast());
    }
    if (found.isEmpty() && name.size() == 2) {
      found = gazetteer.holders(name.getLast() + " " + name.getFirst());
    }
    // "Laurentino Cortizo Cohen", "Abdullah bin Zayed bin Sultan Al Nahyan": the longest beginning.
    // Without an office that fits it may be another: "John Howard Pratt" is not John Howard.
    for (int length = name.size() - 1; found.isEmpty() && length > 1; length--) {
      found =
          gazetteer.holders(String.join(" ", name.subList(0, length))).stream()
              .filter(holder -> name.contains("bin") || roleFits(person, holder))
              .toList();
    }
    return person.state().isPresent()
        ? found.stream().filter(h -> h.of().equals(person.state().get())).toList()
        : found;
  }

  private static boolean roleFits(Entity person, Holder holder) {
    String title = holder.office().title().toLowerCase(java.util.Locale.ROOT);
    return person.offices().keySet().stream()
        .anyMatch(role ->
            Stream.concat(
                    Stream.of(title),
                    holder.office().variants().stream()
                        .map(v -> v.toLowerCase(java.util.Locale.ROOT)))
                .anyMatch(t -> t.equals(role) || Roles.mayBe(role, t)));
  }
}
