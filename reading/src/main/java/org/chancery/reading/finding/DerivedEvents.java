package org.chancery.reading.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.reading.party.Party;

/**
 * Events that follow from other findings: a request makes a REQUEST, an engagement held a CONSULT,
 * one to come an AGREE, a promise between parties an AGREE.
 */
final class DerivedEvents {

  private static final int PAIRED = 6;

  private final Context context;

  DerivedEvents(Context context) {
    this.context = context;
  }

  void record(List<? extends Finding> found, EventLedger ledger) {
    for (Finding finding : found) {
      switch (finding) {
        case Request request -> record(request, ledger);
        case Engagement engagement -> record(engagement, ledger);
        case Commitment commitment -> record(commitment, ledger);
        case Statement _, Omission _, Precedent _, Event _ -> {}
      }
    }
  }

  private void record(Request request, EventLedger ledger) {
    boolean known =
        request.by().stream()
            .anyMatch(by ->
                ledger.holds(
                    Event.Type.REQUEST, by, request.basis().evidence().getFirst().start()));
    if (request.force() != Request.Force.INVITED && !known) {
      add(
          ledger,
          request,
          Event.Type.REQUEST,
          Event.Status.ACTUAL,
          EventLedger.Pair.across(request.by(), request.to()));
    }
  }

  private void record(Engagement engagement, EventLedger ledger) {
    Optional<EventFinder.Outcome> outcome =
        switch (engagement.kind()) {
          case EXERCISE ->
              EventFinder.Outcome.of(Event.Type.COOPERATE, standing(engagement.status()));
          case CEREMONY -> Optional.empty();
          case MEETING, CALL, VISIT, NEGOTIATION, OTHER ->
              EventFinder.Outcome.of(Event.Type.CONSULT, standing(engagement.status()));
        };
    outcome.ifPresent(of -> add(ledger, engagement, of.type(), of.status(), pairs(engagement)));
  }

  private static Standing standing(Engagement.Status status) {
    return switch (status) {
      case HELD, ONGOING -> Standing.ACTUAL;
      case SCHEDULED -> Standing.FUTURE;
      case ANTICIPATED -> Standing.HYPOTHETICAL;
      case CANCELLED, DECLINED -> Standing.DENIED;
    };
  }

  /** Of large gatherings only those parties that the sentence itself names. */
  private List<EventLedger.Pair> pairs(Engagement engagement) {
    List<Party> parties = engagement.parties();
    if (parties.size() > 2) {
      int start = engagement.basis().evidence().getFirst().start();
      int end = engagement.basis().evidence().getFirst().end();
      parties =
          parties.stream()
              .filter(party ->
                  party.mentions().isEmpty()
                      || party.mentions().stream()
                          .map(mention -> context.text().evidence(mention).start())
                          .anyMatch(at -> at >= start && at < end))
              .toList();
    }
    if (engagement.kind() == Engagement.Kind.VISIT) {
      return visits(parties);
    }
    return parties.size() > PAIRED ? List.of() : EventLedger.Pair.among(parties);
  }

  /**
   * Who travels deals with each host, not the hosts with each other, nor those who travel together.
   */
  private static List<EventLedger.Pair> visits(List<Party> parties) {
    List<Party> travellers =
        parties.stream().filter(party -> party.kind() != Party.Kind.STATE).toList();
    List<Party> hosts = parties.stream().filter(party -> !travellers.contains(party)).toList();
    if (hosts.isEmpty() && parties.size() > 2) {
      return List.of();
    }
    return travellers.isEmpty() || hosts.isEmpty()
        ? EventLedger.Pair.among(parties)
        : EventLedger.Pair.across(travellers, hosts);
  }

  private void record(Commitment commitment, EventLedger ledger) {
    List<EventLedger.Pair> pairs = new ArrayList<>();
    pairs.addAll(EventLedger.Pair.across(commitment.by(), commitment.to()));
    int start = commitment.basis().evidence().getFirst().start();
    boolean toOthers =
        commitment.force() != Commitment.Force.AGREED
            && commitment.by().stream().anyMatch(by -> ledger.holds(Event.Type.AGREE, by, start));
    // Who promises aid to a third binds himself to it, not to those who promise with him.
    if (commitment.by().size() <= PAIRED && !toOthers) {
      pairs.addAll(EventLedger.Pair.among(commitment.by()));
    }
    add(ledger, commitment, Event.Type.AGREE, Event.Status.ACTUAL, pairs);
  }

  private static void add(
      EventLedger ledger,
      Finding finding,
      Event.Type type,
      Event.Status status,
      List<EventLedger.Pair> pairs) {
    for (EventLedger.Pair pair : pairs) {
      ledger.add(
          new EventLedger.Entry(
              type,
              pair,
              status,
              Optional.empty(),
              List.of(),
              finding instanceof Engagement engagement ? engagement.date() : Optional.empty(),
              id ->
                  new Basis(
                      id,
                      finding.basis().evidence(),
                      finding.basis().foundBy(),
                      finding.basis().confidence())));
    }
  }
}
