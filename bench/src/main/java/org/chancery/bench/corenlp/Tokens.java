package org.chancery.bench.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.chancery.reading.syntax.Abbreviations;
import org.chancery.reading.text.Span;
import org.chancery.reading.text.Text;

/**
 * CoreNLP's tokens with exact places.
 *
 * <p>Hyphenated words are several tokens, the hyphen one of them ({@code U.S.}, {@code -}, {@code
 * led}), except after the prefixes that CoreNLP keeps joined ({@code co-operation}, {@code
 * e-mail}); clitics ({@code 's}, {@code n't}) are tokens of their own.
 */
final class Tokens {

  private static final String OPTIONS =
      "invertible=true,untokenizable=noneKeep,quotes=ascii,normalizeParentheses=false,"
          + "normalizeOtherBrackets=false,splitHyphenated=true";

  private Tokens() {}

  /** The tokens of a part of the text; their offsets are those of the text. */
  static List<CoreLabel> of(Text text, Span part) {
    List<CoreLabel> found =
        new PTBTokenizer<>(
                new StringReader(text.words(part)), new CoreLabelTokenFactory(true), OPTIONS)
            .tokenize();
    List<CoreLabel> tokens = new ArrayList<>(found.size());
    for (CoreLabel token : found) {
      int start = part.start() + token.beginPosition();
      int end = part.start() + token.endPosition();
      if (!tokens.isEmpty()) {
        CoreLabel previous = tokens.getLast();
        // The stop of "U.S." at a sentence's end is given twice; it stands once.
        start = Math.max(start, previous.endPosition());
        if (start >= end) {
          continue;
        }
        boolean attached = start == previous.endPosition();
        String joined = text.words(new Span(previous.beginPosition(), end));
        if (attached
            && text.words(new Span(start, end)).equals(".")
            && Abbreviations.contains(joined)
            && joined.length() > 2) {
          place(previous, previous.beginPosition(), end, joined);
          continue;
        }
      }
      place(token, start, end, token.word());
      tokens.add(token);
    }
    return tokens;
  }

  /** A given word at an offset of its own. */
  static CoreLabel given(String word, int start) {
    CoreLabel token = CoreLabel.wordFromString(word);
    place(token, start, start + word.length(), word);
    return token;
  }

  private static void place(CoreLabel token, int start, int end, String word) {
    token.setBeginPosition(start);
    token.setEndPosition(end);
    token.setWord(word);
    token.setValue(word);
  }

  static Span span(CoreLabel token) {
    return new Span(token.beginPosition(), token.endPosition());
  }
}
