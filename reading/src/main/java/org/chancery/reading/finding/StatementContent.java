package org.chancery.reading.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chancery.reading.rule.Lexicon;
import org.chancery.reading.rule.Roles;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;
import org.chancery.reading.text.Span;

/** Cuts the content of reported speech out of its sentence. */
final class StatementContent {

  private static final Set<String> RELATIVE = Set.of("which", "that", "who", "whom");

  /** Prepositions of phrases that complete what is said of an object. */
  private static final Set<String> COMPLETING =
      Set.of(
          "as", "for", "of", "with", "over", "about", "regarding", "on", "to", "toward", "towards",
          "concerning", "against", "in", "between", "among", "from", "by");

  private static final Set<String> OCCASIONS =
      Set.of(
          "call", "meeting", "conversation", "talk", "discussion", "statement", "interview",
          "conference", "briefing", "speech", "tweet", "post", "message", "letter", "remark",
          "address", "visit", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
          "sunday", "behalf", "addition", "particular", "response", "reply", "reporter",
          "journalist", "twitter", "facebook", "context", "regard", "today", "yesterday",
          "week", "month", "summit", "session", "event", "ceremony", "communiqué", "report");

  private final Lexicon lexicon;

  StatementContent(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** A complement clause without its "that", up to the next verb of speech with the same subject. */
  Span clause(Sentence sentence, Token cue, Token head) {
    int first = sentence.firstBelow(head);
    int last = sentence.lastBelow(head);
    if (head.index() > cue.index()) {
      first = Math.max(first, cue.index() + 1);
      last = nextSaying(sentence, cue, head.index(), last);
    } else {
      last = Math.min(last, cue.index() - 1);
    }
    while (first < last && isBeforeClause(sentence, head, first)) {
      first++;
    }
    return Content.trimmed(sentence, first, withoutSpeechClause(sentence, cue, head, first, last));
  }

  /** A clause in front of its verb ends where the subject of that verb begins. */
  private static int withoutSpeechClause(
      Sentence sentence, Token cue, Token head, int first, int last) {
    if (head.index() > cue.index()) {
      return last;
    }
    int end = last;
    for (Token child : sentence.children(cue, "nsubj", "aux", "advmod")) {
      if (child.index() > head.index() && child.index() < cue.index()) {
        end = Math.min(end, sentence.firstBelow(child) - 1);
      }
    }
    return Math.max(first, end);
  }

  private static boolean isBeforeClause(Sentence sentence, Token head, int index) {
    Token token = sentence.token(index);
    return token.upos() == Upos.PUNCT
        || (index < head.index()
            && token.lemma().equals("that")
            && (token.is("mark") || token.xpos().equals("IN")))
        || (token.is("cc") && token.head() == head.index());
  }

  /** A phrase without its own preposition. */
  Span phrase(Sentence sentence, Token cue, Token head) {
    int first = sentence.firstBelow(head);
    List<Token> marks = sentence.children(head, "case", "cc", "mark");
    while (first < head.index()
        && (marks.contains(sentence.token(first))
            || sentence.token(first).upos() == Upos.PUNCT
            || isFixed(sentence, first))) {
      first++;
    }
    int last = nextSaying(sentence, cue, head.index(), sentence.lastBelow(head));
    if (cue.index() > head.index()) {
      last = Math.min(last, cue.index() - 1);
    }
    return Content.trimmed(sentence, first, last);
  }

  private static boolean isFixed(Sentence sentence, int index) {
    return sentence.token(index).is("fixed");
  }

  /** An object together with what is said of it: "the raid a mistake", "Norway for the delay". */
  Span extended(Sentence sentence, Token cue, Token object) {
    if (RELATIVE.contains(object.lemma()) && object.index() < cue.index()) {
      return sentence.children(cue).stream()
          .filter(child -> child.index() > cue.index() && completes(sentence, child))
          .findFirst()
          .map(child -> phrase(sentence, cue, child))
          .orElse(phrase(sentence, cue, object));
    }
    int first = sentence.firstBelow(object);
    int last = sentence.lastBelow(object);
    if (object.index() > cue.index()) {
      for (Token child : sentence.children(cue)) {
        if (child.index() > object.index() && completes(sentence, child)) {
          last = Math.max(last, sentence.lastBelow(child));
        }
      }
      for (int i = first; i < object.index() && sentence.token(i).is("case"); i++) {
        first = i + 1;
      }
      last = nextSaying(sentence, cue, object.index(), last);
    } else {
      last = Math.min(last, cue.index() - 1);
    }
    return Content.trimmed(sentence, first, last);
  }

  private static boolean completes(Sentence sentence, Token child) {
    if (child.is("xcomp") || child.is("ccomp") || child.is("obj")) {
      return true;
    }
    if (child.is("advcl")) {
      return Roles.introducedBy(sentence, child, Set.of("as", "for", "of"));
    }
    return (child.is("obl") || child.is("nmod"))
        && !OCCASIONS.contains(child.lemma().toLowerCase(java.util.Locale.ROOT))
        && Roles.introducedBy(sentence, child, COMPLETING);
  }

  /** The clause that a parenthesis ("officials said", "according to Oslo") belongs to, without it. */
  List<Span> around(Sentence sentence, Token clause, int firstOut, int lastOut) {
    int first = sentence.firstBelow(clause);
    int last = sentence.lastBelow(clause);
    while (first < last && sentence.token(first).is("cc")) {
      first++;
    }
    List<Span> pieces = new ArrayList<>();
    if (first < firstOut) {
      add(sentence, first, Math.min(last, firstOut - 1), pieces);
    }
    if (last > lastOut) {
      add(sentence, Math.max(first, lastOut + 1), last, pieces);
    }
    return pieces;
  }

  private static void add(Sentence sentence, int first, int last, List<Span> pieces) {
    boolean words = false;
    for (int i = first; i <= last; i++) {
      words |= sentence.token(i).upos() != Upos.PUNCT;
    }
    if (words) {
      pieces.add(Content.trimmed(sentence, first, last));
    }
  }

  /**
   * Where a further verb of speech begins that continues the report: ", adding that …", "and
   * welcomed …".
   */
  private int nextSaying(Sentence sentence, Token cue, int from, int last) {
    for (int i = from + 1; i <= last; i++) {
      Token token = sentence.token(i);
      if (token.upos() == Upos.VERB
          && isReporting(token)
          && (participle(sentence, token, i) || sameSubject(sentence, cue, token))) {
        int end = i - 1;
        while (end > from
            && (sentence.token(end).upos() == Upos.PUNCT
                || sentence.token(end).upos() == Upos.ADV
                || sentence.token(end).upos() == Upos.CCONJ
                || sentence.token(end).upos() == Upos.SCONJ)) {
          end--;
        }
        return end;
      }
    }
    return last;
  }

  private boolean isReporting(Token token) {
    return lexicon.has("say", token.lemma())
        || lexicon.has("stance", token.lemma())
        || lexicon.has("express", token.lemma());
  }

  private static boolean participle(Sentence sentence, Token token, int index) {
    if (!token.xpos().equals("VBG")) {
      return false;
    }
    int before = index - 1;
    while (before > 0
        && (sentence.token(before).upos() == Upos.ADV
            || sentence.token(before).upos() == Upos.CCONJ
            || sentence.token(before).form().equals("while"))) {
      before--;
    }
    return before >= 0 && sentence.token(before).form().equals(",");
  }

  /** "stressed the threat … and welcomed": a finite verb coordinated with the cue. */
  private static boolean sameSubject(Sentence sentence, Token cue, Token token) {
    return token.is("conj")
        && token.head() == cue.index()
        && sentence.children(token, "nsubj").isEmpty();
  }
}
