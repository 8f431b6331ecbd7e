package org.chancery.reading.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.chancery.reading.party.Party;
import org.chancery.reading.text.Evidence;
import org.junit.jupiter.api.Test;

class EventLedgerTest {

  private static final Party NORWAY = party("p1", Party.Kind.STATE, "Norway", "NOR");
  private static final Party BERG = party("p2", Party.Kind.PERSON, "Anna Berg", "NOR");
  private static final Party CHILE = party("p3", Party.Kind.STATE, "Chile", "CHL");
  private static final Party PERU = party("p4", Party.Kind.STATE, "Peru", "PER");

  private final EventLedger ledger = new EventLedger(party -> party.name().equals("officials"));

  @Test
  void anEventIsKeptOnceWhoeverActsForTheState() {
    add(Event.Type.ACCUSE, NORWAY, CHILE);
    add(Event.Type.ACCUSE, BERG, CHILE);
    assertThat(ledger.events()).hasSize(1);
  }

  @Test
  void anEventWithSomebodyOfWhomNothingIsKnownIsNotTaken() {
    add(Event.Type.CONSULT, NORWAY, party("p5", Party.Kind.OFFICE, "officials", "CHL"));
    assertThat(ledger.events()).isEmpty();
  }

  @Test
  void theOrderOfSymmetricEventsDoesNotMatter() {
    add(Event.Type.CONSULT, NORWAY, CHILE);
    add(Event.Type.CONSULT, CHILE, NORWAY);
    assertThat(ledger.events()).hasSize(1);
  }

  @Test
  void theOrderOfOtherEventsMatters() {
    add(Event.Type.ACCUSE, NORWAY, CHILE);
    add(Event.Type.ACCUSE, CHILE, NORWAY);
    assertThat(ledger.events()).hasSize(2);
  }

  @Test
  void nobodyActsOnTheirOwnBody() {
    assertThat(EventLedger.Pair.across(List.of(NORWAY), List.of(BERG, CHILE)))
        .containsExactly(new EventLedger.Pair(NORWAY, Optional.of(CHILE)));
  }

  @Test
  void threePartiesMakeThreePairs() {
    assertThat(EventLedger.Pair.among(List.of(NORWAY, CHILE, PERU))).hasSize(3);
  }

  @Test
  void aMeetingToComeIsAnAgreement() {
    assertThat(EventFinder.Outcome.of(Event.Type.CONSULT, Standing.FUTURE))
        .contains(new EventFinder.Outcome(Event.Type.AGREE, Event.Status.FUTURE));
  }

  @Test
  void aThreatenedAttackIsAThreat() {
    assertThat(EventFinder.Outcome.of(Event.Type.ASSAULT, Standing.THREATENED))
        .contains(new EventFinder.Outcome(Event.Type.THREATEN, Event.Status.ACTUAL));
  }

  @Test
  void anAnnouncedSanctionStaysASanction() {
    assertThat(EventFinder.Outcome.of(Event.Type.SANCTION, Standing.FUTURE))
        .contains(new EventFinder.Outcome(Event.Type.SANCTION, Event.Status.FUTURE));
  }

  @Test
  void aWithdrawalThatIsOnlyAskedForIsNone() {
    assertThat(EventFinder.Outcome.of(Event.Type.RETREAT, Standing.REQUESTED)).isEmpty();
  }

  private void add(Event.Type type, Party source, Party target) {
    ledger.add(
        new EventLedger.Entry(
            type,
            new EventLedger.Pair(source, Optional.of(target)),
            Event.Status.ACTUAL,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            id -> new Basis(id, List.of(new Evidence(0, 4, "They", "", "")), "event.accuse", 0.5)));
  }

  private static Party party(String id, Party.Kind kind, String name, String state) {
    return new Party(id, kind, name, Optional.of(state), Optional.empty(), List.of(), List.of());
  }
}
