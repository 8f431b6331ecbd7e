package org.chancery.desk.format;

/** How words are set off: by terminal colours, or not at all. */
public enum Style {
  PLAIN,
  COLOURED;

  private static final String RESET = "\u001b[0m";

  String heading(String words) {
    return set("\u001b[1;34m", words);
  }

  String strong(String words) {
    return set("\u001b[1m", words);
  }

  String faint(String words) {
    return set("\u001b[2m", words);
  }

  private String set(String code, String words) {
    return this == PLAIN || words.isEmpty() ? words : code + words + RESET;
  }
}
