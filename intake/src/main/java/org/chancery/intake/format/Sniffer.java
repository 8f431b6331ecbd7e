package org.chancery.intake.format;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.intake.piece.FileNames;
import org.chancery.intake.received.Format;
import org.chancery.intake.text.Decoding;

/**
 * Tells what bytes are from their beginning. Names and media types decide only between formats that
 * any text could be: plain text, Markdown and JSON lines.
 */
public final class Sniffer {

  /**
   * What bytes are.
   *
   * @param format the format
   * @param words what people call it
   */
  public record Sniffed(Format format, String words) {
    static Sniffed of(Format format) {
      return new Sniffed(format, format.words());
    }

    static Sniffed other(String words) {
      return new Sniffed(Format.OTHER, words);
    }
  }

  private static final Pattern ROOT =
      Pattern.compile(
          "\\A\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*|<\\?[^>]*>\\s*|<!DOCTYPE[^\\[>]*(?:\\[.*?\\]\\s*)?>\\s*)*"
              + "<([A-Za-z][\\w.-]*:)?([A-Za-z][\\w.-]*)",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern HTML_TAG =
      Pattern.compile(
          "<(?:!doctype\\s+html|html|head|body|title|meta|article|main|div|p|h1|table|section)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MAIL_FIELD =
      Pattern.compile("(?m)^([A-Za-z][A-Za-z0-9-]{1,60}):[ \\t]?\\S?.*$");
  private static final Pattern MBOX =
      Pattern.compile("\\AFrom \\S+.*\\d{2}:\\d{2}.*\\R[A-Za-z][A-Za-z0-9-]*:");
  private static final Pattern JSON_FEED =
      Pattern.compile("\"version\"\\s*:\\s*\"https?:\\\\?/\\\\?/jsonfeed\\.org\\\\?/version");

  /**
   * Readers take files for PDF that say so late (PDF 1.7, annex H), and archives and mails may hold
   * one early: a text may speak of it, but has no object below.
   */
  private static final Pattern LATE_PDF =
      Pattern.compile(
          "(?m)\\A(?![A-Za-z-]+:|From |<)[\\s\\S]{0,900}^%PDF-\\d\\.\\d[\\s\\S]*^\\d+ \\d+ obj");

  private static final Pattern JSON_LINE = Pattern.compile("\\A\\s*\\{\\s*(?:\"|\\})");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} \\S");
  private static final Pattern LINK = Pattern.compile("\\[[^\\]\\n]+\\]\\([^)\\s]+\\)");
  private static final Pattern EMPHASIS = Pattern.compile("\\*\\*[^*\\n]+\\*\\*|__[^_\\n]+__");
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---[ \\t]*\\R[\\w-]+:[^\\n]*\\R(?:.*\\R){0,40}?---[ \\t]*(?:\\R|\\z)");

  private Sniffer() {}

  /**
   * What these bytes are.
   *
   * @param head the first bytes, some thousands at best
   * @param name the file's name
   * @param mediaType what a server or mail says they are
   */
  public static Sniffed sniff(byte[] head, String name, Optional<String> mediaType) {
    Optional<Sniffed> binary = binary(head);
    if (binary.isPresent()) {
      return binary.get();
    }
    String text = text(head);
    String lowerName = name.toLowerCase(Locale.ROOT);
    if (FileNames.isLines(lowerName) || mediaType.filter(Sniffer::isLines).isPresent()) {
      return Sniffed.of(JSON_FEED.matcher(text).find() ? Format.JSON_FEED : Format.JSON_LINES);
    }
    if (mediaType.filter("message/rfc822"::equals).isPresent()) {
      return Sniffed.of(Format.MAIL);
    }
    if (mediaType.filter("text/html"::equals).isPresent()) {
      return Sniffed.of(markup(text).orElse(Format.HTML));
    }
    return Sniffed.of(
        markup(text)
            .or(() -> json(text))
            .or(() -> mail(text))
            .orElseGet(
                () -> isMarkdown(text, lowerName, mediaType) ? Format.MARKDOWN : Format.TEXT));
  }

  private static Optional<Sniffed> binary(byte[] head) {
    String latin = new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1);
    if (latin.startsWith("%PDF-")) {
      return Optional.of(Sniffed.of(Format.PDF));
    }
    if (latin.startsWith("\u001f\u008b")) {
      return Optional.of(Sniffed.of(Format.GZIP));
    }
    if (latin.startsWith("PK\u0003\u0004") || latin.startsWith("PK\u0005\u0006")) {
      return Optional.of(zip(latin));
    }
    if (latin.startsWith("WARC/")) {
      return Optional.of(Sniffed.of(Format.WARC));
    }
    if (latin.length() > 262 && latin.startsWith("ustar", 257)) {
      return Optional.of(Sniffed.of(Format.TAR));
    }
    Optional<Sniffed> other = Magic.of(latin).map(Sniffed::other);
    if (other.isEmpty() && LATE_PDF.matcher(latin).find()) {
      return Optional.of(Sniffed.of(Format.PDF));
    }
    return other.or(() -> noText(head));
  }

  private static Sniffed zip(String latin) {
    if (latin.contains("[Content_Types].xml") || latin.contains("mimetypeapplication/")) {
      return Sniffed.other("an office file or e-book");
    }
    return Sniffed.of(Format.ZIP);
  }

  /** Text has no controls but white space, here and there a stray one apart. */
  private static Optional<Sniffed> noText(byte[] head) {
    if (Decoding.isMarkedUtf16(head)) {
      return Optional.empty();
    }
    int controls = 0;
    for (byte b : head) {
      if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1b) {
        controls++;
      }
    }
    return controls * 50L > head.length
        ? Optional.of(Sniffed.other("binary data"))
        : Optional.empty();
  }

  private static String text(byte[] head) {
    String text = new String(head, Decoding.byteOrderMark(head).orElse(StandardCharsets.UTF_8));
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static Optional<Format> markup(String text) {
    int first = firstVisible(text);
    if (first < 0 || text.charAt(first) != '<') {
      return Optional.empty();
    }
    String start = text.substring(first, Math.min(text.length(), first + 4096));
    Matcher root = ROOT.matcher(start);
    if (root.find()) {
      Optional<Format> format =
          switch (root.group(2).toLowerCase(Locale.ROOT)) {
            case "rss", "feed", "rdf" -> Optional.of(Format.FEED);
            case "urlset", "sitemapindex" -> Optional.of(Format.SITEMAP);
            case "html" -> Optional.of(Format.HTML);
            default -> Optional.empty();
          };
      if (format.isPresent()) {
        return format;
      }
    }
    return HTML_TAG.matcher(start).find() ? Optional.of(Format.HTML) : Optional.empty();
  }

  private static Optional<Format> json(String text) {
    if (!JSON_LINE.matcher(text).find()) {
      return Optional.empty();
    }
    return Optional.of(JSON_FEED.matcher(text).find() ? Format.JSON_FEED : Format.JSON_LINES);
  }

  private static Optional<Format> mail(String text) {
    if (MBOX.matcher(text).find()) {
      return Optional.of(Format.MBOX);
    }
    int end = headerEnd(text);
    String header = text.substring(0, end);
    if (header.isEmpty() || !Character.isLetter(header.charAt(0))) {
      return Optional.empty();
    }
    boolean from = false;
    int others = 0;
    Matcher field = MAIL_FIELD.matcher(header);
    while (field.find()) {
      switch (field.group(1).toLowerCase(Locale.ROOT)) {
        case "from", "received", "return-path" -> from = true;
        case "to",
            "subject",
            "date",
            "message-id",
            "mime-version",
            "content-type",
            "delivered-to" ->
            others++;
        default -> {}
      }
    }
    boolean allFields =
        header.lines().allMatch(l -> l.startsWith(" ") || l.startsWith("\t") || l.contains(":"));
    return from && others >= 2 && allFields ? Optional.of(Format.MAIL) : Optional.empty();
  }

  private static int headerEnd(String text) {
    int unix = text.indexOf("\n\n");
    int dos = text.indexOf("\r\n\r\n");
    int end = unix < 0 ? dos : dos < 0 ? unix : Math.min(unix, dos);
    return end < 0 ? Math.max(0, text.lastIndexOf('\n')) : end;
  }

  private static boolean isMarkdown(String text, String lowerName, Optional<String> mediaType) {
    if (lowerName.endsWith(".md")
        || lowerName.endsWith(".markdown")
        || mediaType.filter("text/markdown"::equals).isPresent()
        || FRONT_MATTER.matcher(text).find()) {
      return true;
    }
    return HEADING.matcher(text).find()
        && (LINK.matcher(text).find() || EMPHASIS.matcher(text).find());
  }

  private static boolean isLines(String mediaType) {
    return mediaType.equals("application/x-ndjson")
        || mediaType.equals("application/jsonl")
        || mediaType.equals("application/x-jsonlines");
  }

  private static int firstVisible(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }
}
