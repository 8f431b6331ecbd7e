package org.chancery.reading.finding;

import java.util.stream.Stream;
import org.chancery.reading.party.Party;

/** What a report says, of one of seven types; the reading guidelines define each. */
public sealed interface Finding
    permits Engagement, Statement, Commitment, Request, Omission, Precedent, Event {

  /** What it rests on. */
  Basis basis();

  /** Every party that fills a role of it. */
  default Stream<Party> involved() {
    return switch (this) {
      case Engagement e -> e.parties().stream();
      case Statement s -> Stream.concat(s.speakers().stream(), s.addressees().stream());
      case Commitment c -> Stream.concat(c.by().stream(), c.to().stream());
      case Request r -> Stream.concat(r.by().stream(), r.to().stream());
      case Omission o -> o.by().stream();
      case Precedent p -> p.who().stream();
      case Event e -> Stream.concat(Stream.of(e.source()), e.target().stream());
    };
  }
}
