package org.chancery.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.reading.document.Document;
import org.chancery.reading.finding.Context;
import org.chancery.reading.finding.Finding;
import org.chancery.reading.finding.Findings;
import org.chancery.reading.party.Gazetteer;
import org.chancery.reading.party.Parties;
import org.chancery.reading.party.Party;
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
   * Reads a document. One without a word gives a reading without findings.
   *
   * @throws ReadingException if it cannot be read, with the document and the place
   */
  public Reading read(Document document) {
    Step step = Step.LAYOUT;
    try {
      Text text = Text.of(document);
      step = Step.SYNTAX;
      Syntax syntax = parser.parse(text);
      step = Step.PARTIES;
      Parties parties = resolver.resolve(syntax, document);
      step = Step.FINDINGS;
      List<Finding> findings = Findings.in(Context.of(syntax, parties, rules));
      return new Reading(version(), "en", text, syntax, kept(parties, findings), findings);
    } catch (RuntimeException | StackOverflowError e) {
      throw new ReadingException(document.id() + ": " + step.failure + ": " + reason(e), e);
    }
  }

  /** Semantic Versioning's build metadata tells the parser. */
  private String version() {
    return VERSION + "+" + parser.name().replaceAll("[^0-9A-Za-z.]+", "-");
  }

  /**
   * The parties that a reading lists: whoever a finding speaks of, and besides them the persons and
   * states of the text. Descriptions of which nothing is told ("officials") are left out.
   */
  private static List<Party> kept(Parties parties, List<Finding> findings) {
    Set<String> involved =
        findings.stream().flatMap(Finding::involved).map(Party::id).collect(Collectors.toSet());
    for (Party party : parties.all()) {
      if (involved.contains(party.id())) {
        involved.addAll(party.members());
      }
    }
    return parties.all().stream()
        .filter(party ->
            involved.contains(party.id())
                || party.kind() == Party.Kind.PERSON
                || party.kind() == Party.Kind.STATE)
        .toList();
  }

  private static String reason(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
  }

  /** How far a document has come; says where reading failed. */
  private enum Step {
    LAYOUT("cannot tell its paragraphs"),
    SYNTAX("cannot parse it"),
    PARTIES("cannot tell its parties"),
    FINDINGS("cannot tell what it says");

    private final String failure;

    Step(String failure) {
      this.failure = failure;
    }
  }
}
