package org.chancery.record.happening;

/** How far a happening had come when a report told of it. */
public enum Standing {
  /** Proposed or being arranged. */
  EXPECTED,
  /** Firmly planned. */
  ANNOUNCED,
  UNDER_WAY,
  HELD,
  /** Put off to another day, known or not. */
  POSTPONED,
  CANCELLED,
  DECLINED;

  /** Whether it took place or was taking place. */
  public boolean tookPlace() {
    return this == HELD || this == UNDER_WAY;
  }

  /** Whether it still lay ahead. */
  public boolean isAhead() {
    return this == EXPECTED || this == ANNOUNCED;
  }

  /** Whether it was called off or put off. */
  public boolean isOff() {
    return this == POSTPONED || this == CANCELLED || this == DECLINED;
  }
}
