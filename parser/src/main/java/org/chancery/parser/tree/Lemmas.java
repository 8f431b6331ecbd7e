package org.chancery.parser.tree;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.reading.syntax.Upos;

/**
 * Chooses among the lemma scripts that the network scores best the first that gives a known verb or
 * noun: from pieces of a word alone it cannot tell that "raised" comes from "raise" and "passed"
 * from "pass".
 */
public final class Lemmas {

  private final List<LemmaScript> scripts;
  private final Map<Upos, Set<String>> known = new EnumMap<>(Upos.class);

  /**
   * @param scripts in the order of the network's numbers
   * @param lexicon lines of a part of speech and a lemma, a tab between
   * @throws IllegalArgumentException if a line is none of these
   */
  public Lemmas(List<String> scripts, List<String> lexicon) {
    this.scripts = scripts.stream().map(LemmaScript::parse).toList();
    for (String line : lexicon) {
      int tab = line.indexOf('\t');
      if (tab < 0) {
        throw new IllegalArgumentException("no lemma: " + line);
      }
      known
          .computeIfAbsent(Upos.valueOf(line.substring(0, tab)), _ -> new HashSet<>())
          .add(line.substring(tab + 1));
    }
  }

  /**
   * The lemma of a word.
   *
   * @param candidates numbers of scripts, those of a word in a row, the best first
   * @param from where this word's begin
   * @param count how many it has
   */
  public String lemma(String form, Upos upos, int[] candidates, int from, int count) {
    Set<String> lemmas = known.get(upos);
    if (lemmas != null) {
      for (int i = from; i < from + count; i++) {
        String lemma = scripts.get(candidates[i]).apply(form);
        if (lemmas.contains(lemma)) {
          return lemma;
        }
      }
      String lower = form.toLowerCase(Locale.ROOT);
      if (lemmas.contains(lower)) {
        return lower;
      }
    }
    return scripts.get(candidates[from]).apply(form);
  }
}
