package org.chancery.reading.mention;

import java.util.Set;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;
import org.chancery.reading.syntax.Wordlist;

/** The verbs that can introduce a speaker's words. */
final class Sayings {

  private static final Set<String> VERBS = Set.copyOf(Wordlist.lines(Sayings.class, "saying.txt"));

  private Sayings() {}

  static boolean isVerb(Token token) {
    return token.upos() == Upos.VERB && VERBS.contains(token.lemma());
  }
}
