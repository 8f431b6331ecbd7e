package org.chancery.parser.tree;

import java.util.ArrayList;
import java.util.List;

/** The regular endings of English verbs and nouns, taken off. */
final class Inflection {

  private Inflection() {}

  /** What a form in lower case may come from, the likeliest first; none where it has no ending. */
  static List<String> bases(String form) {
    List<String> bases = new ArrayList<>();
    if (form.endsWith("ied") || form.endsWith("ies")) {
      bases.add(form.substring(0, form.length() - 3) + "y");
    }
    if (form.endsWith("ed") && form.length() > 4) {
      stems(form.substring(0, form.length() - 2), bases);
    } else if (form.endsWith("ing") && form.length() > 5) {
      stems(form.substring(0, form.length() - 3), bases);
    } else if (form.endsWith("es") && form.length() > 4) {
      bases.add(form.substring(0, form.length() - 1));
      bases.add(form.substring(0, form.length() - 2));
    } else if (form.endsWith("s") && !form.endsWith("ss") && form.length() > 3) {
      bases.add(form.substring(0, form.length() - 1));
    }
    return bases;
  }

  private static void stems(String stem, List<String> bases) {
    char last = stem.charAt(stem.length() - 1);
    char before = stem.charAt(stem.length() - 2);
    boolean doubled = last == before && "bdgkmnprt".indexOf(last) >= 0;
    if (doubled) {
      bases.add(stem.substring(0, stem.length() - 1));
    }
    // "emphasiz-", "devolv-", "announc-", "regulat-" lack an e that "demand-" and "confirm-" do
    // not.
    boolean lacksE =
        "zvcu".indexOf(last) >= 0
            || stem.matches(".*([aeiou][sg]|[^aeiou]at|[^aeiou][iou]r|[^aeiou][iou]n|[^aeiou]l)");
    bases.add(lacksE ? stem + "e" : stem);
    bases.add(lacksE ? stem : stem + "e");
  }
}
