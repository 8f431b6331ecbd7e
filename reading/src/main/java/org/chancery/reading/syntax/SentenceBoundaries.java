package org.chancery.reading.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chancery.reading.text.Quotation;
import org.chancery.reading.text.Span;
import org.chancery.reading.text.Text;

/**
 * Finds where sentences end among the tokens of one block, as a reader of news sees them.
 *
 * <p>A speech clause stays with the quotation it follows ({@code "Are we ready?" he asked.} is one
 * sentence), closing marks stay with the sentence they close, and abbreviations end a sentence only
 * where the next word shows it. A sentence of more than {@link #LONGEST} tokens, which in practice
 * is a list or a table, is divided: at the last semicolon, else the last comma, else in mid-air, so
 * that a parser's cost stays bounded.
 */
public final class SentenceBoundaries {

  /** No sentence has more tokens than this. */
  public static final int LONGEST = 200;

  private static final int SHORTEST_PART = 40;
  private static final int SHORTEST_RULE = 5;

  private static final Set<String> PERSON_OPENERS_NOT_NAMES = Set.of("The", "A", "An", "I");
  private static final Set<String> NUMBERED =
      Set.of("Figure", "Fig", "Table", "Chart", "Map", "Box", "Annex", "Part", "Chapter");
  private static final Set<String> SPEECH =
      Set.of(
          "said",
          "says",
          "asked",
          "told",
          "added",
          "wrote",
          "wondered",
          "replied",
          "demanded",
          "exclaimed",
          "continued",
          "remarked",
          "answered",
          "shouted",
          "inquired",
          "tweeted");

  private final Text text;
  private final List<Span> tokens;
  private final Set<Integer> closers;
  private final Set<Integer> openers;

  private SentenceBoundaries(Text text, List<Span> tokens) {
    this.text = text;
    this.tokens = tokens;
    Set<Integer> closing = new java.util.HashSet<>();
    Set<Integer> opening = new java.util.HashSet<>();
    for (Quotation quotation : text.quotations()) {
      opening.add(quotation.span().start());
      if (quotation.words().end() < quotation.span().end()) {
        closing.add(quotation.words().end());
      }
    }
    this.closers = closing;
    this.openers = opening;
  }

  /**
   * The ends of the sentences, each as the index after its last token, in order; the last one is
   * the number of tokens.
   *
   * @param tokens where the tokens of the block stand, in order and not overlapping
   */
  public static List<Integer> ends(Text text, List<Span> tokens) {
    return new SentenceBoundaries(text, tokens).ends();
  }

  private List<Integer> ends() {
    List<Integer> ends = new ArrayList<>();
    int start = 0;
    int at = 0;
    while (at < tokens.size()) {
      int after = at + 1;
      if (isRule(at)) {
        if (at > start) {
          divide(start, at, ends);
        }
        ends.add(after);
        start = after;
      } else if (canEnd(at)) {
        boolean closed = false;
        while (after < tokens.size()) {
          int reference = referenceEnd(after);
          if (reference < 0 && !trails(after)) {
            break;
          }
          closed |= closes(after);
          after = Math.max(after + 1, reference);
        }
        if (after < tokens.size() && !endsBefore(start, at, after, closed)) {
          at = after;
          continue;
        }
        if (after < tokens.size()) {
          divide(start, after, ends);
          start = after;
        }
      }
      at = after;
    }
    if (start < tokens.size()) {
      divide(start, tokens.size(), ends);
    }
    return List.copyOf(ends);
  }

  private boolean canEnd(int index) {
    String word = word(index);
    return isStop(word) || Abbreviations.contains(word);
  }

  private static boolean isStop(String word) {
    return word.chars().allMatch(c -> ".?!\u2026\u203d".indexOf(c) >= 0);
  }

  /** Whether a token after a stop still belongs to the sentence: more stops, closing marks. */
  private boolean trails(int index) {
    String word = word(index);
    return isStop(word) || closes(index);
  }

  /** Where a note's number after a stop ends, as in {@code left. [12] Later}, or -1. */
  private int referenceEnd(int index) {
    return index + 2 < tokens.size()
            && word(index).equals("[")
            && isNumber(word(index + 1))
            && word(index + 2).equals("]")
        ? index + 3
        : -1;
  }

  /** A line drawn between parts, of which each is a sentence of its own: {@code -----}. */
  private boolean isRule(int index) {
    Span token = tokens.get(index);
    return token.length() >= SHORTEST_RULE
        && text.words(token).chars().allMatch(c -> "-=*_~#+".indexOf(c) >= 0);
  }

  private boolean closes(int index) {
    int start = tokens.get(index).start();
    if (closers.contains(start)) {
      return true;
    }
    if (openers.contains(start)) {
      return false;
    }
    boolean attached = tokens.get(index - 1).end() == start;
    return switch (word(index)) {
      case "\u201d", "\u2019", "\u2019\u2019", "''", "\u00bb", ")", "]" -> attached;
      // A straight mark closes when it hangs on the word before and not on the one after.
      case "\"", "'" ->
          attached
              && (index + 1 == tokens.size()
                  || tokens.get(index + 1).start() > tokens.get(index).end()
                  || !Character.isLetterOrDigit(word(index + 1).codePointAt(0)));
      default -> false;
    };
  }

  /** Whether a sentence ends between the stop at one token and what follows at another. */
  private boolean endsBefore(int start, int stop, int next, boolean closed) {
    String mark = word(stop);
    String follower = word(next);
    int first = follower.codePointAt(0);
    if (Character.isLowerCase(first) && !isNameParticle(next, closed)) {
      return !closed && isCarelesslyWritten(start, stop, next);
    }
    if (",;:)]".indexOf(first) >= 0) {
      return false;
    }
    if (tokens.get(next).start() == tokens.get(stop).end() && Character.isLetterOrDigit(first)) {
      return isMissingSpace(stop, next);
    }
    if (follower.equals("-") || follower.equals("/")) {
      return false;
    }
    if (mark.length() > 1 && !isStop(mark)) {
      return Abbreviations.kind(mark).map(kind -> endsAfter(kind, stop, next)).orElse(true);
    }
    if (closed && (mark.equals("?") || mark.equals("!")) && isSpeechClause(next)) {
      return false;
    }
    // "3. Trade": the number of a list item belongs to what it numbers.
    return !(mark.equals(".")
        && stop > start
        && isNumber(word(stop - 1))
        && numbers(start, stop - 1));
  }

  /** Whether a number opens a sentence, alone or as in {@code Figure 2. The harbour}. */
  private boolean numbers(int start, int number) {
    return number == start || (number == start + 1 && NUMBERED.contains(word(start)));
  }

  /** A sentence that begins in lower case after one that cannot end in an abbreviation. */
  private boolean isCarelesslyWritten(int start, int stop, int next) {
    if (stop == start || tokens.get(next).start() == tokens.get(stop).end()) {
      return false;
    }
    String mark = word(stop);
    String before = word(stop - 1);
    return mark.equals(".")
        ? before.length() > 1 && before.chars().allMatch(Character::isLowerCase)
        : isStop(mark) && mark.charAt(0) != '.' && mark.charAt(0) != '\u2026';
  }

  /** Arabic names begin in lower case even where a sentence does: {@code al-Kindi}. */
  private boolean isNameParticle(int index, boolean closed) {
    String word = word(index);
    return !closed && (word.equals("al") || word.startsWith("al-"));
  }

  /** {@code later in spring.The council met}. */
  private boolean isMissingSpace(int stop, int next) {
    return stop > 0
        && word(stop).equals(".")
        && word(stop - 1).length() > 2
        && word(stop - 1).chars().allMatch(Character::isLowerCase)
        && Abbreviations.opensSentence(word(next));
  }

  private boolean endsAfter(Abbreviations.Kind kind, int stop, int next) {
    String follower = word(next);
    boolean opens = Abbreviations.opensSentence(follower) || (isQuote(next) && opensQuoted(next));
    return switch (kind) {
      case TITLE -> false;
      case NUMBER -> !isNumber(follower) && !isRomanOrLetter(follower);
      // Initials: "J. D. Vance", "George W. Bush".
      case WORD, OTHER ->
          opens
              && !(word(stop).length() == 2
                  && stop > 0
                  && follower.length() <= 2
                  && next == stop + 1);
    };
  }

  private boolean isQuote(int index) {
    return openers.contains(tokens.get(index).start())
        || "\"\u201c\u2018\u00ab".contains(word(index));
  }

  private boolean opensQuoted(int index) {
    return index + 1 < tokens.size() && Abbreviations.opensSentence(word(index + 1));
  }

  /**
   * {@code Foreign Minister Smith asked} after a quotation: capitalised words, then a verb of
   * saying.
   */
  private boolean isSpeechClause(int from) {
    if (PERSON_OPENERS_NOT_NAMES.contains(word(from))) {
      return false;
    }
    for (int i = from; i < Math.min(tokens.size(), from + 8); i++) {
      String word = word(i);
      if (i > from && SPEECH.contains(word)) {
        return i + 1 == tokens.size() || !word(i + 1).equals("that");
      }
      boolean within =
          word.equals("of") || word.equals("for") || word.equals("-") || word.equals("'s");
      if (!Character.isUpperCase(word.codePointAt(0)) && !within) {
        return false;
      }
    }
    return false;
  }

  private static boolean isNumber(String word) {
    return Character.isDigit(word.charAt(0));
  }

  private static boolean isRomanOrLetter(String word) {
    return word.chars().allMatch(c -> "IVXLCDM".indexOf(c) >= 0);
  }

  private String word(int index) {
    return text.words(tokens.get(index));
  }

  private void divide(int start, int end, List<Integer> ends) {
    int from = start;
    while (end - from > LONGEST) {
      int limit = from + LONGEST;
      int cut = lastOf(from, limit, ";");
      cut = cut > 0 ? cut : lastOf(from, limit, ",");
      cut = cut > 0 ? cut : limit;
      ends.add(cut);
      from = cut;
    }
    ends.add(end);
  }

  private int lastOf(int from, int limit, String mark) {
    for (int i = limit - 1; i >= from + SHORTEST_PART; i--) {
      if (word(i).equals(mark)) {
        return i + 1;
      }
    }
    return -1;
  }
}
