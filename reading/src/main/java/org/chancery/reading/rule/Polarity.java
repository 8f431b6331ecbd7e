package org.chancery.reading.rule;

import java.util.Optional;
import java.util.Set;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;

/** Whether a word is denied by the words around it. */
public final class Polarity {

  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "never", "no", "neither", "nor", "without", "none");

  /** Markers under which a verb shares the polarity of the one above it. */
  private static final Set<String> CONTROLLING = Set.of("to", "from", "of", "by");

  private Polarity() {}

  /** Whether the verb or noun is under negation, its own or that of the verb that governs it. */
  public static boolean isNegated(Sentence sentence, Token word) {
    if (denied(sentence, word)) {
      return true;
    }
    boolean governed =
        word.is("xcomp") || word.is("obj") || (word.is("conj") && !ownSubject(sentence, word));
    return governed
        && sentence
            .head(word)
            .filter(head -> word.is("conj") ? butless(sentence, word) : true)
            .map(head -> isNegated(sentence, head))
            .orElse(false);
  }

  /**
   * Whether something is said not to be done: the verb is denied, or stands under a denied or
   * withholding one at any depth of control ("is not in a position to say", "declined to say",
   * "without saying", "has yet to say").
   */
  public static boolean isWithheld(Sentence sentence, Token word, Lexicon lexicon) {
    Token at = word;
    boolean coordinated = false;
    for (int depth = 0; depth < 4; depth++) {
      // "declined to answer and left" did leave: only a denial reaches over to the second verb.
      boolean withholding = depth > 0 && !coordinated && lexicon.has("withhold", at.lemma());
      if (denied(sentence, at) || withholding) {
        // "did not hesitate to say" says it.
        return denied(sentence, at) != withholding;
      }
      // "Norway's failure to answer": the parser may hang the infinitive on the verb before.
      if (nounBefore(sentence, at)
          .filter(noun -> lexicon.has("withhold", noun.lemma()))
          .isPresent()) {
        return true;
      }
      boolean yet =
          sentence.has(at, "advmod", adverb -> adverb.lemma().equals("yet"))
              && sentence.has(at, "mark", mark -> mark.lemma().equals("to"));
      if (yet) {
        return true;
      }
      boolean controlled =
          at.is("xcomp")
              || ((at.is("advcl") || at.is("acl") || at.is("obl") || at.is("ccomp"))
                  && Roles.introducedBy(sentence, at, CONTROLLING))
              || (at.is("conj")
                  && !ownSubject(sentence, at)
                  && butless(sentence, at)
                  && sentence.token(at.head()).xpos().equals(at.xpos()));
      coordinated = at.is("conj");
      if (!controlled || at.isRoot()) {
        return false;
      }
      Token above = sentence.token(at.head());
      // "has yet to say": the parser makes "has" the head and "yet" its adverb.
      if (above.lemma().equals("have")
          && sentence.has(above, "advmod", adverb -> adverb.lemma().equals("yet"))) {
        return true;
      }
      at = above;
    }
    return false;
  }

  /** The noun that an infinitive follows directly: "failure" in "failure to answer". */
  static Optional<Token> nounBefore(Sentence sentence, Token verb) {
    return sentence.children(verb, "mark").stream()
        .filter(mark -> mark.lemma().equals("to") && mark.index() > 0)
        .map(mark -> sentence.token(mark.index() - 1))
        .filter(noun -> noun.upos() == Upos.NOUN)
        .findFirst();
  }

  private static boolean denied(Sentence sentence, Token word) {
    return sentence.children(word).stream()
        .anyMatch(child ->
            (child.is("advmod")
                        || child.is("det")
                        || child.is("mark")
                        || child.is("case")
                        || child.is("cc"))
                    && (NEGATIONS.contains(child.lemma()) || NEGATIONS.contains(child.form()))
                || child.is("nsubj") && isNeither(sentence, child));
  }

  /** "Neither side said", "neither of them said". */
  private static boolean isNeither(Sentence sentence, Token subject) {
    return subject.lemma().equalsIgnoreCase("neither")
        || sentence.has(subject, "det", d -> d.lemma().equalsIgnoreCase("neither"));
  }

  private static boolean ownSubject(Sentence sentence, Token word) {
    return !sentence.children(word, "nsubj").isEmpty();
  }

  /** "did not agree but promised" denies the first verb only. */
  private static boolean butless(Sentence sentence, Token word) {
    return sentence.children(word, "cc").stream().noneMatch(cc -> cc.lemma().equals("but"));
  }
}
