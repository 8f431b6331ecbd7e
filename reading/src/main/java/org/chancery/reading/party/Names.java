package org.chancery.reading.party;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Whether two names may be one person's. */
final class Names {

  private Names() {}

  /** Lower case, without accents and full stops. */
  static String fold(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .replace("ı", "i")
        .replaceAll("[.'’]", "")
        .toLowerCase(Locale.ROOT);
  }

  static List<String> fold(List<String> words) {
    return words.stream()
        .map(Names::fold)
        .filter(w -> !w.isEmpty() && !w.matches("[,-]|jr|sr|ii|iii"))
        .toList();
  }

  /**
   * Whether the shorter name may be short for the longer one: its words all stand in the longer
   * one, in their order, and the last is its surname (or, where family names go first, the first
   * is).
   */
  static boolean compatible(List<String> one, List<String> other) {
    List<String> shorter = one.size() <= other.size() ? one : other;
    List<String> longer = one.size() <= other.size() ? other : one;
    if (shorter.isEmpty()) {
      return false;
    }
    int at = 0;
    for (String word : shorter) {
      while (at < longer.size() && !same(word, longer.get(at))) {
        at++;
      }
      if (at == longer.size()) {
        return shorter.size() == 2 && longer.size() == 2 && reversed(shorter, longer);
      }
      at++;
    }
    String first = longer.getFirst();
    String last = longer.getLast();
    return shorter.stream().anyMatch(word -> same(word, last) || same(word, first));
  }

  private static boolean reversed(List<String> one, List<String> other) {
    return same(one.getFirst(), other.getLast()) && same(one.getLast(), other.getFirst());
  }

  /** Equal, an initial of the other, or one letter apart in a long name. */
  private static boolean same(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    if (one.length() == 1 || other.length() == 1) {
      return one.charAt(0) == other.charAt(0);
    }
    return one.length() >= 6 && other.length() >= 6 && distance(one, other) <= 1;
  }

  private static int distance(String a, String b) {
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
}
