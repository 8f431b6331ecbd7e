package org.chancery.parser.tree;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.chancery.reading.syntax.Upos;

/**
 * Lemmas from the scripts that the network scores best, checked with a lexicon: from the pieces of
 * a word alone it cannot tell that "raised" comes from "raise" and "passed" from "pass".
 *
 * <p>In order: what a treebank or the list of irregular verbs says of the form; the form itself
 * where its tag is that of a base form; the first script, then the first rule, that gives a verb or
 * noun of the lexicon; the best script.
 */
public final class Lemmas {

  private static final Set<String> BASE_TAGS = Set.of("VB", "VBP", "NN", "JJ");

  private final List<LemmaScript> scripts;
  private final Map<Upos, Set<String>> known = new EnumMap<>(Upos.class);
  private final Map<Upos, Map<String, String>> forms = new EnumMap<>(Upos.class);

  /**
   * @param scripts in the order of the network's numbers
   * @param lexicon lines of a part of speech and a lemma, or a part of speech, a form and its
   *     lemma, tabs between
   * @throws IllegalArgumentException if a line is none of these
   */
  public Lemmas(List<String> scripts, List<String> lexicon) {
    this.scripts = scripts.stream().map(LemmaScript::parse).toList();
    for (String line : lexicon) {
      int tab = line.indexOf('\t');
      if (tab < 0) {
        throw new IllegalArgumentException("no lemma: " + line);
      }
      Upos upos = Upos.valueOf(line.substring(0, tab));
      int second = line.indexOf('\t', tab + 1);
      if (second < 0) {
        known.computeIfAbsent(upos, _ -> new HashSet<>()).add(line.substring(tab + 1));
      } else {
        forms
            .computeIfAbsent(upos, _ -> new HashMap<>())
            .put(line.substring(tab + 1, second), line.substring(second + 1));
      }
    }
  }

  /**
   * The lemma of a word.
   *
   * @param xpos its Penn tag
   * @param candidates numbers of scripts, those of a word in a row, the best first
   * @param from where this word's begin
   * @param count how many it has
   */
  public String lemma(String form, Upos upos, String xpos, int[] candidates, int from, int count) {
    // "United" of "United States" is an adjective in a name, and keeps its capital.
    if (upos == Upos.PROPN || xpos.startsWith("NNP")) {
      return scripts.get(candidates[from]).apply(form);
    }
    String lower = form.toLowerCase(Locale.ROOT);
    String listed = forms.getOrDefault(upos, Map.of()).get(lower);
    if (listed != null) {
      return listed;
    }
    Set<String> own = known.get(upos);
    if (own == null) {
      return scripts.get(candidates[from]).apply(form);
    }
    if (BASE_TAGS.contains(xpos)) {
      return lower;
    }
    List<String> ruled = Inflection.bases(lower);
    return first(form, candidates, from, count, own::contains)
        .or(() -> ruled.stream().filter(own::contains).findFirst())
        .or(() ->
            first(
                form,
                candidates,
                from,
                count,
                lemma -> isKnown(lemma) && (ruled.isEmpty() || ruled.contains(lemma))))
        .or(() -> ruled.stream().filter(this::isKnown).findFirst())
        .or(() -> isInflected(upos, xpos) ? ruled.stream().findFirst() : Optional.empty())
        .orElseGet(() -> scripts.get(candidates[from]).apply(form));
  }

  /** Whether the ending surely is one: names of things may well end in "-s" or "-ed". */
  private static boolean isInflected(Upos upos, String xpos) {
    return upos == Upos.VERB || (upos == Upos.NOUN && xpos.equals("NNS"));
  }

  private boolean isKnown(String lemma) {
    return known.values().stream().anyMatch(lemmas -> lemmas.contains(lemma));
  }

  private Optional<String> first(
      String form, int[] candidates, int from, int count, Predicate<String> test) {
    for (int i = from; i < from + count; i++) {
      String lemma = scripts.get(candidates[i]).apply(form);
      if (test.test(lemma)) {
        return Optional.of(lemma);
      }
    }
    return Optional.empty();
  }
}
