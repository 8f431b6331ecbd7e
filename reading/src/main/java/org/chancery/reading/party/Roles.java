package org.chancery.reading.party;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Titles in one form, so that different wordings of an office can be compared. */
final class Roles {

  private static final Set<String> DROPPED =
      Set.of("of", "for", "the", "to", "and", "on", "affairs");

  private Roles() {}

  /** "Minister for Foreign Affairs" and "foreign minister" become "foreign minister". */
  static String canonical(List<String> before, String noun, List<String> after) {
    List<String> kept =
        before.stream()
            .map(Roles::plain)
            .filter(word -> !Lexicon.NOT_PART_OF_ROLE.has(word))
            .toList();
    String left = String.join(" ", kept);
    String right = after.stream().map(Roles::plain).collect(Collectors.joining(" "));
    String title = (left + " " + noun + " " + right).strip();
    if (noun.equals("minister") && !right.isEmpty()) {
      String field = fields(right);
      title = (left + " " + field + " minister").strip();
    }
    title =
        title.replaceAll("\\bpm\\b", "prime minister").replaceAll("\\bfm\\b", "foreign minister");
    return title.replace("foreign affairs minister", "foreign minister").replaceAll("\\s+", " ");
  }

  private static String fields(String right) {
    return Arrays.stream(right.split(" "))
        .filter(word -> !DROPPED.contains(word))
        .collect(Collectors.joining(" "));
  }

  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.equals("defense") ? "defence" : lower;
  }

  static String noun(String role) {
    for (String word : role.split(" ")) {
      if (Lexicon.OFFICES.has(word)) {
        return word;
      }
    }
    return role;
  }

  /** Whether a short title ("the minister") may take up a longer one ("foreign minister"). */
  static boolean mayBe(String shorter, String longer) {
    if (shorter.equals(longer)) {
      return true;
    }
    if (shorter.equals("leader")) {
      return Lexicon.LEADERS.has(longer);
    }
    if (!noun(shorter).equals(noun(longer))) {
      return false;
    }
    Set<String> words = new HashSet<>(Arrays.asList(longer.split(" ")));
    boolean contained = words.containsAll(Arrays.asList(shorter.split(" ")));
    // A vice president is no president, an assistant secretary not the secretary.
    boolean lesser =
        words.contains("vice")
            || words.contains("deputy")
            || words.contains("assistant")
            || words.contains("under");
    boolean shorterLesser = shorter.matches(".*\\b(vice|deputy|assistant|under)\\b.*");
    boolean first = longer.startsWith("prime ") && !shorter.startsWith("prime ");
    return contained && lesser == shorterLesser && !first;
  }

  /** The title as the name of an office without its holder: "Foreign Minister". */
  static String titled(String role) {
    return Arrays.stream(role.split(" "))
        .map(word ->
            word.isEmpty() || Set.of("of", "for", "and", "the", "to", "on").contains(word)
                ? word
                : Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining(" "));
  }
}
