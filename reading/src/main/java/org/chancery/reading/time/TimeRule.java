package org.chancery.reading.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule as the file states it: the forms of an expression, what it means, and texts that show it.
 *
 * @param after what must stand just before
 */
record TimeRule(
    String id,
    TimeExpression.Kind kind,
    Optional<Pattern> after,
    List<PatternCompiler.Compiled> patterns,
    Operator.Call value,
    List<Example> matches,
    List<String> nevers) {

  /**
   * A text with the expression that the rule must find in it. An expected {@code -} is no value.
   */
  record Example(int line, TimeContext context, String text, int start, int end, String expected) {
    Example {
      if (start >= end) {
        throw new IllegalArgumentException("the example marks no [expression]");
      }
    }
  }

  TimeRule {
    if (patterns.isEmpty()) {
      throw new IllegalArgumentException("the rule " + id + " has no pattern");
    }
    if (matches.isEmpty() || nevers.isEmpty()) {
      throw new IllegalArgumentException(
          "the rule " + id + " needs a text that it matches and one that it never matches");
    }
    patterns = List.copyOf(patterns);
    matches = List.copyOf(matches);
    nevers = List.copyOf(nevers);
  }

  /** Reads {@code @2025-01-21> They meet on [Tuesday]. => 2025-01-21}. */
  static Example example(int line, String stated) {
    Matcher parts =
        Pattern.compile(
                "(?:@(\\d{4}-\\d\\d-\\d\\d)([<>])? )?([^\\[]*)\\[([^\\]]+)\\](.*) => (\\S+)")
            .matcher(stated);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no example: " + stated);
    }
    Direction direction =
        switch (String.valueOf(parts.group(2))) {
          case "<" -> Direction.PAST;
          case ">" -> Direction.FUTURE;
          default -> Direction.UNKNOWN;
        };
    Optional<LocalDate> published = Optional.ofNullable(parts.group(1)).map(LocalDate::parse);
    int start = parts.group(3).length();
    return new Example(
        line,
        TimeContext.of(published).with(direction),
        parts.group(3) + parts.group(4) + parts.group(5),
        start,
        start + parts.group(4).length(),
        parts.group(6));
  }
}
