package org.chancery.parser.token;

import org.chancery.reading.text.Span;

/**
 * A syntactic word of Universal Dependencies.
 *
 * @param span where it stands, in UTF-16 units of the text; never empty, without white space
 * @param form its letters, as the text has them
 * @param continuesToken whether it is the second or a later word of a multiword token, so that
 *     {@code n't} continues {@code don't}; the hyphen of {@code well-known} continues nothing
 */
public record Word(Span span, String form, boolean continuesToken) {

  public Word {
    if (span.isEmpty() || form.length() != span.length()) {
      throw new IllegalArgumentException("no word: '" + form + "' at " + span);
    }
  }
}
