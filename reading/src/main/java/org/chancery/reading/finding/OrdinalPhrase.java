package org.chancery.reading.finding;

import java.util.Set;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;
import org.chancery.reading.text.Span;

/**
 * The phrase of an ordinal or superlative: "the first official visit by a president of Chile since
 * 1990". Follows the order of the words where the parser hangs the ordinal on a word in between, or
 * what follows on the verb.
 *
 * @param sentence where
 * @param ordinal "first", "largest"
 * @param noun what is ordered; the ordinal itself where it stands alone ("Chile's first since
 *     1990")
 */
record OrdinalPhrase(Sentence sentence, Token ordinal, Token noun) {

  private static final Set<String> CONTINUING =
      Set.of("to", "since", "by", "between", "of", "ever", "with", "from", "in", "for", "that");

  /** What is taken in though the parser hangs it elsewhere. */
  private static final Set<String> BELONGING = Set.of("to", "since", "by", "between", "of", "ever");

  static OrdinalPhrase of(Sentence sentence, Token ordinal) {
    Token at = ordinal;
    while (!at.isRoot()) {
      Token above = sentence.token(at.head());
      boolean within =
          above.index() > at.index()
              && (isModifier(at) || at.equals(ordinal) && above.index() - at.index() <= 3)
              && above.upos() != Upos.VERB
              && noVerbBetween(sentence, ordinal, above);
      if (!within) {
        break;
      }
      at = above;
    }
    return new OrdinalPhrase(sentence, ordinal, at);
  }

  private static boolean isModifier(Token token) {
    return token.is("amod")
        || token.is("compound")
        || token.is("nmod:poss")
        || token.is("dep")
        || token.is("advmod")
        || token.is("nummod")
        || token.is("nmod")
        || token.is("punct");
  }

  private static boolean noVerbBetween(Sentence sentence, Token from, Token to) {
    for (int i = from.index() + 1; i < to.index(); i++) {
      Token token = sentence.token(i);
      boolean hyphened =
          sentence.token(i - 1).form().equals("-") || sentence.token(i + 1).form().equals("-");
      if (token.upos() == Upos.ADP && !hyphened
          || token.upos() == Upos.PUNCT && token.form().matches("[,;:()]")
          || token.xpos().equals("VBD")
          || token.xpos().equals("VBZ")
          || token.xpos().equals("MD")) {
        return false;
      }
    }
    return true;
  }

  boolean standsAlone() {
    return noun.equals(ordinal);
  }

  /** The word after the noun or the lone ordinal; the noun itself at the end of the sentence. */
  Token next() {
    int after = noun.index() + 1;
    return after < sentence.tokens().size() ? sentence.token(after) : noun;
  }

  /** From the ordinal, with a "the" before it, to the end of what belongs to the noun. */
  Span span() {
    int first = ordinal.index();
    if (first > 0 && sentence.token(first - 1).lemma().equalsIgnoreCase("the")) {
      first--;
    }
    int last = noun.index();
    int end = Math.max(last, sentence.lastBelow(noun));
    for (int i = last + 1; i <= end && !closes(i); i++) {
      last = i;
    }
    for (int rounds = 0; rounds < 4 && last + 1 < sentence.tokens().size(); rounds++) {
      Token next = sentence.token(last + 1);
      if (!BELONGING.contains(next.lemma().toLowerCase(java.util.Locale.ROOT)) || next.isRoot()) {
        break;
      }
      int to =
          Math.max(
              next.index(),
              next.head() > next.index()
                  ? sentence.lastBelow(sentence.token(next.head()))
                  : next.index());
      for (int i = last + 1; i <= to && !closes(i); i++) {
        last = i;
      }
    }
    return Content.trimmed(sentence, first, last);
  }

  /** Whether a comment, another clause or a coordinated one begins here. */
  private boolean closes(int index) {
    Token token = sentence.token(index);
    if (token.form().matches("[,;:()–—]|--")) {
      boolean place =
          index + 2 < sentence.tokens().size()
              && token.form().equals(",")
              && sentence.token(index + 1).upos() == Upos.PROPN
              && sentence.token(index - 1).upos() == Upos.PROPN
              && index - 1 != noun.index();
      return !place;
    }
    boolean otherKind =
        token.upos() == Upos.CCONJ
            && !token.isRoot()
            && sentence.token(token.head()).upos() == Upos.NOUN
            && sentence.token(token.head()).is("conj")
            && sentence.token(sentence.token(token.head()).head()).upos() == Upos.PROPN;
    return otherKind
        || (token.upos() == Upos.CCONJ
            && !token.isRoot()
            && token.head() > index
            && sentence.token(token.head()).is("conj")
            && sentence.token(token.head()).head() <= noun.index())
        || (token.xpos().equals("VBD") || token.xpos().equals("VBZ") || token.xpos().equals("MD"))
            && !token.isRoot()
            && !sentence.dominates(noun, token);
  }

  /** Whether something follows that says among what or since when it is the first. */
  boolean isQualified() {
    return CONTINUING.contains(next().lemma().toLowerCase(java.util.Locale.ROOT));
  }
}
