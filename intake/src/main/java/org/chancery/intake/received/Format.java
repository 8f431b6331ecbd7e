package org.chancery.intake.received;

/** What a stream of bytes is. */
public enum Format {
  TEXT("plain text", true),
  MARKDOWN("Markdown", true),
  HTML("HTML", true),
  PDF("PDF", true),
  MAIL("an e-mail", false),
  MBOX("a mailbox", false),
  FEED("an RSS or Atom feed", false),
  JSON_FEED("a JSON feed", false),
  SITEMAP("a sitemap", false),
  WARC("a web archive", false),
  JSON_LINES("JSON lines", false),
  ZIP("a ZIP archive", false),
  TAR("a tar archive", false),
  GZIP("gzip", false),
  /** Nothing that is read; told in words by whoever recognised it. */
  OTHER("no document", true);

  private final String words;
  private final boolean single;

  Format(String words, boolean single) {
    this.words = words;
    this.single = single;
  }

  /** What people call it, with its article where it has one. */
  public String words() {
    return words;
  }

  /** Whether it holds one document at most. */
  public boolean isSingle() {
    return single;
  }

  /**
   * Whether its content alone tells it; any bytes that are text could be {@link #TEXT}, and many
   * {@link #MARKDOWN} or {@link #JSON_LINES}.
   */
  public boolean isMarked() {
    return this != TEXT && this != MARKDOWN && this != JSON_LINES && this != OTHER;
  }
}
