package org.chancery.desk.evaluate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a finding hits one of gold, and how well. */
final class Pairing {

  private static final Set<String> SYMMETRIC = Set.of("CONSULT", "AGREE", "COOPERATE");
  private static final double SAME_SENTENCE = 0.6;
  private static final double HALF = 0.5;

  private Pairing() {}

  /** 0 where the pair is no hit, else how good a hit it is. */
  static double score(ScoredFinding gold, ScoredFinding found) {
    return switch (gold.type()) {
      case ENGAGEMENTS -> engagement(gold, found);
      case EVENTS -> event(gold, found);
      case STATEMENTS, COMMITMENTS, REQUESTS, OMISSIONS, PRECEDENTS -> content(gold, found);
    };
  }

  private static double engagement(ScoredFinding gold, ScoredFinding found) {
    double overlap = overlap(gold.parties(), found.parties());
    boolean sentence = sameSentence(gold, found);
    boolean status = gold.status().equals(found.status());
    if (!gold.kind().equals(found.kind()) || overlap < HALF || !(sentence || status)) {
      return 0;
    }
    return overlap + one(sentence) + one(gold.date().equals(found.date())) + one(status);
  }

  private static double event(ScoredFinding gold, ScoredFinding found) {
    Optional<String> goldSource = gold.source().map(ScoredParty::body);
    Optional<String> goldTarget = gold.target().map(ScoredParty::body);
    Optional<String> source = found.source().map(ScoredParty::body);
    Optional<String> target = found.target().map(ScoredParty::body);
    boolean same =
        (goldSource.equals(source) && goldTarget.equals(target))
            || (SYMMETRIC.contains(gold.kind())
                && goldSource.equals(target)
                && goldTarget.equals(source));
    return gold.kind().equals(found.kind()) && same ? 1 + one(sameSentence(gold, found)) : 0;
  }

  private static double content(ScoredFinding gold, ScoredFinding found) {
    double f1 = Words.f1(gold.content(), found.content());
    boolean party =
        gold.parties().stream()
            .anyMatch(mine -> found.parties().stream().anyMatch(mine::agreesWith));
    return f1 >= gold.type().least() && party ? f1 : 0;
  }

  private static boolean sameSentence(ScoredFinding gold, ScoredFinding found) {
    return Words.f1(gold.sentence(), found.sentence()) >= SAME_SENTENCE;
  }

  private static double overlap(List<ScoredParty> some, List<ScoredParty> others) {
    Set<String> bodies = some.stream().map(ScoredParty::body).collect(Collectors.toSet());
    Set<String> common = others.stream().map(ScoredParty::body).collect(Collectors.toSet());
    Set<String> all = new HashSet<>(bodies);
    all.addAll(common);
    common.retainAll(bodies);
    return all.isEmpty() ? 0 : (double) common.size() / all.size();
  }

  private static int one(boolean holds) {
    return holds ? 1 : 0;
  }
}
