package org.chancery.record.person;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.reading.syntax.Wordlist;

/** The words of names: how they are folded, and when two are spellings of one. */
final class NameWord {

  private static final Map<String, Set<String>> FORMS = forms();
  private static final int LONG = 6;
  private static final Pattern DROPPED = Pattern.compile("[\\p{M}.'’‘`ʼ]+");

  /** Endings that spellings in Latin letters do not agree on, a longer one before its own end. */
  private static final List<String> ENDINGS = List.of("iy", "yi", "ij", "ii", "yy", "ie", "y");

  private NameWord() {}

  /** Lower case, without diacritics, apostrophes and full stops. */
  static String fold(String word) {
    return DROPPED
        .matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
        .replaceAll("")
        .replace("ı", "i")
        .replace("ø", "o")
        .replace("ł", "l")
        .toLowerCase(Locale.ROOT);
  }

  /** What spellings of a word in Latin letters share: Zelensky, Zelenskyy and Zelenskiy. */
  static String skeleton(String folded) {
    String word =
        withPlainEnding(folded)
            .replace("kh", "k")
            .replace("gh", "g")
            .replace("dh", "d")
            .replace("ph", "f")
            .replace("q", "k")
            .replace("w", "v")
            .replace("ou", "u")
            .replace("oo", "u");
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
        plain.append(word.charAt(i));
      }
    }
    return plain.toString();
  }

  private static String withPlainEnding(String word) {
    for (String ending : ENDINGS) {
      if (word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length()) + "i";
      }
    }
    return word;
  }

  /** Equal, an initial of the other, forms or spellings of one name, or a letter apart if long. */
  static boolean same(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    if (one.length() == 1 || other.length() == 1) {
      return one.charAt(0) == other.charAt(0);
    }
    if (FORMS.getOrDefault(one, Set.of()).contains(other)
        || skeleton(one).equals(skeleton(other))) {
      return true;
    }
    return one.length() >= LONG && other.length() >= LONG && distance(one, other) <= 1;
  }

  private static int distance(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return 2;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(diagonal + change, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[b.length()];
  }

  private static Map<String, Set<String>> forms() {
    Map<String, Set<String>> forms = new HashMap<>();
    for (String line : Wordlist.lines(NameWord.class, "given-names.txt")) {
      List<String> names = List.of(line.split(" "));
      names.forEach(name -> forms.computeIfAbsent(name, n -> new HashSet<>()).addAll(names));
    }
    return forms;
  }
}
