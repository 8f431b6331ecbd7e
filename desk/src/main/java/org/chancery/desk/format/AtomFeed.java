package org.chancery.desk.format;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A list that programs subscribe to (Atom, RFC 4287). Ids are UUIDs made of the ids of the record,
 * so that they are the same whoever serves the feed and wherever.
 */
public final class AtomFeed {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private AtomFeed() {}

  /**
   * The feed.
   *
   * @param title its name
   * @param base where the site is, without a slash at the end: {@code http://127.0.0.1:8080}
   * @param self the feed's own path with its query
   * @param page the path of the page that shows the same
   */
  public static String of(
      String title, String base, String self, String page, List<FeedItem> items) {
    StringWriter written = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(written);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      element("id", id(self), xml);
      element("title", title, xml);
      element("updated", updated(items).toString(), xml);
      xml.writeStartElement("author");
      element("name", "Chancery", xml);
      xml.writeEndElement();
      link("self", "application/atom+xml", base + self, xml);
      link("alternate", "text/html", base + page, xml);
      for (FeedItem item : items) {
        entry(item, base, xml);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a feed is not written", e);
    }
    return written.append('\n').toString();
  }

  private static void entry(FeedItem item, String base, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement("entry");
    element("id", id(item.key()), xml);
    element("title", item.title(), xml);
    element("updated", item.updated().toString(), xml);
    link("alternate", "text/html", base + item.path(), xml);
    if (item.source().isPresent()) {
      link("via", "text/html", item.source().get(), xml);
    }
    xml.writeStartElement("content");
    xml.writeAttribute("type", "text");
    xml.writeCharacters(writable(item.words()));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static Instant updated(List<FeedItem> items) {
    return items.stream()
        .map(FeedItem::updated)
        .max(Comparator.<Instant>naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private static String id(String key) {
    return "urn:uuid:"
        + UUID.nameUUIDFromBytes(("chancery " + key).getBytes(StandardCharsets.UTF_8));
  }

  private static void element(String name, String value, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(writable(value));
    xml.writeEndElement();
  }

  private static void link(String relation, String type, String address, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", writable(address));
  }

  /** XML has no way to write most control characters, nor halves of pairs. */
  private static String writable(String words) {
    StringBuilder kept = new StringBuilder(words.length());
    words
        .codePoints()
        .filter(c ->
            c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xd7ff
                || c >= 0xe000 && c <= 0xfffd
                || c >= 0x10000)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
