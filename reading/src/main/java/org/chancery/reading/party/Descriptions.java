package org.chancery.reading.party;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;

/** Who is meant by a common noun: "the Turkish government", "Russian forces", "the company". */
final class Descriptions {

  private static final Set<String> COUNTRY = Set.of("country", "nation", "kingdom", "island", "republic", "state", "homeland");

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
    if (!plural && Lexicon.GOVERNMENTS.has(lemma) || form.equals("authorities")) {
      return government(analysis, head, lemma);
    }
    boolean definite = isDefinite(sentence, head);
    if (!plural && COUNTRY.contains(lemma) && definite && ownedBy(analysis, head).isEmpty() && premodifiers(sentence, head) == 0) {
      return lastBody(sentence, Entity::isState);
    }
    Optional<Party.Kind> kind = Lexicon.COLLECTIVES.note(lemma).or(() -> Lexicon.COLLECTIVES.note(form)).map(Party.Kind::valueOf);
    if (kind.isEmpty()) {
      return List.of();
    }
    Optional<Entity> owner = ownedBy(analysis, head);
    if (owner.isEmpty() && definite && premodifiers(sentence, head) == 0) {
      List<Entity> earlier = sameAsBefore(sentence, head, lemma, kind.get(), plural);
      if (!earlier.isEmpty()) {
        return earlier;
      }
    }
    if (COUNTRY.contains(lemma) && !plural) {
      return List.of();
    }
    Optional<String> state = owner.flatMap(Entity::state);
    if (state.isEmpty() && owner.isEmpty() && definite && isOrganOfState(lemma) && !plural) {
      state = issuer.official() ? issuer.state() : lastBody(sentence, Entity::isState).stream().flatMap(e -> e.state().stream()).findFirst();
    }
    String name = name(analysis, head, state);
    return List.of(bodies.of(name, kind.get(), state, plural));
  }

  private static boolean isOrganOfState(String lemma) {
    return Set.of("military", "army", "parliament", "cabinet", "senate", "congress", "legislature", "police", "navy", "air force").contains(lemma);
  }

  private static boolean isInsideCompound(Sentence sentence, Token head) {
    return (head.is("compound") || head.is("amod")) && !head.isRoot()
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
    if (!isDefinite(sentence, head)) {
      return List.of();
    }
    if (issuer.official() && lemma.equals("government") && issuer.state().isPresent()) {
      return List.of(discourse.state(issuer.state().get()));
    }
    return Set.of("government", "regime", "administration", "authority", "authorities").contains(lemma)
        ? lastBody(sentence, Entity::isState)
        : List.of();
  }

  /** The state or body by whose adjective, name or possessive the noun is modified. */
  private Optional<Entity> ownedBy(Analysis analysis, Token head) {
    Sentence sentence = analysis.sentence();
    int from = Math.max(sentence.firstBelow(head), head.index() - 8);
    for (int i = head.index() - 1; i >= from; i--) {
      Token token = sentence.token(i);
      if (token.upos() == Upos.VERB && !token.is("amod") || token.upos() == Upos.ADP && token.is("case") || token.is("punct") && token.form().equals(",")) {
        break;
      }
      Optional<Entity> at = discourse.at(sentence, token).stream().findFirst();
      if (at.isPresent() && (at.get().state().isPresent() || at.get().isBody()) && !at.get().plural()) {
        return at;
      }
    }
    for (Token of : sentence.children(head, "nmod")) {
      if (of.index() > head.index() && sentence.has(of, "case", c -> c.form().matches("of|from"))) {
        Optional<Chunk> chunk = analysis.chunks().at(of.index());
        if (chunk.isPresent() && chunk.get().kind() != Chunk.Kind.ADJECTIVE && !chunk.get().states().isEmpty()) {
          return Optional.of(discourse.state(chunk.get().states().getFirst()));
        }
        if (chunk.isPresent() && chunk.get().kind() == Chunk.Kind.BODY) {
          return Optional.of(bodies.of(chunk.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isDefinite(Sentence sentence, Token head) {
    return sentence.children(head).stream()
        .anyMatch(c -> c.index() < head.index()
            && (c.form().toLowerCase(Locale.ROOT).matches("the|this|that|these|those|both") || c.xpos().equals("PRP$")));
  }

  private static long premodifiers(Sentence sentence, Token head) {
    return sentence.children(head).stream()
        .filter(c -> c.index() < head.index() && (c.is("amod") || c.is("compound") || c.is("nmod:poss")))
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
  private List<Entity> sameAsBefore(Sentence sentence, Token head, String lemma, Party.Kind kind, boolean plural) {
    Optional<Reference> called =
        discourse.last(r -> r.isSingle() && !r.only().isState() && r.only().kind() != Party.Kind.PERSON
            && Names.fold(r.only().name()).matches(".*\\b" + java.util.regex.Pattern.quote(Names.fold(lemma)) + "s?\\b.*"));
    if (called.isPresent()) {
      return called.get().entities();
    }
    boolean group = Set.of("company", "firm", "group", "organisation", "organization", "agency", "bloc", "alliance", "militia", "movement", "party", "corporation", "coalition", "newspaper", "airline").contains(lemma);
    if (plural || !group) {
      return List.of();
    }
    return discourse
        .salient(sentence.number(), 4, r -> r.isSingle() && !r.only().isState() && r.only().isBody()
            && (kind != Party.Kind.COMPANY || r.only().kind() != Party.Kind.GROUPING) && !r.only().plural())
        .map(Reference::entities)
        .orElse(List.of());
  }

  /** The noun with what stands before it, without article: "Turkish military". */
  private String name(Analysis analysis, Token head, Optional<String> state) {
    Sentence sentence = analysis.sentence();
    int first = head.index();
    for (Token child : sentence.children(head, "amod", "compound", "nmod:poss", "nummod")) {
      if (child.index() < first && child.upos() != Upos.PRON && !child.xpos().equals("PRP$")) {
        first = Math.min(first, sentence.firstBelow(child));
      }
    }
    while (first < head.index() && (sentence.token(first).upos() == Upos.DET || sentence.token(first).upos() == Upos.PUNCT)) {
      first++;
    }
    String words = sentence.words(first, head.index());
    for (Token child : sentence.children(head, "nmod:poss")) {
      Optional<Chunk> owner = analysis.chunks().at(child.index()).filter(c -> c.kind().namesState());
      if (owner.isPresent() && child.index() + 2 <= head.index()) {
        int rest = Math.min(owner.get().last() + 2, head.index());
        words = discourse.adjective(owner.get().states().getFirst()) + " " + sentence.words(rest, head.index());
      }
    }
    boolean said = analysis.chunks().in(first, head.index()).stream().anyMatch(c -> !c.states().isEmpty());
    return said || state.isEmpty() ? words : discourse.adjective(state.get()) + " " + words;
  }
}
