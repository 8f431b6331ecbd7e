package org.chancery.intake.bounds;

import java.time.Duration;

/**
 * How much one input may ask for.
 *
 * @param documentBytes the largest document, in bytes before its text is taken out
 * @param freeExpansion so many bytes may come out of compression whatever the ratio
 * @param expansionRatio beyond those, so many bytes may come out for each byte of the input, over
 *     all levels of compression together; text seldom shrinks to less than a thirtieth
 * @param entries so many entries may all archives of one input hold
 * @param depth so deep may archives lie in archives
 * @param time so long may taking the text out of one document last
 */
public record Limits(
    long documentBytes,
    long freeExpansion,
    int expansionRatio,
    int entries,
    int depth,
    Duration time) {

  /** What suits one machine and no trust in the input. */
  public static final Limits STANDARD =
      new Limits(32L << 20, 64L << 20, 200, 20_000_000, 6, Duration.ofSeconds(30));

  public Limits {
    if (documentBytes < 1 || freeExpansion < 0 || expansionRatio < 1 || entries < 1 || depth < 1) {
      throw new IllegalArgumentException("limits must leave room for something");
    }
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("a time limit must be positive: " + time);
    }
  }

  public Limits withDocumentBytes(long bytes) {
    return new Limits(bytes, freeExpansion, expansionRatio, entries, depth, time);
  }

  public Limits withExpansion(long free, int ratio) {
    return new Limits(documentBytes, free, ratio, entries, depth, time);
  }

  public Limits withEntries(int most) {
    return new Limits(documentBytes, freeExpansion, expansionRatio, most, depth, time);
  }

  public Limits withTime(Duration most) {
    return new Limits(documentBytes, freeExpansion, expansionRatio, entries, depth, most);
  }
}
