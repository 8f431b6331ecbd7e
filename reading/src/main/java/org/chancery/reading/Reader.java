package org.chancery.reading;

import java.util.ArrayList;
import java.util.List;
import org.chancery.reading.document.Document;
import org.chancery.reading.finding.CommitmentFinder;
import org.chancery.reading.finding.Context;
import org.chancery.reading.finding.Finder;
import org.chancery.reading.finding.Finding;
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
  private final Rules rules;
  private final List<Finder> finders = List.of(new CommitmentFinder());

  /** A reader that parses with this parser and knows the standard gazetteer. */
  public static Reader with(Parser parser) {
    return new Reader(parser, Rules.standard());
  }

  private Reader(Parser parser, Rules rules) {
    this.parser = parser;
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
      Parties parties = PartyResolver.with(Gazetteer.standard()).resolve(syntax, document);
      Context context = Context.of(syntax, parties, rules);
      List<Finding> findings = new ArrayList<>();
      for (Finder finder : finders) {
        findings.addAll(finder.find(context));
      }
      return new Reading(VERSION, "en", syntax.text(), syntax, parties.all(), findings);
    } catch (RuntimeException e) {
      throw new ReadingException(document.id() + ": " + e.getMessage(), e);
    }
  }
}
