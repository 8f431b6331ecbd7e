package org.chancery.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.reading.syntax.NamedEntity;
import org.chancery.reading.syntax.Parser;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;

/** How well a parser does on given words: shares of what is right, from 0 to 100. */
final class SyntaxScore {

  private static final int BATCH = 500;

  /**
   * Scores of a treebank; attachment without punctuation, as the treebank tags it.
   *
   * @param uas heads that are right
   * @param las heads and relations, the subtypes of relations left aside
   * @param full heads and relations, subtypes included
   */
  record Trees(double uas, double las, double full, double upos, double xpos, double lemma) {}

  private SyntaxScore() {}

  static Trees trees(Parser parser, List<GoldSentences.Tree> gold) {
    long[] right = new long[6];
    long words = 0;
    long attached = 0;
    List<Sentence> found = parse(parser, gold.stream().map(GoldSentences.Tree::forms).toList());
    for (int s = 0; s < gold.size(); s++) {
      for (Token token : found.get(s).tokens()) {
        GoldSentences.Word word = gold.get(s).words().get(token.index());
        words++;
        right[3] += token.upos().name().equals(word.upos()) ? 1 : 0;
        right[4] += token.xpos().equals(word.xpos()) ? 1 : 0;
        right[5] += token.lemma().equals(word.lemma()) ? 1 : 0;
        if (!word.upos().equals("PUNCT")) {
          attached++;
          if (token.head() + 1 == word.head()) {
            right[0]++;
            right[1] += universal(token.deprel()).equals(universal(word.deprel())) ? 1 : 0;
            right[2] += token.deprel().equals(word.deprel()) ? 1 : 0;
          }
        }
      }
    }
    return new Trees(
        share(right[0], attached),
        share(right[1], attached),
        share(right[2], attached),
        share(right[3], words),
        share(right[4], words),
        share(right[5], words));
  }

  /** F1 of names with exactly the same words and kind: persons, places, organisations. */
  static double names(Parser parser, List<GoldSentences.Named> gold) {
    long expected = 0;
    long marked = 0;
    long same = 0;
    List<Sentence> found = parse(parser, gold.stream().map(GoldSentences.Named::forms).toList());
    for (int s = 0; s < gold.size(); s++) {
      Set<NamedEntity> names = new HashSet<>(gold.get(s).names());
      List<NamedEntity> own =
          found.get(s).entities().stream()
              .filter(name -> name.kind() != NamedEntity.Kind.MISCELLANEOUS)
              .toList();
      expected += names.size();
      marked += own.size();
      same += own.stream().filter(names::contains).count();
    }
    return share(2 * same, expected + marked);
  }

  private static List<Sentence> parse(Parser parser, List<List<String>> sentences) {
    List<Sentence> parsed = new ArrayList<>(sentences.size());
    for (int from = 0; from < sentences.size(); from += BATCH) {
      parsed.addAll(
          parser.parseWords(sentences.subList(from, Math.min(sentences.size(), from + BATCH))));
    }
    return parsed;
  }

  private static String universal(String relation) {
    int colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.substring(0, colon);
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }
}
