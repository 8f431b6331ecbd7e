package org.chancery.reading.rule;

import java.util.Set;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;

/** Whether a word is denied by the words around it. */
public final class Polarity {

  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "never", "no", "neither", "nor", "without", "none");

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

  private static boolean denied(Sentence sentence, Token word) {
    return sentence.children(word).stream()
        .anyMatch(
            child ->
                (child.is("advmod") || child.is("det") || child.is("mark") || child.is("case")
                        || child.is("cc"))
                    && (NEGATIONS.contains(child.lemma()) || NEGATIONS.contains(child.form())));
  }

  private static boolean ownSubject(Sentence sentence, Token word) {
    return !sentence.children(word, "nsubj").isEmpty();
  }

  /** "did not agree but promised" denies the first verb only. */
  private static boolean butless(Sentence sentence, Token word) {
    return sentence.children(word, "cc").stream().noneMatch(cc -> cc.lemma().equals("but"));
  }
}
