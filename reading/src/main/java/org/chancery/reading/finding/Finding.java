package org.chancery.reading.finding;

/** What a report says, of one of seven types; the reading guidelines define each. */
public sealed interface Finding
    permits Engagement, Statement, Commitment, Request, Omission, Precedent, Event {

  /** What it rests on. */
  Basis basis();
}
