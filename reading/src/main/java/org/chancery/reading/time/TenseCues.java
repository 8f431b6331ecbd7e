package org.chancery.reading.time;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.reading.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the words around an expression whether it lies ahead or behind. The nearest cue before
 * it in the sentence decides; where there is none, the first one after it.
 */
final class TenseCues {
  /** So many characters before an expression may bear on it. */
  static final int REACH_BACK = 160;

  private static final int REACH_ON = 80;

  /** The end of a sentence or line, as far as it matters here. */
  private static final Pattern BREAK =
      Pattern.compile(
          "(?:(?<=[a-z]{3}|[A-Z][a-z]{3}|Day|May|\\d|\\)|['\"\u2019\u201d])[.!?]|[!?])"
              + "['\"\u2019\u201d)]?\\s|\n");

  private static final Pattern PASSIVE = Pattern.compile("\\b(?:be|been|being|having)\\s$");

  private final Pattern cue;

  TenseCues(Collection<String> future, Collection<String> past, Collection<String> report) {
    cue =
        Pattern.compile(
            "(?<f>" + any(future) + ")|(?<p>" + any(past) + ")|(?<r>" + any(report) + ")",
            Pattern.CASE_INSENSITIVE);
  }

  private static String any(Collection<String> words) {
    return words.stream()
        .map(
            word -> (word.startsWith("'") ? "['\u2019]" + word.substring(1) : "\\b" + word) + "\\b")
        .collect(Collectors.joining("|"));
  }

  Direction around(String text, Span within, Span expression) {
    int from = Math.max(within.start(), expression.start() - REACH_BACK);
    Matcher stop = BREAK.matcher(text).region(from, expression.start()).useTransparentBounds(true);
    while (stop.find()) {
      from = stop.end();
    }
    Matcher before = cue.matcher(text).region(from, expression.start());
    @Nullable Direction last = null;
    while (before.find()) {
      last = direction(before, text, from, last);
    }
    if (last != null) {
      return last;
    }
    int to = Math.min(within.end(), expression.end() + REACH_ON);
    stop.region(expression.end(), to);
    if (stop.find()) {
      to = stop.start();
    }
    Matcher after = cue.matcher(text).region(expression.end(), to);
    return after.find()
        ? direction(after, text, expression.end(), Direction.UNKNOWN)
        : Direction.UNKNOWN;
  }

  /** "Will be held" lies ahead, though "held" alone does not. */
  private static Direction direction(
      Matcher cue, String text, int from, @Nullable Direction before) {
    if (cue.group("f") != null) {
      return Direction.FUTURE;
    }
    if (cue.group("r") != null) {
      return Direction.UNKNOWN;
    }
    boolean passive =
        PASSIVE.matcher(text).region(Math.max(from, cue.start() - 6), cue.start()).find();
    return passive && before == Direction.FUTURE ? before : Direction.PAST;
  }

  /** Whether a sentence ends between the two places. */
  static boolean sentenceEnds(String text, int from, int to) {
    return BREAK.matcher(text).region(from, to).useTransparentBounds(true).find();
  }
}
