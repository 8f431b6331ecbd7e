package org.chancery.reading.finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
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

/**
 * Who takes part in an occasion, from the words around the verb or noun that tells of it: subject,
 * object, "with", "between", owner, host, compound ("Chile-Peru talks"), and those who attend.
 */
final class Attendees {

  /** Phrases that name someone who takes part, at a noun. */
  private static final Set<String> TOGETHER =
      Set.of(
          "with",
          "between",
          "among",
          "amongst",
          "alongside",
          "together with",
          "along with",
          "including",
          "involving",
          "by",
          "from");

  private static final Set<String> WITH =
      Set.of("with", "alongside", "together with", "along with");

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
        : ofNoun(match.sentence(), match.cue(), kind);
  }

  private Found ofVerb(Match match, Engagement.Kind kind) {
    Sentence sentence = match.sentence();
    Collected collected = new Collected(sentence);
    if (isCourtesy(sentence, match.cue())) {
      context
          .parties()
          .issuingOffice()
          .or(() -> context.parties().issuer())
          .ifPresent(collected.parties::add);
    } else {
      List<Token> agents = agents(sentence, match.cue());
      if (agents.isEmpty()) {
        match.role("parties").ifPresent(collected::add);
      }
      agents.forEach(agent -> collected.add(leader(sentence, agent).orElse(agent)));
    }
    match.role("with").ifPresent(collected::addOther);
    if (kind == Engagement.Kind.VISIT) {
      match.role("host").flatMap(host -> destination(sentence, host)).ifPresent(collected::add);
    }
    for (Token phrase : sentence.children(match.cue(), "obl")) {
      if (WITH.contains(Clause.preposition(sentence, phrase)) && kind != Engagement.Kind.VISIT) {
        collected.addOther(phrase);
      }
    }
    if (collected.sides < 2 && kind != Engagement.Kind.VISIT) {
      collected.addAfterWith(match.cue());
    }
    if (match.rule().id().endsWith("-together") && collected.isOneSided()) {
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

  /** The state that a journey leads to. */
  Optional<Token> destination(Sentence sentence, Token place) {
    if (stateAt(sentence, place).isPresent()) {
      return Optional.of(place);
    }
    // "to Chile March 20" read as one name
    return sentence.children(place, "compound").stream()
        .filter(c -> stateAt(sentence, c).isPresent())
        .findFirst();
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

  private Found ofNoun(Sentence sentence, Token noun, Engagement.Kind kind) {
    Collected collected = new Collected(sentence);
    boolean visit = kind == Engagement.Kind.VISIT;
    for (Token child : sentence.children(noun)) {
      if (child.is("nmod:poss")) {
        collected.add(child);
      } else if (child.is("nmod")) {
        String preposition = Clause.preposition(sentence, child);
        if (TOGETHER.contains(preposition)) {
          collected.addOther(child);
        } else if (preposition.equals("of")) {
          collected.add(child);
        } else if (visit && (preposition.equals("to") || preposition.equals("in"))) {
          destination(sentence, child).ifPresent(collected::add);
        }
      } else if (child.is("compound") || child.is("amod")) {
        collected.addModifier(child);
      } else if (child.is("acl")) {
        collected.addAll(attending(sentence, child));
      }
    }
    upward(sentence, noun, collected, visit);
    if (collected.parties.isEmpty()) {
      collected.addBefore(noun);
    }
    if (!visit && Bodies.of(List.copyOf(collected.parties)).size() < 2) {
      collected.addAfterWith(noun);
    }
    if (!visit && collected.sides > 0 && Bodies.of(List.copyOf(collected.parties)).size() == 1) {
      speaker(sentence, noun).ifPresent(collected::add);
    }
    return collected.found();
  }

  /** "attended by", "hosted by", "that Chile hosted". */
  private List<Token> attending(Sentence sentence, Token verb) {
    String lemma = Clause.lemma(verb);
    boolean active = !Roles.isPassive(sentence, verb);
    if (lexicon.has("accompany-verb", lemma)
        || lexicon.has("hold-verb", lemma)
        || lexicon.has("partake-verb", lemma)) {
      List<Token> found = new ArrayList<>();
      if (active) {
        sentence.child(verb, "nsubj").filter(s -> s.upos() != Upos.PRON).ifPresent(found::add);
        if (lexicon.has("accompany-verb", lemma) && sentence.child(verb, "nsubj").isEmpty()) {
          found.addAll(sentence.children(verb, "obj"));
        }
      } else {
        found.addAll(roles.agents(sentence, verb));
      }
      for (Token phrase : sentence.children(verb, "obl")) {
        if (WITH.contains(Clause.preposition(sentence, phrase))
            || Clause.preposition(sentence, phrase).equals("between")) {
          found.add(phrase);
        }
      }
      return found;
    }
    return List.of();
  }

  /** Those who hold, attend or host it. */
  private void upward(Sentence sentence, Token noun, Collected collected, boolean visit) {
    Token at = Clause.first(sentence, noun);
    Optional<Token> head = sentence.head(at);
    // "a round of talks", "a series of meetings", "participation in a summit"
    int steps = 0;
    while (head.isPresent()
        && head.get().upos() != Upos.VERB
        && at.is("nmod")
        && lexicon.has("carrier-noun", Clause.lemma(head.get()))
        && steps++ < 2) {
      Token over = head.get();
      String preposition = Clause.preposition(sentence, at);
      if (!preposition.equals("of") && !preposition.equals("in") && !preposition.equals("at")) {
        return;
      }
      for (Token owner : sentence.children(over, "nmod:poss")) {
        collected.add(owner);
      }
      for (Token child : sentence.children(over, "nmod")) {
        if (child.index() != at.index() && TOGETHER.contains(Clause.preposition(sentence, child))) {
          collected.addOther(child);
        }
      }
      at = Clause.first(sentence, over);
      head = sentence.head(at);
    }
    if (head.isEmpty() || !Clause.isVerb(sentence, head.get())) {
      return;
    }
    Token verb = head.get();
    String lemma = Clause.lemma(verb);
    boolean holds = lexicon.has("hold-verb", lemma);
    boolean partakes = lexicon.has("partake-verb", lemma);
    boolean passive = Roles.isPassive(sentence, verb);
    if (at.is("obj") && (holds || partakes)) {
      agents(sentence, verb).forEach(collected::add);
      with(sentence, verb, collected);
    } else if (at.is("nsubj") && passive && (holds || partakes)) {
      roles.agents(sentence, verb).forEach(collected::add);
      with(sentence, verb, collected);
    } else if (at.is("nsubj")
        && lemma.matches(
            "include|involve|bring|gather|feature|unite|take|begin|start|continue|open")) {
      with(sentence, verb, collected);
      if (!lemma.equals("take")) {
        sentence.children(verb, "obj").forEach(collected::add);
      }
    } else if (at.is("obl")) {
      String preposition = Clause.preposition(sentence, at);
      if (visit) {
        visitors(sentence, verb, preposition).forEach(collected::add);
        return;
      }
      boolean within = Set.of("in", "at", "for", "to", "on").contains(preposition);
      boolean comes =
          partakes
              || lemma.matches(
                  "meet|take|gather|convene|arrive|travel|engage|speak|join|host|be|address|receive|welcome|sit");
      if (within && comes) {
        agents(sentence, verb).forEach(collected::add);
        if (lemma.matches("host|join|welcome|receive")) {
          sentence.children(verb, "obj").forEach(collected::add);
        }
        with(sentence, verb, collected);
      }
    }
  }

  /** "host Chile's president for a visit", "return from a trip to Chile". */
  private List<Token> visitors(Sentence sentence, Token verb, String preposition) {
    String lemma = Clause.lemma(verb);
    List<Token> found = new ArrayList<>();
    boolean hosts =
        preposition.equals("for")
            && (lexicon.has("occasion-receive-verb", lemma) || lexicon.has("welcome-verb", lemma));
    if (hosts) {
      found.addAll(agents(sentence, verb));
      found.addAll(roles.patients(sentence, verb));
    } else if (Set.of("from", "on", "for").contains(preposition) && lexicon.has("go-verb", lemma)) {
      found.addAll(agents(sentence, verb));
    }
    return found;
  }

  /** "At a meeting with Chile, Norway said": who tells of it was there. */
  private Optional<Token> speaker(Sentence sentence, Token noun) {
    Token at = Clause.first(sentence, noun);
    boolean there =
        Set.of("at", "in", "during", "after", "follow", "following")
            .contains(Clause.preposition(sentence, at));
    return at.is("obl") && there
        ? sentence
            .head(at)
            .filter(v -> Clause.isVerb(sentence, v))
            .flatMap(v -> roles.subject(sentence, v))
        : Optional.empty();
  }

  private void with(Sentence sentence, Token verb, Collected collected) {
    for (Token phrase : sentence.children(verb, "obl")) {
      String preposition = Clause.preposition(sentence, phrase);
      if (WITH.contains(preposition) || preposition.equals("between")) {
        collected.addOther(phrase);
      }
    }
  }

  /** The parties met on the way, each once. */
  private final class Collected {
    private final Sentence sentence;
    private final Set<Party> parties = new LinkedHashSet<>();
    private boolean more;
    private int sides;

    Collected(Sentence sentence) {
      this.sentence = sentence;
    }

    void addAll(List<Token> heads) {
      heads.forEach(this::add);
    }

    void add(Token head) {
      addOne(head);
      sentence.children(head, "conj").stream()
          .filter(conjunct -> conjunct.upos() != Upos.VERB)
          .forEach(this::add);
    }

    private void addOne(Token head) {
      List<Party> found = named(head);
      if (found.isEmpty()) {
        found = issuers(head);
      }
      for (Party party : found) {
        if (isDescribed(party)) {
          more = true;
          below(head);
        } else {
          parties.add(party);
        }
      }
      if (!found.isEmpty()) {
        return;
      }
      Optional<Party> state = placeState(sentence, head);
      boolean within = Clause.preposition(sentence, head).equals("in");
      state.filter(_ -> !within).ifPresent(parties::add);
      if (state.isEmpty() && lexicon.has("joint-body", Clause.lemma(head))) {
        addBefore(head);
      }
      if (state.isEmpty() && lexicon.has("human", Clause.lemma(head))) {
        more = true;
        below(head);
      }
    }

    /** An office of no known state is who is named beside it. */
    private List<Party> named(Token head) {
      List<Party> found = context.parties().of(sentence, head);
      boolean stateless =
          !found.isEmpty()
              && found.stream().allMatch(p -> p.kind() == Party.Kind.OFFICE && p.state().isEmpty());
      List<Party> beside =
          sentence.children(head, "appos").stream()
              .flatMap(a -> context.parties().of(sentence, a).stream())
              .toList();
      return stateless && !beside.isEmpty() ? beside : found;
    }

    /** "I" and "we" of an official text. */
    private List<Party> issuers(Token head) {
      return switch (Clause.lemma(head)) {
        case "i" ->
            context.parties().issuingOffice().or(() -> context.parties().issuer()).stream()
                .toList();
        case "we", "our", "my" -> context.parties().issuers();
        default -> List.of();
      };
    }

    /** Somebody known by description alone, of no state: "senior officials". */
    private boolean isDescribed(Party party) {
      return party.state().isEmpty()
          && party.kind() != Party.Kind.PERSON
          && Character.isLowerCase(party.name().codePointAt(0));
    }

    /** The other side: whom it names by description alone counts as somebody too. */
    void addOther(Token head) {
      add(head);
      sides++;
    }

    /** Who stands after "with" where the parse has lost it. */
    void addAfterWith(Token cue) {
      int end = Math.min(sentence.tokens().size(), cue.index() + 9);
      for (int i = cue.index() + 1; i < end; i++) {
        Token token = sentence.token(i);
        if (token.upos() == Upos.VERB || token.form().equals(";")) {
          return;
        }
        if (Clause.lemma(token).equals("with")) {
          addPhraseAfter(i);
          return;
        }
      }
    }

    private void addPhraseAfter(int with) {
      for (int i = with + 1; i < sentence.tokens().size(); i++) {
        Token token = sentence.token(i);
        boolean goesOn =
            switch (token.upos()) {
              case NOUN, PROPN, ADJ, DET, NUM, CCONJ, PRON, PUNCT -> true;
              case ADP, PART ->
                  Set.of("of", "for", "'s", "’s", "and").contains(Clause.lemma(token));
              case ADV, AUX, INTJ, SCONJ, SYM, VERB, X -> false;
            };
        if (!goesOn) {
          return;
        }
        List<Party> found = context.parties().of(sentence, token);
        parties.addAll(found.stream().filter(p -> !isDescribed(p)).toList());
        if (!found.isEmpty()) {
          sides++;
          Token next = sentence.token(Math.min(i + 1, sentence.tokens().size() - 1));
          if (!next.lemma().equals("and") && !next.form().equals(",")) {
            return;
          }
        }
      }
    }

    boolean isOneSided() {
      return Bodies.of(List.copyOf(parties)).size() < 2;
    }

    /** Persons in a list that the parser has torn apart: "A of Chile, B of Peru and C met". */
    void addNamed(List<Token> subjects) {
      for (Token subject : subjects) {
        for (Token token : sentence.subtree(subject)) {
          boolean clause =
              Clause.above(sentence, token).stream()
                      .takeWhile(t -> t.index() != subject.index())
                      .anyMatch(t -> t.upos() == Upos.VERB)
                  || token.is("nmod:poss");
          context.parties().of(sentence, token).stream()
              .filter(p -> p.kind() == Party.Kind.PERSON && !clause)
              .forEach(parties::add);
        }
      }
    }

    /** The names right before a noun: "Chile-Peru-Norway meeting". */
    void addBefore(Token noun) {
      for (int i = noun.index() - 1; i >= 0; i--) {
        Token token = sentence.token(i);
        boolean name =
            switch (token.upos()) {
              case NOUN, PROPN, ADJ, NUM -> true;
              case PUNCT -> token.form().matches("[-–—+/]");
              case ADP -> token.lemma().equals("of");
              case ADV, AUX, CCONJ, DET, INTJ, PART, PRON, SCONJ, SYM, VERB, X -> false;
            };
        if (!name) {
          return;
        }
        context.parties().of(sentence, token).forEach(parties::add);
        placeState(sentence, token).filter(_ -> token.upos() == Upos.PROPN).ifPresent(parties::add);
      }
    }

    /** "officials of Chile", "Chilean business leaders". */
    private void below(Token head) {
      for (Token child : sentence.children(head, "amod", "compound", "nmod", "nmod:poss")) {
        String preposition = Clause.preposition(sentence, child);
        if (Set.of("", "of", "from").contains(preposition)) {
          parties.addAll(context.parties().ofCoordination(sentence, child));
          placeState(sentence, child).ifPresent(parties::add);
          if (context.parties().of(sentence, child).stream().anyMatch(this::isDescribed)) {
            below(child);
          }
        }
      }
      parties.removeIf(this::isDescribed);
    }

    void addModifier(Token child) {
      parties.addAll(context.parties().of(sentence, child));
      for (Token below : sentence.children(child, "compound", "amod", "conj", "nmod", "dep")) {
        parties.addAll(context.parties().of(sentence, below));
      }
    }

    Found found() {
      return new Found(Bodies.withoutCovered(List.copyOf(parties)), more);
    }
  }
}
