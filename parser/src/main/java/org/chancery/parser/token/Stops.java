package org.chancery.parser.token;

import static org.chancery.parser.token.Characters.isAlphanumeric;
import static org.chancery.parser.token.Characters.isDigit;
import static org.chancery.parser.token.Characters.isLetter;
import static org.chancery.parser.token.Characters.isLower;
import static org.chancery.parser.token.Characters.isSpace;
import static org.chancery.parser.token.Characters.isUpper;

import java.util.Optional;
import org.chancery.reading.syntax.Abbreviations;

/** Tells whether a full stop belongs to the word before it. */
final class Stops {

  private static final int LONGEST_ABBREVIATION = 10;

  private final String s;
  private final int partEnd;

  Stops(String s, int partEnd) {
    this.s = s;
    this.partEnd = partEnd;
  }

  /**
   * What becomes of a word at a full stop.
   *
   * @param start where the word begins
   * @param segment where its last piece begins, after a stop or hyphen
   * @param at where the stop stands
   * @param end where the word's white space begins
   * @return 0 if the word ends before the stop; where it goes on; or, with a minus sign, where it
   *     ends after the stop
   */
  int end(int start, int segment, int at, int end) {
    if (at == start) {
      return 0;
    }
    boolean last = at + 1 >= end;
    boolean single = at - segment == 1 && isLetter(s, segment);
    // "Ph.D."
    if (segment > start && (last || !isAlphanumeric(s, at + 1)) && kind(start, at).isPresent()) {
      return -(at + 1);
    }
    if (!last && s.charAt(at + 1) == '.') {
      // "Inc.." at a sentence's end, but "well...".
      boolean ellipsis = at + 2 < end && s.charAt(at + 2) == '.';
      return !ellipsis && (single ? segment > start : kind(start, at).isPresent()) ? -(at + 1) : 0;
    }
    if (!last && isLetter(s, at + 1)) {
      return beforeLetter(start, segment, at, end, single);
    }
    if (!last && isDigit(s.charAt(at + 1))) {
      if (isDigit(s.charAt(at - 1)) && segment == start) {
        return at + 1;
      }
      return kind(start, at).filter(kind -> kind == Abbreviations.Kind.NUMBER).isPresent()
          ? -(at + 1)
          : 0;
    }
    if (single) {
      return segment > start || isInitial(start, at) ? -(at + 1) : 0;
    }
    return kind(start, at).filter(kind -> isAbbreviation(kind, start, at)).isPresent()
        ? -(at + 1)
        : 0;
  }

  private int beforeLetter(int start, int segment, int at, int end, boolean single) {
    if (single && (at + 2 >= end || !isAlphanumeric(s, at + 2))) {
      return at + 1;
    }
    if (single && (segment > start || isUpper(s.charAt(at - 1)) && isUpper(s.charAt(at + 1)))) {
      return -(at + 1);
    }
    // "Ph.D."
    int to = at + 1;
    while (to < end && to - at < 4 && isLetter(s, to)) {
      to++;
    }
    if (at - start <= 4 && Abbreviations.contains(s.substring(start, to) + ".")) {
      return to;
    }
    return kind(start, at).filter(kind -> kind == Abbreviations.Kind.TITLE).isPresent()
            && isUpper(s.charAt(at + 1))
        ? -(at + 1)
        : 0;
  }

  /** What a word and its stop abbreviate; titles also in capitals. */
  private Optional<Abbreviations.Kind> kind(int start, int at) {
    if (at - start > LONGEST_ABBREVIATION) {
      return Optional.empty();
    }
    String word = s.substring(start, at + 1);
    Optional<Abbreviations.Kind> kind = Abbreviations.kind(word);
    if (kind.isEmpty() && word.length() > 2 && isUpper(word.charAt(1))) {
      return Abbreviations.kind(word.charAt(0) + Lexicon.lower(word.substring(1)))
          .filter(capitals ->
              capitals == Abbreviations.Kind.TITLE || capitals == Abbreviations.Kind.OTHER);
    }
    return kind;
  }

  private boolean isAbbreviation(Abbreviations.Kind kind, int start, int at) {
    int next = next(at + 1);
    return switch (kind) {
      case TITLE -> true;
      case NUMBER -> next < partEnd && (isDigit(s.charAt(next)) || s.charAt(next) == '#');
      case WORD -> next < partEnd && continues(s.charAt(start), next);
      case OTHER -> true;
    };
  }

  /** Whether the sentence goes on after a word that need not be an abbreviation. */
  private boolean continues(char first, int next) {
    char follower = s.charAt(next);
    return isUpper(follower)
        ? isUpper(first) && !Abbreviations.opensSentence(wordAt(next))
        : isAlphanumeric(s, next) || ",;:-/&".indexOf(follower) >= 0;
  }

  /** {@code W. Bush}, {@code L.;}, {@code p. 14}; not {@code so do I.} or {@code vitamin C.}. */
  private boolean isInitial(int start, int at) {
    char letter = s.charAt(start);
    int next = next(at + 1);
    if (next >= partEnd) {
      return false;
    }
    char follower = s.charAt(next);
    if (isLower(letter)) {
      return isDigit(follower) && "pcbdmvsnfl".indexOf(letter) >= 0
          || (letter == 'v' && isUpper(follower));
    }
    if (!isUpper(letter)) {
      return false;
    }
    boolean name =
        isUpper(follower) && !Abbreviations.opensSentence(wordAt(next)) || follower == '&';
    if (letter == 'I') {
      // The pronoun, unless other initials stand before it.
      return name && start > 1 && s.charAt(start - 2) == '.';
    }
    return name || (next > at + 1 ? isLower(follower) : ",;:)]".indexOf(follower) >= 0);
  }

  private int next(int from) {
    int i = from;
    while (i < partEnd && isSpace(s.charAt(i))) {
      i++;
    }
    return i;
  }

  private String wordAt(int start) {
    int i = start;
    while (i < partEnd && i - start < LONGEST_ABBREVIATION * 2 && isLetter(s, i)) {
      i++;
    }
    return s.substring(start, i);
  }
}
