package org.chancery.record.happening;

import org.chancery.reading.finding.Engagement;
import org.chancery.reading.finding.Event;

/** What sort of happening: an occasion of parties, or an act of one towards another. */
public sealed interface Subject {

  /** Parties meet or deal with each other. */
  record Occasion(Engagement.Kind kind) implements Subject {}

  /** The first participant does something to the second, if there is one. */
  record Act(Event.Type type) implements Subject {}
}
