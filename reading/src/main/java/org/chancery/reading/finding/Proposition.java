package org.chancery.reading.finding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;
import org.chancery.reading.text.Quotation;
import org.chancery.reading.text.Span;
import org.chancery.reading.text.Text;

/**
 * Which words say what is promised or asked: of an infinitive all with its "to", of a gerund all
 * without its preposition, of a finite clause what follows its modal verb where its subject is a
 * party ("that Norway will [open a consulate]"), else the clause, of a noun its phrase.
 */
final class Proposition {

  private static final Set<String> MODAL =
      Set.of(
          "will", "would", "shall", "should", "must", "wo", "'ll", "’ll", "can", "could", "may",
          "might");
  private static final Set<String> ADVERB = Set.of("also", "therefore", "thus", "then");

  private Proposition() {}

  static Span of(Text text, Sentence sentence, Token head, BiPredicate<Sentence, Token> isParty) {
    Optional<Token> modal = modal(sentence, head);
    boolean bySubject =
        sentence.child(head, "nsubj").map(subject -> isParty.test(sentence, subject)).orElse(false);
    if (modal.isPresent() && bySubject) {
      return predicate(text, sentence, head);
    }
    return clause(text, sentence, head);
  }

  /** What follows the modal verb, without the subject. */
  static Span predicate(Text text, Sentence sentence, Token head) {
    int first =
        modal(sentence, head)
            .map(modal -> modal.index() + 1)
            .orElseGet(() -> afterSubject(sentence, head));
    while (first < head.index() && ADVERB.contains(sentence.token(first).lemma())) {
      first++;
    }
    return cut(text, sentence, head, Math.min(first, head.index()));
  }

  /** The whole clause or phrase, without what introduces it. */
  static Span clause(Text text, Sentence sentence, Token head) {
    int first = Math.max(sentence.firstBelow(head), infinitive(sentence, head));
    while (first < head.index() && introduces(head, sentence.token(first))) {
      first++;
    }
    return cut(text, sentence, head, first);
  }

  /** Where an infinitive with a subject of its own begins: "Chile [to reopen the port]"; else 0. */
  private static int infinitive(Sentence sentence, Token head) {
    Optional<Token> to =
        sentence.children(head, "mark").stream().filter(m -> m.lemma().equals("to")).findFirst();
    if (to.isEmpty() || sentence.children(head, "nsubj").isEmpty() || head.xpos().equals("VBG")) {
      return 0;
    }
    int before = to.get().index() - 1;
    boolean not = before >= 0 && sentence.token(before).lemma().equals("not");
    return not ? before : to.get().index();
  }

  private static Optional<Token> modal(Sentence sentence, Token head) {
    return sentence.children(head, "aux").stream()
        .filter(aux -> MODAL.contains(aux.lemma()) || MODAL.contains(aux.form()))
        .findFirst();
  }

  private static int afterSubject(Sentence sentence, Token head) {
    return sentence
        .child(head, "nsubj")
        .filter(subject -> subject.index() < head.index())
        .map(subject -> sentence.lastBelow(subject) + 1)
        .orElse(sentence.firstBelow(head));
  }

  private static boolean introduces(Token head, Token token) {
    if (token.upos() == Upos.PUNCT) {
      return true;
    }
    boolean own = token.head() == head.index();
    boolean gerund = head.xpos().equals("VBG");
    boolean infinitive = token.lemma().equals("to") && token.is("mark") && !gerund;
    boolean preposition = token.is("case") || token.is("mark") || token.is("cc");
    return (own && preposition && !infinitive && !token.upos().equals(Upos.VERB))
        || (own && (token.is("advcl") || token.is("discourse")) && token.index() < head.index());
  }

  private static Span cut(Text text, Sentence sentence, Token head, int first) {
    int last = end(sentence, head);
    Optional<Quotation> quotation = text.quotationAt(head.span().start());
    if (quotation.isPresent()) {
      Span words = quotation.get().words();
      while (last > head.index() && !words.contains(sentence.token(last).span().start())) {
        last--;
      }
      while (first < head.index() && !words.contains(sentence.token(first).span().start())) {
        first++;
      }
    }
    return Content.trimmed(sentence, first, last);
  }

  /** Where the content ends: before a clause that goes on to tell of something else. */
  private static int end(Sentence sentence, Token head) {
    int end = sentence.lastBelow(head);
    for (Token child : sentence.subtree(head)) {
      if (child.index() > head.index() && isAside(sentence, head, child)) {
        end = Math.min(end, sentence.firstBelow(child) - 1);
      }
    }
    end = withPurpose(sentence, head, Math.max(end, head.index()));
    List<Token> tokens = sentence.tokens();
    while (end > head.index()
        && (tokens.get(end).is("cc") || tokens.get(end).upos() == Upos.PUNCT)
        && !tokens.get(end).form().endsWith(")")) {
      end--;
    }
    return end;
  }

  /** "agreed to a study [to settle the dispute]": the parser hangs the purpose on the verb. */
  private static int withPurpose(Sentence sentence, Token head, int end) {
    boolean nominal = head.upos() == Upos.NOUN || head.upos() == Upos.PROPN;
    if (!nominal || end + 1 >= sentence.tokens().size() || head.isRoot()) {
      return end;
    }
    return sentence.children(sentence.token(head.head()), "advcl", "xcomp", "acl").stream()
        .filter(clause -> sentence.firstBelow(clause) == end + 1)
        .filter(clause -> sentence.token(end + 1).lemma().equals("to"))
        .map(sentence::lastBelow)
        .findFirst()
        .orElse(end);
  }

  private static boolean isAside(Sentence sentence, Token head, Token child) {
    int first = sentence.firstBelow(child);
    boolean comma = first > 0 && isBreak(sentence.token(first - 1));
    boolean own = child.head() == head.index();
    if (own && child.is("parataxis")) {
      return true;
    }
    if (own && child.is("conj")) {
      return child.upos() == Upos.VERB
          && (!sentence.children(child, "nsubj").isEmpty()
              || (child.xpos().equals("VBD") && !head.xpos().equals("VBD"))
              || (child.xpos().equals("VBG") && head.xpos().equals("VB")));
    }
    if (child.is("acl:relcl")) {
      return comma && sentence.lastBelow(child) >= sentence.lastBelow(head) - 1;
    }
    return own && comma && child.is("advcl") && child.upos() == Upos.VERB;
  }

  private static boolean isBreak(Token token) {
    return token.form().equals(",") || token.form().equals("—") || token.form().equals("–");
  }
}
