package org.chancery.record.revision;

import java.util.Locale;

/** How a finding stands after all that people decided about it. */
public enum Review {
  ACCEPTED,
  REJECTED,
  CORRECTED;

  /** {@code accepted}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
