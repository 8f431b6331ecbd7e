package org.chancery.record.kept;

import java.util.List;
import java.util.Locale;
import org.chancery.reading.finding.Commitment;
import org.chancery.reading.finding.Engagement;
import org.chancery.reading.finding.Event;
import org.chancery.reading.finding.Finding;
import org.chancery.reading.finding.Omission;
import org.chancery.reading.finding.Precedent;
import org.chancery.reading.finding.Request;
import org.chancery.reading.finding.Statement;
import org.chancery.reading.party.Party;

/** What a party is in a finding. */
public enum Role {
  /** Takes part in an engagement. */
  PARTY,
  SPEAKER,
  ADDRESSEE,
  /** Promises, asks, or leaves out. */
  BY,
  /** Is promised or asked something. */
  TO,
  /** Has done what is the first of its kind. */
  WHO,
  /** Acts in an event. */
  SOURCE,
  /** Is acted on in an event. */
  TARGET;

  /** The parties that fill one role of a finding. */
  public record Filled(Role role, List<Party> parties) {

    public Filled {
      parties = List.copyOf(parties);
    }
  }

  /** All roles of a finding, whoever acts before whoever is acted on. */
  public static List<Filled> of(Finding finding) {
    return switch (finding) {
      case Engagement e -> List.of(new Filled(PARTY, e.parties()));
      case Statement s ->
          List.of(new Filled(SPEAKER, s.speakers()), new Filled(ADDRESSEE, s.addressees()));
      case Commitment c -> List.of(new Filled(BY, c.by()), new Filled(TO, c.to()));
      case Request r -> List.of(new Filled(BY, r.by()), new Filled(TO, r.to()));
      case Omission o -> List.of(new Filled(BY, o.by()));
      case Precedent p -> List.of(new Filled(WHO, p.who()));
      case Event e ->
          List.of(
              new Filled(SOURCE, List.of(e.source())),
              new Filled(TARGET, e.target().stream().toList()));
    };
  }

  /** {@code addressee}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
