package org.chancery.intake.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.intake.text.WebDate;

/**
 * RSS 0.9 to 2.0 and Atom 0.3 and 1.0, and sitemaps. Read entry by entry, so that a feed of a
 * hundred thousand entries takes no more memory than one of ten.
 */
public final class XmlFeed implements Entries {

  private static final int LONGEST = 8 << 20;
  private static final Set<String> ENTRY = Set.of("item", "entry", "url", "sitemap");
  private static final String CONTENT_MODULE = "http://purl.org/rss/1.0/modules/content/";

  private final SafeXml xml;
  private final InputStream in;
  private Optional<String> feedTitle = Optional.empty();
  private int number;

  /** Reads from the start of the document. */
  public XmlFeed(InputStream in) throws IOException {
    this.in = in;
    this.xml = new SafeXml(in);
  }

  @Override
  public Optional<Entry> next() throws IOException {
    while (xml.next()) {
      if (!xml.isStart()) {
        continue;
      }
      if (ENTRY.contains(xml.name())) {
        number++;
        return Optional.of(entry(xml.name().equals("sitemap")));
      }
      // RSS has it in channel, Atom in feed; a title of an image or text input lies deeper.
      boolean ofFeed = xml.depth() <= 3 && xml.name().equals("title") && isPlain();
      if (ofFeed && feedTitle.isEmpty()) {
        feedTitle = filled(xml.content(LONGEST));
      }
    }
    return Optional.empty();
  }

  private Entry entry(boolean list) throws IOException {
    Map<String, String> fields = new HashMap<>();
    int outside = xml.depth() - 1;
    while (xml.next()) {
      if (xml.isEnd() && xml.depth() == outside) {
        return entry(fields, list);
      }
      if (xml.isStart()) {
        field(fields);
      }
    }
    throw new IOException("XML ends within an entry");
  }

  private void field(Map<String, String> fields) throws IOException {
    String name = xml.name();
    switch (name) {
      case "link" -> {
        String address = xml.attribute("href");
        String relation = xml.attribute("rel");
        String words = xml.content(LONGEST);
        if (relation.isEmpty() || relation.equals("alternate")) {
          fields.putIfAbsent("link", address.isEmpty() ? words : address);
        }
      }
      case "guid" -> {
        boolean isAddress = !xml.attribute("isPermaLink").equals("false");
        String id = xml.content(LONGEST);
        fields.putIfAbsent("id", id);
        if (isAddress && id.startsWith("http")) {
          fields.putIfAbsent("guid", id);
        }
      }
      case "author" -> fields.putIfAbsent("author", author());
      case "encoded" -> {
        String key = xml.namespace().equals(CONTENT_MODULE) ? "content" : name;
        fields.putIfAbsent(key, xml.content(LONGEST));
      }
      case "content" -> {
        // Media RSS has an empty element of the same name.
        boolean isMedia = !xml.attribute("url").isEmpty();
        String words = markedUp(xml.attribute("type"), xml.content(LONGEST));
        if (!isMedia) {
          fields.putIfAbsent("content", words);
        }
      }
      case "summary" ->
          fields.putIfAbsent("summary", markedUp(xml.attribute("type"), xml.content(LONGEST)));
      case "source" -> fields.putIfAbsent("source", xml.content(LONGEST));
      default -> {
        boolean plain = isPlain();
        String words = xml.content(LONGEST);
        if (plain) {
          fields.putIfAbsent(name, words);
        }
      }
    }
  }

  /** Whether the element belongs to the feed or to Dublin Core, not to another extension. */
  private boolean isPlain() {
    String namespace = xml.namespace();
    return !namespace.contains("search.yahoo.com") && !namespace.contains("itunes");
  }

  /** RSS has an address with a name in brackets, Atom an element for the name. */
  private String author() throws IOException {
    String words = xml.content(LONGEST);
    int name = words.indexOf("<name>");
    if (name >= 0) {
      int end = words.indexOf("</name>", name);
      return end < 0 ? "" : words.substring(name + 6, end);
    }
    int bracket = words.indexOf('(');
    return bracket >= 0 && words.endsWith(")")
        ? words.substring(bracket + 1, words.length() - 1)
        : words;
  }

  /** Atom tells where its content is plain text, whose brackets are no tags. */
  private static String markedUp(String type, String words) {
    return type.equals("text") || type.equals("text/plain") ? SafeXml.escaped(words) : words;
  }

  private Entry entry(Map<String, String> fields, boolean list) {
    Optional<String> address =
        filled(fields.get("link"))
            .or(() -> filled(fields.get("guid")))
            .or(() -> filled(fields.get("loc")));
    Optional<String> whole = filled(fields.get("content"));
    Optional<String> summary =
        filled(fields.get("description")).or(() -> filled(fields.get("summary")));
    String id = filled(fields.get("id")).or(() -> address).orElse("entry " + number);
    return new Entry(
        id,
        address,
        filled(fields.get("title")).map(XmlFeed::withoutMarkup),
        filled(fields.get("pubdate"))
            .or(() -> filled(fields.get("published")))
            .or(() -> filled(fields.get("issued")))
            .or(() -> filled(fields.get("date")))
            .or(() -> filled(fields.get("updated")))
            .or(() -> filled(fields.get("publication_date")))
            .or(() -> filled(fields.get("lastmod")))
            .flatMap(WebDate::parse),
        filled(fields.get("creator")).or(() -> filled(fields.get("author"))),
        feedTitle,
        whole.or(() -> summary),
        whole.isPresent(),
        list);
  }

  private static String withoutMarkup(String title) {
    return title.indexOf('<') < 0 && title.indexOf('&') < 0
        ? title
        : org.jsoup.Jsoup.parseBodyFragment(title).text();
  }

  private static Optional<String> filled(@org.jspecify.annotations.Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(words -> !words.isEmpty());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
