package org.chancery.desk.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class AtomFeedTest {

  private static final Instant EARLY = Instant.parse("2025-01-01T10:00:00Z");
  private static final Instant LATE = Instant.parse("2025-02-01T10:00:00Z");

  @Test
  void itWasUpdatedWhenItsLatestEntryWas() throws Exception {
    Document feed = feed(item("a", EARLY, "words"), item("b", LATE, "words"));

    assertThat(text(feed, "updated", 0)).isEqualTo("2025-02-01T10:00:00Z");
    assertThat(text(feed(), "updated", 0)).isEqualTo("1970-01-01T00:00:00Z");
  }

  @Test
  void anIdIsThatOfItsEntryWhereverItIsServed() throws Exception {
    String one = text(feed(item("f0123456789ab", EARLY, "words")), "id", 1);
    String again = text(feed(item("f0123456789ab", LATE, "other words")), "id", 1);

    assertThat(again).isEqualTo(one).matches("urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    assertThat(text(feed(item("f0123456789ac", EARLY, "words")), "id", 1)).isNotEqualTo(one);
  }

  @Test
  void whatXmlCannotHoldIsLeftOut() throws Exception {
    Document feed = feed(item("a", EARLY, "<b>&amp; \u0000\u0002\ud800 🚢 ]]> \ufffe"));

    assertThat(text(feed, "content", 0)).isEqualTo("<b>&amp;  🚢 ]]> ");
  }

  private static FeedItem item(String key, Instant updated, String words) {
    return new FeedItem(key, "Title & all", updated, words, "/document/a", Optional.empty());
  }

  private static Document feed(FeedItem... items) throws Exception {
    String written =
        AtomFeed.of("Title", "http://127.0.0.1:1", "/a.atom?b=c&d=e", "/a?b=c", List.of(items));
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(Document feed, String element, int which) {
    return feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", element)
        .item(which)
        .getTextContent();
  }
}
