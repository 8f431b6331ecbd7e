package org.chancery.intake.mail;

import java.util.List;

/** The plain text of a mail: lines that flow are joined, the signature is left away. */
final class PlainText {

  private PlainText() {}

  /**
   * @param flowed whether a space at a line's end means that the paragraph goes on (RFC 3676)
   */
  static String of(String body, boolean flowed) {
    StringBuilder text = new StringBuilder();
    List<String> lines = body.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.equals("-- ")) {
        break;
      }
      boolean goesOn =
          flowed && line.endsWith(" ") && i + 1 < lines.size() && !lines.get(i + 1).isBlank();
      String words = flowed && line.startsWith(" ") ? line.substring(1) : line;
      text.append(words.stripTrailing()).append(goesOn ? ' ' : '\n');
    }
    return text.toString().strip();
  }
}
