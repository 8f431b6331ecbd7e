package org.chancery.reading.syntax;

import java.util.List;
import org.chancery.reading.text.Text;

/**
 * The door behind which a parser stands: sentences, words, parts of speech, lemmas, basic
 * dependencies of Universal Dependencies v2 with English subtypes, and names.
 *
 * <p>A parser is safe for use by several threads and gives the same syntax for the same text
 * whatever was parsed before. Implementations are found by {@link java.util.ServiceLoader}.
 */
public interface Parser {

  /** What found the syntax, with its version, for instance {@code chancery-encoder 1}. */
  String name();

  /**
   * Parses a text.
   *
   * <p>Sentences never reach over two blocks of the text, and their spans do not overlap.
   *
   * @throws ParserException if the text cannot be parsed, with the place
   */
  Syntax parse(Text text);

  /**
   * Parses sentences whose words are given, as for scoring against a treebank.
   *
   * <p>Spans are as if all words stood in one line, a blank after each.
   *
   * @param sentences the words of each, at least one
   * @throws ParserException if they cannot be parsed
   */
  List<Sentence> parseWords(List<List<String>> sentences);
}
