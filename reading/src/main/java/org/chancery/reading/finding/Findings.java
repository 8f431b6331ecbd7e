package org.chancery.reading.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that the finders find in a text. */
public final class Findings {

  private static final List<Finder> FINDERS =
      List.of(
          new EngagementFinder(),
          new StatementFinder(),
          new CommitmentFinder(),
          new RequestFinder(),
          new OmissionFinder(),
          new PrecedentFinder());

  private Findings() {}

  /** The findings of a text, ordered by the sentences they rest on. */
  public static List<Finding> in(Context context) {
    List<Finding> findings = new ArrayList<>();
    for (Finder finder : FINDERS) {
      findings.addAll(finder.find(context));
    }
    findings.addAll(new EventFinder().find(context, List.copyOf(findings)));
    findings.sort(
        Comparator.comparingInt(finding -> finding.basis().evidence().getFirst().start()));
    return List.copyOf(findings);
  }
}
