package org.chancery.reading.finding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.party.Party;
import org.chancery.reading.rule.Lexicon;
import org.chancery.reading.rule.Match;
import org.chancery.reading.rule.Roles;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;

/** Who takes part in an occasion, from the words around the verb or noun that tells of it. */
final class Attendees {

  static final Set<String> WITH = Set.of("with", "alongside", "together with", "along with");

  /** Who takes part, and whether others do whom the text does not name. */
  record Found(List<Party> parties, boolean more) {}

  private final Context context;
  private final Lexicon lexicon;
  private final Roles roles;

  Attendees(Context context) {
    this.context = context;
    this.lexicon = context.lexicon();
    this.roles = context.roles();
  }

  Found of(Match match, Engagement.Kind kind) {
    return Clause.isVerb(match.sentence(), match.cue())
            && match.cue().upos() != Upos.NOUN
            && match.cue().upos() != Upos.PROPN
        ? ofVerb(match, kind)
        : new NounAttendees(context, this).of(match.sentence(), match.cue(), kind);
  }

  private Found ofVerb(Match match, Engagement.Kind kind) {
    Sentence sentence = match.sentence();
    Company collected = new Company(context, sentence);
    if (isCourtesy(sentence, match.cue())) {
      context
          .parties()
          .issuingOffice()
          .or(() -> context.parties().issuer())
          .ifPresent(collected::join);
    } else {
      List<Token> agents = agents(sentence, match.cue());
      if (agents.isEmpty()) {
        match.role("parties").ifPresent(collected::add);
      }
      agents.forEach(agent -> collected.add(leader(sentence, agent).orElse(agent)));
    }
    match.role("with").ifPresent(collected::addOther);
    if (kind == Engagement.Kind.VISIT) {
      match.role("host").ifPresent(collected::addHosts);
      // "visited Chile on 4 May and Peru on 6 May": the parser joins Peru to the day
      sentence.children(match.cue(), "obl").stream()
          .flatMap(phrase -> sentence.children(phrase, "conj").stream())
          .filter(conjunct -> conjunct.upos() == Upos.PROPN)
          .forEach(collected::addHosts);
    }
    for (Token phrase : sentence.children(match.cue(), "obl")) {
      if (WITH.contains(Clause.preposition(sentence, phrase)) && kind != Engagement.Kind.VISIT) {
        collected.addOther(phrase);
      }
      if (lexicon.has("remote-means", Clause.lemma(phrase))) {
        // "spoke by [phone with Chile]"
        roles.prepositional(sentence, phrase, WITH).forEach(collected::addOther);
      }
    }
    if (collected.sides() < 2 && kind != Engagement.Kind.VISIT) {
      collected.addAfterWith(match.cue());
    }
    if (match.rule().setting("manner").filter("together"::equals).isPresent()
        && collected.isOneSided()) {
      collected.addNamed(sentence.children(match.cue(), "nsubj"));
    }
    for (Token joined : sentence.children(match.cue(), "advcl", "acl")) {
      if (Clause.lemma(joined).equals("join") && Roles.isPassive(sentence, joined)) {
        roles.agents(sentence, joined).forEach(collected::add);
      }
    }
    return collected.found();
  }

  /** "It is an honour to welcome": for whom is not said, but it is who writes. */
  private boolean isCourtesy(Sentence sentence, Token verb) {
    return Clause.isInfinitive(sentence, verb)
        && sentence
            .head(verb)
            .filter(h -> lexicon.has("courtesy", Clause.lemma(h)))
            .filter(h -> sentence.has(h, "cop", c -> true))
            .filter(h ->
                sentence.children(h, "nsubj", "expl").stream()
                    .allMatch(s -> Clause.lemma(s).equals("it")))
            .isPresent();
  }

  /** Who leads the delegation that travels: "led a delegation to visit Chile". */
  private Optional<Token> leader(Sentence sentence, Token agent) {
    return sentence
        .head(agent)
        .filter(v -> agent.is("obj") && lexicon.has("delegation", Clause.lemma(agent)))
        .filter(v -> lexicon.has("lead-verb", Clause.lemma(v)))
        .flatMap(v -> agents(sentence, v).stream().findFirst());
  }

  /** The subject; for "thanked Norway for hosting Chile" the one who is thanked. */
  List<Token> agents(Sentence sentence, Token verb) {
    Optional<Token> above = sentence.head(verb);
    if (verb.is("advcl")
        && sentence.children(verb, "nsubj").isEmpty()
        && Roles.introducedBy(sentence, verb, Set.of("for"))
        && above.filter(v -> lexicon.has("late-verb", Clause.lemma(v))).isPresent()) {
      return above.flatMap(v -> sentence.child(v, "obj")).stream().toList();
    }
    if (verb.is("acl")
        && Clause.isInfinitive(sentence, verb)
        && above.filter(n -> !lexicon.has("unsure-noun", Clause.lemma(n))).isPresent()
        && sentence.children(verb, "nsubj").isEmpty()) {
      // "will visit Chile on 3 May to attend": the noun only stands between.
      return Clause.verbAbove(sentence, verb).map(v -> agents(sentence, v)).orElse(List.of());
    }
    List<Token> agents = roles.agents(sentence, verb);
    if (agents.isEmpty() && verb.is("conj") && above.isPresent()) {
      return agents(sentence, above.get());
    }
    if (agents.isEmpty() && verb.is("acl") && above.isPresent()) {
      return controllers(sentence, above.get());
    }
    return agents;
  }

  /** Who is to act in "an invitation to Chile to visit", "accepted an invitation to visit". */
  private List<Token> controllers(Sentence sentence, Token noun) {
    List<Token> named = roles.prepositional(sentence, noun, Set.of("to", "for"));
    if (!named.isEmpty()) {
      return named;
    }
    return Clause.verbAbove(sentence, Clause.first(sentence, noun))
        .map(verb -> roles.agents(sentence, verb))
        .orElse(List.of());
  }

  /** The state that a word names, or in whose capital it lies. */
  Optional<Party> stateAt(Sentence sentence, Token place) {
    Optional<Party> state = placeState(sentence, place);
    if (state.isPresent()) {
      return state;
    }
    return context.parties().of(sentence, place).stream()
        .filter(p -> p.kind() == Party.Kind.STATE)
        .findFirst();
  }

  private Optional<Party> placeState(Sentence sentence, Token place) {
    return context.parties().stateOf(sentence, place);
  }
}
