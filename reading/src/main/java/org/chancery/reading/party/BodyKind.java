package org.chancery.reading.party;

/** What kind of body acts. */
public enum BodyKind {
  /** Has organs of its own: the UN, NATO, a ministry, an armed movement. */
  ORGANISATION,
  /** States that act together without organs: the G7, the Quad, the E3. */
  GROUPING,
  /** Trades for profit, whoever owns it. */
  COMPANY
}
