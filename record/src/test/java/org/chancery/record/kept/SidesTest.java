package org.chancery.record.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.chancery.reading.party.Party;
import org.junit.jupiter.api.Test;

class SidesTest {

  private static final Party AUSTRALIA = state("p1", "Australia", "AUS");
  private static final Party INDIA = state("p2", "India", "IND");

  @Test
  void aGroupingStandsOnTheSidesOfItsMembersToo() {
    assertThat(sidesOf(body(Party.Kind.GROUPING, "Quad"))).containsExactly("AUS", "IND", "Quad");
  }

  @Test
  void anOrganisationActsForItselfThoughTheTextNamesItsMembers() {
    assertThat(sidesOf(body(Party.Kind.ORGANISATION, "United Nations")))
        .containsExactly("United Nations");
  }

  private static List<String> sidesOf(Party party) {
    return List.copyOf(new Sides(List.of(AUSTRALIA, INDIA, party)).ofAll(List.of(party)));
  }

  private static Party state(String id, String name, String code) {
    return new Party(
        id, Party.Kind.STATE, name, Optional.of(code), Optional.empty(), List.of(), List.of());
  }

  private static Party body(Party.Kind kind, String name) {
    return new Party(
        "p3", kind, name, Optional.empty(), Optional.empty(), List.of("p1", "p2"), List.of());
  }
}
