package org.chancery.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the outermost quotations of each block.
 *
 * <p>Double marks, curly, low, straight or doubled single ones, and guillemets always quote, except
 * straight ones after a figure, which may be inches. Single marks quote where a word begins and
 * another single mark closes; otherwise they are apostrophes. A double mark that nothing closes
 * quotes to the end of its block, and is continued if the next block opens with such a mark.
 */
final class QuotationMarks {

  /** Marks that close each other. */
  private enum Kind {
    DOUBLE("\u201c\u201e\u201f\"", "\u201d\"\u201c"),
    GUILLEMET("\u00ab", "\u00bb"),
    SINGLE("\u2018\u201a'", "\u2019'");

    private final String opening;
    private final String closing;

    Kind(String opening, String closing) {
      this.opening = opening;
      this.closing = closing;
    }
  }

  /** Words that lose their beginning to an apostrophe. */
  private static final Pattern ELISION =
      Pattern.compile(
          "(?i)['\u2018\u2019](?:\\d0s|\\d\\d|em|til|tis|twas|cause|n|round|bout)\\b(?!-)");

  /** Single marks further apart are apostrophes. */
  private static final int LONGEST_SINGLE = 1000;

  private static final int UNCLOSED = -1;
  private static final int UNCLOSED_BEFORE_NEXT = -2;

  private final String value;
  private final List<Block> blocks;
  private final List<Quotation> found = new ArrayList<>();

  private QuotationMarks(String value, List<Block> blocks) {
    this.value = value;
    this.blocks = blocks;
  }

  static List<Quotation> find(String value, List<Block> blocks) {
    QuotationMarks marks = new QuotationMarks(value, blocks);
    for (int i = 0; i < blocks.size(); i++) {
      marks.search(i);
    }
    return List.copyOf(marks.found);
  }

  private void search(int index) {
    Span body = blocks.get(index).body();
    int[] straight = straightMarksAfter(body);
    int[] balance = closingsAfter(body);
    int at = body.start();
    while (at < body.end()) {
      Optional<Kind> opens = opens(at, body);
      if (opens.isEmpty()) {
        at++;
        continue;
      }
      Kind kind = opens.get();
      int mark = markLength(at, body.end());
      int close = close(kind, at, mark, body, straight, balance);
      if (close >= 0) {
        int end = close + markLength(close, body.end());
        add(at, at + mark, close, end, false);
        at = end;
      } else if (close == UNCLOSED_BEFORE_NEXT) {
        int next = nextOpening(kind, at + mark, body);
        int end = trimmed(at + mark, next);
        add(at, at + mark, end, end, false);
        at = next;
      } else {
        boolean continued = nextBlockOpens(index, kind);
        if (kind == Kind.SINGLE && !(continued && at == body.start())) {
          at++;
          continue;
        }
        add(at, at + mark, body.end(), body.end(), continued);
        at = body.end();
      }
    }
  }

  private void add(int start, int from, int to, int end, boolean continued) {
    if (to > from) {
      found.add(new Quotation(new Span(start, end), new Span(from, to), continued));
    }
  }

  private Optional<Kind> opens(int at, Span body) {
    char c = value.charAt(at);
    if (isDoubled(at, body.end())) {
      return Optional.of(Kind.DOUBLE);
    }
    boolean wordBefore = at > body.start() && isWord(value.codePointBefore(at));
    for (Kind kind : Kind.values()) {
      if (kind.opening.indexOf(c) >= 0) {
        return switch (kind) {
          case DOUBLE -> c == '"' && wordBefore ? Optional.empty() : Optional.of(kind);
          case GUILLEMET -> Optional.of(kind);
          case SINGLE -> opensSingle(at, body, wordBefore) ? Optional.of(kind) : Optional.empty();
        };
      }
    }
    // A closing mark where a word begins is a mistyped opening one.
    return c == '\u201d'
            && !wordBefore
            && at + 1 < body.end()
            && isWord(value.codePointAt(at + 1))
            && (at == body.start() || Character.isWhitespace(value.charAt(at - 1)))
        ? Optional.of(Kind.DOUBLE)
        : Optional.empty();
  }

  private boolean opensSingle(int at, Span body, boolean wordBefore) {
    if (wordBefore || at + 1 >= body.end()) {
      return false;
    }
    if (at > body.start() && ".,;:!?".indexOf(value.charAt(at - 1)) >= 0) {
      return false;
    }
    Matcher elision = ELISION.matcher(value).region(at, body.end());
    int next = value.codePointAt(at + 1);
    return !elision.lookingAt() && (isWord(next) || "[(\u201c\"\u2026.".indexOf(next) >= 0);
  }

  /** Where the mark stands that closes a quotation, or one of the negative results. */
  private int close(Kind kind, int open, int mark, Span body, int[] straight, int[] balance) {
    int depth = 0;
    int possessive = UNCLOSED;
    int limit = kind == Kind.SINGLE ? Math.min(body.end(), open + LONGEST_SINGLE) : body.end();
    for (int i = open + mark; i < limit; i++) {
      char c = value.charAt(i);
      if (possessive >= 0 && opens(i, body).equals(Optional.of(Kind.SINGLE))) {
        return possessive;
      }
      if (kind == Kind.DOUBLE && isDoubled(i, body.end())) {
        return i;
      }
      if (kind.closing.indexOf(c) < 0) {
        if (kind == Kind.GUILLEMET && c == '\u00ab') {
          depth++;
        }
        continue;
      }
      boolean spaceBefore = Character.isWhitespace(value.charAt(i - 1));
      boolean wordAfter = i + 1 < body.end() && isWord(value.codePointAt(i + 1));
      switch (kind) {
        case GUILLEMET -> {
          if (depth-- == 0) {
            return i;
          }
        }
        case SINGLE -> {
          if (wordAfter || spaceBefore) {
            continue;
          }
          if (!isPossessive(i, body)) {
            return i;
          }
          possessive = possessive < 0 ? i : possessive;
        }
        case DOUBLE -> {
          if (c == '\u201c' && value.charAt(open) != '\u201e' && (wordAfter || spaceBefore)) {
            // A second opening mark: nested if enough marks close, else the first was left open.
            if (balance[i - body.start()] < depth + 2) {
              return UNCLOSED_BEFORE_NEXT;
            }
            depth++;
          } else if (c == '"' && spaceBefore && wordAfter) {
            return UNCLOSED_BEFORE_NEXT;
          } else if (c == '"' && isInch(i, body, straight)) {
            continue;
          } else if (depth-- == 0) {
            return i;
          }
        }
      }
    }
    return possessive;
  }

  /** For each place of the block, how many more curly marks close than open after it. */
  private int[] closingsAfter(Span body) {
    int[] after = new int[body.length() + 1];
    for (int i = body.end() - 2; i >= body.start(); i--) {
      char next = value.charAt(i + 1);
      int change = next == '\u201d' ? 1 : next == '\u201c' ? -1 : 0;
      after[i - body.start()] = after[i + 1 - body.start()] + change;
    }
    return after;
  }

  /**
   * A straight mark after a figure inside a quotation is inches if another one is left to close.
   */
  private boolean isInch(int at, Span body, int[] straight) {
    return Character.isDigit(value.charAt(at - 1)) && straight[at - body.start()] % 2 == 1;
  }

  private boolean isPossessive(int at, Span body) {
    return Character.toLowerCase(value.charAt(at - 1)) == 's'
        && at + 2 < body.end()
        && value.charAt(at + 1) == ' '
        && Character.isLetter(value.codePointAt(at + 2));
  }

  private int[] straightMarksAfter(Span body) {
    int[] after = new int[body.length() + 1];
    for (int i = body.end() - 2; i >= body.start(); i--) {
      after[i - body.start()] = after[i + 1 - body.start()] + (value.charAt(i + 1) == '"' ? 1 : 0);
    }
    return after;
  }

  private int nextOpening(Kind kind, int from, Span body) {
    for (int i = from; i < body.end(); i++) {
      char c = value.charAt(i);
      if (kind.opening.indexOf(c) >= 0
          && (c == '\u201c' || Character.isWhitespace(value.charAt(i - 1)))) {
        return i;
      }
    }
    return body.end();
  }

  private int trimmed(int from, int to) {
    int end = to;
    while (end > from && Character.isWhitespace(value.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private boolean nextBlockOpens(int index, Kind kind) {
    if (index + 1 >= blocks.size()) {
      return false;
    }
    Span next = blocks.get(index + 1).body();
    return !next.isEmpty()
        && (kind.opening.indexOf(value.charAt(next.start())) >= 0
            || (kind == Kind.DOUBLE && isDoubled(next.start(), next.end())));
  }

  /** Two single marks that stand for a double one: {@code ``} or {@code ''}. */
  private boolean isDoubled(int at, int end) {
    char c = value.charAt(at);
    return (c == '`' || c == '\'' || c == '\u2019' || c == '\u2018')
        && at + 1 < end
        && value.charAt(at + 1) == c
        && (at + 2 >= end || value.charAt(at + 2) != c);
  }

  private int markLength(int at, int end) {
    return isDoubled(at, end) ? 2 : 1;
  }

  private static boolean isWord(int codePoint) {
    return Character.isLetterOrDigit(codePoint);
  }
}
