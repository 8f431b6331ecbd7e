package org.chancery.record.export;

import java.util.Arrays;

/**
 * Which ids were written before, in eight bytes each: the first half of a digest, so that among ten
 * million ids two are taken for one with a chance of one in 300,000.
 */
final class SeenIds {

  private long[] slots = new long[1 << 12];
  private int size;

  /**
   * Whether an id is new; from now on it is not.
   *
   * @param digest at least sixteen hexadecimal digits
   */
  boolean add(String digest) {
    long value = Long.parseUnsignedLong(digest, 0, 16, 16);
    // Zero marks an empty slot.
    if (!put(slots, value == 0 ? 1 : value)) {
      return false;
    }
    size++;
    if (size > slots.length / 2) {
      long[] larger = new long[slots.length * 2];
      Arrays.stream(slots).filter(slot -> slot != 0).forEach(slot -> put(larger, slot));
      slots = larger;
    }
    return true;
  }

  private static boolean put(long[] slots, long value) {
    int at = (int) value & (slots.length - 1);
    while (slots[at] != 0) {
      if (slots[at] == value) {
        return false;
      }
      at = (at + 1) & (slots.length - 1);
    }
    slots[at] = value;
    return true;
  }
}
