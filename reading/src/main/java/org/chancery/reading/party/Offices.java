package org.chancery.reading.party;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.reading.syntax.Sentence;

/**
 * Who is meant by an office without a name: "the foreign minister", "her Norwegian counterpart".
 */
final class Offices {

  private static final Set<String> MANY =
      Set.of(
          "official",
          "diplomat",
          "lawmaker",
          "parliamentarian",
          "representative",
          "delegate",
          "envoy",
          "negotiator");

  private final Discourse discourse;
  private final Issuer issuer;
  private final Bodies bodies;
  private final Map<String, Entity> byTitle = new HashMap<>();

  Offices(Discourse discourse, Issuer issuer, Bodies bodies) {
    this.discourse = discourse;
    this.issuer = issuer;
    this.bodies = bodies;
  }

  List<Entity> resolve(Analysis analysis, OfficePhrase office) {
    Sentence sentence = analysis.sentence();
    String role = office.role();
    if (office.noun().equals("counterpart")) {
      Optional<String> counterpart = counterpartRole(analysis, office);
      role = counterpart.orElse("counterpart");
    }
    if (office.plural()) {
      return several(analysis, office, role);
    }
    Optional<String> state = office.states().stream().findFirst();
    boolean indefinite =
        sentence.has(
            sentence.token(office.head()),
            "det",
            d -> d.lemma().matches("a|an|another|one|any|no"));
    boolean predicate = sentence.child(sentence.token(office.head()), "cop").isPresent();
    if (state.isEmpty() && office.possessor() >= 0 && !office.noun().equals("counterpart")) {
      state =
          discourse.at(sentence, office.possessor()).stream()
              .flatMap(e -> e.state().stream())
              .findFirst();
    }
    if (!indefinite && !MANY.contains(office.noun())) {
      Optional<Entity> holder = holder(sentence, role, state, office);
      if (holder.isPresent()) {
        return List.of(holder.get());
      }
    }
    if (predicate && state.isEmpty() && office.body().isEmpty()) {
      return List.of();
    }
    if (state.isEmpty() && office.body().isEmpty() && !indefinite) {
      state = issuer.state();
    }
    boolean vague = state.isEmpty() && office.body().isEmpty();
    if (vague
        && Set.of(
                "head", "chair", "chief", "general", "executive", "director", "founder", "speaker")
            .contains(role)) {
      return List.of();
    }
    return List.of(unnamed(analysis, office, role, state));
  }

  /** A person who holds the office by the text, or the same unnamed one as before. */
  private Optional<Entity> holder(
      Sentence sentence, String role, Optional<String> state, OfficePhrase office) {
    Optional<Entity> inText =
        discourse
            .salient(
                sentence.number(),
                100,
                r ->
                    r.isSingle()
                        && r.only().isPerson()
                        && holds(r.only(), role)
                        && agrees(r.only(), state)
                        && (office.body().isEmpty()
                            || r.only().body().isEmpty()
                            || office.body().get().body().equals(r.only().body())))
            .map(Reference::only);
    if (inText.isPresent()) {
      return inText;
    }
    // Named later, or in the title alone.
    return discourse.entities().stream()
        .filter(e -> e.kind() == Party.Kind.PERSON && holds(e, role) && agrees(e, state))
        .filter(e -> state.isPresent() || e.state().equals(issuer.state()))
        .findFirst();
  }

  private static boolean holds(Entity entity, String role) {
    return entity.offices().keySet().stream()
        .anyMatch(held -> Roles.mayBe(role, held) || held.equals(role));
  }

  private static boolean agrees(Entity entity, Optional<String> state) {
    return state.isEmpty() || entity.state().equals(state);
  }

  private Entity unnamed(
      Analysis analysis, OfficePhrase office, String role, Optional<String> state) {
    String name;
    if (office.body().isPresent()) {
      name = nameWithBody(analysis, office, role);
    } else if (state.isPresent() && !MANY.contains(office.noun())) {
      name = Roles.titled(role) + " of " + discourse.state(state.get()).name();
    } else {
      name = analysis.sentence().words(contentStart(office), office.last());
    }
    Optional<String> of = state.or(() -> office.body().flatMap(Chunk::state));
    String key = role + "/" + of.orElse("") + "/" + office.body().map(Chunk::name).orElse("");
    return byTitle.computeIfAbsent(
        key,
        k -> {
          Entity entity = discourse.add(new Entity(Party.Kind.OFFICE, name, of, false));
          entity.office(role, role);
          office.body().flatMap(Chunk::body).ifPresent(entity::body);
          entity.gender(Lexicon.GENDERED_OFFICES.note(office.noun()));
          return entity;
        });
  }

  private static int contentStart(OfficePhrase office) {
    return office.possessor() == office.first() ? office.first() + 1 : office.first();
  }

  private static String nameWithBody(Analysis analysis, OfficePhrase office, String role) {
    Chunk body = office.body().orElseThrow();
    return body.first() < office.head()
        ? analysis.sentence().words(body.first(), office.last())
        : Roles.titled(role) + " of " + body.name();
  }

  private List<Entity> several(Analysis analysis, OfficePhrase office, String role) {
    Sentence sentence = analysis.sentence();
    Optional<Entity> collective = collective(office);
    if (collective.isPresent() && office.states().isEmpty()) {
      return List.of(collective.get());
    }
    List<Entity> owners =
        office.possessor() >= 0 ? discourse.at(sentence, office.possessor()) : List.of();
    if (owners.stream().flatMap(e -> e.state().stream()).distinct().count() > 1
        && role.endsWith("minister")) {
      return owners.stream()
          .flatMap(e -> e.state().stream())
          .distinct()
          .map(code -> each(role, code))
          .toList();
    }
    if (role.equals("leader") && office.states().size() > 1) {
      List<Entity> leaders =
          office.states().stream()
              .flatMap(code -> holder(sentence, role, Optional.of(code), office).stream())
              .toList();
      if (leaders.size() == office.states().size()) {
        return leaders;
      }
    }
    boolean many = MANY.contains(office.noun()) || office.noun().equals("leader");
    if ((office.states().size() > 1 && !many)
        || (office.states().size() == 1
            && role.matches(".*(minister|president|counterpart).*")
            && sentence.has(sentence.token(office.head()), "nummod", n -> false))) {
      List<Entity> holders = new ArrayList<>();
      for (String code : office.states()) {
        Optional<Entity> holder = holder(sentence, role, Optional.of(code), office);
        holders.add(holder.orElseGet(() -> each(role, code)));
      }
      return holders;
    }
    if (office.states().size() > 1 || collective.isPresent()) {
      return Stream.concat(
              collective.stream(),
              office.states().stream()
                  .map(code ->
                      bodies.of(
                          adjective(code) + " " + sentence.token(office.head()).form(),
                          Party.Kind.OFFICE,
                          Optional.of(code),
                          true)))
          .toList();
    }
    String name = sentence.words(contentStart(office), office.last());
    Optional<String> state = office.states().stream().findFirst();
    if (state.isEmpty() && office.possessor() >= 0) {
      state =
          discourse.at(sentence, office.possessor()).stream()
              .flatMap(e -> e.state().stream())
              .findFirst();
    }
    if (office.first() >= contentStart(office)
        && office.states().size() == 1
        && office.end() > office.last()) {
      name = adjective(office.states().getFirst()) + " " + name;
    }
    if (state.isEmpty()
        && office.body().isEmpty()
        && office.possessor() < 0
        && office.noun().matches("leader|minister|president|premier")
        && office.first() == office.head()
        && sentence.token(office.head()).is("nsubj")) {
      return bareLeaders(sentence);
    }
    return List.of(bodies.of(name.replaceAll("['’]s? ", " "), Party.Kind.OFFICE, state, true));
  }

  /**
   * Those who hold office for a body of many states stand for it: "foreign ministers of the G7".
   */
  private Optional<Entity> collective(OfficePhrase office) {
    return office
        .body()
        .filter(c -> c.states().isEmpty() && c.first() > office.head())
        .filter(c -> c.body().map(b -> b.kind() != BodyKind.COMPANY).orElse(false))
        .filter(c ->
            office.noun().matches("leader|minister|president|premier|ambassador|official|diplomat"))
        .map(bodies::of);
  }

  /** "Leaders discussed …" without saying whose: those of the body just spoken of, else nobody. */
  private List<Entity> bareLeaders(Sentence sentence) {
    if (issuer.parties().size() > 1) {
      return issuer.parties();
    }
    return discourse
        .salient(
            sentence.number(),
            3,
            r -> r.isSingle() && r.only().isBody() && r.only().state().isEmpty() && r.weight() > 30)
        .filter(r -> r.only().body().isPresent() && r.only().kind() != Party.Kind.COMPANY)
        .map(Reference::entities)
        .orElse(List.of());
  }

  private Entity each(String role, String code) {
    String name = Roles.titled(role) + " of " + discourse.state(code).name();
    return byTitle.computeIfAbsent(
        role + "/" + code + "/",
        k -> {
          Entity entity =
              discourse.add(new Entity(Party.Kind.OFFICE, name, Optional.of(code), false));
          entity.office(role, role);
          return entity;
        });
  }

  private String adjective(String code) {
    return discourse.adjective(code);
  }

  /** The office of those whose counterpart it is: the possessor, else the subject before it. */
  private Optional<String> counterpartRole(Analysis analysis, OfficePhrase office) {
    Sentence sentence = analysis.sentence();
    if (office.role().contains(" ")) {
      return Optional.of(office.role().replace("counterpart", "").strip())
          .map(r -> r.replaceAll("^(foreign|defence|finance|trade|interior)$", "$1 minister"));
    }
    List<Entity> whose =
        office.possessor() >= 0 ? discourse.at(sentence, office.possessor()) : List.of();
    Optional<Entity> person = whose.stream().filter(Entity::isPerson).findFirst();
    if (person.isEmpty()) {
      person =
          discourse
              .salient(
                  sentence.number(),
                  3,
                  r -> r.isSingle() && r.only().isPerson() && !r.only().offices().isEmpty())
              .map(Reference::only);
    }
    return person
        .flatMap(p -> p.offices().keySet().stream().findFirst())
        .map(Offices::sameElsewhere);
  }

  /**
   * What others call the office: a secretary of state or of foreign affairs is a foreign minister.
   */
  private static String sameElsewhere(String role) {
    return switch (role) {
      case "secretary of state", "foreign secretary", "secretary", "external affairs minister" ->
          "foreign minister";
      case "secretary of defence", "defence secretary", "secretary of war" -> "defence minister";
      default -> role;
    };
  }
}
