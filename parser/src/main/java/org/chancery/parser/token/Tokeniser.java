package org.chancery.parser.token;

import java.util.List;
import org.chancery.reading.text.Span;
import org.chancery.reading.text.Text;

/**
 * Divides text into the words of Universal Dependencies.
 *
 * <p>Each character that is not white space belongs to exactly one word. The time is linear in the
 * length, whatever the text; nothing is kept between calls.
 */
public final class Tokeniser {

  private Tokeniser() {}

  /**
   * The words of a part of the text, in order.
   *
   * @param part in UTF-16 units, such as the body of a block; no word crosses its ends
   */
  public static List<Word> words(Text text, Span part) {
    Scanner scanner = new Scanner(text.value(), part);
    scanner.scan();
    return scanner.words();
  }
}
