package org.chancery.reading.mention;

import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Syntax;
import org.chancery.reading.syntax.Token;

/**
 * Which token of a text.
 *
 * @param sentence number of its sentence, from 1
 * @param index its index in the sentence, from 0
 */
public record TokenPlace(int sentence, int index) implements Comparable<TokenPlace> {

  static TokenPlace of(Sentence sentence, Token token) {
    return new TokenPlace(sentence.number(), token.index());
  }

  /** The token at this place. */
  public Token in(Syntax syntax) {
    return syntax.sentence(sentence).token(index);
  }

  @Override
  public int compareTo(TokenPlace other) {
    return sentence != other.sentence
        ? Integer.compare(sentence, other.sentence)
        : Integer.compare(index, other.index);
  }
}
