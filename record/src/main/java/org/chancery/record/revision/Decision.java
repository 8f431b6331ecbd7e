package org.chancery.record.revision;

/** What a person decided about a finding. */
public sealed interface Decision {

  /** It is right as it stands. */
  record Accepted() implements Decision {}

  /** The document does not say that. */
  record Rejected() implements Decision {}

  /** The document says it, but some of it otherwise. */
  record Corrected(Correction correction) implements Decision {}
}
