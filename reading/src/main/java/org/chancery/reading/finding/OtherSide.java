package org.chancery.reading.finding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.finding.Engagement.Kind;
import org.chancery.reading.party.Parties;
import org.chancery.reading.party.Party;

/**
 * Adds the other side where a sentence names one side alone: the host of "his visit" is who the
 * text is about beside him, and "officials" met on a visit are those of the state visited.
 */
final class OtherSide {

  private final Parties parties;
  private final List<Occasion> occasions;

  private OtherSide(Parties parties, List<Occasion> occasions) {
    this.parties = parties;
    this.occasions = occasions;
  }

  static void complete(Parties parties, List<Occasion> occasions) {
    OtherSide other = new OtherSide(parties, occasions);
    occasions.stream().filter(o -> o.parties().isEmpty()).forEach(other::main);
    occasions.stream()
        .filter(o -> o.bodies().size() == 1)
        .filter(o -> o.parties().stream().noneMatch(Bodies::isOfSeveral))
        .forEach(other::complete);
  }

  /** Those of the first occasion, where nobody is named. */
  private void main(Occasion occasion) {
    boolean states = occasion.kind() == Kind.NEGOTIATION;
    occasions.stream()
        .filter(o -> o.bodies().size() > 1)
        .findFirst()
        .ifPresent(o ->
            o.parties().forEach(p -> occasion.join(states ? parties.stateOf(p).orElse(p) : p)));
  }

  private void complete(Occasion occasion) {
    Optional<Party> found =
        switch (occasion.kind()) {
          case VISIT -> counterpart(occasion).or(() -> issuer(occasion));
          case MEETING, CEREMONY, OTHER ->
              occasion.more() || occasion.kind() == Kind.CEREMONY
                  ? host(occasion)
                  : Optional.empty();
          case CALL, NEGOTIATION, EXERCISE -> Optional.empty();
        };
    found.ifPresent(occasion::join);
  }

  /** The other body of the first occasion between two of which this is one. */
  private Optional<Party> counterpart(Occasion occasion) {
    Set<String> mine = occasion.bodies();
    return occasions.stream()
        .filter(o -> o.bodies().size() == 2 && o.bodies().containsAll(mine))
        .findFirst()
        .flatMap(o -> o.parties().stream().filter(p -> !mine.contains(Bodies.of(p))).findFirst())
        .map(p -> parties.stateOf(p).orElse(p));
  }

  /** In a state's own text, a foreigner's visit to nowhere in particular is to that state. */
  private Optional<Party> issuer(Occasion occasion) {
    boolean someone = occasion.parties().stream().anyMatch(Bodies::isPerson);
    return parties
        .issuer()
        .filter(i -> someone && i.kind() == Party.Kind.STATE)
        .filter(i -> occasion.parties().stream().allMatch(p -> p.state().isPresent()))
        .filter(i -> !occasion.bodies().contains(Bodies.of(i)));
  }

  /** The state that one who takes part is said to visit, where the place is no other. */
  private Optional<Party> host(Occasion occasion) {
    Set<String> mine = occasion.bodies();
    Optional<String> place = occasion.place();
    List<Party> hosts =
        occasions.stream()
            .filter(o -> o.kind() == Kind.VISIT && o.bodies().containsAll(mine))
            .flatMap(o -> o.parties().stream())
            .filter(p -> p.kind() == Party.Kind.STATE && !mine.contains(Bodies.of(p)))
            .toList();
    return hosts.stream()
        .filter(p -> place.filter(p.name()::equals).isPresent())
        .findFirst()
        .or(() -> hosts.size() == 1 ? Optional.of(hosts.getFirst()) : Optional.empty());
  }
}
