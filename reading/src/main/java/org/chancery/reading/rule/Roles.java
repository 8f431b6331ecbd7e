package org.chancery.reading.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;

/**
 * Who does what to whom around one word: reads actives, passives, participles, relative clauses,
 * coordination, control and nouns of action alike.
 *
 * <p>All methods return candidates, the likeliest first.
 */
public final class Roles {

  /** How far subjects are looked for up the tree; real chains of control are shorter. */
  private static final int DEPTH = 6;

  private final Lexicon lexicon;

  /** Nouns take their agent from a verb of class {@code light} of the lexicon ("made a pledge"). */
  public Roles(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Who does it. */
  public List<Token> agents(Sentence sentence, Token word) {
    return isVerbal(sentence, word)
        ? verbAgents(sentence, word, DEPTH)
        : nounAgents(sentence, word);
  }

  /** To whom or what it is done. */
  public List<Token> patients(Sentence sentence, Token word) {
    Set<Token> found = new LinkedHashSet<>();
    if (!isVerbal(sentence, word)) {
      found.addAll(prepositional(sentence, word, Set.of("of", "against", "on", "to")));
      return List.copyOf(found);
    }
    if (isPassive(sentence, word)) {
      subject(sentence, word, DEPTH).ifPresent(found::add);
      if (word.is("acl")) {
        sentence.head(word).ifPresent(found::add);
      }
      return List.copyOf(found);
    }
    found.addAll(sentence.children(word, "obj"));
    found.addAll(sentence.children(word, "iobj"));
    if (found.isEmpty()) {
      // "condemn and reject the attack": the object hangs on the last verb.
      sentence.children(word, "conj").stream()
          .filter(conjunct -> conjunct.upos() == Upos.VERB && !isPassive(sentence, conjunct))
          .flatMap(conjunct -> sentence.children(conjunct, "obj").stream())
          .findFirst()
          .ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  /** The clause that completes a verb, noun or adjective, by the head of that clause. */
  public List<Token> complements(Sentence sentence, Token word) {
    Set<Token> found = new LinkedHashSet<>();
    found.addAll(sentence.children(word, "ccomp"));
    found.addAll(sentence.children(word, "xcomp"));
    for (Token child : sentence.children(word)) {
      boolean infinitive =
          (child.is("advcl") || child.is("acl"))
              && sentence.has(child, "mark", mark -> mark.lemma().equals("to"));
      boolean that =
          (child.is("acl") || child.is("advcl"))
              && sentence.has(child, "mark", mark -> mark.lemma().equals("that"));
      if (infinitive || that) {
        found.add(child);
      }
    }
    return List.copyOf(found);
  }

  /** Phrases and gerunds introduced by one of these prepositions or markers. */
  public List<Token> prepositional(Sentence sentence, Token word, Set<String> words) {
    List<Token> found = new ArrayList<>();
    for (Token child : sentence.children(word)) {
      if (introducedBy(sentence, child, words)) {
        found.add(child);
      }
    }
    return found;
  }

  /**
   * What begins right after a word with one of these prepositions: the largest phrase that starts
   * there. "Commitment to rebuilding the bridge" has many parses and one order of words.
   */
  public static Optional<Token> following(Sentence sentence, Token word, Set<String> words) {
    int at = word.index() + 1;
    int end = sentence.tokens().size();
    while (at < end
        && sentence.token(at).upos() == Upos.ADV
        && !words.contains(sentence.token(at).lemma())) {
      at++;
    }
    if (at + 1 >= end || !words.contains(sentence.token(at).lemma())) {
      return Optional.empty();
    }
    Token head = sentence.token(at + 1);
    if (head.upos() == Upos.PUNCT) {
      return Optional.empty();
    }
    for (Optional<Token> above = sentence.head(head);
        above.isPresent() && above.get().index() > at && sentence.firstBelow(above.get()) >= at;
        above = sentence.head(head)) {
      head = above.get();
    }
    return Optional.of(head);
  }

  /** Whether a case or mark of the word is one of these; an empty set takes any. */
  public static boolean introducedBy(Sentence sentence, Token word, Set<String> words) {
    return sentence.children(word, "case", "mark").stream()
        .anyMatch(mark -> words.isEmpty() || words.contains(mark.lemma()));
  }

  /** The surface subject of a verb, its own or that of the verb that controls it. */
  public Optional<Token> subject(Sentence sentence, Token verb) {
    return subject(sentence, verb, DEPTH);
  }

  private Optional<Token> subject(Sentence sentence, Token verb, int depth) {
    Optional<Token> own =
        sentence.child(verb, "nsubj", "csubj").map(first -> name(sentence, verb, first));
    if (own.isPresent() || depth == 0) {
      return own;
    }
    Optional<Token> head = sentence.head(verb);
    if (head.isEmpty()) {
      return Optional.empty();
    }
    Token above = head.get();
    if (verb.is("acl")) {
      // "the minister, speaking in Oslo": the noun itself; "the offer to talk": whoever offers.
      boolean infinitive = sentence.has(verb, "mark", mark -> mark.lemma().equals("to"));
      return infinitive ? controller(sentence, above, depth) : Optional.of(above);
    }
    Optional<Token> possessor =
        Polarity.nounBefore(sentence, verb)
            .filter(noun -> lexicon.has("withhold", noun.lemma()))
            .flatMap(noun -> sentence.child(noun, "nmod:poss"));
    if (possessor.isPresent()) {
      return possessor;
    }
    if (verb.is("xcomp")) {
      Optional<Token> object = sentence.child(above, "obj", "iobj");
      return object.isPresent() && !isPassive(sentence, above)
          ? object
          : subject(sentence, above, depth - 1);
    }
    if (verb.is("conj") && isTenseBreak(sentence, verb, above)) {
      return sentence
          .head(above)
          .filter(saying -> saying.xpos().equals("VBD"))
          .flatMap(saying -> subject(sentence, saying, depth - 1));
    }
    if (verb.is("conj") || verb.is("advcl") || verb.is("ccomp") || verb.is("parataxis")) {
      return isVerbal(sentence, above) ? subject(sentence, above, depth - 1) : Optional.empty();
    }
    return Optional.empty();
  }

  /** Where a parser makes two subjects of a title and the name after it, the name. */
  private static Token name(Sentence sentence, Token verb, Token title) {
    return sentence.children(verb, "nsubj").stream()
        .filter(t -> t.index() > title.index() && t.upos() == Upos.PROPN)
        .filter(t ->
            sentence.tokens().subList(title.index() + 1, t.index()).stream()
                .noneMatch(w -> w.upos() == Upos.PUNCT || w.upos() == Upos.VERB))
        .findFirst()
        .orElse(title);
  }

  /**
   * "said the raid would be punished and urged Chad to …": the parser joins "urged" to "punished",
   * but a bare past form goes on from the past form above.
   */
  private static boolean isTenseBreak(Sentence sentence, Token verb, Token above) {
    return verb.xpos().equals("VBD")
        && above.is("ccomp")
        && (sentence.has(above, "aux", aux -> aux.xpos().equals("MD"))
            || sentence.has(
                above, "cop", cop -> cop.xpos().equals("VBZ") || cop.xpos().equals("VBP"))
            || above.xpos().equals("VBZ")
            || above.xpos().equals("VBP"));
  }

  /**
   * Who does what the infinitive after a noun says: "has an offer to make", "is in no position to".
   */
  private Optional<Token> controller(Sentence sentence, Token noun, int depth) {
    if (isVerbal(sentence, noun)) {
      return subject(sentence, noun, depth - 1);
    }
    Optional<Token> own = nounAgents(sentence, noun).stream().findFirst();
    return own.isPresent() || !noun.is("obj")
        ? own
        : sentence.head(noun).flatMap(verb -> subject(sentence, verb, depth - 1));
  }

  private List<Token> verbAgents(Sentence sentence, Token verb, int depth) {
    if (isPassive(sentence, verb)) {
      List<Token> by = new ArrayList<>(sentence.children(verb, "obl:agent"));
      prepositional(sentence, verb, Set.of("by")).stream()
          .filter(phrase -> !by.contains(phrase) && isNominal(phrase))
          .forEach(by::add);
      return by;
    }
    return subject(sentence, verb, depth).stream().toList();
  }

  private List<Token> nounAgents(Sentence sentence, Token noun) {
    Set<Token> found = new LinkedHashSet<>();
    found.addAll(sentence.children(noun, "nmod:poss"));
    found.addAll(prepositional(sentence, noun, Set.of("by")));
    if (found.isEmpty()) {
      sentence
          .head(noun)
          .filter(verb -> noun.is("obj") && lexicon.has("light", verb.lemma()))
          .ifPresent(verb -> found.addAll(verbAgents(sentence, verb, DEPTH)));
      sentence
          .head(noun)
          .filter(verb -> noun.is("nsubj:pass") && lexicon.has("light", verb.lemma()))
          .ifPresent(verb -> found.addAll(verbAgents(sentence, verb, DEPTH)));
    }
    for (Token child : sentence.children(noun, "amod", "compound")) {
      if (child.upos() == Upos.PROPN || Character.isUpperCase(child.form().charAt(0))) {
        found.add(child);
      }
    }
    found.addAll(prepositional(sentence, noun, Set.of("from", "of", "between")));
    return List.copyOf(found);
  }

  /** Whether the word is a verb, or an adjective or noun with a copula. */
  static boolean isVerbal(Sentence sentence, Token word) {
    return word.upos() == Upos.VERB
        || word.upos() == Upos.AUX
        || !sentence.children(word, "cop").isEmpty();
  }

  /** Whether the verb stands in the passive, a bare participle after its noun included. */
  public static boolean isPassive(Sentence sentence, Token verb) {
    boolean marked =
        sentence.children(verb).stream()
            .anyMatch(
                child -> child.deprel().equals("aux:pass") || child.deprel().equals("nsubj:pass"));
    if (marked || !verb.xpos().equals("VBN")) {
      return marked;
    }
    boolean auxiliary = !sentence.children(verb, "aux").isEmpty();
    boolean subject = !sentence.children(verb, "nsubj").isEmpty();
    if (verb.is("conj") && !auxiliary && !subject) {
      return sentence.head(verb).map(head -> isPassive(sentence, head)).orElse(false);
    }
    return (verb.is("acl") || verb.is("advcl")) && !auxiliary && !subject;
  }

  private static boolean isNominal(Token word) {
    return switch (word.upos()) {
      case NOUN, PROPN, PRON, NUM, DET -> true;
      case ADJ, ADP, ADV, AUX, CCONJ, INTJ, PART, PUNCT, SCONJ, SYM, VERB, X -> false;
    };
  }
}
