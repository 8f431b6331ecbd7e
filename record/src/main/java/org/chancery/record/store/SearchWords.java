package org.chancery.record.store;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a user looks for: words that all must be there, {@code "phrases"}, {@code OR} between
 * alternatives, and {@code -words} that must not.
 *
 * @param alternatives one of which must hold
 */
record SearchWords(List<Alternative> alternatives) {

  private static final Pattern TERM = Pattern.compile("(-?)(?:\"([^\"]*)\"?|(\\S+))");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

  /**
   * Terms that hold together.
   *
   * @param with words or phrases that must be there; at least one
   * @param without those that must not
   */
  record Alternative(List<String> with, List<String> without) {

    Alternative {
      with = List.copyOf(with);
      without = List.copyOf(without);
      if (with.isEmpty()) {
        throw new IllegalArgumentException(
            without.isEmpty()
                ? "no word to look for"
                : "what is to be there, and not only what is not?");
      }
    }
  }

  SearchWords {
    alternatives = List.copyOf(alternatives);
  }

  /**
   * Reads what a user typed.
   *
   * @throws IllegalArgumentException if nothing in it can be looked for
   */
  static SearchWords parse(String typed) {
    List<Alternative> alternatives = new ArrayList<>();
    List<String> with = new ArrayList<>();
    List<String> without = new ArrayList<>();
    Matcher terms = TERM.matcher(typed);
    for (MatchResult term : terms.results().toList()) {
      String words = term.group(2) != null ? term.group(2) : term.group(3);
      if (term.group().equals("OR")) {
        alternatives.add(new Alternative(with, without));
        with.clear();
        without.clear();
      } else if (WORD.matcher(words).find()) {
        String clean = words.replace('"', ' ').strip();
        (term.group(1).isEmpty() ? with : without).add(clean);
      }
    }
    alternatives.add(new Alternative(with, without));
    return new SearchWords(alternatives);
  }

  /** In the language of SQLite's FTS5. */
  String toFts5() {
    return alternatives.stream()
        .map(one -> {
          String with =
              one.with.stream().map(SearchWords::quoted).collect(Collectors.joining(" AND "));
          return one.without.isEmpty()
              ? "(" + with + ")"
              : "(("
                  + with
                  + ") NOT ("
                  + one.without.stream()
                      .map(SearchWords::quoted)
                      .collect(Collectors.joining(" OR "))
                  + "))";
        })
        .collect(Collectors.joining(" OR "));
  }

  /** In the language of PostgreSQL's {@code websearch_to_tsquery}. */
  String toWebSearch() {
    return alternatives.stream()
        .map(one ->
            one.with.stream().map(SearchWords::quoted).collect(Collectors.joining(" "))
                + one.without.stream()
                    .map(term -> " -" + quoted(term))
                    .collect(Collectors.joining()))
        .collect(Collectors.joining(" or "));
  }

  private static String quoted(String words) {
    return "\"" + words + "\"";
  }
}
