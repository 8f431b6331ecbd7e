package org.chancery.reading.text;

import java.util.Optional;

/**
 * A part of a text that no sentence crosses.
 *
 * @param kind what part
 * @param span where it stands, without surrounding white space and without a list item's bullet
 * @param dateline place and agency that open a news report ({@code WASHINGTON (AP) —}), inside the
 *     span and part of no sentence
 */
public record Block(Kind kind, Span span, Optional<Span> dateline) {

  /** The kinds of block. */
  public enum Kind {
    HEADLINE,
    PARAGRAPH,
    LIST_ITEM
  }

  /** Where the sentences stand: the span without its dateline. */
  public Span body() {
    return dateline.map(d -> new Span(d.end(), span.end())).orElse(span);
  }
}
