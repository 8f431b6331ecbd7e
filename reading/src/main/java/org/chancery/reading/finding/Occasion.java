package org.chancery.reading.finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.party.Party;
import org.chancery.reading.time.Edtf;

/** One occasion and all the places where the text speaks of it. Grows while a text is read. */
final class Occasion {

  private final List<EngagementMention> mentions = new ArrayList<>();

  private final List<Party> joined = new ArrayList<>();

  private Optional<Edtf> shared = Optional.empty();

  Occasion(EngagementMention first) {
    mentions.add(first);
  }

  /** Somebody takes part whom another occasion of the text names. */
  void join(Party party) {
    joined.add(party);
  }

  /** The date is that of another occasion of the text. */
  void on(Edtf date) {
    shared = Optional.of(date);
  }

  void add(EngagementMention mention) {
    mentions.add(mention);
  }

  List<EngagementMention> mentions() {
    return List.copyOf(mentions);
  }

  EngagementMention first() {
    return mentions.getFirst();
  }

  EngagementMention last() {
    return mentions.getLast();
  }

  Engagement.Kind kind() {
    return mentions.stream()
        .filter(m -> !m.vague())
        .map(EngagementMention::kind)
        .filter(k -> k == Engagement.Kind.CALL)
        .findFirst()
        .or(() ->
            mentions.stream().filter(m -> !m.vague()).map(EngagementMention::kind).findFirst())
        .orElse(first().kind());
  }

  boolean isVague() {
    return mentions.stream().allMatch(EngagementMention::vague);
  }

  Engagement.Status status() {
    return mentions.stream()
        .filter(EngagementMention::certain)
        .filter(m -> !m.headline())
        .map(EngagementMention::status)
        .findFirst()
        .orElse(first().status());
  }

  boolean certain() {
    return mentions.stream().anyMatch(EngagementMention::certain);
  }

  /** Everyone named at any of its mentions. */
  List<Party> parties() {
    Set<Party> all = new LinkedHashSet<>();
    mentions.forEach(m -> all.addAll(m.parties()));
    all.addAll(joined);
    return Bodies.withoutCovered(List.copyOf(all));
  }

  Set<String> bodies() {
    return Bodies.of(parties());
  }

  boolean more() {
    return mentions.stream().anyMatch(EngagementMention::more);
  }

  Optional<Edtf> date() {
    return mentions.stream().flatMap(m -> m.date().stream()).findFirst().or(() -> shared);
  }

  Optional<String> place() {
    return mentions.stream().flatMap(m -> m.place().stream()).findFirst();
  }

  Set<String> marks() {
    Set<String> all = new LinkedHashSet<>();
    mentions.forEach(m -> all.addAll(m.marks()));
    return all;
  }

  /**
   * The mention to show: the first outside of headlines that names the most of those who take part.
   */
  EngagementMention best() {
    int most =
        mentions.stream()
            .filter(m -> !m.headline())
            .mapToInt(m -> Math.min(2, Bodies.of(m.parties()).size()))
            .max()
            .orElse(0);
    return mentions.stream()
        .filter(m -> !m.headline())
        .filter(m -> Bodies.of(m.parties()).size() >= most)
        .findFirst()
        .orElse(first());
  }
}
