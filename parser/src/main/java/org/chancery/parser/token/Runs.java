package org.chancery.parser.token;

import static org.chancery.parser.token.Characters.isAlphanumeric;
import static org.chancery.parser.token.Characters.isApostrophe;
import static org.chancery.parser.token.Characters.isAttached;
import static org.chancery.parser.token.Characters.isDigit;
import static org.chancery.parser.token.Characters.isHyphen;
import static org.chancery.parser.token.Characters.isLetter;
import static org.chancery.parser.token.Characters.isLower;
import static org.chancery.parser.token.Characters.isUpper;

/** Finds where words and runs of marks end. */
final class Runs {

  private static final int LONGEST_JOINED = 8;
  private static final int LONGEST_AFFIX = 7;
  private static final int LONGEST_FRAGMENT = 2;
  private static final int LONGEST_EXTENSION = 4;
  private static final int ORNAMENT = 4;

  private final String s;
  private final Stops stops;
  private boolean apostrophe;

  /**
   * @param end where the part of the text ends
   */
  Runs(String s, int end) {
    this.s = s;
    this.stops = new Stops(s, end);
  }

  /** Whether the last word had an apostrophe inside. */
  boolean hasApostrophe() {
    return apostrophe;
  }

  /**
   * The end of a word with all that belongs to it: bound prefixes, the stops of abbreviations.
   *
   * @param start where it begins
   * @param from until where it is known to be a word
   * @param end where its white space begins
   */
  int wordEnd(int start, int from, int end) {
    apostrophe = false;
    int segment = start;
    int i = from;
    while (i < end) {
      char c = s.charAt(i);
      if (c < 128 ? isLower(c) || isUpper(c) || isDigit(c) : isWordPart(i)) {
        i++;
        continue;
      }
      boolean letterFollows = i + 1 < end && isLetter(s, i + 1);
      int to = -1;
      switch (c) {
        case '\'', '\u2019', '`', '\u00b4' -> {
          if (letterFollows) {
            apostrophe = true;
            to = i + 1;
          }
        }
        case '.' -> {
          int stop = stops.end(start, segment, i, end);
          if (stop <= 0) {
            return stop == 0 ? i : -stop;
          }
          to = stop;
          segment = stop;
        }
        case '-', '\u2010', '\u2011' -> {
          to = hyphenated(start, segment, i, end);
          if (to == i + 1 && (to == end || !isAlphanumeric(s, to))) {
            return to;
          }
          segment = to;
        }
        case '_' -> to = i + 1 < end && isAlphanumeric(s, i + 1) ? i + 1 : -1;
        case '&' -> to = letterFollows && joinsInitials(start, i, end) ? i + 1 : -1;
        case '*' ->
            to = letterFollows && isLower(s.charAt(i + 1)) && isLetter(s, i - 1) ? i + 1 : -1;
        case '/', '!' -> to = joined(start, i, end);
        case '$' -> {
          return i - start < 3 && Lexicon.CURRENCIES.contains(s.substring(start, i)) ? i + 1 : i;
        }
        default -> {}
      }
      if (to < 0) {
        return i;
      }
      i = to;
    }
    return i;
  }

  private boolean isWordPart(int at) {
    return isAlphanumeric(s, at) || (!isApostrophe(s.charAt(at)) && isAttached(s, at));
  }

  /** {@code AT&T}, {@code p&l}. */
  private boolean joinsInitials(int start, int at, int end) {
    return (isUpper(s.charAt(at - 1)) && isUpper(s.charAt(at + 1)))
        || (at - start == 1 && (at + 2 >= end || !isLetter(s, at + 2)));
  }

  /** Where the word goes on after a hyphen that belongs to it, or -1. */
  private int hyphenated(int start, int segment, int at, int end) {
    if (at + 1 == end || !isAlphanumeric(s, at + 1)) {
      boolean single = at + 1 == end || !isHyphen(s.charAt(at + 1));
      return single && segment == start && isFragment(start, at) ? at + 1 : -1;
    }
    int to = at + 1;
    while (to < end && to - at <= LONGEST_AFFIX + 1 && isLetter(s, to)) {
      to++;
    }
    if (at - segment <= LONGEST_AFFIX
        && (segment == start || isHyphen(s.charAt(segment - 1)))
        && Lexicon.PREFIXES.contains(Lexicon.lower(s.substring(segment, at)))
        && !isFunctionWord(at + 1, to)) {
      return at + 1;
    }
    if (to - at - 1 <= LONGEST_AFFIX
        && Lexicon.SUFFIXES.contains(Lexicon.lower(s.substring(at + 1, to)))) {
      return to;
    }
    return segment == start && isName(start, at, to, end) ? to : joined(start, at, end);
  }

  /** {@code Wai-ching}. */
  private boolean isName(int start, int at, int to, int end) {
    return isUpper(s.charAt(start))
        && at - start <= LONGEST_AFFIX
        && (to == end || !isAlphanumeric(s, to))
        && Lexicon.SYLLABLES.contains(Lexicon.lower(s.substring(start, at)))
        && Lexicon.SYLLABLES.contains(Lexicon.lower(s.substring(at + 1, to)));
  }

  /** {@code over-the-counter}: no prefix stands before an article. */
  private boolean isFunctionWord(int from, int to) {
    return switch (s.substring(from, to)) {
      case "the", "to", "and", "or", "a", "an", "of", "by" -> true;
      default -> false;
    };
  }

  /** A word broken off, or a prefix that shares its word with the next one. */
  private boolean isFragment(int start, int at) {
    if (at - start <= LONGEST_FRAGMENT) {
      return isLetter(s, start)
          && isLetter(s, at - 1)
          && !(at - start == 2 && isUpper(s.charAt(at - 1)))
          && !Lexicon.SHORT_WORDS.contains(Lexicon.lower(s.substring(start, at)));
    }
    return at - start <= LONGEST_AFFIX
        && Lexicon.PREFIXES.contains(Lexicon.lower(s.substring(start, at)));
  }

  /** The end of a listed word with this hyphen or slash inside, or -1. */
  private int joined(int start, int at, int end) {
    int to = at + 1;
    while (to < end && to - start <= LONGEST_JOINED && isLetter(s, to)) {
      to++;
    }
    return to - start <= LONGEST_JOINED
            && Lexicon.JOINED.contains(Lexicon.lower(s.substring(start, to)))
        ? to
        : -1;
  }

  /**
   * The end of stops, question and exclamation marks: {@code ...}, {@code ?!}, or of a number that
   * begins with a stop.
   */
  int stopsEnd(int at, int end, boolean free) {
    int i = at;
    if (isDot(i)) {
      if (free && s.charAt(at) == '.' && at + 1 < end && isDigit(s.charAt(at + 1))) {
        return Numbers.end(s, at + 1, end);
      }
      int extension = free && s.charAt(at) == '.' ? extensionEnd(at, end) : -1;
      if (extension > 0) {
        return extension;
      }
      while (i < end && isDot(i)) {
        i++;
      }
      if (i - at > 1 || s.charAt(at) != '.') {
        return i;
      }
    }
    while (i < end && (s.charAt(i) == '!' || s.charAt(i) == '?')) {
      i++;
    }
    return i;
  }

  /** The end of a file name's last part that stands alone: {@code .doc}. */
  private int extensionEnd(int at, int end) {
    int i = at + 1;
    while (i < end && i - at <= LONGEST_EXTENSION && isLower(s.charAt(i))) {
      i++;
    }
    return i - at > LONGEST_EXTENSION - 1
            && (i == end || !isAlphanumeric(s, i))
            && Lexicon.ADDRESSES.contains(s.substring(at + 1, i))
        ? i
        : -1;
  }

  private boolean isDot(int at) {
    return s.charAt(at) == '.' || s.charAt(at) == '\u2026';
  }

  /** The end of one symbol repeated, or of an ornament of several. */
  int symbolsEnd(int at, int end) {
    int same = at + 1;
    while (same < end && s.charAt(same) == s.charAt(at)) {
      same++;
    }
    int all = same;
    while (all < end && "-=*_~+<>|^#{}".indexOf(s.charAt(all)) >= 0) {
      all++;
    }
    return all - at >= ORNAMENT ? all : same;
  }

  /** The end of {@code @name} or {@code #topic}; of the sign alone before anything else. */
  int handleEnd(int at, int end) {
    int i = at + 1;
    if (i >= end || !isLetter(s, i)) {
      return symbolsEnd(at, end);
    }
    while (i < end && (isWordPart(i) || s.charAt(i) == '_')) {
      i++;
    }
    return i;
  }

  /**
   * The end of a word that begins with an apostrophe ({@code 'em}, {@code '05}, {@code 's} after a
   * bracket), or -1.
   */
  int elisionEnd(int at, int end, boolean free) {
    int i = at + 1;
    while (i < end && i - at <= LONGEST_AFFIX && isDigit(s.charAt(i))) {
      i++;
    }
    if (i - at == 3 && free) {
      if (i + 1 < end && isApostrophe(s.charAt(i)) && s.charAt(i + 1) == 's') {
        i++;
      }
      i = i < end && s.charAt(i) == 's' ? i + 1 : i;
      return i == end || !isAlphanumeric(s, i) ? i : -1;
    }
    if (i > at + 1) {
      return -1;
    }
    while (i < end && i - at <= LONGEST_AFFIX && isLetter(s, i)) {
      i++;
    }
    if (i == at + 1 || (i < end && isAlphanumeric(s, i))) {
      return -1;
    }
    if (Clitics.isClitic(s, at, i)) {
      return i;
    }
    String rest = Lexicon.lower(s.substring(at + 1, i));
    if (!free) {
      return -1;
    }
    if (rest.equals("n") && i < end && isApostrophe(s.charAt(i))) {
      return i + 1;
    }
    return Lexicon.ELISIONS.contains(rest) || Lexicon.cuts("'" + rest).length > 0 ? i : -1;
  }
}
