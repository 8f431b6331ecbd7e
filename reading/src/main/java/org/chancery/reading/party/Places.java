package org.chancery.reading.party;

import java.util.Locale;
import java.util.Set;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;

/** Tells a capital that stands for its government from one where things happen. */
final class Places {

  private static final Set<String> VOICES =
      Set.of(
          "reaction",
          "comment",
          "response",
          "reply",
          "answer",
          "word",
          "criticism",
          "condemnation",
          "praise",
          "pressure",
          "objection",
          "protest",
          "signal",
          "silence",
          "support",
          "backing",
          "assurance",
          "guarantee",
          "demand",
          "request",
          "call",
          "statement");

  private Places() {}

  static boolean acts(Analysis analysis, Chunk chunk, int head) {
    Sentence sentence = analysis.sentence();
    if (sentence.number() == 0) {
      return false;
    }
    Token token = sentence.token(head);
    Token first = token;
    while (first.is("conj") && !first.isRoot()) {
      first = sentence.token(first.head());
    }
    if (isVoice(sentence, first)) {
      return true;
    }
    String before =
        chunk.first() == 0 ? "" : sentence.token(chunk.first() - 1).form().toLowerCase(Locale.ROOT);
    if (Lexicon.LOCATIVE.has(before) || first.is("appos") || first.is("compound")) {
      return false;
    }
    for (Token mark : sentence.children(first, "case")) {
      if (Lexicon.LOCATIVE.has(mark.lemma().toLowerCase(Locale.ROOT))) {
        return false;
      }
      if (mark.lemma().equals("to") && leadsThere(sentence, first)) {
        return false;
      }
      if (mark.lemma().equals("of")) {
        return false;
      }
    }
    if (first.isRoot()) {
      return false;
    }
    Token governor = sentence.token(first.head());
    if (first.is("obj")) {
      return !Lexicon.MOTION.has(governor.lemma().toLowerCase(Locale.ROOT));
    }
    return first.is("nsubj")
        || first.is("iobj")
        || first.is("nmod:poss")
        || first.is("obl")
        || first.is("nmod");
  }

  /** "no reaction from Oslo": a place that is heard is its government. */
  private static boolean isVoice(Sentence sentence, Token place) {
    return place.is("nmod")
        && sentence.has(place, "case", c -> c.lemma().equals("from"))
        && VOICES.contains(sentence.token(place.head()).lemma().toLowerCase(Locale.ROOT));
  }

  private static boolean leadsThere(Sentence sentence, Token place) {
    Token at = place;
    for (int i = 0; i < 2 && !at.isRoot(); i++) {
      at = sentence.token(at.head());
      if (Lexicon.MOTION.has(at.lemma().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
