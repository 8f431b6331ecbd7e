package org.chancery.reading.mention;

import java.util.List;
import java.util.Optional;
import org.chancery.reading.text.Quotation;

/**
 * What one speaker says at a stretch, in quotation marks.
 *
 * @param pieces its quotations in the order of the text: several where the speech clause
 *     interrupts, where it goes on in the next sentence of the paragraph or in the next paragraph,
 *     and where one clause quotes several phrases
 * @param partial whether the marks stand around words of the reporter's own clause ({@code called
 *     it "a mistake"}) rather than around what was said as a whole; such marks may also set off a
 *     name or title
 * @param verb the verb of saying, or {@code according}
 * @param speaker head of the words for the speaker; where the quotation stands alone it is that of
 *     the quotation or sentence of saying before it
 */
public record SpokenQuotation(
    List<Quotation> pieces,
    boolean partial,
    Optional<TokenPlace> verb,
    Optional<TokenPlace> speaker) {

  public SpokenQuotation {
    pieces = List.copyOf(pieces);
    if (pieces.isEmpty()) {
      throw new IllegalArgumentException("a spoken quotation needs a quotation");
    }
  }

  SpokenQuotation with(Quotation piece) {
    List<Quotation> more = new java.util.ArrayList<>(pieces);
    more.add(piece);
    return new SpokenQuotation(more, partial, verb, speaker);
  }
}
