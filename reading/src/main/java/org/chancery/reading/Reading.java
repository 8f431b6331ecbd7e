package org.chancery.reading;

import java.util.List;
import org.chancery.reading.finding.Finding;
import org.chancery.reading.party.Party;
import org.chancery.reading.syntax.Syntax;
import org.chancery.reading.text.Text;

/**
 * Everything that one document says.
 *
 * @param readerVersion version of the reader and of its parser
 * @param language BCP 47
 * @param text to which all offsets refer
 * @param syntax sentences and their parses, on which the findings rest
 * @param parties each party once, in the order of first mention
 * @param findings in the order of the text
 */
public record Reading(
    String readerVersion,
    String language,
    Text text,
    Syntax syntax,
    List<Party> parties,
    List<Finding> findings) {

  public Reading {
    parties = List.copyOf(parties);
    findings = List.copyOf(findings);
  }

  /** The findings of one type. */
  public <F extends Finding> List<F> findings(Class<F> type) {
    return findings.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
