package org.chancery.record.kept;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  // Asked for with every row that is read, by the thousand.
  private static final Map<String, FindingType> BY_LABEL =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(FindingType::label, type -> type));

  private final String label = name().toLowerCase(Locale.ROOT);

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
    return Optional.ofNullable(BY_LABEL.get(label));
  }

  /** {@code engagement}. */
  public String label() {
    return label;
  }
}
