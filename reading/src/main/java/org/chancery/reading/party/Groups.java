package org.chancery.reading.party;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;

/** Who is meant by "the two leaders", "both sides", "the parties", "all three". */
final class Groups {

  private static final Map<String, Integer> NUMBERS =
      Map.of("two", 2, "both", 2, "three", 3, "four", 4, "five", 5, "pair", 2, "duo", 2, "trio", 3);

  private static final Set<String> MANY =
      Set.of("official", "diplomat", "source", "envoy", "lawmaker", "adviser", "aide");

  private final Discourse discourse;
  private final Issuer issuer;

  Groups(Discourse discourse, Issuer issuer) {
    this.discourse = discourse;
    this.issuer = issuer;
  }

  /** Plural offices that take up persons spoken of: "the two presidents", "both ministers". */
  Optional<List<Entity>> ofOffice(Analysis analysis, OfficePhrase office) {
    if (!office.plural()
        || !office.states().isEmpty()
        || office.body().isPresent()
        || (office.possessor() >= 0 && !office.noun().equals("counterpart"))) {
      return Optional.empty();
    }
    Sentence sentence = analysis.sentence();
    Token head = sentence.token(office.head());
    if (!Lexicon.GROUPS.has(office.noun())
        || office.noun().equals("counterpart")
        || !isDefinite(sentence, head)
        || (MANY.contains(office.noun()) && !plainlyDefinite(sentence, head))) {
      return Optional.empty();
    }
    return several(sentence, number(sentence, head), "persons");
  }

  Optional<List<Entity>> of(Analysis analysis, Token token) {
    Sentence sentence = analysis.sentence();
    String form = token.form().toLowerCase(Locale.ROOT);
    boolean bare = NUMBERS.containsKey(form) && standsAlone(sentence, token);
    if (bare
        && (form.equals("both")
            || isDefinite(sentence, token)
            || form.matches("pair|duo|trio")
            || followsAll(sentence, token))) {
      int number = NUMBERS.getOrDefault(form, 2);
      return form.equals("both")
          ? several(sentence, number, "any")
          : several(sentence, number, "persons").or(() -> several(sentence, number, "any"));
    }
    if (form.equals("latter")
        || (form.equals("former") && standsAlone(sentence, token) && isDefinite(sentence, token))) {
      return pair(sentence, 2, e -> e.isPerson() || e.isBody())
          .map(two -> List.of(form.equals("latter") ? two.getLast() : two.getFirst()));
    }
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    Optional<String> grouped = Lexicon.GROUPS.note(lemma);
    boolean plural = token.xpos().endsWith("S") && token.upos() != Upos.VERB;
    if (grouped.isEmpty()
        || !plural
        || !isDefinite(sentence, token)
        || hasComplement(analysis, token)) {
      return Optional.empty();
    }
    int number = number(sentence, token);
    if (number == 0
        && (!plainDefinite(sentence, token)
            || (Lexicon.RELATIONAL.has(lemma) && !lemma.matches("country|nation|government")))) {
      return Optional.empty();
    }
    return several(sentence, number, grouped.get());
  }

  private static boolean standsAlone(Sentence sentence, Token token) {
    return !token.is("nummod")
        && !token.is("det")
        && !token.is("compound")
        && !token.is("amod")
        && !token.is("cc")
        && !token.is("cc:preconj")
        && !sentence.has(token, "nmod", n -> true);
  }

  private static boolean followsAll(Sentence sentence, Token token) {
    return token.index() > 0 && sentence.token(token.index() - 1).form().equalsIgnoreCase("all");
  }

  private static boolean isDefinite(Sentence sentence, Token head) {
    return sentence.children(head).stream()
        .anyMatch(c ->
            c.index() < head.index()
                && c.form().toLowerCase(Locale.ROOT).matches("the|both|these|our|their|two"));
  }

  /** "two officials" are any two; "the two officials" those spoken of. */
  private static boolean plainlyDefinite(Sentence sentence, Token head) {
    return sentence.children(head).stream()
        .anyMatch(c ->
            c.index() < head.index()
                && c.form().toLowerCase(Locale.ROOT).matches("the|both|these|those"));
  }

  /** "the countries" alone: a modifier ("the Baltic countries") describes others. */
  private static boolean plainDefinite(Sentence sentence, Token head) {
    return sentence.children(head).stream()
        .filter(c -> c.index() < head.index())
        .allMatch(c ->
            c.is("det")
                || c.is("case")
                || c.is("cc")
                || c.is("punct")
                || c.is("mark")
                || c.is("nummod")
                || (c.is("nmod:poss") && c.upos() == Upos.PRON)
                || c.is("cop")
                || c.is("nsubj"));
  }

  private static boolean hasComplement(Analysis analysis, Token head) {
    Sentence sentence = analysis.sentence();
    boolean of =
        sentence.children(head, "nmod").stream()
            .anyMatch(n ->
                n.index() > head.index()
                    && sentence.has(n, "case", c -> c.form().matches("of|from|in")));
    return of || !sentence.children(head, "acl").isEmpty();
  }

  private static int number(Sentence sentence, Token head) {
    for (Token child : sentence.children(head)) {
      Integer number = NUMBERS.get(child.form().toLowerCase(Locale.ROOT));
      if (number != null && child.index() < head.index()) {
        return number;
      }
    }
    return 0;
  }

  private Optional<List<Entity>> several(Sentence sentence, int number, String grouped) {
    Predicate<Entity> fits =
        switch (grouped) {
          case "persons" -> e -> e.isPerson() || e.kind() == Party.Kind.OFFICE;
          case "states" -> e -> e.state().isPresent() && !e.plural();
          default -> e -> e.isPerson() || e.isState() || (e.isBody() && !e.plural());
        };
    Optional<List<Entity>> found = pair(sentence, number, fits);
    if (found.isPresent() && grouped.equals("states")) {
      return found.map(these ->
          these.stream().map(e -> e.state().map(discourse::state).orElse(e)).distinct().toList());
    }
    if (found.isEmpty() && issuer.parties().size() > 1) {
      return Optional.of(issuer.parties());
    }
    return found;
  }

  /** The last several that were spoken of together, else the most salient one by one. */
  Optional<List<Entity>> pair(Sentence sentence, int number, Predicate<Entity> fits) {
    if (issuer.parties().size() > 1
        && (number == 0 || number == issuer.parties().size())
        && issuer.parties().stream().allMatch(fits)) {
      return Optional.of(issuer.parties());
    }
    int wanted = number == 0 ? 2 : number;
    Optional<Reference> together =
        discourse.protagonists(
            sentence.number(),
            r -> {
              List<Entity> distinct = distinctStates(r.entities(), fits);
              return number == 0 ? distinct.size() >= 2 : distinct.size() == wanted;
            });
    if (together.isPresent()) {
      return Optional.of(distinctStates(together.get().entities(), fits));
    }
    if (wanted > 2) {
      // "the four ministers": two for each of two states
      Optional<Reference> all =
          discourse.salient(
              sentence.number(),
              3,
              r -> r.entities().stream().filter(fits).distinct().count() == wanted);
      if (all.isPresent()) {
        return all.map(r -> r.entities().stream().filter(fits).distinct().toList());
      }
    }
    return oneByOne(sentence, wanted, fits);
  }

  private Optional<List<Entity>> oneByOne(Sentence sentence, int wanted, Predicate<Entity> fits) {
    Set<Entity> chosen = new LinkedHashSet<>();
    Set<String> states = new LinkedHashSet<>();
    for (int i = 0; i < wanted; i++) {
      Optional<Reference> next =
          discourse.salient(
              sentence.number(),
              100,
              r ->
                  r.isSingle()
                      && fits.test(r.only())
                      && !chosen.contains(r.only())
                      && !r.only().state().map(states::contains).orElse(false));
      if (next.isEmpty()) {
        return Optional.empty();
      }
      chosen.add(next.get().only());
      next.get().only().state().ifPresent(states::add);
    }
    List<Entity> ordered = new ArrayList<>(chosen);
    return Optional.of(ordered);
  }

  /** One for each state: a person goes before his state. */
  private static List<Entity> distinctStates(List<Entity> entities, Predicate<Entity> fits) {
    Map<String, Entity> byState = new LinkedHashMap<>();
    for (Entity entity : entities) {
      if (fits.test(entity)) {
        String key = entity.state().orElse(entity.name());
        if (!byState.containsKey(key) || (entity.isPerson() && !byState.get(key).isPerson())) {
          byState.put(key, entity);
        }
      }
    }
    return List.copyOf(byState.values());
  }
}
