package org.chancery.record.revision;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.reading.finding.Commitment;
import org.chancery.reading.finding.Engagement;
import org.chancery.reading.finding.Event;
import org.chancery.reading.finding.Finding;
import org.chancery.reading.finding.Omission;
import org.chancery.reading.finding.Precedent;
import org.chancery.reading.finding.Request;
import org.chancery.reading.finding.Statement;
import org.chancery.reading.party.Party;
import org.chancery.reading.text.Evidence;

/**
 * Finds a finding again in another reading, where it goes by another id: the sentence ends
 * elsewhere, its content is cut otherwise, a party has a fuller name.
 *
 * <p>It must be of the same type and rest on the same words for the most part. Of several the one
 * that is most alike in content and parties is taken, and none where two are alike in all that
 * matters: a decision must not go to a finding that the person did not see.
 */
public final class Carrying {

  private static final double ENOUGH = 0.5;

  private Carrying() {}

  private record Candidate(Finding finding, double likeness) {}

  /** The same finding among those of another reading. */
  public static Optional<Finding> find(Finding reviewed, List<Finding> others) {
    List<Candidate> candidates =
        others.stream()
            .filter(other -> other.getClass() == reviewed.getClass())
            .map(other -> new Candidate(other, likeness(reviewed, other)))
            .filter(candidate -> candidate.likeness >= ENOUGH)
            .sorted(Comparator.comparingDouble(Candidate::likeness).reversed())
            .toList();
    if (candidates.isEmpty()
        || candidates.size() > 1 && candidates.get(0).likeness == candidates.get(1).likeness) {
      return Optional.empty();
    }
    return Optional.of(candidates.getFirst().finding);
  }

  private static double likeness(Finding one, Finding other) {
    Evidence a = one.basis().evidence().getFirst();
    Evidence b = other.basis().evidence().getFirst();
    double quotation = overlap(words(a.exact()), words(b.exact()));
    if (quotation < ENOUGH) {
      return 0;
    }
    double content = overlap(words(content(one)), words(content(other)));
    double parties = overlap(parties(one), parties(other));
    return (quotation + content + parties) / 3;
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.split("\\W+"))
        .map(word -> word.toLowerCase(java.util.Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static Set<String> parties(Finding finding) {
    return finding
        .involved()
        .map(Party::name)
        .flatMap(name -> words(name).stream())
        .collect(Collectors.toSet());
  }

  private static String content(Finding finding) {
    return switch (finding) {
      case Engagement e -> e.kind().name();
      case Statement s -> s.content();
      case Commitment c -> c.content();
      case Request r -> r.content();
      case Omission o -> o.about();
      case Precedent p -> p.what();
      case Event e -> e.type().name();
    };
  }

  /** The share of what both have in what either has; of two that have nothing, all. */
  private static double overlap(Set<String> a, Set<String> b) {
    if (a.isEmpty() && b.isEmpty()) {
      return 1;
    }
    long both = a.stream().filter(b::contains).count();
    return (double) both / (a.size() + b.size() - both);
  }
}
