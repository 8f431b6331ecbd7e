package org.chancery.bench.corenlp;

import java.util.Locale;
import java.util.Map;
import org.chancery.reading.syntax.Upos;

/**
 * From CoreNLP's labels to those of Universal Dependencies v2 as English treebanks use them.
 *
 * <p>Relations: the measure and time phrases {@code obl:npmod}, {@code obl:tmod}, {@code
 * nmod:npmod} and {@code nmod:tmod} became {@code obl:unmarked} and {@code nmod:unmarked} in later
 * releases of UD, and the agent of a passive is {@code obl:agent}.
 */
final class UniversalLabels {

  /** What personal pronouns and clitics go back to. */
  private static final Map<String, String> PRONOUNS =
      Map.ofEntries(
          Map.entry("i", "I"),
          Map.entry("me", "I"),
          Map.entry("him", "he"),
          Map.entry("her", "she"),
          Map.entry("us", "we"),
          Map.entry("them", "they"),
          Map.entry("'s", "we"),
          Map.entry("'em", "they"),
          Map.entry("whom", "who"));

  private static final Map<String, String> CLITICS =
      Map.ofEntries(
          Map.entry("n't", "not"),
          Map.entry("'ll", "will"),
          Map.entry("'re", "be"),
          Map.entry("'ve", "have"),
          Map.entry("'m", "be"),
          Map.entry("ca", "can"),
          Map.entry("wo", "will"),
          Map.entry("sha", "shall"),
          Map.entry("could", "could"),
          Map.entry("would", "would"),
          Map.entry("should", "should"),
          Map.entry("might", "might"));

  private UniversalLabels() {}

  static String relation(String given) {
    return switch (given) {
      case "obl:npmod", "obl:tmod" -> "obl:unmarked";
      case "nmod:npmod", "nmod:tmod" -> "nmod:unmarked";
      case "advmod:npmod" -> "obl:unmarked";
      default -> given;
    };
  }

  static Upos upos(String word, String xpos, String relation) {
    return switch (xpos) {
      case "NN", "NNS" -> word.equals("%") ? Upos.SYM : Upos.NOUN;
      case "NNP", "NNPS" -> Upos.PROPN;
      case "CD" -> Upos.NUM;
      case "JJ", "JJR", "JJS", "AFX" -> Upos.ADJ;
      case "RB", "RBR", "RBS" -> isNegation(word) ? Upos.PART : Upos.ADV;
      case "WRB" -> relation.equals("mark") ? Upos.SCONJ : Upos.ADV;
      case "IN" -> preposition(word, relation);
      case "TO" -> relation.equals("mark") ? Upos.PART : Upos.ADP;
      case "RP" -> Upos.ADP;
      case "POS" -> Upos.PART;
      case "DT", "PDT" -> determiner(relation);
      case "WDT" ->
          relation.equals("mark") ? Upos.SCONJ : relation.equals("det") ? Upos.DET : Upos.PRON;
      case "WP", "WP$", "PRP", "PRP$", "EX" -> Upos.PRON;
      case "MD" -> Upos.AUX;
      case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ" ->
          relation.startsWith("aux") || relation.equals("cop") ? Upos.AUX : Upos.VERB;
      case "CC" -> Upos.CCONJ;
      case "UH" -> Upos.INTJ;
      case "$", "SYM", "#" -> Upos.SYM;
      case "FW", "LS", "ADD", "GW", "XX" -> Upos.X;
      default -> Upos.PUNCT;
    };
  }

  private static boolean isNegation(String word) {
    return word.equalsIgnoreCase("not")
        || word.equalsIgnoreCase("n't")
        || word.equalsIgnoreCase("n\u2019t");
  }

  private static Upos preposition(String word, String relation) {
    return switch (relation) {
      case "mark" -> Upos.SCONJ;
      case "advmod" -> Upos.ADV;
      case "cc" -> Upos.CCONJ;
      case "det" -> Upos.DET;
      case "nsubj", "obj" -> word.equalsIgnoreCase("that") ? Upos.PRON : Upos.ADP;
      default -> Upos.ADP;
    };
  }

  private static Upos determiner(String relation) {
    return switch (relation) {
      case "det", "det:predet", "case" -> Upos.DET;
      case "cc:preconj", "cc" -> Upos.CCONJ;
      case "advmod" -> Upos.ADV;
      case "mark" -> Upos.SCONJ;
      default -> Upos.PRON;
    };
  }

  /** A lemma as UD has it, from the one that CoreNLP's morphology gives. */
  static String lemma(String word, String xpos, Upos upos, String found) {
    String straight = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    return switch (upos) {
      case PROPN -> found;
      case PRON -> xpos.equals("PRP$") ? straight : PRONOUNS.getOrDefault(straight, straight);
      case AUX, PART, VERB ->
          straight.equals("'s") && upos == Upos.AUX
              ? "be"
              : straight.equals("'d")
                  ? "would"
                  : CLITICS.getOrDefault(straight, found.toLowerCase(Locale.ROOT));
      case PUNCT, SYM, NUM -> word;
      case ADJ, ADP, ADV, CCONJ, DET, INTJ, NOUN, SCONJ, X ->
          straight.equals("an") ? "a" : found.toLowerCase(Locale.ROOT);
    };
  }
}
