package org.chancery.reading.party;

import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;

/** How much the place of a phrase in its sentence brings to mind whom it stands for. */
final class Salience {

  private Salience() {}

  static int weight(Sentence sentence, int head) {
    Token token = sentence.token(head);
    Token at = token;
    // A conjunct stands where the first one stands.
    while (at.is("conj") && !at.isRoot()) {
      at = sentence.token(at.head());
    }
    int conjunct = at.index() == token.index() ? 0 : -4;
    if (at.is("nsubj")) {
      boolean main = at.isRoot() || sentence.token(at.head()).isRoot();
      return (main ? 42 : 34) + conjunct;
    }
    if (at.is("obj") || at.is("iobj")) {
      return 20 + conjunct;
    }
    if (at.is("obl") || at.is("root")) {
      return 18 + conjunct;
    }
    if (at.is("appos") || at.is("nmod:poss")) {
      return 14 + conjunct;
    }
    if (at.is("amod") || at.is("compound")) {
      return 2;
    }
    return 10 + conjunct;
  }
}
