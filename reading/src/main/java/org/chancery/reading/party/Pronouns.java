package org.chancery.reading.party;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.chancery.reading.mention.Pronoun;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;

/** Whom a pronoun stands for. */
final class Pronouns {

  /** What a subject weighs at least. */
  private static final int SUBJECT = 26;

  private static final Set<String> JUDGING =
      Set.of(
          "thank",
          "congratulate",
          "praise",
          "commend",
          "credit",
          "applaud",
          "condemn",
          "criticise",
          "criticize",
          "blame",
          "accuse",
          "fault",
          "rebuke",
          "salute",
          "honour",
          "honor");

  private final Discourse discourse;
  private final Issuer issuer;
  private final Groups groups;
  private final Voices voices;

  Pronouns(Discourse discourse, Issuer issuer, Groups groups, Voices voices) {
    this.discourse = discourse;
    this.issuer = issuer;
    this.groups = groups;
    this.voices = voices;
  }

  List<Entity> resolve(Analysis analysis, Token token, Pronoun pronoun) {
    Sentence sentence = analysis.sentence();
    return switch (pronoun) {
      case HE -> person(analysis, token, "m");
      case SHE -> person(analysis, token, "f");
      case IT -> body(sentence, token);
      case THEY -> several(sentence, token);
      case I ->
          voices
              .speaker(sentence, token)
              .or(() -> voices.speakerOfTurn(token))
              .map(List::of)
              .orElseGet(() -> voices.isInTurn(token) ? List.of() : issuingOffice());
      case WE -> we(sentence, token);
      case RELATIVE -> antecedent(sentence, token);
    };
  }

  private List<Entity> issuingOffice() {
    return issuer
        .office()
        .filter(o -> o.kind() != Party.Kind.STATE)
        .or(issuer::author)
        .map(discourse::known)
        .map(List::of)
        .or(() ->
            discourse
                .last(
                    r -> r.sentence() > 0 && r.isSingle() && r.only().isPerson() && r.weight() > 30)
                .map(Reference::entities))
        .orElse(List.of());
  }

  private List<Entity> person(Analysis analysis, Token token, String gender) {
    Sentence sentence = analysis.sentence();
    Optional<Entity> later =
        voices.isQuoted(token) ? Optional.empty() : announced(analysis, token, gender);
    if (later.isPresent()) {
      return List.of(later.get());
    }
    Optional<Entity> judged = judged(sentence, token).filter(p -> mayBe(p, gender));
    if (judged.isPresent()) {
      return List.of(judged.get());
    }
    Optional<Entity> speaker =
        voices.isQuoted(token) ? voices.speaker(sentence, token) : Optional.empty();
    Predicate<Reference> fits =
        r ->
            r.isSingle()
                && r.only().isPerson()
                && !speaker.filter(s -> s == r.only()).isPresent()
                && mayBe(r.only(), gender)
                && r.sentence() > 0
                && !isCoArgument(sentence, token, r);
    Optional<Reference> found = discourse.salient(sentence.number(), 5, fits);
    if (found.isEmpty()) {
      found =
          discourse.salient(
              sentence.number(),
              100,
              r -> r.isSingle() && r.only().isPerson() && mayBe(r.only(), gender));
    }
    found.ifPresent(r -> r.only().gender(Optional.of(gender)));
    return found.map(Reference::entities).orElse(List.of());
  }

  /** "thanked X for his efforts": whose conduct is judged is X. */
  private Optional<Entity> judged(Sentence sentence, Token token) {
    if (!token.is("nmod:poss") || token.isRoot()) {
      return Optional.empty();
    }
    Token at = sentence.token(token.head());
    for (int steps = 0; steps < 4 && !at.isRoot() && at.upos() != Upos.VERB; steps++) {
      at = sentence.token(at.head());
    }
    return JUDGING.contains(at.lemma().toLowerCase(Locale.ROOT))
        ? sentence
            .child(at, "obj", "iobj")
            .filter(o -> o.index() < token.index() && !sentence.dominates(o, token))
            .flatMap(o -> only(sentence, o))
            .filter(Entity::isPerson)
        : Optional.empty();
  }

  private static boolean mayBe(Entity person, String gender) {
    return person.gender().map(gender::equals).orElse(true);
  }

  /** "In his statement, X said": the possessive before the subject looks ahead to it. */
  private Optional<Entity> announced(Analysis analysis, Token token, String gender) {
    Sentence sentence = analysis.sentence();
    Token root = sentence.root();
    Optional<Token> subject = sentence.child(root, "nsubj");
    if (subject.isEmpty()
        || subject.get().index() < token.index()
        || sentence.dominates(subject.get(), token)) {
      return Optional.empty();
    }
    return analysis.persons().stream()
        .filter(p -> p.first() <= subject.get().index() && subject.get().index() <= p.last())
        .findFirst()
        .map(p -> discourse.personOf(p))
        .filter(Optional::isPresent)
        .map(Optional::get)
        .filter(p -> mayBe(p, gender));
  }

  /** In "X told him" he is not X. */
  private static boolean isCoArgument(Sentence sentence, Token token, Reference reference) {
    if (reference.sentence() != sentence.number()
        || token.form().toLowerCase(Locale.ROOT).endsWith("self")
        || token.form().toLowerCase(Locale.ROOT).endsWith("selves")) {
      return false;
    }
    if (token.isRoot() || token.is("nmod:poss") || token.is("det")) {
      return false;
    }
    Token other = sentence.token(reference.head());
    return !other.isRoot()
        && other.head() == token.head()
        && (other.is("nsubj") || other.is("obj") || other.is("obl"));
  }

  private List<Entity> body(Sentence sentence, Token token) {
    Predicate<Reference> fits =
        r ->
            r.isSingle()
                && r.only().isBody()
                && !r.only().plural()
                && r.sentence() > 0
                && !isCoArgument(sentence, token, r);
    if (isPredicatedOfAThing(sentence, token)) {
      return List.of();
    }
    Optional<Entity> governor = subjectAbove(sentence, token).filter(e -> !e.plural());
    if (governor.filter(Entity::isBody).isPresent()) {
      return List.of(governor.get());
    }
    boolean acts = token.is("nsubj") || token.is("nmod:poss");
    if (!acts) {
      return discourse
          .salient(sentence.number(), 1, r -> fits.test(r) && r.weight() > 30)
          .map(Reference::entities)
          .orElse(List.of());
    }
    return discourse
        .salient(
            sentence.number(), 2, r -> fits.test(r) && r.weight() > (token.is("nsubj") ? 17 : 10))
        .or(() ->
            token.is("nsubj") ? Optional.empty() : discourse.salient(sentence.number(), 2, fits))
        .map(Reference::entities)
        .orElse(List.of());
  }

  /** "It is the first expulsion of diplomats": what is said of a thing. */
  private static boolean isPredicatedOfAThing(Sentence sentence, Token token) {
    if (!token.is("nsubj") || token.isRoot()) {
      return false;
    }
    Token predicate = sentence.token(token.head());
    String lemma = predicate.lemma().toLowerCase(Locale.ROOT);
    return predicate.upos() == Upos.NOUN
        && sentence.child(predicate, "cop").isPresent()
        && !Lexicon.COLLECTIVES.has(lemma)
        && !lemma.matches("supporter|backer|donor|supplier|signatory|host|victim|republic");
  }

  /**
   * In "X warned that it would leave" X; in "X, after Y gave up its ships" Y: the subject of the
   * clause of a possessive, and of the clause on which a subject's own depends as what is said.
   */
  private Optional<Entity> subjectAbove(Sentence sentence, Token token) {
    if (token.isRoot()) {
      return Optional.empty();
    }
    Token at = sentence.token(token.head());
    if (token.is("nmod:poss")) {
      for (int steps = 0; steps < 6; steps++) {
        Optional<Token> subject = sentence.child(at, "nsubj");
        if (subject.isPresent()) {
          return subject
              .filter(s -> s.index() < token.index() && !sentence.dominates(s, token))
              .filter(s -> !s.form().matches("(?i)which|that|who"))
              .flatMap(s -> only(sentence, s));
        }
        if (at.isRoot()) {
          return Optional.empty();
        }
        at = sentence.token(at.head());
      }
      return Optional.empty();
    }
    if (!token.is("nsubj") || !at.is("ccomp") || at.isRoot()) {
      return Optional.empty();
    }
    Token verb = sentence.token(at.head());
    while (verb.is("conj") && !verb.isRoot() && sentence.child(verb, "nsubj").isEmpty()) {
      verb = sentence.token(verb.head());
    }
    return sentence
        .child(verb, "nsubj")
        .filter(s -> s.index() < token.index())
        .flatMap(s -> only(sentence, s));
  }

  private Optional<Entity> only(Sentence sentence, Token token) {
    List<Entity> these = discourse.at(sentence, token);
    return these.size() == 1 ? Optional.of(these.getFirst()) : Optional.empty();
  }

  private List<Entity> several(Sentence sentence, Token token) {
    Predicate<Reference> fits =
        r ->
            r.sentence() > 0
                && (r.entities().size() > 1 || r.only().plural())
                && !isCoArgument(sentence, token, r)
                && r.entities().stream()
                    .noneMatch(e -> !e.isPerson() && !e.isBody() && !e.plural());
    Optional<Reference> found = discourse.salient(sentence.number(), 3, fits);
    if (token.is("nsubj") && found.filter(r -> r.weight() < SUBJECT).isPresent()) {
      // Who acts goes on acting: those named on the way give way to those who acted before.
      found =
          discourse
              .salient(
                  sentence.number(),
                  5,
                  r ->
                      fits.test(r)
                          && r.weight() >= SUBJECT
                          && r.entities().size() > 1
                          && r.entities().stream().allMatch(Entity::isPerson))
              .or(() -> discourse.salient(sentence.number(), 3, fits));
    }
    if (found.isPresent()) {
      return found.get().entities();
    }
    Optional<Reference> body =
        discourse.salient(
            sentence.number(),
            1,
            r ->
                r.isSingle()
                    && r.only().isBody()
                    && r.weight() > 10
                    && !isCoArgument(sentence, token, r));
    if (body.isPresent()) {
      return body.get().entities();
    }
    return groups.pair(sentence, 0, Entity::isPerson).orElse(List.of());
  }

  private List<Entity> we(Sentence sentence, Token token) {
    Optional<Entity> speaker =
        voices.speaker(sentence, token).or(() -> voices.speakerOfTurn(token));
    if (speaker.isPresent()) {
      Entity who = speaker.get();
      boolean jointly =
          token.is("nsubj")
              && !token.isRoot()
              && Lexicon.JOINT_VERBS.has(
                  sentence.token(token.head()).lemma().toLowerCase(Locale.ROOT));
      Optional<List<Entity>> both =
          jointly
              ? groups.pair(sentence, 2, Entity::isPerson).filter(p -> p.contains(who))
              : Optional.empty();
      if (both.isPresent()) {
        return both.get();
      }
      if (who.isPerson() && who.state().isEmpty() && who.body().isPresent()) {
        return List.of(discourse.bodyOf(who).orElse(who));
      }
      if (who.isPerson() && who.state().isPresent() && who.body().isEmpty()) {
        return List.of(discourse.state(who.state().get()));
      }
      return List.of(who);
    }
    return issuer.ourselves().stream().map(discourse::known).toList();
  }

  /** "a call with X, which …", "an agreement with Chile that …": the call and the agreement. */
  private boolean isThing(Sentence sentence, Token relative, Token antecedent) {
    if (!relative.form().toLowerCase(Locale.ROOT).matches("which|that")) {
      return false;
    }
    List<Entity> parties = discourse.at(sentence, antecedent);
    if (parties.stream().anyMatch(Entity::isPerson)) {
      return true;
    }
    return antecedent.is("nmod")
        && !antecedent.isRoot()
        && sentence.has(antecedent, "case", c -> c.form().matches("with|between"))
        && discourse.at(sentence, antecedent.head()).isEmpty();
  }

  private List<Entity> antecedent(Sentence sentence, Token token) {
    Token at = token;
    for (int steps = 0; steps < 5 && !at.isRoot(); steps++) {
      Token above = sentence.token(at.head());
      if (at.is("acl")) {
        if (isThing(sentence, token, above)) {
          return List.of();
        }
        List<Entity> found = discourse.at(sentence, above);
        if (found.isEmpty() && above.index() < token.index()) {
          // The clause may hang on a title instead of the name beside the comma.
          for (int i = token.index() - 1; i > above.index() && found.isEmpty(); i--) {
            found = sentence.token(i).upos() == Upos.PUNCT ? List.of() : discourse.at(sentence, i);
          }
        }
        boolean thing =
            token.form().matches("(?i)which|that") && found.stream().anyMatch(Entity::isPerson);
        return thing ? List.of() : found;
      }
      at = above;
    }
    return List.of();
  }
}
