package org.chancery.reading.time;

/**
 * Whether what an expression dates lies before or after publication, as the tense of its verb
 * tells. It decides between the last and the coming "Tuesday" or "March 3".
 */
public enum Direction {
  PAST,
  FUTURE,
  /** The tagger looks for a cue ("will", "scheduled for", "was held") around the expression. */
  UNKNOWN
}
