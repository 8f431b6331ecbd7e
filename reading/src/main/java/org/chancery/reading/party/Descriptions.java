package org.chancery.reading.party;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;

/** Who is meant by a common noun: "the Chilean government", "Danish forces", "the company". */
final class Descriptions {

  private static final Set<String> COUNTRY =
      Set.of("country", "nation", "kingdom", "island", "republic", "state", "homeland");

  private final Discourse discourse;
  private final Issuer issuer;
  private final Bodies bodies;

  Descriptions(Discourse discourse, Issuer issuer, Bodies bodies) {
    this.discourse = discourse;
    this.issuer = issuer;
    this.bodies = bodies;
  }

  List<Entity> resolve(Analysis analysis, Token head) {
    Sentence sentence = analysis.sentence();
    String lemma = head.lemma().toLowerCase(Locale.ROOT);
    String form = head.form().toLowerCase(Locale.ROOT);
    if (isInsideCompound(sentence, head)) {
      return List.of();
    }
    boolean plural = head.xpos().endsWith("S");
    if ((!plural && Lexicon.GOVERNMENTS.has(lemma)) || form.equals("authorities")) {
      return government(analysis, head, lemma);
    }
    boolean definite = isDefinite(sentence, head);
    if (!plural
        && COUNTRY.contains(lemma)
        && definite
        && ownedBy(analysis, head).isEmpty()
        && premodifiers(sentence, head) == 0) {
      return discourse
          .last(r ->
              r.isSingle()
                  && r.only().isState()
                  && r.weight() >= 30
                  && sentence.number() - r.sentence() <= 2
                  && r.sentence() > 0)
          .map(Reference::entities)
          .orElseGet(() -> lastBody(sentence, Entity::isState));
    }
    Optional<String> note =
        Lexicon.COLLECTIVES.note(lemma).or(() -> Lexicon.COLLECTIVES.note(form));
    Optional<Party.Kind> kind = note.map(n -> Party.Kind.valueOf(n.split("\t")[0]));
    if (kind.isEmpty()) {
      return List.of();
    }
    boolean vague =
        (!plural
                && Set.of("force", "power", "actor", "corporation", "ally", "partner", "alliance")
                    .contains(lemma)
                && !definite)
            || (lemma.equals("community")
                && sentence.children(head, "amod").stream()
                    .noneMatch(c ->
                        c.lemma().matches("(?i)international|european|global|world|diplomatic")));
    boolean bareAlliance =
        definite && premodifiers(sentence, head) == 0 && ownedBy(analysis, head).isEmpty();
    boolean workingGroup =
        lemma.matches("group|team|party")
            && head.index() > 0
            && sentence.token(head.index() - 1).form().equalsIgnoreCase("working");
    boolean things =
        lemma.equals("opposition")
            && sentence.has(head, "nmod", n -> sentence.has(n, "case", c -> c.form().equals("to")));
    boolean anybody =
        plural
            && !definite
            && lemma.equals("community")
            && premodifiers(sentence, head) == 0
            && ownedBy(analysis, head).isEmpty();
    if (vague || workingGroup || things || anybody || (lemma.equals("alliance") && !bareAlliance)) {
      return List.of();
    }
    boolean relational = Lexicon.RELATIONAL.has(lemma);
    Optional<Entity> owner =
        ownedBy(analysis, head).filter(o -> !relational || !isPossessor(analysis, head));
    if (owner.isEmpty() && note.orElse("").endsWith("owned")) {
      return definite && premodifiers(sentence, head) == 0
          ? sameAsBefore(sentence, lemma, kind.get(), plural)
          : List.of();
    }
    if (owner.isEmpty() && definite && premodifiers(sentence, head) == 0) {
      List<Entity> earlier = sameAsBefore(sentence, lemma, kind.get(), plural);
      if (!earlier.isEmpty()) {
        return earlier;
      }
    }
    if (COUNTRY.contains(lemma) && !plural) {
      return List.of();
    }
    Optional<String> state = owner.flatMap(Entity::state);
    if (state.isEmpty() && owner.isEmpty() && definite && isOrganOfState(lemma) && !plural) {
      state =
          issuer.official()
              ? issuer.state()
              : acting(sentence)
                  .or(() -> lastBody(sentence, Entity::isState).stream().findFirst())
                  .flatMap(Entity::state);
    }
    String name = name(analysis, head, state);
    if (owner.isEmpty()) {
      Optional<Entity> fuller = bodies.endingWith(name);
      if (fuller.isPresent()) {
        return List.of(fuller.get());
      }
    }
    if (owner.filter(o -> !o.isState() && !o.isPerson() && o.state().isEmpty()).isPresent()
        && !said(analysis, head, name, owner.get())) {
      name = name + " of the " + owner.get().name();
    }
    return List.of(bodies.of(name, kind.get(), state, plural));
  }

  /** The state that has acted in the sentences before. */
  private Optional<Entity> acting(Sentence sentence) {
    return discourse
        .salient(
            sentence.number(),
            3,
            r -> r.isSingle() && r.only().isState() && r.weight() >= 30 && r.sentence() > 0)
        .map(Reference::only);
  }

  private static boolean isOrganOfState(String lemma) {
    return Set.of(
            "ministry",
            "military",
            "army",
            "parliament",
            "cabinet",
            "senate",
            "congress",
            "legislature",
            "police",
            "navy",
            "air force")
        .contains(lemma);
  }

  /** "authorities in Baku", "police in Oslo" */
  private static boolean isOrganOfPlace(Token head) {
    String lemma = head.lemma().toLowerCase(Locale.ROOT);
    return lemma.matches("government|regime|authority|police|army|parliament");
  }

  /** "Biden" alone, not "Joe Biden" or "Biden-Harris" of which the parts say more. */
  private static boolean isAlone(Sentence sentence, Token name) {
    return name.upos() == Upos.PROPN && sentence.children(name).isEmpty();
  }

  private static boolean isInsideCompound(Sentence sentence, Token head) {
    return (head.is("compound") || head.is("amod"))
        && !head.isRoot()
        && sentence.token(head.head()).index() > head.index()
        && sentence.token(head.head()).upos() != Upos.VERB;
  }

  private List<Entity> government(Analysis analysis, Token head, String lemma) {
    Sentence sentence = analysis.sentence();
    Optional<Entity> owner = ownedBy(analysis, head);
    if (lemma.equals("side") && owner.isEmpty()) {
      return List.of();
    }
    if (owner.isPresent()) {
      return owner.get().state().map(s -> List.of(discourse.state(s))).orElse(List.of());
    }
    boolean named = false;
    for (Token name : sentence.children(head, "compound")) {
      named |= name.upos() == Upos.PROPN;
      for (String part : name.form().split("-")) {
        Optional<String> code = discourse.personCalled(part).flatMap(Entity::state);
        if (code.isPresent()) {
          return List.of(discourse.state(code.get()));
        }
      }
      Optional<String> led =
          isAlone(sentence, name) ? discourse.ledBy(name.form()) : Optional.empty();
      if (led.isPresent() && lemma.matches("administration|government|cabinet|regime")) {
        return List.of(discourse.state(led.get()));
      }
    }
    if (!isDefinite(sentence, head) || named) {
      return List.of();
    }
    if (issuer.official()
        && premodifiers(sentence, head) == 0
        && lemma.equals("government")
        && issuer.state().isPresent()) {
      return List.of(discourse.state(issuer.state().get()));
    }
    if (!Set.of("government", "regime", "authority", "authorities").contains(lemma)) {
      return List.of();
    }
    Optional<String> own = issuer.official() ? issuer.state() : Optional.empty();
    List<Entity> other = lastBody(sentence, e -> e.isState() && !e.state().equals(own));
    return other.isEmpty() ? lastBody(sentence, Entity::isState) : other;
  }

  /** The state or body by whose adjective, name or possessive the noun is modified. */
  private Optional<Entity> ownedBy(Analysis analysis, Token head) {
    Sentence sentence = analysis.sentence();
    int from = Math.max(sentence.firstBelow(head), head.index() - 8);
    for (int i = head.index() - 1; i >= from; i--) {
      Token token = sentence.token(i);
      boolean inside =
          token.upos() == Upos.ADJ
              || token.upos() == Upos.NOUN
              || token.upos() == Upos.PROPN
              || token.upos() == Upos.NUM
              || token.upos() == Upos.PART
              || token.xpos().equals("PRP$")
              || token.xpos().equals("POS")
              || token.form().matches("[-–.]|and|&|own")
              || (token.upos() == Upos.VERB && token.is("amod"))
              || token.upos() == Upos.X
              || !analysis.chunks().isFree(i);
      if (!inside) {
        break;
      }
      List<Entity> these = discourse.at(sentence, token);
      Optional<Entity> at = these.size() == 1 ? Optional.of(these.getFirst()) : Optional.empty();
      if (at.isPresent()
          && (at.get().state().isPresent() || at.get().isBody())
          && !at.get().plural()) {
        return at;
      }
    }
    for (Token of : sentence.children(head, "nmod")) {
      Optional<Chunk> chunk = analysis.chunks().at(of.index());
      boolean there =
          isOrganOfPlace(head)
              && sentence.has(of, "case", c -> c.form().equals("in"))
              && chunk.filter(c -> c.kind().namesState()).isPresent();
      if (of.index() > head.index()
          && (there || sentence.has(of, "case", c -> c.form().matches("of|from")))) {
        if (chunk.isPresent()
            && chunk.get().kind() != Chunk.Kind.ADJECTIVE
            && !chunk.get().states().isEmpty()) {
          return Optional.of(discourse.state(chunk.get().states().getFirst()));
        }
        if (chunk.isPresent() && chunk.get().kind() == Chunk.Kind.BODY) {
          return Optional.of(bodies.of(chunk.get()));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the owner stands before it in the genitive rather than as an adjective. */
  private static boolean isPossessor(Analysis analysis, Token head) {
    Sentence sentence = analysis.sentence();
    return sentence.children(head, "nmod:poss").stream().anyMatch(c -> c.index() < head.index())
        || sentence.has(head, "nmod", n -> n.index() > head.index());
  }

  private static boolean said(Analysis analysis, Token head, String name, Entity owner) {
    return analysis.chunks().in(Math.max(0, head.index() - 6), head.index()).stream()
            .anyMatch(c -> c.kind() == Chunk.Kind.BODY)
        || name.contains(owner.name());
  }

  private static boolean isDefinite(Sentence sentence, Token head) {
    return sentence.children(head).stream()
        .anyMatch(c ->
            c.index() < head.index()
                && (c.form().toLowerCase(Locale.ROOT).matches("the|this|that|these|those|both")
                    || c.xpos().equals("PRP$")));
  }

  private static long premodifiers(Sentence sentence, Token head) {
    return sentence.children(head).stream()
        .filter(c ->
            c.index() < head.index() && (c.is("amod") || c.is("compound") || c.is("nmod:poss")))
        .count();
  }

  private List<Entity> lastBody(Sentence sentence, java.util.function.Predicate<Entity> fits) {
    return discourse
        .salient(sentence.number(), 4, r -> r.isSingle() && fits.test(r.only()) && r.weight() > 2)
        .or(() -> discourse.salient(sentence.number(), 4, r -> r.isSingle() && fits.test(r.only())))
        .map(Reference::entities)
        .orElse(List.of());
  }

  /** "the company" takes up the last company, "the ministry" the last one called so. */
  private List<Entity> sameAsBefore(
      Sentence sentence, String lemma, Party.Kind kind, boolean plural) {
    Optional<Reference> called =
        discourse.last(r ->
            r.isSingle()
                && !r.only().isState()
                && r.only().kind() != Party.Kind.PERSON
                && Names.fold(r.only().name())
                    .matches(
                        ".*\\b" + java.util.regex.Pattern.quote(Names.fold(lemma)) + "s?\\b.*"));
    if (called.isPresent()) {
      return called.get().entities();
    }
    if (kind == Party.Kind.COMPANY && !plural) {
      Optional<Reference> company =
          discourse.salient(
              sentence.number(),
              100,
              r -> r.isSingle() && r.only().kind() == Party.Kind.COMPANY && !r.only().plural());
      if (company.isPresent()) {
        return company.get().entities();
      }
    }
    boolean group =
        Set.of(
                "company",
                "firm",
                "group",
                "organisation",
                "organization",
                "agency",
                "bloc",
                "alliance",
                "militia",
                "movement",
                "party",
                "corporation",
                "coalition",
                "newspaper",
                "airline")
            .contains(lemma);
    if (plural || !group) {
      return List.of();
    }
    return discourse
        .salient(
            sentence.number(),
            4,
            r ->
                r.isSingle()
                    && !r.only().isState()
                    && r.only().isBody()
                    && (kind != Party.Kind.COMPANY || r.only().kind() != Party.Kind.GROUPING)
                    && !r.only().plural())
        .map(Reference::entities)
        .orElse(List.of());
  }

  private static boolean isOfName(Sentence sentence, Chunks chunks, Token head, int i) {
    Token token = sentence.token(i);
    if (token.xpos().equals("PRP$") || (!sentence.dominates(head, token) && chunks.isFree(i))) {
      return false;
    }
    return switch (token.upos()) {
      case ADJ, NOUN, PROPN, NUM -> true;
      case VERB -> token.is("amod") && !token.xpos().equals("VBG");
      case PART -> token.xpos().equals("POS");
      case PUNCT -> token.form().matches("[-–]");
      case CCONJ -> !chunks.isFree(i - 1) && !chunks.isFree(i + 1);
      case ADP, ADV, AUX, DET, INTJ, PRON, SCONJ, SYM, X -> !chunks.isFree(i);
    };
  }

  /** The noun with what stands before it, without article: "Chilean navy". */
  private String name(Analysis analysis, Token head, Optional<String> state) {
    Sentence sentence = analysis.sentence();
    int first = head.index();
    while (first > 0 && isOfName(sentence, analysis.chunks(), head, first - 1)) {
      first--;
    }
    while (first < head.index()
        && (sentence.token(first).is("punct") || sentence.token(first).xpos().equals("POS"))) {
      first++;
    }
    String words = sentence.words(first, head.index());
    for (Token child : sentence.children(head, "nmod:poss")) {
      Optional<Chunk> owner =
          analysis.chunks().at(child.index()).filter(c -> c.kind().namesState());
      if (owner.isPresent() && child.index() + 2 <= head.index()) {
        int rest = Math.min(owner.get().last() + 2, head.index());
        words =
            discourse.adjective(owner.get().states().getFirst())
                + " "
                + sentence.words(rest, head.index());
      }
    }
    boolean said =
        analysis.chunks().in(first, head.index()).stream().anyMatch(c -> !c.states().isEmpty());
    return said || state.isEmpty() ? words : discourse.adjective(state.get()) + " " + words;
  }
}
