package org.chancery.reading.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chancery.reading.rule.FindingType;
import org.chancery.reading.rule.Match;
import org.chancery.reading.text.Span;
import org.chancery.reading.time.Direction;
import org.chancery.reading.time.Edtf;
import org.chancery.reading.time.TimeExpression;

/** Finds what parties bind themselves to. */
public final class CommitmentFinder implements Finder {

  @Override
  public List<Commitment> find(Context context) {
    List<Commitment> found = new ArrayList<>();
    for (Illocution act : new Illocutions(context).of(FindingType.COMMITMENT)) {
      Match match = act.match();
      found.add(
          new Commitment(
              context.basis(
                  "commitment-" + (found.size() + 1),
                  match.sentence(),
                  match.rule().id(),
                  0.7,
                  act.content(),
                  match.cue().span()),
              act.by(),
              act.to(),
              force(act),
              context.text().words(act.content()),
              due(context, act)));
    }
    return List.copyOf(found);
  }

  /** What several agree on binds them jointly; what one agrees to is its own pledge. */
  private static Commitment.Force force(Illocution act) {
    Match match = act.match();
    if (isConditional(match)) {
      return Commitment.Force.CONDITIONAL;
    }
    Commitment.Force force =
        Commitment.Force.valueOf(
            match.rule().setting("force").orElse("pledged").toUpperCase(Locale.ROOT));
    long bodies =
        act.by().stream().map(party -> party.state().orElse(party.name())).distinct().count();
    return force == Commitment.Force.AGREED && bodies + act.to().size() < 2
        ? Commitment.Force.PLEDGED
        : force;
  }

  private static boolean isConditional(Match match) {
    return match
        .role("content")
        .map(head ->
            match.sentence().children(head, "advcl").stream()
                .anyMatch(clause ->
                    match
                        .sentence()
                        .has(
                            clause,
                            "mark",
                            mark -> mark.lemma().equals("if") || mark.lemma().equals("unless"))))
        .orElse(false);
  }

  /** The last day that the content names, where it lies ahead of the day of the report. */
  private static Optional<Edtf> due(Context context, Illocution act) {
    Span content = act.content();
    return context.times(act.match().sentence(), Direction.FUTURE).stream()
        .filter(time -> content.contains(time.span()))
        .filter(time -> introducedByDeadline(context, time))
        .flatMap(time -> time.value().stream())
        .filter(value -> isAhead(context, value))
        .findFirst();
  }

  private static boolean introducedByDeadline(Context context, TimeExpression time) {
    String before =
        context.text().value().substring(0, time.span().start()).toLowerCase(Locale.ROOT);
    return before.endsWith("by ")
        || before.endsWith("by the end of ")
        || before.endsWith("before ")
        || before.endsWith("until ")
        || before.endsWith("through ")
        || before.endsWith("no later than ")
        || before.endsWith("within ")
        || before.endsWith("in ")
        || before.endsWith("on ");
  }

  private static boolean isAhead(Context context, Edtf value) {
    return context
        .text()
        .document()
        .published()
        .flatMap(date -> date.day())
        .flatMap(day -> value.latest().map(latest -> !latest.isBefore(day)))
        .orElse(false);
  }
}
