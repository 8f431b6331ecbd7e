package org.chancery.reading.syntax;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Words whose full stop need not end a sentence. */
public final class Abbreviations {

  /** What an abbreviation's stop can mean. */
  enum Kind {
    /** Stands before a name ({@code Gen.}) and never ends a sentence. */
    TITLE,
    /** Stands before a number ({@code No. 4}); otherwise it is a word like any other. */
    NUMBER,
    /** May end a sentence as well ({@code U.S.}, {@code Inc.}, {@code Jan.}). */
    OTHER
  }

  /** {@code U.S.}, {@code a.m.}, {@code J.}: single letters, each with a stop. */
  private static final Pattern LETTERS = Pattern.compile("(?:\\p{L}\\.)+");

  private static final Map<String, Kind> KNOWN = read();
  private static final Set<String> OPENERS =
      Set.copyOf(Wordlist.lines(Abbreviations.class, "openers.txt"));

  private Abbreviations() {}

  private static Map<String, Kind> read() {
    Map<String, Kind> known = new HashMap<>();
    for (String line : Wordlist.lines(Abbreviations.class, "abbreviations.txt")) {
      int blank = line.indexOf(' ');
      known.put(
          line.substring(0, blank) + ".",
          Kind.valueOf(line.substring(blank + 1).strip().toUpperCase(java.util.Locale.ROOT)));
    }
    return Map.copyOf(known);
  }

  /** Whether this word, its stop included, is a known abbreviation or letters with stops. */
  public static boolean contains(String word) {
    return kind(word).isPresent();
  }

  static Optional<Kind> kind(String word) {
    if (!word.endsWith(".") || word.length() < 2) {
      return Optional.empty();
    }
    Kind kind = KNOWN.get(word);
    return kind == null && LETTERS.matcher(word).matches()
        ? Optional.of(Kind.OTHER)
        : Optional.ofNullable(kind);
  }

  /** Whether a capitalised word shows that a sentence begins with it. */
  static boolean opensSentence(String word) {
    return OPENERS.contains(word);
  }
}
