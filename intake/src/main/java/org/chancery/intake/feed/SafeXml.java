package org.chancery.intake.feed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.chancery.intake.text.Decoding;

/**
 * XML without document type, so without entities and anything from outside; read in order and never
 * held as a whole.
 */
final class SafeXml {

  private static final int DEEPEST = 200;

  private static final int LOOK = 200;
  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");

  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader reader;
  private int depth;

  SafeXml(InputStream in) throws IOException {
    try {
      reader = FACTORY.createXMLStreamReader(characters(in));
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /**
   * The characters, as the first bytes or the declaration tell. The parser itself writes to the
   * console where bytes do not fit; here they become replacement characters.
   */
  private static Reader characters(InputStream in) throws IOException {
    InputStream marked = in.markSupported() ? in : new BufferedInputStream(in);
    marked.mark(LOOK);
    byte[] head = marked.readNBytes(LOOK);
    marked.reset();
    Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
    Charset set =
        Decoding.byteOrderMark(head)
            .or(() -> declared.find() ? Decoding.named(declared.group(1)) : Optional.empty())
            .orElse(StandardCharsets.UTF_8);
    PushbackReader reader = new PushbackReader(new InputStreamReader(marked, set));
    int first = reader.read();
    if (first >= 0 && first != '\ufeff') {
      reader.unread(first);
    }
    return reader;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("nothing is read from outside");
    });
    return factory;
  }

  /** Goes to the next event; false at the end. */
  boolean next() throws IOException {
    try {
      if (!reader.hasNext()) {
        return false;
      }
      switch (reader.next()) {
        case XMLStreamConstants.DTD -> throw new IOException("XML with a document type");
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new IOException("an entity that XML does not know: &" + reader.getLocalName());
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          if (depth > DEEPEST) {
            throw new IOException("XML nested deeper than " + DEEPEST + " elements");
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
      return true;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  boolean isStart() {
    return reader.isStartElement();
  }

  boolean isEnd() {
    return reader.isEndElement();
  }

  boolean isText() {
    return reader.isCharacters();
  }

  String text() {
    return reader.getText();
  }

  int depth() {
    return depth;
  }

  String name() {
    return reader.getLocalName().toLowerCase(java.util.Locale.ROOT);
  }

  String namespace() {
    String uri = reader.getNamespaceURI();
    return uri == null ? "" : uri;
  }

  String attribute(String name) {
    String value = reader.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /**
   * The characters of the element at whose start this is, up to its end; inner markup is written
   * out again, since Atom puts XHTML into its elements.
   *
   * @param longest so many characters are kept
   */
  String content(int longest) throws IOException {
    StringBuilder content = new StringBuilder();
    int outside = depth - 1;
    while (next()) {
      if (isEnd() && depth == outside) {
        return content.toString();
      }
      if (content.length() > longest) {
        throw new IOException("an entry larger than " + longest + " characters");
      }
      if (isText()) {
        String text = reader.getText();
        content.append(depth > outside + 1 ? escaped(text) : text);
      } else if (isStart()) {
        content.append('<').append(reader.getLocalName()).append('>');
      } else if (isEnd()) {
        content.append("</").append(reader.getLocalName()).append('>');
      }
    }
    throw new IOException("XML ends within an element");
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private IOException broken(XMLStreamException e) {
    String message = String.valueOf(e.getMessage()).replaceAll("(?s).*\\nMessage: ", "");
    var at = e.getLocation();
    String where =
        at == null ? "" : " in line " + at.getLineNumber() + ", column " + at.getColumnNumber();
    return new IOException("broken XML" + where + ": " + message, e);
  }
}
