package org.chancery.reading;

import org.chancery.reading.document.Document;
import org.chancery.reading.syntax.Parser;

/** The front door: one document in, one reading out. Safe for use by several threads. */
public final class Reader {

  private final Parser parser;

  /** A reader that parses with this parser and knows the standard gazetteer. */
  public static Reader with(Parser parser) {
    return new Reader(parser);
  }

  private Reader(Parser parser) {
    this.parser = parser;
  }

  /**
   * Reads a document.
   *
   * @throws ReadingException if it cannot be read, with the place
   */
  public Reading read(Document document) {
    throw new UnsupportedOperationException(parser.name() + document.id());
  }
}
