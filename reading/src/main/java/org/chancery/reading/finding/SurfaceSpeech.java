package org.chancery.reading.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.party.Party;
import org.chancery.reading.rule.Polarity;
import org.chancery.reading.rule.Roles;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;
import org.chancery.reading.text.Span;

/**
 * Speech read off the order of the words, for verbs whose parse no rule fits: parsers often take
 * the subject of a bare clause for an object, or hang a long sentence on the wrong verb.
 */
final class SurfaceSpeech {

  /** How far a "that" may stand behind its verb: a listener and a day. */
  private static final int REACH = 9;

  private static final Set<String> SUBORDINATE =
      Set.of("which", "who", "that", "whose", "whom", "where");
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

  private final Context context;
  private final Speakers speakers;
  private final Voice voice;
  private final Binding binding;
  private final StatementContent content;

  SurfaceSpeech(Context context) {
    this.context = context;
    this.speakers = new Speakers(context);
    this.voice = new Voice(context);
    this.binding = new Binding(context);
    this.content = new StatementContent(context.lexicon());
  }

  /** What the verbs say that none of the statements found so far rests on. */
  List<Said> find(List<Said> known) {
    List<Said> found = new ArrayList<>();
    for (Sentence sentence : context.syntax().sentences()) {
      for (Token token : sentence.tokens()) {
        if (token.upos() != Upos.AUX
            && token.xpos().startsWith("VB")
            && !isQuoted(token)
            && !isKnown(known, sentence, token)
            && !Polarity.isNegated(sentence, token)) {
          read(sentence, token).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static boolean isKnown(List<Said> known, Sentence sentence, Token token) {
    return known.stream()
        .anyMatch(said ->
            said.cueSentence().number() == sentence.number()
                && said.cue().index() == token.index());
  }

  private Optional<Said> read(Sentence sentence, Token cue) {
    boolean says = has("say", cue) || has("tell", cue) || has("bare", cue);
    boolean takes = has("stance", cue);
    if (has("express", cue)) {
      Optional<Said> feeling = feeling(sentence, cue);
      if (feeling.isPresent()) {
        return feeling;
      }
    }
    if (cue.lemma().equals("thank")) {
      return thanks(sentence, cue);
    }
    if (!says && !takes || asks(sentence, cue)) {
      return Optional.empty();
    }
    Optional<Said> said = Optional.empty();
    if (says) {
      said = thatClause(sentence, cue);
      if (said.isEmpty()) {
        said = before(sentence, cue);
      }
      if (said.isEmpty() && has("bare", cue) && !takes) {
        said = bareClause(sentence, cue);
      }
    }
    return said.isEmpty() && takes ? object(sentence, cue) : said;
  }

  /** "warned Chile not to …", "insisted that Chile pay": a request. */
  private boolean asks(Sentence sentence, Token cue) {
    return has("directive", cue)
        && sentence.children(cue, "xcomp", "ccomp", "advcl").stream()
            .anyMatch(clause ->
                clause.xpos().equals("VB")
                    && !sentence.has(clause, "aux", aux -> aux.xpos().equals("MD")));
  }

  private Optional<Said> thatClause(Sentence sentence, Token cue) {
    int limit = Math.min(sentence.tokens().size() - 1, cue.index() + REACH);
    for (int i = cue.index() + 1; i <= limit; i++) {
      Token token = sentence.token(i);
      boolean apart = has("accord", cue) && i > cue.index() + 1 && token.upos() != Upos.ADV;
      if (token.upos() == Upos.VERB
          || token.upos() == Upos.AUX
          || token.form().equals(",")
          || apart) {
        return Optional.empty();
      }
      if (token.lemma().equals("that")
          && token.xpos().equals("IN")
          && i + 1 < sentence.tokens().size()) {
        return said(sentence, cue, rest(sentence, cue, i + 1), "statement.order-that", 0.7);
      }
    }
    return Optional.empty();
  }

  /** "The port is closed, ministry officials said on Monday." */
  private Optional<Said> before(Sentence sentence, Token cue) {
    if (has("accord", cue)
        || cue.is("acl")
        || Roles.isPassive(sentence, cue)
        || !sentence.children(cue, "obj").isEmpty()) {
      return Optional.empty();
    }
    int comma = cue.index() - 1;
    while (comma > 0 && !sentence.token(comma).form().equals(",")) {
      if (sentence.token(comma).upos() == Upos.VERB || cue.index() - comma > 12) {
        return Optional.empty();
      }
      comma--;
    }
    for (int i = 0; i < comma; i++) {
      if (sentence.token(i).form().equals(":")) {
        return Optional.empty();
      }
    }
    if (comma < 3 || hasFinite(sentence, cue.index() + 1, sentence.tokens().size() - 1)) {
      return Optional.empty();
    }
    if (sentence.token(comma + 1).upos() == Upos.CCONJ
        || !hasFinite(sentence, 0, comma)
        || startsSubordinate(sentence)) {
      return Optional.empty();
    }
    boolean inverted = comma == cue.index() - 1;
    Optional<Token> speaker =
        inverted ? speakers.after(sentence, cue) : speakers.before(sentence, cue);
    Span words = Content.trimmed(sentence, 0, comma - 1);
    return speaker.flatMap(
        token -> said(sentence, cue, token, words, "statement.order-before", 0.7));
  }

  private static boolean startsSubordinate(Sentence sentence) {
    Token first = sentence.token(0);
    return first.upos() == Upos.SCONJ || first.upos() == Upos.ADP || first.xpos().equals("VBG");
  }

  private Optional<Said> bareClause(Sentence sentence, Token cue) {
    if (cue.index() + 2 >= sentence.tokens().size()) {
      return Optional.empty();
    }
    if (!opensPhrase(sentence.token(cue.index() + 1))) {
      return Optional.empty();
    }
    int end = sentence.tokens().size() - 1;
    for (int i = cue.index() + 2; i <= end; i++) {
      Token token = sentence.token(i);
      if (SUBORDINATE.contains(token.lemma()) || token.form().equals(";")) {
        return Optional.empty();
      }
      if (token.upos() == Upos.CCONJ && i + 1 <= end && has("stance", sentence.token(i + 1))) {
        return Optional.empty();
      }
      if (FINITE.contains(token.xpos())) {
        if (has("accord", cue) && token.xpos().equals("MD")) {
          return Optional.empty();
        }
        return said(
            sentence, cue, rest(sentence, cue, cue.index() + 1), "statement.order-clause", 0.6);
      }
    }
    return Optional.empty();
  }

  private Optional<Said> object(Sentence sentence, Token cue) {
    if (cue.index() + 1 >= sentence.tokens().size()
        || !opensPhrase(sentence.token(cue.index() + 1))
        || bindsSoon(sentence, cue)
        || receives(sentence, cue)) {
      return Optional.empty();
    }
    return said(
        sentence, cue, rest(sentence, cue, cue.index() + 1), "statement.order-object", 0.55);
  }

  /** "expressed concern about …", where the parse takes the feeling for part of a longer name. */
  private Optional<Said> feeling(Sentence sentence, Token cue) {
    int limit = Math.min(sentence.tokens().size() - 1, cue.index() + 5);
    for (int i = cue.index() + 1; i <= limit; i++) {
      Token token = sentence.token(i);
      if (token.upos() == Upos.VERB || token.upos() == Upos.ADP || token.upos() == Upos.PUNCT) {
        return Optional.empty();
      }
      if (has("feeling", token)) {
        return said(
            sentence, cue, rest(sentence, cue, cue.index() + 1), "statement.order-feeling", 0.65);
      }
    }
    return Optional.empty();
  }

  private Optional<Said> thanks(Sentence sentence, Token cue) {
    int limit = Math.min(sentence.tokens().size() - 2, cue.index() + 12);
    for (int i = cue.index() + 2; i <= limit; i++) {
      Token token = sentence.token(i);
      if (token.upos() == Upos.VERB) {
        return Optional.empty();
      }
      if (token.form().equals("for")) {
        return said(sentence, cue, rest(sentence, cue, i + 1), "statement.order-thanks", 0.65);
      }
    }
    return Optional.empty();
  }

  /** "welcomed the minister", "recalled its ambassador": what was done to a person. */
  private boolean receives(Sentence sentence, Token cue) {
    int limit = Math.min(sentence.tokens().size() - 1, cue.index() + 4);
    for (int i = cue.index() + 1; i <= limit; i++) {
      Token token = sentence.token(i);
      boolean person =
          has("person-noun", token)
              || (cue.lemma().equals("welcome")
                  && token.head() == cue.index()
                  && context.parties().of(sentence, token).stream()
                      .anyMatch(party -> party.kind() == Party.Kind.PERSON));
      if (person) {
        return true;
      }
    }
    return false;
  }

  private boolean bindsSoon(Sentence sentence, Token cue) {
    int limit = Math.min(sentence.tokens().size() - 1, cue.index() + 6);
    for (int i = cue.index() + 1; i <= limit; i++) {
      if (context.lexicon().has("binding", sentence.token(i).lemma())) {
        return true;
      }
    }
    return false;
  }

  private Span rest(Sentence sentence, Token cue, int first) {
    int end = sentence.tokens().size() - 1;
    for (int i = first; i < end; i++) {
      Token token = sentence.token(i);
      if (token.form().equals(":") || token.form().equals(";")) {
        end = i - 1;
      }
    }
    return Content.trimmed(sentence, first, content.nextSaying(sentence, cue, first, end, false));
  }

  private Optional<Said> said(
      Sentence sentence, Token cue, Span words, String rule, double confidence) {
    return speakers
        .around(sentence, cue)
        .flatMap(token -> said(sentence, cue, token, words, rule, confidence));
  }

  private Optional<Said> said(
      Sentence sentence, Token cue, Token speaker, Span words, String rule, double confidence) {
    List<Party> parties = speakers.of(sentence, speaker);
    if (parties.isEmpty()
        || words.contains(speaker.span())
        || !voice.reports(sentence, cue, speaker, parties)) {
      return Optional.empty();
    }
    boolean direct = context.text().quotations().stream().anyMatch(q -> q.span().overlaps(words));
    if (!direct && binding.binds(sentence, cue, words, parties)) {
      return Optional.empty();
    }
    return Optional.of(
        new Said(
            sentence, sentence, cue, parties, List.of(), List.of(words), direct, rule, confidence));
  }

  private static boolean hasFinite(Sentence sentence, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (FINITE.contains(sentence.token(i).xpos())) {
        return true;
      }
    }
    return false;
  }

  private static boolean opensPhrase(Token token) {
    return switch (token.upos()) {
      case DET, ADJ, NOUN, PROPN, NUM -> true;
      case PRON -> !SUBORDINATE.contains(token.lemma());
      case ADP, ADV, AUX, CCONJ, INTJ, PART, PUNCT, SCONJ, SYM, VERB, X -> false;
    };
  }

  private boolean has(String name, Token token) {
    return context.lexicon().has(name, token.lemma());
  }

  private boolean isQuoted(Token token) {
    return context.text().quotationAt(token.span().start()).isPresent();
  }
}
