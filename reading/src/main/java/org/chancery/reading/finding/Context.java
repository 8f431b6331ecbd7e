package org.chancery.reading.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chancery.reading.document.PublicationDate;
import org.chancery.reading.party.Parties;
import org.chancery.reading.rule.FindingType;
import org.chancery.reading.rule.Lexicon;
import org.chancery.reading.rule.Match;
import org.chancery.reading.rule.Matcher;
import org.chancery.reading.rule.Roles;
import org.chancery.reading.rule.Rules;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Syntax;
import org.chancery.reading.text.Evidence;
import org.chancery.reading.text.Span;
import org.chancery.reading.text.Text;
import org.chancery.reading.time.Direction;
import org.chancery.reading.time.Edtf;
import org.chancery.reading.time.TimeContext;
import org.chancery.reading.time.TimeExpression;
import org.chancery.reading.time.TimeTagger;

/**
 * One text with all that is known of it before its findings: what every finder looks at.
 *
 * @param syntax sentences and their parses
 * @param parties who the words stand for
 * @param matcher tries the rules on this text
 * @param rules the rules and their lexicon
 */
public record Context(Syntax syntax, Parties parties, Matcher matcher, Rules rules) {

  /** What names its place in the calendar, and no more than a year can be missing. */
  private static final Pattern IN_CALENDAR =
      Pattern.compile("\\d{4}|\\d.*[A-Z][a-z]{2}|[A-Z][a-z]{2}.*\\d");

  /**
   * The time expressions of a sentence, resolved against the day of publication, in its order.
   *
   * @param direction what the tense of the governing verb says, for days named without a year
   */
  public List<TimeExpression> times(Sentence sentence, Direction direction) {
    Optional<LocalDate> published = text().document().published().flatMap(PublicationDate::day);
    List<TimeExpression> times = times(sentence, published, direction);
    if (published.isPresent()) {
      return times;
    }
    // "on 4 April and from 6 to 8 April 2016": the year of the one is that of the other.
    Optional<LocalDate> year =
        times.stream().flatMap(t -> t.value().flatMap(Edtf::earliest).stream()).findFirst();
    return year.isEmpty()
        ? times
        : times(sentence, year, Direction.UNKNOWN).stream()
            .filter(t -> t.value().isEmpty() || IN_CALENDAR.matcher(t.exact()).find())
            .toList();
  }

  private List<TimeExpression> times(
      Sentence sentence, Optional<LocalDate> published, Direction direction) {
    TimeContext context =
        published.map(TimeContext::of).orElseGet(TimeContext::unknown).with(direction);
    return TimeTagger.standard().tag(text().value(), sentence.span(), context);
  }

  /** Looks at a text with these rules. */
  public static Context of(Syntax syntax, Parties parties, Rules rules) {
    return new Context(syntax, parties, new Matcher(rules, syntax, parties), rules);
  }

  public Text text() {
    return syntax.text();
  }

  public Lexicon lexicon() {
    return rules.lexicon();
  }

  public Roles roles() {
    return new Roles(lexicon());
  }

  /** All matches of the rules for one type, in the order of the text. */
  public List<Match> matches(FindingType type) {
    List<Match> matches = new ArrayList<>();
    for (Sentence sentence : syntax.sentences()) {
      matches.addAll(matcher.matches(type, sentence));
    }
    return matches;
  }

  /**
   * The basis of a finding: its sentence first, then the places that narrow it down.
   *
   * @param id unique within the reading, for instance {@code commitment-2}
   * @param places further places, for instance those of the cue and the content
   */
  public Basis basis(
      String id, Sentence sentence, String foundBy, double confidence, Span... places) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(text().evidence(sentence.span()));
    for (Span place : places) {
      evidence.add(text().evidence(place));
    }
    return new Basis(id, evidence, foundBy, confidence);
  }
}
