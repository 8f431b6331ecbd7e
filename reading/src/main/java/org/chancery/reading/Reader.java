package org.chancery.reading;

import org.chancery.reading.document.Document;
import org.chancery.reading.finding.Context;
import org.chancery.reading.finding.Findings;
import org.chancery.reading.party.Gazetteer;
import org.chancery.reading.party.Parties;
import org.chancery.reading.party.PartyResolver;
import org.chancery.reading.rule.Rules;
import org.chancery.reading.syntax.Parser;
import org.chancery.reading.syntax.Syntax;
import org.chancery.reading.text.Text;

/** The front door: one document in, one reading out. Safe for use by several threads. */
public final class Reader {

  private static final String VERSION = "0.1.0";

  private final Parser parser;
  private final PartyResolver resolver;
  private final Rules rules;

  /** A reader that parses with this parser and knows the standard gazetteer. */
  public static Reader with(Parser parser) {
    return with(parser, Gazetteer.standard());
  }

  /** A reader that parses with this parser and knows this gazetteer. */
  public static Reader with(Parser parser, Gazetteer gazetteer) {
    return new Reader(parser, PartyResolver.with(gazetteer), Rules.standard());
  }

  private Reader(Parser parser, PartyResolver resolver, Rules rules) {
    this.parser = parser;
    this.resolver = resolver;
    this.rules = rules;
  }

  /**
   * Reads a document.
   *
   * @throws ReadingException if it cannot be read, with the document and the place
   */
  public Reading read(Document document) {
    try {
      Syntax syntax = parser.parse(Text.of(document));
      Parties parties = resolver.resolve(syntax, document);
      Context context = Context.of(syntax, parties, rules);
      return new Reading(
          VERSION, "en", syntax.text(), syntax, parties.all(), Findings.in(context));
    } catch (RuntimeException e) {
      throw new ReadingException(document.id() + ": " + e.getMessage(), e);
    }
  }
}
