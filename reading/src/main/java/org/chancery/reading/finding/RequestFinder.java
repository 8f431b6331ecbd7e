package org.chancery.reading.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chancery.reading.rule.FindingType;
import org.chancery.reading.rule.Match;

/** Finds what parties ask of others. */
public final class RequestFinder implements Finder {

  @Override
  public List<Request> find(Context context) {
    List<Request> found = new ArrayList<>();
    for (Illocution act : new Illocutions(context).of(FindingType.REQUEST)) {
      Match match = act.match();
      found.add(
          new Request(
              context.basis(
                  "request-" + (found.size() + 1),
                  match.sentence(),
                  match.rule().id(),
                  0.7,
                  act.content(),
                  match.cue().span()),
              act.by(),
              act.to(),
              force(context, match),
              context.text().words(act.content())));
    }
    return List.copyOf(found);
  }

  /** The verb's own force where it has one ("asked Chile to", "demanded that"), else the rule's. */
  private static Request.Force force(Context context, Match match) {
    for (Request.Force force : Request.Force.values()) {
      String words = force.name().toLowerCase(Locale.ROOT) + "-word";
      if (context.lexicon().has(words, match.cue().lemma())) {
        return force;
      }
    }
    return Request.Force.valueOf(
        match.rule().setting("force").orElse("urged").toUpperCase(Locale.ROOT));
  }
}
