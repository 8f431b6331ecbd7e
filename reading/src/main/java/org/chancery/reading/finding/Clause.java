package org.chancery.reading.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;

/** How a word stands in its sentence: the words that govern it and the small words around it. */
final class Clause {

  private static final Set<String> SUBORDINATE = Set.of("acl", "advcl", "ccomp", "xcomp", "csubj");

  private Clause() {}

  static String lemma(Token token) {
    return token.lemma().toLowerCase(Locale.ROOT);
  }

  static boolean isVerb(Sentence sentence, Token token) {
    return token.upos() == Upos.VERB
        || token.upos() == Upos.AUX
        || !sentence.children(token, "cop").isEmpty();
  }

  /** The words above a word, the nearest first. */
  static List<Token> above(Sentence sentence, Token word) {
    List<Token> chain = new ArrayList<>();
    Optional<Token> at = sentence.head(word);
    while (at.isPresent()) {
      chain.add(at.get());
      at = sentence.head(at.get());
    }
    return chain;
  }

  /** The nearest verb above a word; conjuncts stand beside, not above. */
  static Optional<Token> verbAbove(Sentence sentence, Token word) {
    for (Token token : above(sentence, word)) {
      if (isVerb(sentence, token)) {
        return Optional.of(token);
      }
    }
    return Optional.empty();
  }

  /** The first of a coordination of nouns: what its relation belongs to. */
  static Token first(Sentence sentence, Token word) {
    Token at = word;
    while (at.is("conj") && !at.isRoot() && sentence.token(at.head()).upos() != Upos.VERB) {
      at = sentence.token(at.head());
    }
    return at;
  }

  /** The preposition of a phrase, or of the coordination it belongs to; empty where none. */
  static String preposition(Sentence sentence, Token word) {
    return sentence.children(word, "case").stream()
        .map(Clause::lemma)
        .reduce((a, b) -> a + " " + b)
        .or(() ->
            word.is("conj")
                ? Optional.of(preposition(sentence, first(sentence, word), word))
                : Optional.empty())
        .orElse("");
  }

  private static String preposition(Sentence sentence, Token first, Token word) {
    return first.index() == word.index() ? "" : preposition(sentence, first);
  }

  static boolean hasAuxiliary(Sentence sentence, Token verb, Set<String> lemmas) {
    return sentence.has(verb, "aux", aux -> lemmas.contains(lemma(aux)));
  }

  static boolean isSubordinate(Token verb) {
    return SUBORDINATE.stream().anyMatch(verb::is);
  }

  static boolean isInfinitive(Sentence sentence, Token verb) {
    return sentence.has(verb, "mark", mark -> lemma(mark).equals("to"));
  }
}
