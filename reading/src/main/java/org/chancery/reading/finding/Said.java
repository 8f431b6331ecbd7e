package org.chancery.reading.finding;

import java.util.List;
import org.chancery.reading.party.Party;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.text.Span;

/**
 * A statement as found at one place, before those that tell the same are put together.
 *
 * @param sentence the one that best supports it
 * @param cueSentence the one that the cue stands in
 * @param cue the word that tells of the speaking
 * @param pieces where its content stands, in order
 * @param direct whether any of the content stands in quotation marks
 * @param foundBy id of the rule
 */
record Said(
    Sentence sentence,
    Sentence cueSentence,
    Token cue,
    List<Party> speakers,
    List<Party> addressees,
    List<Span> pieces,
    boolean direct,
    String foundBy,
    double confidence) {

  Said {
    speakers = List.copyOf(speakers);
    addressees = List.copyOf(addressees);
    pieces = List.copyOf(pieces);
    if (pieces.isEmpty()) {
      throw new IllegalArgumentException("a statement has content");
    }
  }

  /** From the first to the last word of the content. */
  Span extent() {
    return pieces.getFirst().cover(pieces.getLast());
  }

  /** How much of the text the content fills, in UTF-16 units. */
  int length() {
    return pieces.stream().mapToInt(Span::length).sum();
  }

  /** How much of this content stands in the other as well, in UTF-16 units. */
  int shared(Said other) {
    int shared = 0;
    for (Span a : pieces) {
      for (Span b : other.pieces) {
        shared += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
      }
    }
    return shared;
  }
}
