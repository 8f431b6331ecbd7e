package org.chancery.reading.finding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.party.Party;
import org.chancery.reading.rule.Lexicon;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;

/**
 * Those of one sentence who take part in an occasion, each once. Grows while its words are read.
 */
final class Company {

  private final Context context;
  private final Lexicon lexicon;
  private final Sentence sentence;
  private final Set<Party> parties = new LinkedHashSet<>();
  private boolean more;
  private int sides;

  Company(Context context, Sentence sentence) {
    this.context = context;
    this.lexicon = context.lexicon();
    this.sentence = sentence;
  }

  /** Takes part without a word of its own in the sentence. */
  void join(Party party) {
    parties.add(party);
  }

  /**
   * The states where a journey leads: "to Santiago, Chile; Lima, Peru", also where "in" makes them
   * places.
   */
  void addHosts(Token place) {
    context.parties().of(sentence, place).stream()
        .filter(p -> p.kind() == Party.Kind.STATE)
        .forEach(parties::add);
    placeState(place).ifPresent(parties::add);
    sentence.children(place, "conj", "appos", "list", "flat", "compound").stream()
        .filter(below -> below.upos() == Upos.PROPN)
        .forEach(this::addHosts);
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
      if (found.size() == 1 && head.xpos().endsWith("S") && head.upos() == Upos.NOUN) {
        ofEach(head);
      }
      return;
    }
    Optional<Party> state = placeState(head);
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

  /** "the navies of Norway and Chile", "Norwegian and Chilean envoys": those of each. */
  private void ofEach(Token head) {
    Set<Party> states = new LinkedHashSet<>();
    for (Token child : sentence.children(head, "amod", "compound", "nmod", "nmod:poss")) {
      if (Set.of("", "of", "from").contains(Clause.preposition(sentence, child))) {
        context.parties().ofCoordination(sentence, child).stream()
            .filter(p -> p.kind() == Party.Kind.STATE)
            .forEach(states::add);
      }
    }
    if (states.size() > 1) {
      parties.addAll(states);
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
          context.parties().issuingOffice().or(() -> context.parties().issuer()).stream().toList();
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
            case ADP, PART -> Set.of("of", "for", "'s", "’s", "and").contains(Clause.lemma(token));
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
      placeState(token).filter(_ -> token.upos() == Upos.PROPN).ifPresent(parties::add);
    }
  }

  /** "officials of Chile", "Chilean business leaders". */
  private void below(Token head) {
    for (Token child : sentence.children(head, "amod", "compound", "nmod", "nmod:poss")) {
      String preposition = Clause.preposition(sentence, child);
      if (Set.of("", "of", "from").contains(preposition)) {
        parties.addAll(context.parties().ofCoordination(sentence, child));
        placeState(child).ifPresent(parties::add);
        if (child.is("nmod") && context.parties().of(sentence, child).isEmpty()) {
          // "the ministries of foreign affairs of Chile"
          below(child);
        }
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

  Attendees.Found found() {
    return new Attendees.Found(Bodies.withoutCovered(List.copyOf(parties)), more);
  }

  private Optional<Party> placeState(Token place) {
    return context.parties().stateOf(sentence, place);
  }

  /** Whether somebody was found who can be somewhere. */
  boolean hasPerson() {
    return parties.stream().anyMatch(Bodies::isPerson);
  }

  /** Whether nobody was found. */
  boolean isEmpty() {
    return parties.isEmpty();
  }

  /** How many sides "with", "between" and the like have named. */
  int sides() {
    return sides;
  }
}
