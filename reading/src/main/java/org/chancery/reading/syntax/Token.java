package org.chancery.reading.syntax;

import org.chancery.reading.text.Span;

/**
 * One word of a sentence with its place in the dependency tree.
 *
 * @param index position in the sentence, from 0
 * @param span where it stands in the text
 * @param form as written
 * @param lemma dictionary form, lower case except for proper nouns
 * @param upos universal part of speech
 * @param xpos Penn Treebank tag
 * @param head index of the governing token, or {@link #ROOT}
 * @param deprel Universal Dependencies v2 relation with subtype, for instance {@code nmod:poss}
 * @param continuesToken whether it is the second or a later word of a multiword token, as {@code
 *     n't} is of {@code don't}
 */
public record Token(
    int index,
    Span span,
    String form,
    String lemma,
    Upos upos,
    String xpos,
    int head,
    String deprel,
    boolean continuesToken) {

  /** The head of the root. */
  public static final int ROOT = -1;

  /** A word that begins a token of its own. */
  public Token(
      int index,
      Span span,
      String form,
      String lemma,
      Upos upos,
      String xpos,
      int head,
      String deprel) {
    this(index, span, form, lemma, upos, xpos, head, deprel, false);
  }

  public boolean isRoot() {
    return head == ROOT;
  }

  /**
   * Whether the relation to the head is this one, or a subtype of it ({@code nsubj} covers {@code
   * nsubj:pass}).
   */
  public boolean is(String relation) {
    return deprel.equals(relation)
        || (deprel.length() > relation.length()
            && deprel.startsWith(relation)
            && deprel.charAt(relation.length()) == ':');
  }
}
