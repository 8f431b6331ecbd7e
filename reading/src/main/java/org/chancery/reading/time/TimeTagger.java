package org.chancery.reading.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.reading.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time expressions of English text and resolves them. Of expressions that overlap the
 * longest is kept. Safe for use by many threads; the time taken is linear in the length of the
 * text.
 *
 * <p>What stays without a value: anything relative where the day of publication is not known; "the
 * coming days" and other vague stretches; "his first day"; a winter without a year; 3/4/2025; "two
 * days later" where no day was named before it in the sentence.
 */
public final class TimeTagger {
  private static final Pattern WORD = Pattern.compile("[A-Za-z]{1,30}");
  private static final List<String> NUMBERS =
      List.of("3", "03", "12", "19", "21", "31", "200", "1990", "2025", "10");

  /** Between a time of day and its day. */
  private static final Pattern JOIN =
      Pattern.compile("(?:,? (?:on|at|of|in) (?:the )?|,? )", Pattern.CASE_INSENSITIVE);

  private record Form(int number, TimeRule rule, PatternCompiler.Compiled pattern) {}

  private record Candidate(Form form, MatchResult match, int start, int end) {
    int length() {
      return end - start;
    }
  }

  private static final class Standard {
    static final TimeTagger TAGGER = new TimeTagger(RuleFile.standard());
  }

  private final TenseCues cues;
  private final Map<String, List<Form>> byWord = new HashMap<>();
  private final List<Form> byNumber;
  private final List<TimeRule> rules;
  private final int formCount;

  TimeTagger(RuleFile file) {
    rules = file.rules();
    cues =
        new TenseCues(file.forms("FUTURE_CUE"), file.forms("PAST_CUE"), file.forms("REPORT_CUE"));
    List<Form> forms = new ArrayList<>();
    for (TimeRule rule : rules) {
      rule.patterns().forEach(p -> forms.add(new Form(forms.size(), rule, p)));
    }
    formCount = forms.size();
    Set<String> vocabulary = new LinkedHashSet<>();
    for (Form form : forms) {
      Matcher word = WORD.matcher(form.pattern().regex().pattern());
      while (word.find()) {
        vocabulary.add(word.group().toLowerCase(Locale.ROOT));
      }
    }
    for (String word : vocabulary) {
      String capital = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
      List<String> spellings = List.of(word, capital, word.toUpperCase(Locale.ROOT));
      List<Form> beginning = forms.stream().filter(f -> canBegin(f, spellings)).toList();
      if (!beginning.isEmpty()) {
        byWord.put(word, beginning);
      }
    }
    byNumber = forms.stream().filter(f -> canBegin(f, NUMBERS)).toList();
  }

  /** The tagger with the rules that come with the library. */
  public static TimeTagger standard() {
    return Standard.TAGGER;
  }

  List<TimeRule> rules() {
    return rules;
  }

  /** Whether a text that begins so could match: the matcher ran into the end wanting more. */
  private static boolean canBegin(Form form, List<String> beginnings) {
    for (String beginning : beginnings) {
      Matcher probe = form.pattern().regex().matcher(beginning);
      if (probe.lookingAt() || probe.hitEnd()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The time expressions of a text, in order.
   *
   * @param published the day that relative expressions count from; without it they have no value
   */
  public List<TimeExpression> tag(String text, Optional<LocalDate> published) {
    return tag(text, new Span(0, text.length()), TimeContext.of(published));
  }

  /**
   * The time expressions within a stretch of a text, such as a sentence, in order. Their spans
   * count from the start of the text.
   *
   * @throws IndexOutOfBoundsException if the stretch is not within the text
   */
  public List<TimeExpression> tag(String text, Span within, TimeContext context) {
    if (within.end() > text.length()) {
      throw new IndexOutOfBoundsException(within + " of a text of " + text.length());
    }
    List<TimeExpression> found = new ArrayList<>();
    for (Candidate candidate : longest(candidates(text, within))) {
      Supplier<Optional<LocalDate>> anchor =
          () -> context.anchor().or(() -> dayBefore(candidate.start(), text, found));
      add(expression(text, within, context, anchor, candidate), context, text, found);
    }
    return List.copyOf(found);
  }

  /** The last day named in the same sentence. */
  private static Optional<LocalDate> dayBefore(int at, String text, List<TimeExpression> found) {
    int to = at;
    for (TimeExpression earlier : found.reversed()) {
      int end = earlier.span().end();
      if (at - end > TenseCues.REACH_BACK || TenseCues.sentenceEnds(text, end, to)) {
        return Optional.empty();
      }
      Optional<LocalDate> day = earlier.value().flatMap(Edtf::day);
      if (day.isPresent()) {
        return day;
      }
      to = earlier.span().start();
    }
    return Optional.empty();
  }

  /** What single rules find, whether or not another rule finds something longer. */
  List<String> rulesThatMatch(String text) {
    return candidates(text, new Span(0, text.length())).stream()
        .map(c -> c.form().rule().id())
        .distinct()
        .toList();
  }

  private List<Candidate> candidates(String text, Span within) {
    List<Candidate> all = new ArrayList<>();
    @Nullable Matcher[] matchers = new Matcher[formCount];
    int at = within.start();
    while (at < within.end()) {
      char c = text.charAt(at);
      int next = at + 1;
      if (Character.isDigit(c)) {
        if (beginsNumber(text, at)) {
          match(byNumber, matchers, text, at, within.end(), all);
        }
        while (next < within.end() && Character.isDigit(text.charAt(next))) {
          next++;
        }
      } else if (Character.isLetter(c)) {
        while (next < within.end() && Character.isLetter(text.charAt(next))) {
          next++;
        }
        if (beginsWord(text, at)) {
          List<Form> forms = byWord.get(text.substring(at, next).toLowerCase(Locale.ROOT));
          if (forms != null) {
            match(forms, matchers, text, at, within.end(), all);
          }
        }
      }
      at = next;
    }
    return all;
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  /** Not the rest of non-March or of 3rd. */
  private static boolean beginsWord(String text, int at) {
    if (at == 0) {
      return true;
    }
    char before = text.charAt(at - 1);
    return !Character.isLetterOrDigit(before)
        && !(isHyphen(before) && at > 1 && Character.isLetterOrDigit(text.charAt(at - 2)));
  }

  /** Not the rest of 1,500 or of UN/2019, nor a sum of money. */
  private static boolean beginsNumber(String text, int at) {
    if (at == 0) {
      return true;
    }
    char before = text.charAt(at - 1);
    if (Character.isLetterOrDigit(before) || "$£€#_".indexOf(before) >= 0) {
      return false;
    }
    boolean joined = ".,:/-".indexOf(before) >= 0 && at > 1;
    return !joined || !Character.isLetterOrDigit(text.charAt(at - 2));
  }

  private static void match(
      List<Form> forms,
      @Nullable Matcher[] matchers,
      String text,
      int at,
      int end,
      List<Candidate> all) {
    for (Form form : forms) {
      Matcher match = matchers[form.number()];
      if (match == null) {
        match = form.pattern().regex().matcher(text).useTransparentBounds(true);
        matchers[form.number()] = match.useAnchoringBounds(false);
      }
      if (match.region(at, end).lookingAt()
          && follows(form.rule(), text, at)
          && hasMeaning(form, match)) {
        all.add(new Candidate(form, match.toMatchResult(), at, match.end()));
      }
    }
  }

  private static boolean follows(TimeRule rule, String text, int at) {
    return rule.after()
        .map(after ->
            after.matcher(text).region(at, text.length()).useTransparentBounds(true).lookingAt())
        .orElse(true);
  }

  private static boolean hasMeaning(Form form, MatchResult match) {
    return form.rule()
        .value()
        .apply(
            match,
            form.pattern().slots(),
            new Operator.Reference(
                Optional.empty(), Optional::empty, false, () -> Direction.UNKNOWN))
        .isPresent();
  }

  /** The longest first, at equal length the earlier in the text and then in the files. */
  private static Iterable<Candidate> longest(List<Candidate> candidates) {
    candidates.sort(Comparator.comparingInt(Candidate::length).reversed());
    TreeMap<Integer, Candidate> kept = new TreeMap<>();
    for (Candidate candidate : candidates) {
      Map.Entry<Integer, Candidate> before = kept.lowerEntry(candidate.end());
      if (before == null || before.getValue().end() <= candidate.start()) {
        kept.put(candidate.start(), candidate);
      }
    }
    return kept.values();
  }

  private TimeExpression expression(
      String text,
      Span within,
      TimeContext context,
      Supplier<Optional<LocalDate>> anchor,
      Candidate candidate) {
    Span span = new Span(candidate.start(), candidate.end());
    Operator.Reference reference =
        new Operator.Reference(
            context.published(),
            anchor,
            context.direction() != Direction.UNKNOWN,
            () ->
                context.direction() == Direction.UNKNOWN
                    ? cues.around(text, within, span)
                    : context.direction());
    TimeRule rule = candidate.form().rule();
    Operator.Meaning meaning =
        rule.value()
            .apply(candidate.match(), candidate.form().pattern().slots(), reference)
            .or(Operator.Meaning::unresolved)
            .orElseThrow();
    return new TimeExpression(
        span,
        rule.kind(),
        meaning.value(),
        meaning.clock(),
        meaning.length(),
        text.substring(span.start(), span.end()),
        rule.id());
  }

  /** Joins a time of day with the day beside it: "3 p.m. on Monday", "Monday at noon". */
  private static void add(
      TimeExpression next, TimeContext context, String text, List<TimeExpression> found) {
    if (!found.isEmpty()) {
      TimeExpression last = found.getLast();
      boolean timeFirst = isBareTime(last, context) && isDay(next);
      if ((timeFirst || (isDay(last) && isBareTime(next, context)))
          && JOIN.matcher(text.substring(last.span().end(), next.span().start())).matches()) {
        TimeExpression time = timeFirst ? last : next;
        Span span = new Span(last.span().start(), next.span().end());
        found.set(
            found.size() - 1,
            new TimeExpression(
                span,
                TimeExpression.Kind.TIME,
                (timeFirst ? next : last).value(),
                time.clock(),
                Optional.empty(),
                text.substring(span.start(), span.end()),
                time.foundBy()));
        return;
      }
    }
    found.add(next);
  }

  /** A time that names no day of its own, as "tonight" does even where it has no value. */
  private static boolean isBareTime(TimeExpression expression, TimeContext context) {
    return expression.kind() == TimeExpression.Kind.TIME
        && expression.value().isEmpty()
        && (expression.clock().isPresent() || context.published().isPresent());
  }

  private static boolean isDay(TimeExpression expression) {
    return switch (expression.kind()) {
      case DURATION, SET -> false;
      case DATE, TIME ->
          expression.clock().isEmpty()
              && expression.value().map(v -> v.day().isPresent()).orElse(true);
    };
  }
}
