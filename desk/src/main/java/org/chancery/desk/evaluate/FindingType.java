package org.chancery.desk.evaluate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The seven finding types as gold names them, in the order in which scores are printed. */
public enum FindingType {
  ENGAGEMENTS("parties", ""),
  STATEMENTS("speakers", "content", 0.6),
  COMMITMENTS("by", "content", 0.5),
  REQUESTS("by", "content", 0.5),
  OMISSIONS("by", "about", 0.4),
  PRECEDENTS("who", "what", 0.5),
  EVENTS("", "");

  private final String role;
  private final String contentKey;
  private final double least;

  FindingType(String role, String contentKey) {
    this(role, contentKey, 0);
  }

  FindingType(String role, String contentKey, double least) {
    this.role = role;
    this.contentKey = contentKey;
    this.least = least;
  }

  /** The key in gold, for instance {@code engagements}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type with this key. */
  public static Optional<FindingType> of(String key) {
    return Arrays.stream(values()).filter(type -> type.key().equals(key)).findFirst();
  }

  /** The key of the parties that must agree. */
  String role() {
    return role;
  }

  /** The key of the words that must agree. */
  String contentKey() {
    return contentKey;
  }

  /** How much of the words must agree. */
  double least() {
    return least;
  }
}
