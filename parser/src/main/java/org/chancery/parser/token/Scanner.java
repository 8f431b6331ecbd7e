package org.chancery.parser.token;

import static org.chancery.parser.token.Characters.isAlphanumeric;
import static org.chancery.parser.token.Characters.isApostrophe;
import static org.chancery.parser.token.Characters.isAttached;
import static org.chancery.parser.token.Characters.isDigit;
import static org.chancery.parser.token.Characters.isLetter;
import static org.chancery.parser.token.Characters.isSpace;

import java.util.List;
import org.chancery.reading.text.Span;

/** Goes over a part of a text once, from left to right. */
final class Scanner {

  private static final int LONGEST_EMOTICON = 4;

  /** A single mark this far back was an apostrophe rather than the beginning of a quotation. */
  private static final int LONGEST_QUOTATION = 400;

  private static final char JOINER = '\u200d';

  private final String s;
  private final Span part;
  private final Words words;
  private final Runs runs;

  /** How many round brackets are open. */
  private int brackets;

  /** Where a single quotation mark opened, or a negative number. */
  private int quotation = -1;

  Scanner(String s, Span part) {
    this.s = s;
    this.part = part;
    this.words = new Words(s, part.length() / 5 + 4);
    this.runs = new Runs(s, part.end());
  }

  List<Word> words() {
    return words.list();
  }

  void scan() {
    int at = part.start();
    while (at < part.end()) {
      if (isSpace(s.charAt(at))) {
        at++;
        continue;
      }
      int end = at;
      boolean address = false;
      while (end < part.end() && !isSpace(s.charAt(end))) {
        char c = s.charAt(end);
        address |= c == '.' || c == '@' || c == ':';
        end++;
      }
      chunk(at, end, address);
      at = end;
    }
  }

  /** Divides what stands between white space. */
  private void chunk(int start, int end, boolean address) {
    if (end - start > 1
        && end - start <= LONGEST_EMOTICON
        && !(isLetter(s, start) && isLetter(s, end - 1) && s.charAt(start) != 'o')
        && Lexicon.EMOTICONS.contains(s.substring(start, end))) {
      words.add(start, end, false);
      return;
    }
    int at = start;
    while (at < end) {
      int found = address ? Addresses.end(s, at, end) : -1;
      if (found > 0) {
        words.add(at, found, false);
        at = found;
      } else if (isLetter(s, at)) {
        at = word(at, at, end);
      } else if (isDigit(s.charAt(at))) {
        at = number(at, end);
      } else if (isFace(start, at, end)) {
        words.add(at, end, false);
        at = end;
      } else {
        at = mark(start, at, end);
      }
    }
  }

  /** Whether what hangs on a word is a face, rather than a colon and the end of a bracket. */
  private boolean isFace(int start, int at, int end) {
    return end - at <= LONGEST_EMOTICON
        && end - at > 1
        && at > start
        && brackets == 0
        && ":;=".indexOf(s.charAt(at)) >= 0
        && (".!?,".indexOf(s.charAt(at - 1)) >= 0 || Characters.isLower(s.charAt(at - 1)))
        && Lexicon.EMOTICONS.contains(s.substring(at, end));
  }

  /** Adds the word that begins here and is known to reach over some characters. */
  private int word(int start, int from, int end) {
    int to = runs.wordEnd(start, from, end);
    Clitics.add(s, start, to, runs.hasApostrophe(), words);
    if (to < end && isGenitive(start, to, end)) {
      words.add(to, to + 1, true);
      return to + 1;
    }
    return to;
  }

  /** {@code Galois'}, unless the mark closes a quotation. */
  private boolean isGenitive(int start, int at, int end) {
    char c = s.charAt(at);
    char last = s.charAt(at - 1);
    return (c == '\'' || c == '\u2019')
        && (last == 's' || last == 'S' || last == 'z' || last == 'x')
        && at - start > 1
        && (at + 1 == end || (!isAlphanumeric(s, at + 1) && s.charAt(at + 1) != c))
        && !inQuotation(at);
  }

  private boolean inQuotation(int at) {
    return quotation >= 0 && at - quotation < LONGEST_QUOTATION;
  }

  private int number(int start, int end) {
    int to = Numbers.end(s, start, end);
    if (to == end) {
      words.add(start, to, false);
      return to;
    }
    int letters = to;
    while (letters < end && isLetter(s, letters)) {
      letters++;
    }
    if (letters > to && isUnit(start, to, letters, end)) {
      words.add(start, to, false);
      if (s.charAt(to) == 'x' && letters == to + 1) {
        words.add(to, letters, false);
        return letters;
      }
      return to;
    }
    return word(start, to, end);
  }

  private boolean isUnit(int start, int at, int letters, int end) {
    if (letters < end && isDigit(s.charAt(letters))) {
      return s.charAt(at) == 'x' && letters == at + 1;
    }
    if (letters == at + 1 && (s.charAt(at) == 'b' || s.charAt(at) == 't')) {
      return start > part.start()
          && Character.getType(s.charAt(start - 1)) == Character.CURRENCY_SYMBOL;
    }
    if (s.startsWith(".m", letters) && letters == at + 1 && letters + 2 <= end) {
      return "apAP".indexOf(s.charAt(at)) >= 0;
    }
    return Numbers.isUnit(s, at, letters);
  }

  /** Adds punctuation or a symbol, with what it may be the beginning of. */
  private int mark(int start, int at, int end) {
    char c = s.charAt(at);
    brackets = c == '(' ? brackets + 1 : c == ')' ? Math.max(0, brackets - 1) : brackets;
    boolean free = at == start || !isAlphanumeric(s, at - 1);
    int to =
        switch (c) {
          case '.', '\u2026', '!', '?' -> runs.stopsEnd(at, end, free);
          case '\'', '\u2019', '\u2018', '`', '\u00b4' -> apostrophe(start, at, end, free);
          case '+' -> free ? telephone(at, end) : runs.symbolsEnd(at, end);
          case '@', '#' -> free ? runs.handleEnd(at, end) : at + 1;
          case '-', '=', '*', '_', '~', '<', '>', '|', '^', '$', '/', '\\', ',' ->
              runs.symbolsEnd(at, end);
          default -> symbol(at, end);
        };
    if (to > at) {
      words.add(at, to, false);
      return to;
    }
    // Added already.
    return -to;
  }

  private int telephone(int at, int end) {
    int to = at + 1;
    while (to < end && (isDigit(s.charAt(to)) || (s.charAt(to) == '-' && to > at + 1))) {
      to++;
    }
    while (s.charAt(to - 1) == '-') {
      to--;
    }
    return to > at + 1 ? to : runs.symbolsEnd(at, end);
  }

  /** One character with the marks that are set on it, or an emoji of several. */
  private int symbol(int at, int end) {
    int to = Math.min(end, at + Character.charCount(s.codePointAt(at)));
    while (to < end) {
      if (isAttached(s, to)) {
        to++;
      } else if (s.charAt(to - 1) == JOINER) {
        to = Math.min(end, to + Character.charCount(s.codePointAt(to)));
      } else {
        break;
      }
    }
    return to;
  }

  /** Its end, or, if it was added as several words, the end with a minus sign. */
  private int apostrophe(int start, int at, int end, boolean free) {
    char c = s.charAt(at);
    if (at + 1 < end && s.charAt(at + 1) == c) {
      return at + 2;
    }
    int elided = runs.elisionEnd(at, end, free);
    if (elided > 0) {
      Clitics.add(s, at, elided, true, words);
      return -elided;
    }
    boolean opens =
        at + 1 < end && (at == start || "([{\"\u201c\u2014-".indexOf(s.charAt(at - 1)) >= 0);
    quotation = opens && isApostrophe(c) ? at : -1;
    return symbol(at, end);
  }
}
