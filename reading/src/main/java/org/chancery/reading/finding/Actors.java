package org.chancery.reading.finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.party.Party;
import org.chancery.reading.rule.Roles;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;

/**
 * Which parties act, or own, where a verb or noun tells of an act: "Norway launched an attack",
 * "the attack by Norway", "Norway's attack", "Norwegian divers", "the decision of Norway to
 * attack".
 *
 * <p>Parsers hang such phrases now here, now there; where the tree does not say, their place does.
 */
final class Actors {

  private static final Set<String> OWNING = Set.of("from", "between", "among");
  private static final Set<String> THIRD =
      Set.of("he", "she", "it", "they", "his", "her", "its", "their");
  private static final Set<String> ADDED = Set.of("plus");
  private static final Set<String> EXAMPLE = Set.of("such", "like", "include", "including");

  /** How far before an infinitive the noun may stand that it completes. */
  private static final int REACH = 9;

  private static final List<String> LENDING =
      List.of(
          "carries-out",
          "decrees",
          "governs-commitment",
          "governs-pledge",
          "governs-refusal",
          "governs-threat",
          "governs-end");

  private final Context context;
  private final Attachment attachment;
  private final Roles roles;

  Actors(Context context) {
    this.context = context;
    this.attachment = new Attachment(context.parties());
    this.roles = context.roles();
  }

  List<Party> agents(Sentence sentence, Token cue) {
    List<Party> found =
        cue.upos() == Upos.VERB ? List.of() : owned(sentence, cue, roles.agents(sentence, cue));
    if (found.isEmpty() && (cue.upos() == Upos.VERB || !isOwned(sentence, cue))) {
      for (Token agent : agentPhrases(sentence, cue)) {
        found = actors(sentence, agent);
        if (!found.isEmpty()) {
          break;
        }
      }
    }
    if (found.isEmpty() && cue.upos() == Upos.VERB) {
      found =
          authors(sentence, cue).stream()
              .map(author -> actors(sentence, author))
              .filter(parties -> !parties.isEmpty())
              .findFirst()
              .orElse(List.of());
    }
    return found;
  }

  /** Who acts by a document: "passed a resolution condemning", "wrote a letter that urged". */
  private List<Token> authors(Sentence sentence, Token verb) {
    return sentence
        .head(verb)
        .filter(noun -> verb.is("acl") && noun.is("obj"))
        .filter(noun -> context.lexicon().has("document-noun", Clause.lemma(noun)))
        .flatMap(sentence::head)
        .filter(above -> above.upos() == Upos.VERB)
        .map(above -> roles.agents(sentence, above))
        .orElse(List.of());
  }

  /** An owner that is no party still is the owner: nobody else acts. */
  private static boolean isOwned(Sentence sentence, Token noun) {
    return sentence.children(noun, "nmod:poss").stream()
        .anyMatch(owner -> owner.upos() != Upos.PRON && owner.upos() != Upos.DET);
  }

  /** Of a noun's agents those that stand beside it: "by Norway", "Norway's". */
  private List<Party> owned(Sentence sentence, Token noun, List<Token> agents) {
    List<Party> found = union(sentence, byPhrases(sentence, noun));
    if (found.isEmpty()) {
      for (Token agent : agents) {
        if (agent.is("nmod:poss")) {
          found =
              antecedent(sentence, agent, noun)
                  .map(owner -> actors(sentence, owner))
                  .filter(parties -> !parties.isEmpty())
                  .orElseGet(() -> actors(sentence, agent));
        }
      }
    }
    return found;
  }

  /**
   * Whom a pronoun stands for by the syntax around it: "voiced her support" is hers who voices it,
   * "thanked Norway for its support" Norway's.
   */
  private Optional<Token> antecedent(Sentence sentence, Token pronoun, Token noun) {
    if (pronoun.upos() != Upos.PRON || !THIRD.contains(Clause.lemma(pronoun))) {
      return Optional.empty();
    }
    Optional<Token> verb = sentence.head(noun).filter(above -> above.upos() == Upos.VERB);
    boolean stance = verb.isPresent() && noun.is("obj") && lends(verb.get(), "voice-verb");
    if (stance) {
      return roles.subject(sentence, verb.get());
    }
    boolean reason = noun.is("obl") && Roles.introducedBy(sentence, noun, Set.of("for", "over"));
    return verb.filter(_ -> reason)
        .filter(above -> lends(above, "support-verb") || lends(above, "accuse-verb"))
        .flatMap(above -> sentence.child(above, "obj"));
  }

  private List<Token> agentPhrases(Sentence sentence, Token cue) {
    List<Token> found = new ArrayList<>();
    Token whole = whole(sentence, cue);
    if (cue.upos() == Upos.NOUN && (whole.is("obj") || whole.deprel().equals("nsubj:pass"))) {
      sentence
          .head(whole)
          .filter(this::lendsSubject)
          .ifPresent(verb -> found.addAll(roles.agents(sentence, verb)));
    }
    if (cue.upos() == Upos.NOUN) {
      found.addAll(leaders(sentence, cue));
    }
    if (cue.upos() == Upos.NOUN && whole.is("obl")) {
      // "agreed to sanctions", "hit back with tariffs"
      sentence
          .head(whole)
          .filter(verb -> verb.upos() == Upos.VERB)
          .filter(verb ->
              lends(verb, "consents") && Roles.introducedBy(sentence, whole, Set.of("to", "on"))
                  || lends(verb, "answers-with")
                      && Roles.introducedBy(sentence, whole, Set.of("with", "by")))
          .ifPresent(verb -> found.addAll(roles.agents(sentence, verb)));
    }
    if (cue.upos() == Upos.NOUN && whole.is("nsubj")) {
      // "talks took place between Norway and Chile"
      sentence
          .head(whole)
          .ifPresent(verb -> found.addAll(roles.prepositional(sentence, verb, Set.of("between"))));
    }
    boolean suffered =
        cue.upos() != Upos.VERB
            && context.lexicon().has("of-patient", cue.lemma().toLowerCase(Locale.ROOT));
    roles.agents(sentence, cue).stream()
        .filter(agent -> !suffered || !Roles.introducedBy(sentence, agent, Set.of("of")))
        .forEach(found::add);
    if (found.isEmpty() && sentence.has(cue, "mark", mark -> mark.lemma().equals("to"))) {
      planned(sentence, cue).ifPresent(plan -> found.addAll(roles.agents(sentence, plan)));
    }
    if (found.isEmpty() && cue.upos() == Upos.VERB && !Roles.isPassive(sentence, cue)) {
      Optional<Token> above = sentence.head(cue);
      if (above.filter(noun -> noun.upos() == Upos.NOUN && !noun.is("conj")).isPresent()
          && (cue.is("nmod") || cue.is("acl"))
          && !sentence.children(cue, "mark", "case").isEmpty()) {
        found.addAll(agentPhrases(sentence, above.get()));
      }
      if (found.isEmpty()) {
        controller(sentence, cue).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Who acts in "is determined to help" and "drafted a law to bar the ships". */
  private Optional<Token> controller(Sentence sentence, Token verb) {
    Optional<Token> above = sentence.head(verb);
    if (verb.is("acl") && sentence.has(verb, "mark", mark -> mark.lemma().equals("to"))) {
      above = above.flatMap(sentence::head);
    } else if (!verb.is("obl") && !verb.is("advcl") && !verb.is("xcomp")) {
      return Optional.empty();
    }
    return above
        .filter(governor -> governor.upos() == Upos.VERB)
        .flatMap(governor -> roles.subject(sentence, governor));
  }

  /** "a round of talks", "a series of attacks": the noun that carries the phrase. */
  Token whole(Sentence sentence, Token noun) {
    if (noun.is("conj") && noun.upos() == Upos.NOUN) {
      // "voiced its rejection and condemnation of"
      Optional<Token> first = sentence.head(noun).filter(head -> head.upos() == Upos.NOUN);
      if (first.isPresent()) {
        return first.get();
      }
    }
    return sentence
        .head(noun)
        .filter(head -> noun.is("nmod") && context.lexicon().has("series-noun", head.lemma()))
        .orElse(noun);
  }

  /** The noun that an infinitive completes, by its place: "the decision of Norway to expel". */
  private Optional<Token> planned(Sentence sentence, Token infinitive) {
    for (int i = infinitive.index() - 1; i >= 0 && i > infinitive.index() - REACH; i--) {
      Token token = sentence.token(i);
      if (token.upos() == Upos.VERB) {
        return Optional.empty();
      }
      if (token.upos() == Upos.NOUN && lendsSubject(token)) {
        return Optional.of(token);
      }
    }
    return Optional.empty();
  }

  /** "launched an attack", but also "refused talks" and "threatened sanctions". */
  private boolean lendsSubject(Token verb) {
    return LENDING.stream().anyMatch(name -> lends(verb, name));
  }

  private boolean lends(Token verb, String name) {
    return context.lexicon().has(name, Clause.lemma(verb));
  }

  /** The parties of a phrase, else those to whom it belongs: "Norwegian divers" is Norway. */
  List<Party> actors(Sentence sentence, Token head) {
    List<Party> examples = examples(sentence, head);
    if (!examples.isEmpty()) {
      return examples;
    }
    Set<Party> found = new LinkedHashSet<>();
    for (Token member : coordinated(sentence, head)) {
      found.addAll(member(sentence, member));
    }
    return List.copyOf(found);
  }

  private List<Party> member(Sentence sentence, Token head) {
    List<Party> others = relatives(sentence, head);
    if (!others.isEmpty()) {
      return others;
    }
    List<Party> own = context.parties().of(sentence, head);
    if ("NNS".equals(head.xpos())) {
      List<Party> several = severalStates(sentence, head);
      if (several.size() > 1) {
        return own.size() < 2 ? several : withUncovered(own, several);
      }
    }
    if (own.isEmpty() && head.upos() == Upos.PRON) {
      // "we, the ministers of Norway"
      return sentence.child(head, "appos").map(named -> actors(sentence, named)).orElse(List.of());
    }
    return own.isEmpty() ? owners(sentence, head) : own;
  }

  /** "the ministers of Norway and Chile plus Peru": one of each, and Peru. */
  private static List<Party> withUncovered(List<Party> own, List<Party> states) {
    List<Party> found = new ArrayList<>(own);
    states.stream()
        .filter(state -> own.stream().noneMatch(party -> Bodies.same(party, state)))
        .forEach(found::add);
    return List.copyOf(found);
  }

  /** A phrase and all that is coordinated with it, "plus Norway" included. */
  private static List<Token> coordinated(Sentence sentence, Token head) {
    List<Token> found = new ArrayList<>(List.of(head));
    for (Token child : sentence.children(head)) {
      boolean joined =
          child.is("conj")
              ? child.upos() != Upos.VERB
              : child.is("nmod") && Roles.introducedBy(sentence, child, ADDED);
      if (joined) {
        found.addAll(coordinated(sentence, child));
      }
    }
    return found;
  }

  /** "his counterparts from Norway and Chile" are theirs, not his. */
  private List<Party> relatives(Sentence sentence, Token noun) {
    return context.lexicon().has("relative-noun", Clause.lemma(noun))
        ? union(sentence, roles.prepositional(sentence, noun, Set.of("from", "of", "in")))
        : List.of();
  }

  /** "the navies of Norway, Chile and Peru" are one of each. */
  private List<Party> severalStates(Sentence sentence, Token plural) {
    List<Token> of = roles.prepositional(sentence, plural, Set.of("of"));
    for (Token office : of) {
      List<Party> deeper = severalStates(sentence, office);
      if (deeper.size() > 1) {
        return deeper;
      }
    }
    List<Party> states = union(sentence, of);
    return states.stream().allMatch(party -> party.kind() == Party.Kind.STATE) ? states : List.of();
  }

  /** "allies such as Norway and Chile" names who is meant. */
  List<Party> examples(Sentence sentence, Token head) {
    List<Token> examples = new ArrayList<>();
    for (Token child : sentence.children(head, "nmod", "obl")) {
      if (sentence.has(child, "case", mark -> EXAMPLE.contains(mark.lemma()))) {
        examples.add(child);
      }
    }
    return union(sentence, examples);
  }

  /** Whose a thing or act is; "of" names the victim of a killing and leads to no owner there. */
  List<Party> owners(Sentence sentence, Token head) {
    boolean suffered = context.lexicon().has("of-patient", head.lemma().toLowerCase(Locale.ROOT));
    List<Party> found = union(sentence, byPhrases(sentence, head));
    if (found.isEmpty()) {
      found = union(sentence, sentence.children(head, "nmod:poss"));
    }
    if (found.isEmpty()) {
      found = union(sentence, authors(sentence, head, "acl"));
    }
    if (found.isEmpty()) {
      found = union(sentence, sentence.children(head, "amod", "compound"));
    }
    if (found.isEmpty()) {
      found = union(sentence, roles.prepositional(sentence, head, OWNING));
    }
    if (found.isEmpty() && !suffered) {
      for (Token phrase : roles.prepositional(sentence, head, Set.of("of"))) {
        found = actors(sentence, phrase);
      }
    }
    return found;
  }

  /** "measures adopted by Norway", "a law that was passed by Chile". */
  private List<Token> authors(Sentence sentence, Token noun, String relation) {
    List<Token> found = new ArrayList<>();
    for (Token verb : sentence.children(noun, relation)) {
      if (verb.upos() == Upos.VERB && Roles.isPassive(sentence, verb)) {
        found.addAll(roles.agents(sentence, verb));
        found.addAll(roles.prepositional(sentence, verb, Set.of("between", "among")));
      }
    }
    return found;
  }

  /** "Norwegian-led strikes": whoever leads them. */
  private List<Token> leaders(Sentence sentence, Token noun) {
    List<Token> found = new ArrayList<>();
    for (Token participle : sentence.children(noun, "amod", "compound")) {
      if (lends(participle, "leads")) {
        found.addAll(
            sentence.children(participle, "compound", "obl", "nsubj", "amod", "advmod", "nmod"));
      }
    }
    return found;
  }

  /** Phrases with "by", whether the parser hangs them on the noun, inside of it, or on its verb. */
  private List<Token> byPhrases(Sentence sentence, Token noun) {
    Set<String> by = Set.of("by");
    List<Token> found = new ArrayList<>(roles.prepositional(sentence, noun, by));
    for (Token child : sentence.children(noun, "nmod")) {
      found.addAll(roles.prepositional(sentence, child, by));
    }
    sentence
        .head(noun)
        .filter(verb -> verb.upos() == Upos.VERB && noun.is("obj"))
        .filter(verb -> !Roles.isPassive(sentence, verb))
        .ifPresent(verb ->
            roles.prepositional(sentence, verb, by).stream()
                .filter(phrase -> phrase.index() > noun.index() && phrase.upos() != Upos.VERB)
                .forEach(found::add));
    return found;
  }

  List<Party> union(Sentence sentence, List<Token> heads) {
    Set<Party> found = new LinkedHashSet<>();
    for (Token head : heads) {
      List<Party> parties = attachment.of(sentence, head);
      found.addAll(parties);
      if (parties.isEmpty() && !head.is("nmod:poss")) {
        context.parties().stateOf(sentence, head).ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }
}
