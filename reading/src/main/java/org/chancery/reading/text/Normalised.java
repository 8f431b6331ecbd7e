package org.chancery.reading.text;

import java.util.Arrays;

/**
 * A document's content without what no reader sees, and the way back.
 *
 * @param value the normalised text
 * @param sourceOffsets for each UTF-16 unit of the value, and its end, the index in the content
 */
record Normalised(String value, int[] sourceOffsets) {

  static Normalised of(String content) {
    StringBuilder value = new StringBuilder(content.length());
    int[] offsets = new int[content.length() + 1];
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      switch (c) {
        case '\r' -> {
          if (i + 1 < content.length() && content.charAt(i + 1) == '\n') {
            continue;
          }
          c = '\n';
        }
        // No-break spaces of all widths separate words like any other.
        case '\u00a0', '\u202f', '\u2007' -> c = ' ';
        case '\u2028', '\u2029', '\u0085' -> c = '\n';
        // Byte order mark, zero-width space and joiners, soft hyphen, directional marks.
        case '\ufeff', '\u200b', '\u2060', '\u00ad', '\u200e', '\u200f' -> {
          continue;
        }
        default -> {}
      }
      offsets[value.length()] = i;
      value.append(c);
    }
    offsets[value.length()] = content.length();
    return new Normalised(value.toString(), Arrays.copyOf(offsets, value.length() + 1));
  }
}
