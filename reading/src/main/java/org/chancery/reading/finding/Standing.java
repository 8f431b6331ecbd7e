package org.chancery.reading.finding;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.rule.Lexicon;
import org.chancery.reading.rule.Polarity;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;

/**
 * How the words around an act present it: as done, to come, asked for, threatened and so on.
 *
 * <p>Auxiliaries and markers of the act count first, then the verb or noun that governs it ("agreed
 * to meet", "threats of sanctions"), by the classes {@code governs-*} of the lexicon.
 */
enum Standing {
  /** Told as a fact, or presupposed. */
  ACTUAL,
  /** Announced or planned. */
  FUTURE,
  /** Promised to somebody, or agreed with somebody. */
  PLEDGED,
  /** Wished for, possible or conditional. */
  HYPOTHETICAL,
  /** Said not to be so. */
  DENIED,
  /** Asked of somebody, or held to be due. */
  REQUESTED,
  /** Announced as a consequence. */
  THREATENED,
  /** Refused or ruled out. */
  REFUSED,
  /** Laid at somebody's door without being told as a fact. */
  ALLEGED,
  /** Broken off, prevented or over. */
  ENDED,
  /** What another act is meant to serve. */
  PURPOSE;

  private static final int DEPTH = 5;

  /** How far before an infinitive the noun may stand that it completes. */
  private static final int REACH = 9;

  /** What a clause with a subject of its own does not take over from the verb above it. */
  private static final Set<Standing> AHEAD = EnumSet.of(FUTURE, PLEDGED, REFUSED);

  /** What takes away from a plan that it is one. */
  private static final Set<Standing> UNREAL = EnumSet.of(HYPOTHETICAL, DENIED, ALLEGED);

  private static final Set<String> PRESENT = Set.of("VBP", "VBZ", "VBG");

  private static final Set<String> WILL = Set.of("will", "would", "shall", "wo");

  /** The standing of the act that this verb or noun names. */
  static Standing of(Lexicon lexicon, Sentence sentence, Token word) {
    return of(lexicon, sentence, word, DEPTH);
  }

  private static Standing of(Lexicon lexicon, Sentence sentence, Token word, int depth) {
    if (Polarity.isNegated(sentence, word)) {
      return isWillful(sentence, word) ? REFUSED : DENIED;
    }
    Standing own = own(lexicon, sentence, word);
    Optional<Token> above = sentence.head(word);
    if (own != ACTUAL || above.isEmpty() || depth == 0) {
      return own;
    }
    return word.upos() == Upos.VERB || word.upos() == Upos.AUX
        ? ofClause(lexicon, sentence, word, above.get(), depth - 1)
        : ofNoun(lexicon, sentence, word, above.get(), depth - 1);
  }

  /** "will not lift the embargo" refuses, where "did not lift the embargo" denies. */
  private static boolean isWillful(Sentence sentence, Token word) {
    boolean own =
        sentence.has(
            word, "aux", aux -> WILL.contains(aux.lemma().toLowerCase(java.util.Locale.ROOT)));
    // "will not begin talks": the will stands with the verb that carries the talks.
    return own
        || ((word.is("obj") || word.is("xcomp"))
            && sentence
                .head(word)
                .filter(above -> above.upos() == Upos.VERB)
                .map(above -> isWillful(sentence, above))
                .orElse(false));
  }

  private static Standing own(Lexicon lexicon, Sentence sentence, Token word) {
    for (Token child : sentence.children(word)) {
      String lemma = child.lemma().toLowerCase(java.util.Locale.ROOT);
      if (child.is("aux")) {
        switch (lemma) {
          case "will", "shall", "'ll", "wo" -> {
            return isConditional(sentence, word) ? THREATENED : FUTURE;
          }
          case "would" -> {
            boolean reported = isReported(sentence, word);
            return !reported ? HYPOTHETICAL : isConditional(sentence, word) ? THREATENED : FUTURE;
          }
          case "can", "could", "may", "might" -> {
            return HYPOTHETICAL;
          }
          case "should", "must", "ought" -> {
            return REQUESTED;
          }
          default -> {}
        }
      }
      if ((child.is("mark") || child.is("advmod")) && lexicon.has("conditional-mark", lemma)) {
        return HYPOTHETICAL;
      }
      if (child.is("amod") && lexicon.has("coming-adjective", lemma)) {
        return FUTURE;
      }
      if ((child.is("amod") || child.is("det")) && lexicon.has("possible-adjective", lemma)) {
        return HYPOTHETICAL;
      }
    }
    return ACTUAL;
  }

  /** "will strike if the talks fail". */
  private static boolean isConditional(Sentence sentence, Token verb) {
    return sentence.children(verb, "advcl").stream()
        .anyMatch(clause ->
            sentence.has(
                clause,
                "mark",
                mark -> mark.lemma().equals("if") || mark.lemma().equals("unless")));
  }

  /** "said it would send": the future as seen from the past. */
  private static boolean isReported(Sentence sentence, Token verb) {
    return verb.is("ccomp")
        || verb.is("parataxis")
        || sentence.children(verb).stream().anyMatch(child -> child.is("parataxis"));
  }

  private static boolean isPresent(Sentence sentence, Token verb) {
    return PRESENT.contains(verb.xpos()) && sentence.children(verb, "aux").isEmpty();
  }

  private static Standing ofClause(
      Lexicon lexicon, Sentence sentence, Token verb, Token above, int depth) {
    boolean to = sentence.has(verb, "mark", mark -> mark.lemma().equals("to"));
    boolean finite = !sentence.children(verb, "nsubj").isEmpty() && !to;
    if (verb.is("conj")) {
      return finite || !sentence.children(verb, "aux").isEmpty() || above.upos() != Upos.VERB
          ? ACTUAL
          : of(lexicon, sentence, above, depth);
    }
    boolean completes =
        verb.is("xcomp")
            || verb.is("ccomp")
            || (verb.is("acl") && to)
            || verb.is("advcl")
            || verb.is("obl");
    if (!completes) {
      return ACTUAL;
    }
    if (to && verb.is("xcomp") && above.lemma().equals("have")) {
      return REQUESTED;
    }
    Optional<Standing> governed = governed(lexicon, above);
    if (verb.is("ccomp") && finite) {
      return governed.filter(standing -> !AHEAD.contains(standing)).orElse(ACTUAL);
    }
    if (verb.is("advcl") && !to && isPresent(sentence, verb) && above.upos() == Upos.VERB) {
      // "before she visits Norway she will go to Chile"
      Standing main = of(lexicon, sentence, above, depth);
      if (main == FUTURE || main == PLEDGED) {
        return FUTURE;
      }
    }
    if (verb.is("advcl") && !to) {
      // "blamed Chile for raiding", but "blamed Chile, promising help"
      boolean marked = !sentence.children(verb, "mark", "case").isEmpty();
      Optional<Standing> passed =
          governed.filter(s -> (s == ALLEGED && marked) || s == ENDED || s == DENIED);
      // "alleged that Norway fed the war by arming Chile"
      return passed.orElseGet(() ->
          marked && above.upos() == Upos.VERB && of(lexicon, sentence, above, depth) == ALLEGED
              ? ALLEGED
              : ACTUAL);
    }
    if (governed.isPresent()) {
      // "may plan to strike"
      Standing outer =
          AHEAD.contains(governed.get()) && above.upos() == Upos.VERB
              ? of(lexicon, sentence, above, depth)
              : ACTUAL;
      return UNREAL.contains(outer) ? outer : governed.get();
    }
    if (lexicon.has("governs-topic", above.lemma())) {
      return HYPOTHETICAL;
    }
    Optional<Standing> planned = to ? planned(lexicon, sentence, verb) : Optional.empty();
    if (planned.isPresent()) {
      return planned.get();
    }
    Standing higher = above.upos() == Upos.VERB ? of(lexicon, sentence, above, depth) : ACTUAL;
    boolean purpose = to && !verb.is("xcomp");
    return higher == ACTUAL && purpose ? PURPOSE : higher;
  }

  /** By the noun right before the infinitive, wherever the parser hung it. */
  private static Optional<Standing> planned(Lexicon lexicon, Sentence sentence, Token infinitive) {
    for (int i = infinitive.index() - 1; i >= 0 && i > infinitive.index() - REACH; i--) {
      Token token = sentence.token(i);
      if (token.upos() == Upos.VERB) {
        return Optional.empty();
      }
      Optional<Standing> governed =
          token.upos() == Upos.NOUN ? governed(lexicon, token) : Optional.empty();
      if (governed.isPresent()) {
        return governed;
      }
    }
    return Optional.empty();
  }

  private static Standing ofNoun(
      Lexicon lexicon, Sentence sentence, Token noun, Token above, int depth) {
    if (noun.is("conj")) {
      return above.upos() == Upos.VERB ? ACTUAL : of(lexicon, sentence, above, depth);
    }
    if (noun.is("nmod") && lexicon.has("series-noun", above.lemma())) {
      return of(lexicon, sentence, above, depth);
    }
    boolean hangs =
        noun.is("obj") || noun.is("obl") || noun.is("nmod") || noun.deprel().equals("nsubj:pass");
    if (!hangs) {
      return ACTUAL;
    }
    boolean decreed =
        (noun.is("obj") || noun.deprel().equals("nsubj:pass"))
            && lexicon.has("decrees", above.lemma());
    if (decreed) {
      return of(lexicon, sentence, above, depth);
    }
    Optional<Standing> governed = governed(lexicon, above);
    if (governed.isPresent()) {
      return governed.get();
    }
    boolean carried = noun.is("obj") || noun.deprel().equals("nsubj:pass");
    boolean carries =
        lexicon.has("light", above.lemma()) || lexicon.has("carries-out", above.lemma());
    return carried && carries ? of(lexicon, sentence, above, depth) : ACTUAL;
  }

  private static Optional<Standing> governed(Lexicon lexicon, Token above) {
    String lemma = above.lemma().toLowerCase(java.util.Locale.ROOT);
    if (lexicon.has("governs-request", lemma)) {
      return Optional.of(REQUESTED);
    }
    if (lexicon.has("governs-threat", lemma)) {
      return Optional.of(THREATENED);
    }
    if (lexicon.has("governs-pledge", lemma)) {
      return Optional.of(PLEDGED);
    }
    if (lexicon.has("governs-commitment", lemma)) {
      return Optional.of(FUTURE);
    }
    if (lexicon.has("governs-refusal", lemma)) {
      return Optional.of(REFUSED);
    }
    if (lexicon.has("governs-wish", lemma)) {
      return Optional.of(HYPOTHETICAL);
    }
    if (lexicon.has("governs-allegation", lemma)) {
      return Optional.of(ALLEGED);
    }
    if (lexicon.has("governs-denial", lemma)) {
      return Optional.of(DENIED);
    }
    if (lexicon.has("governs-end", lemma)) {
      return Optional.of(ENDED);
    }
    return Optional.empty();
  }
}
