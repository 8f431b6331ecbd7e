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
          "as",
          "for",
          "of",
          "with",
          "over",
          "about",
          "regarding",
          "on",
          "to",
          "toward",
          "towards",
          "concerning",
          "against",
          "in",
          "at",
          "between",
          "among",
          "from",
          "by");

  private static final Set<String> OCCASIONS =
      Set.of(
          "call",
          "meeting",
          "conversation",
          "talk",
          "discussion",
          "statement",
          "interview",
          "conference",
          "briefing",
          "speech",
          "tweet",
          "post",
          "message",
          "letter",
          "remark",
          "address",
          "visit",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "behalf",
          "addition",
          "particular",
          "response",
          "reply",
          "reporter",
          "journalist",
          "twitter",
          "facebook",
          "context",
          "regard",
          "today",
          "yesterday",
          "week",
          "month",
          "summit",
          "session",
          "event",
          "ceremony",
          "communiqué",
          "report");

  private final Lexicon lexicon;

  StatementContent(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * A complement clause without its "that", up to the next verb of speech with the same subject.
   */
  Span clause(Sentence sentence, Token cue, Token head) {
    int first = sentence.firstBelow(head);
    int last = sentence.lastBelow(head);
    if (head.is("xcomp") && head.head() == cue.index()) {
      // "called the attack a mistake": the object is the subject of what is said of it.
      for (Token object : sentence.children(cue, "obj")) {
        if (object.index() > cue.index() && object.index() < head.index()) {
          first = Math.min(first, sentence.firstBelow(object));
        }
      }
    }
    if (head.index() > cue.index()) {
      first = Math.max(first, cue.index() + 1);
      last = nextSaying(sentence, cue, head.index(), last, true);
    } else {
      last = Math.min(last, cue.index() - 1);
    }
    while (first < last && isBeforeClause(sentence, head, first)) {
      first++;
    }
    last = beforeQuotation(sentence, head, last);
    return Content.trimmed(sentence, first, withoutSpeechClause(sentence, cue, head, first, last));
  }

  /** A colon inside a clause opens a quotation of its own. */
  private static int beforeQuotation(Sentence sentence, Token head, int last) {
    for (int i = head.index() + 1; i < last; i++) {
      if (sentence.token(i).form().equals(":")) {
        return i - 1;
      }
    }
    return last;
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
    int last = sentence.lastBelow(head);
    if (cue.index() > head.index()) {
      last = Math.min(last, cue.index() - 1);
    } else {
      last =
          nextSaying(
              sentence, cue, head.index(), withCompletions(sentence, cue, head, last), false);
    }
    return Content.trimmed(sentence, first, last);
  }

  /** An object that a finite verb follows is the subject of a clause. */
  private static int wholeClause(Sentence sentence, int last) {
    if (last + 1 >= sentence.tokens().size()) {
      return last;
    }
    return switch (sentence.token(last + 1).xpos()) {
      case "VBD", "VBZ", "VBP", "MD" -> sentence.tokens().size() - 1;
      default -> last;
    };
  }

  private static int withCompletions(Sentence sentence, Token cue, Token object, int last) {
    int end = last;
    for (Token child : sentence.children(cue)) {
      if (child.index() > object.index() && completes(sentence, child)) {
        end = Math.max(end, sentence.lastBelow(child));
      }
    }
    return end;
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
      last = withCompletions(sentence, cue, object, last);
      for (int i = first;
          i < object.index() && (sentence.token(i).is("case") || isThat(sentence, i));
          i++) {
        first = i + 1;
      }
      last = nextSaying(sentence, cue, object.index(), wholeClause(sentence, last), false);
      last = beforeBinding(sentence, object, last);
    } else {
      last = Math.min(last, cue.index() - 1);
    }
    return Content.trimmed(sentence, first, last);
  }

  /** "the friendship and its commitment to peace": the commitment is another finding. */
  private int beforeBinding(Sentence sentence, Token object, int last) {
    return sentence.children(object, "conj").stream()
        .filter(c -> c.index() <= last && lexicon.has("binding", c.lemma()))
        .filter(c -> sentence.has(c, "nmod:poss", _ -> true))
        .mapToInt(c -> sentence.firstBelow(c) - 1)
        .filter(end -> end >= object.index())
        .findFirst()
        .orElse(last);
  }

  private static boolean isThat(Sentence sentence, int index) {
    Token token = sentence.token(index);
    return token.lemma().equals("that") && token.xpos().equals("IN");
  }

  private static boolean completes(Sentence sentence, Token child) {
    if (child.is("xcomp") || child.is("ccomp") || child.is("obj")) {
      return true;
    }
    if (child.is("advcl") && child.xpos().equals("VBG")) {
      // "welcomed Chile joining the pact"
      Token before = sentence.token(Math.max(0, sentence.firstBelow(child) - 1));
      return before.upos() == Upos.PROPN
          || Roles.introducedBy(sentence, child, Set.of("as", "for", "of"));
    }
    if (child.is("advcl")) {
      return Roles.introducedBy(sentence, child, Set.of("as", "for", "of"));
    }
    return (child.is("obl") || child.is("nmod"))
        && !OCCASIONS.contains(child.lemma().toLowerCase(java.util.Locale.ROOT))
        && Roles.introducedBy(sentence, child, COMPLETING);
  }

  /**
   * The clause that a parenthesis ("officials said", "according to Oslo") belongs to, without it.
   */
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

  /**
   * What stands beside "according to X": the rest of the sentence where the phrase opens or closes
   * it, both sides of it where it interrupts, and what follows where it opens a coordinate part.
   */
  List<Span> fromSource(Sentence sentence, Token according, Token source) {
    int firstOut = according.index();
    int lastOut =
        Math.max(
            source.index(), Math.min(sentence.lastBelow(source), endOfPhrase(sentence, source)));
    int last = sentence.tokens().size() - 1;
    int before = firstOut - 1;
    while (before >= 0
        && sentence.token(before).upos() == Upos.PUNCT
        && !isStop(sentence.token(before))) {
      before--;
    }
    int start = startOfPart(sentence, before);
    int end = endOfPart(sentence, lastOut + 1, last);
    boolean opensPart = before < 0 || before < start || sentence.token(before).upos() == Upos.CCONJ;
    List<Span> pieces = new ArrayList<>();
    if (!opensPart) {
      add(sentence, start, before, pieces);
    }
    boolean interrupts =
        lastOut < last && sentence.token(lastOut + 1).form().equals(",") && lastOut + 2 <= end;
    if (opensPart || (interrupts && sentence.token(firstOut - 1).form().equals(","))) {
      add(sentence, Math.min(lastOut + 1, last), end, pieces);
    }
    return pieces;
  }

  private static int endOfPhrase(Sentence sentence, Token source) {
    int end = source.index();
    while (end + 1 < sentence.tokens().size() && !sentence.token(end + 1).form().equals(",")) {
      end++;
    }
    return end;
  }

  private static int startOfPart(Sentence sentence, int before) {
    for (int i = before; i >= 0; i--) {
      if (isStop(sentence.token(i))) {
        return i + 1;
      }
    }
    return 0;
  }

  private static int endOfPart(Sentence sentence, int from, int last) {
    for (int i = from; i <= last; i++) {
      if (isStop(sentence.token(i))) {
        return i - 1;
      }
    }
    return last;
  }

  private static boolean isStop(Token token) {
    return token.form().equals(";") || token.form().equals(":");
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
  int nextSaying(Sentence sentence, Token cue, int from, int last, boolean clause) {
    for (int i = from + 1; i <= last; i++) {
      Token token = sentence.token(i);
      if (token.upos() == Upos.VERB
          && (isReporting(token) || (!clause && lexicon.has("turn", token.lemma())))
          && (participle(sentence, token, i)
              || sameSubject(sentence, cue, token, clause)
              || inRelativeClause(sentence, token))) {
        int end = i - 1;
        if (inRelativeClause(sentence, token)) {
          end = sentence.child(token, "nsubj").map(Token::index).orElse(i) - 2;
        }
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
        || lexicon.has("describing", token.lemma())
        || lexicon.has("stance", token.lemma())
        || lexicon.has("express", token.lemma());
  }

  /** "condemned and rejected claims": a participle before its noun. */
  private static boolean isModifier(Token token) {
    return token.is("amod") && token.head() == token.index() + 1;
  }

  /** "…, which she described as …": tells a further statement. */
  private static boolean inRelativeClause(Sentence sentence, Token token) {
    return sentence
        .child(token, "nsubj")
        .filter(subject ->
            subject.index() > 1
                && sentence.token(subject.index() - 1).lemma().equals("which")
                && sentence.token(subject.index() - 2).form().equals(","))
        .isPresent();
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

  /** "stressed the threat … and welcomed …": a finite verb coordinated with the cue. */
  private static boolean sameSubject(Sentence sentence, Token cue, Token token, boolean clause) {
    boolean alike =
        token.xpos().equals(cue.xpos())
            || (token.xpos().equals("VBN") && sentence.children(token, "aux").isEmpty());
    if (!sentence.children(token, "nsubj").isEmpty() || !alike) {
      return false;
    }
    int before = token.index() - 1;
    while (before > 0 && sentence.token(before).upos() == Upos.ADV) {
      before--;
    }
    return (token.is("conj") && token.head() == cue.index() && token.xpos().equals(cue.xpos()))
        || (!clause
            && sentence.token(before).upos() == Upos.CCONJ
            && cue.xpos().equals("VBD")
            && !isModifier(token));
  }
}
