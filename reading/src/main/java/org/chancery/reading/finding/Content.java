package org.chancery.reading.finding;

import java.util.List;
import java.util.Set;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;
import org.chancery.reading.text.Span;

/**
 * Which words of a sentence carry the content of a finding, as the reading guidelines cut them: a
 * clause without its "that", a phrase without its preposition, neither with punctuation around it.
 */
public final class Content {

  private static final Set<String> THAT = Set.of("that");

  private Content() {}

  /** A complement clause: all that hangs on its head, without a leading "that". */
  public static Span clause(Sentence sentence, Token head) {
    int first = sentence.firstBelow(head);
    int last = sentence.lastBelow(head);
    while (first < last && isSkippedBeforeClause(sentence.token(first), head)) {
      first++;
    }
    return trimmed(sentence, first, last);
  }

  /** A noun phrase or gerund: all that hangs on its head, without its own prepositions. */
  public static Span phrase(Sentence sentence, Token head) {
    int first = sentence.firstBelow(head);
    int last = sentence.lastBelow(head);
    List<Token> marks = sentence.children(head, "case", "cc");
    while (first < last
        && (marks.contains(sentence.token(first)) || isMark(sentence, head, first))) {
      first++;
    }
    return trimmed(sentence, first, last);
  }

  private static boolean isMark(Sentence sentence, Token head, int index) {
    Token token = sentence.token(index);
    return token.is("mark")
        && token.head() == head.index()
        && !token.lemma().equals("to")
        && sentence.token(index).upos() != Upos.VERB;
  }

  private static boolean isSkippedBeforeClause(Token token, Token head) {
    return token.upos() == Upos.PUNCT
        || (token.is("mark") && token.head() == head.index() && THAT.contains(token.lemma()))
        || (token.is("cc") && token.head() == head.index());
  }

  /** The words between, without punctuation at the edges; a closing bracket or full name stays. */
  static Span trimmed(Sentence sentence, int first, int last) {
    int from = first;
    int to = last;
    while (from < to && sentence.token(from).upos() == Upos.PUNCT) {
      from++;
    }
    while (to > from && sentence.token(to).upos() == Upos.PUNCT && !closes(sentence, from, to)) {
      to--;
    }
    return sentence.span(from, to);
  }

  /** Whether a bracket closes here that has opened since. */
  private static boolean closes(Sentence sentence, int from, int at) {
    if (!sentence.token(at).form().equals(")")) {
      return false;
    }
    int open = 0;
    for (int i = from; i < at; i++) {
      String form = sentence.token(i).form();
      open += form.equals("(") ? 1 : form.equals(")") ? -1 : 0;
    }
    return open > 0;
  }
}
