package org.chancery.desk.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A finding as far as scoring sees it, from gold or from a reading.
 *
 * @param sentence the sentence it rests on
 * @param parties who takes part, speaks, binds itself or asks; empty for an event
 * @param content the words that must agree; empty for engagements and events
 * @param kind kind of an engagement, or type of an event
 * @param source who acts in an event
 * @param target whom it acts on
 */
public record ScoredFinding(
    FindingType type,
    String sentence,
    List<ScoredParty> parties,
    String content,
    String kind,
    String status,
    Optional<String> date,
    Optional<ScoredParty> source,
    Optional<ScoredParty> target) {

  public ScoredFinding {
    parties = List.copyOf(parties);
  }

  /** What was found, in one line. */
  public String summary() {
    String names = parties.stream().map(ScoredParty::toString).collect(Collectors.joining(" + "));
    return switch (type) {
      case ENGAGEMENTS ->
          Stream.of(Optional.of(kind), Optional.of(status), date)
                  .flatMap(Optional::stream)
                  .collect(Collectors.joining(", "))
              + ": "
              + names;
      case EVENTS ->
          source.map(ScoredParty::toString).orElse("–")
              + " "
              + kind
              + " "
              + target.map(ScoredParty::toString).orElse("–")
              + ", "
              + status;
      case STATEMENTS, COMMITMENTS, REQUESTS, OMISSIONS, PRECEDENTS -> names + ": " + content;
    };
  }
}
