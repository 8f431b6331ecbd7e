package org.chancery.record.kept;

import java.util.Locale;
import java.util.Optional;
import org.chancery.reading.finding.Commitment;
import org.chancery.reading.finding.Engagement;
import org.chancery.reading.finding.Event;
import org.chancery.reading.finding.Finding;
import org.chancery.reading.finding.Omission;
import org.chancery.reading.finding.Precedent;
import org.chancery.reading.finding.Request;
import org.chancery.reading.finding.Statement;

/** The seven types of finding, as the record names them. */
public enum FindingType {
  ENGAGEMENT,
  STATEMENT,
  COMMITMENT,
  REQUEST,
  OMISSION,
  PRECEDENT,
  EVENT;

  public static FindingType of(Finding finding) {
    return switch (finding) {
      case Engagement _ -> ENGAGEMENT;
      case Statement _ -> STATEMENT;
      case Commitment _ -> COMMITMENT;
      case Request _ -> REQUEST;
      case Omission _ -> OMISSION;
      case Precedent _ -> PRECEDENT;
      case Event _ -> EVENT;
    };
  }

  /** Reads a {@link #label()}. */
  public static Optional<FindingType> of(String label) {
    for (FindingType type : values()) {
      if (type.label().equals(label)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** {@code engagement}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
