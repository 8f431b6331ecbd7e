package org.chancery.reading.syntax;

import java.util.List;
import java.util.Optional;
import org.chancery.reading.text.Text;

/**
 * The sentences of a text, parsed.
 *
 * @param text what was parsed
 * @param sentences in the order of the text, numbered from 1
 */
public record Syntax(Text text, List<Sentence> sentences) {

  public Syntax {
    sentences = List.copyOf(sentences);
    for (int i = 0; i < sentences.size(); i++) {
      if (sentences.get(i).number() != i + 1) {
        throw new IllegalArgumentException("sentence " + (i + 1) + " is numbered otherwise");
      }
    }
  }

  /** The sentence with this number, from 1. */
  public Sentence sentence(int number) {
    return sentences.get(number - 1);
  }

  /** The sentence at this UTF-16 offset of the text. */
  public Optional<Sentence> at(int offset) {
    return sentences.stream().filter(s -> s.span().contains(offset)).findFirst();
  }
}
