package org.chancery.record.revision;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of a commitment or a request. A program may suggest it; only people say it. */
public enum CommitmentStatus {
  /** Nothing is known to have become of it. */
  OPEN,
  /** It was given or made again. */
  REPEATED,
  FULFILLED,
  BROKEN,
  /** Whoever gave or made it took it back. */
  WITHDRAWN,
  /** Its day passed, and it no longer matters. */
  LAPSED;

  /** Reads a {@link #label()}. */
  public static Optional<CommitmentStatus> of(String label) {
    return Arrays.stream(values()).filter(status -> status.label().equals(label)).findFirst();
  }

  /** {@code fulfilled}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
