package org.chancery.reading.syntax;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words whose full stop need not end a sentence. */
public final class Abbreviations {

  /** What an abbreviation's stop can mean. */
  public enum Kind {
    /** Stands before a name ({@code Gen.}) and never ends a sentence. */
    TITLE,
    /** Stands before a number ({@code No. 4}); otherwise it is a word like any other. */
    NUMBER,
    /**
     * A word as well ({@code Sun.}, {@code Mar.}); its stop ends a sentence where one can begin.
     */
    WORD,
    /** May end a sentence as well ({@code U.S.}, {@code Inc.}, {@code Jan.}). */
    OTHER
  }

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

  /** What the stop at the end of a word can mean; empty if the word is no abbreviation. */
  public static Optional<Kind> kind(String word) {
    if (!word.endsWith(".") || word.length() < 2) {
      return Optional.empty();
    }
    Kind kind = KNOWN.get(word);
    return kind == null && isLetters(word) ? Optional.of(Kind.OTHER) : Optional.ofNullable(kind);
  }

  /** {@code U.S.}, {@code a.m.}, {@code J.}: single letters, each with a stop. */
  private static boolean isLetters(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (i % 2 == 0 ? !Character.isLetter(word.charAt(i)) : word.charAt(i) != '.') {
        return false;
      }
    }
    return word.length() % 2 == 0;
  }

  /** Whether a capitalised word shows that a sentence begins with it. */
  public static boolean opensSentence(String word) {
    return OPENERS.contains(word);
  }
}
