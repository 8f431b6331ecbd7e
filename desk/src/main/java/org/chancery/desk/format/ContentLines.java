package org.chancery.desk.format;

import java.nio.charset.StandardCharsets;

/**
 * Lines of a calendar as RFC 5545 has them: each ends with CR and LF, and one longer than 75 octets
 * goes on in the next, which begins with a blank (section 3.1).
 */
final class ContentLines {

  private static final int LONGEST = 75;

  private final StringBuilder lines = new StringBuilder();

  /** Adds a line whose value needs no escaping: a date, a word of the standard. */
  ContentLines add(String name, String value) {
    return folded(name + ":" + value);
  }

  /** Adds a line with any text (section 3.3.11). */
  ContentLines text(String name, String value) {
    return folded(name + ":" + escaped(value));
  }

  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\r\n?|\n", "\\\\n")
        .replaceAll("[\\p{Cntrl}&&[^\t]]", "");
  }

  private ContentLines folded(String line) {
    int octets = 0;
    for (int at = 0; at < line.length(); ) {
      int point = line.codePointAt(at);
      String letter = Character.toString(point);
      int wide = letter.getBytes(StandardCharsets.UTF_8).length;
      if (octets + wide > LONGEST) {
        lines.append("\r\n ");
        octets = 1;
      }
      lines.append(letter);
      octets += wide;
      at += Character.charCount(point);
    }
    lines.append("\r\n");
    return this;
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
