package org.chancery.reading.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.party.Party;
import org.chancery.reading.rule.FindingType;
import org.chancery.reading.rule.Match;
import org.chancery.reading.rule.Polarity;
import org.chancery.reading.text.Span;

/** Finds what parties bind themselves to. */
public final class CommitmentFinder implements Finder {

  @Override
  public List<Commitment> find(Context context) {
    Attachment attachment = new Attachment(context.parties());
    List<Commitment> found = new ArrayList<>();
    Set<Span> contents = new HashSet<>();
    for (Match match : context.matches(FindingType.COMMITMENT)) {
      if (match.role("by").isEmpty()
          || match.role("content").isEmpty()
          || Polarity.isNegated(match.sentence(), match.cue())) {
        continue;
      }
      List<Party> by = attachment.of(match.sentence(), match.role("by").get());
      Span content = Content.clause(match.sentence(), match.role("content").get());
      if (by.isEmpty() || !contents.add(content)) {
        continue;
      }
      List<Party> to =
          match.role("to").map(head -> attachment.of(match.sentence(), head)).orElse(List.of());
      Commitment.Force force =
          Commitment.Force.valueOf(
              match.rule().setting("force").orElse("pledged").toUpperCase(Locale.ROOT));
      found.add(
          new Commitment(
              context.basis(
                  "commitment-" + (found.size() + 1),
                  match.sentence(),
                  match.rule().id(),
                  0.7,
                  content),
              by,
              to,
              force,
              context.text().words(content),
              Optional.empty()));
    }
    return List.copyOf(found);
  }
}
