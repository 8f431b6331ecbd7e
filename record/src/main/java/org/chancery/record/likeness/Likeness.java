package org.chancery.record.likeness;

import java.util.Set;

/**
 * When two things may be one.
 *
 * <p>Everything here must depend on the two things alone, and not on their order: that is what
 * makes groups independent of the order in which things arrive.
 */
public interface Likeness<T extends Comparable<T>> {

  /**
   * Keys under which a thing is filed. Two things are compared only if they share one, so there
   * must be few things under each, however many there are in all.
   */
  Set<String> keys(T thing);

  /** How much speaks for the two being one, between 0 and 1. */
  double between(T one, T other);

  /** Whether the two cannot be one, even where a third seems to be both. */
  boolean excludes(T one, T other);

  /**
   * Whether a third thing explains how two that exclude each other can be one: a day put off, for
   * instance, lies between two days.
   */
  default boolean reconciles(T third, T one, T other) {
    return false;
  }

  /** From where on {@link #between} makes two things one. */
  double threshold();
}
