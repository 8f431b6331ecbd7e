package org.chancery.reading.party;

import java.util.Locale;

/** What the holder of an office does, so that titles of different states can be compared. */
public enum Role {
  HEAD_OF_STATE,
  HEAD_OF_GOVERNMENT,
  FOREIGN_MINISTER,
  DEFENCE_MINISTER,
  FINANCE_MINISTER,
  TRADE_MINISTER,
  INTERIOR_MINISTER,
  /** A member of a government with another portfolio, or one that the title does not tell. */
  MINISTER,
  /** A deputy, vice or state minister, an under-secretary. */
  DEPUTY_MINISTER,
  SPOKESPERSON,
  AMBASSADOR,
  ENVOY,
  LEGISLATOR,
  MILITARY,
  CENTRAL_BANKER,
  SECURITY_ADVISER,
  INTELLIGENCE_CHIEF,
  HEAD_OF_BODY,
  ROYAL,
  DIPLOMAT,
  /** Leads a state, a party or a movement, by a title that does not tell which. */
  LEADER,
  OTHER;

  /** The name as gazetteer files write it: {@code head-of-state}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
