package org.chancery.reading.syntax;

import org.chancery.reading.text.Text;

/**
 * The door behind which a parser stands: sentences, words, parts of speech, lemmas, basic
 * dependencies of Universal Dependencies v2 with English subtypes, and names.
 *
 * <p>A parser is safe for use by several threads and gives the same syntax for the same text
 * whatever was parsed before. Implementations are found by {@link java.util.ServiceLoader}.
 */
public interface Parser {

  /** What found the syntax, with its version, for instance {@code corenlp 4.5.10}. */
  String name();

  /**
   * Parses a text.
   *
   * <p>Sentences never reach over two blocks of the text, and their spans do not overlap.
   *
   * @throws ParserException if the text cannot be parsed, with the place
   */
  Syntax parse(Text text);
}
