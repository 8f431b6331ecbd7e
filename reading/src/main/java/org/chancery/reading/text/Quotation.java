package org.chancery.reading.text;

/**
 * Words between quotation marks, within one block.
 *
 * @param span with the marks
 * @param words between the marks
 * @param continued whether the quotation goes on in the next block: by the convention of news it
 *     then has no closing mark here and an opening mark there
 */
public record Quotation(Span span, Span words, boolean continued) {

  public Quotation {
    if (!span.contains(words)) {
      throw new IllegalArgumentException("the words stand outside of their quotation");
    }
  }
}
