package org.chancery.intake.piece;

import java.util.List;
import java.util.Locale;

/** What the names of files tell, where their content tells too little. */
public final class FileNames {

  private static final List<String> LINE_SUFFIXES = List.of(".jsonl", ".json-lines", ".ndjson");

  /** Longer ones first, so that nothing of a double suffix is left. */
  private static final List<String> SUFFIXES =
      List.of(
          ".jsonl.gz",
          ".json-lines.gz",
          ".ndjson.gz",
          ".json-lines",
          ".jsonl",
          ".ndjson",
          ".tar.gz",
          ".warc.gz",
          ".mbox.gz",
          ".txt.gz",
          ".html.gz",
          ".xml.gz",
          ".tgz",
          ".warc",
          ".mbox",
          ".markdown",
          ".md",
          ".xhtml",
          ".html",
          ".htm",
          ".pdf",
          ".eml",
          ".rss",
          ".atom",
          ".xml",
          ".zip",
          ".tar",
          ".text",
          ".txt",
          ".gz");

  private static final List<String> WEAK =
      List.of(".txt", ".text", ".md", ".markdown", ".jsonl", ".json-lines", ".ndjson");

  /** Of documents, whether they are read or not. */
  private static final List<String> DOCUMENTS =
      List.of(
          ".txt",
          ".text",
          ".md",
          ".markdown",
          ".html",
          ".htm",
          ".xhtml",
          ".pdf",
          ".eml",
          ".mbox",
          ".jsonl",
          ".json-lines",
          ".ndjson",
          ".doc",
          ".docx",
          ".odt",
          ".rtf",
          ".epub",
          ".msg");

  private FileNames() {}

  /** Whether a file so named holds JSON lines. */
  public static boolean isLines(String name) {
    return LINE_SUFFIXES.stream().anyMatch(name::endsWith);
  }

  /** Whether a file so named says of itself that it is a text to be read. */
  public static boolean isText(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return WEAK.stream().anyMatch(lower::endsWith);
  }

  /** Whether people call a file so that holds a document for them. */
  public static boolean isDocument(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return DOCUMENTS.stream().anyMatch(lower::endsWith);
  }

  /** The name without the suffix of a format that is read. */
  public static String withoutSuffix(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return SUFFIXES.stream()
        .filter(suffix -> lower.endsWith(suffix) && lower.length() > suffix.length())
        .filter(suffix -> name.charAt(name.length() - suffix.length() - 1) != '/')
        .findFirst()
        .map(suffix -> name.substring(0, name.length() - suffix.length()))
        .orElse(name);
  }

  /**
   * The path of an archive's entry as a name: no way up or out, no root, no drive. Nothing is ever
   * written to it; it is only what a document is called.
   */
  public static String entry(String path) {
    StringBuilder name = new StringBuilder();
    for (String part : path.replace('\\', '/').split("/")) {
      String clean = part.replaceAll("[\\p{Cntrl}:]", "_").strip();
      if (!clean.isEmpty() && !clean.equals(".") && !clean.equals("..")) {
        name.append(name.isEmpty() ? "" : "/").append(clean);
      }
    }
    return name.isEmpty() ? "unnamed" : name.toString();
  }
}
