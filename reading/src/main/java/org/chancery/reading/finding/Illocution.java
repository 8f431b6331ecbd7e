package org.chancery.reading.finding;

import java.util.List;
import org.chancery.reading.party.Party;
import org.chancery.reading.rule.Match;
import org.chancery.reading.text.Span;

/**
 * An act done by speaking, between parties: whoever speaks binds himself (a commissive) or asks
 * another to act (a directive), in the terms of Searle, "A classification of illocutionary acts"
 * (1976).
 *
 * @param match the words that tell of it
 * @param by who speaks
 * @param to who is addressed
 * @param content what is promised or asked
 */
record Illocution(Match match, List<Party> by, List<Party> to, Span content) {

  Illocution {
    by = List.copyOf(by);
    to = List.copyOf(to);
  }
}
