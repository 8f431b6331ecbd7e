package org.chancery.reading.mention;

import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Syntax;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;
import org.chancery.reading.text.Span;

/**
 * The clause that says who speaks.
 *
 * @param verb its verb of saying, or {@code according}
 * @param speaker head of its subject, where it has one
 */
record SpeechClause(TokenPlace verb, Optional<TokenPlace> speaker) {

  /**
   * Words between a quotation and its verb of saying: a subject with an apposition, rarely more.
   */
  private static final int REACH_AFTER = 30;

  private static final Set<String> RELATIVE = Set.of("who", "which", "that");
  private static final Set<String> IN_NAME =
      Set.of("compound", "flat", "amod", "nmod", "det", "nummod", "appos", "case", "punct");

  /** The clause that follows a quotation in its sentence: {@code "…," said the minister}. */
  static Optional<SpeechClause> after(Syntax syntax, Sentence sentence, Span quotation) {
    int from = firstFrom(sentence, quotation.end());
    int limit = Math.min(sentence.tokens().size(), from + REACH_AFTER);
    for (int i = from; i < limit; i++) {
      Token token = sentence.token(i);
      if (isQuoted(syntax, token)) {
        return Optional.empty();
      }
      if (isAccording(sentence, token) || Sayings.isVerb(token)) {
        return isAccording(sentence, token) || leadsUpTo(sentence, from, token)
            ? Optional.of(at(syntax, sentence, token, from))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The nearest verb of saying before a quotation in its sentence. */
  static Optional<SpeechClause> before(Syntax syntax, Sentence sentence, Span quotation) {
    for (int i = firstFrom(sentence, quotation.start()) - 1; i >= 0; i--) {
      Token token = sentence.token(i);
      if (!isQuoted(syntax, token) && (Sayings.isVerb(token) || isAccording(sentence, token))) {
        return Optional.of(at(syntax, sentence, token, 0));
      }
    }
    return Optional.empty();
  }

  /**
   * The clause that a colon or comma makes lead to a quotation, though its verb is none of saying.
   */
  static Optional<SpeechClause> leadingTo(Syntax syntax, Sentence sentence, Span quotation) {
    int at = firstFrom(sentence, quotation.start());
    Token root = sentence.root();
    return root.index() < at && root.upos() == Upos.VERB && !isQuoted(syntax, root)
        ? subject(syntax, sentence, root)
            .map(speaker ->
                new SpeechClause(
                    TokenPlace.of(sentence, root), Optional.of(TokenPlace.of(sentence, speaker))))
        : Optional.empty();
  }

  /** Whether nothing but the verb's own subject and modifiers stands between quotation and verb. */
  private static boolean leadsUpTo(Sentence sentence, int from, Token verb) {
    boolean subject = false;
    for (int i = from; i < verb.index(); i++) {
      Token token = sentence.token(i);
      if (token.upos() == Upos.VERB && !isWithinSubject(sentence, token, verb)) {
        return false;
      }
      subject |= isNominal(token);
    }
    return subject || verb.index() - from <= 2;
  }

  private static boolean isWithinSubject(Sentence sentence, Token token, Token verb) {
    return sentence.children(verb, "nsubj").stream().anyMatch(s -> sentence.dominates(s, token));
  }

  private static SpeechClause at(Syntax syntax, Sentence sentence, Token verb, int from) {
    Optional<Token> speaker =
        isAccording(sentence, verb)
            ? source(sentence, verb)
            : subject(syntax, sentence, verb).or(() -> neighbour(syntax, sentence, verb, from));
    return new SpeechClause(
        TokenPlace.of(sentence, verb), speaker.map(t -> TokenPlace.of(sentence, t)));
  }

  private static boolean isAccording(Sentence sentence, Token token) {
    return token.form().equalsIgnoreCase("according")
        && token.index() + 1 < sentence.tokens().size()
        && sentence.token(token.index() + 1).lemma().equals("to");
  }

  /** Whom {@code according to} names: what it is the case of, or else the next nominal's head. */
  private static Optional<Token> source(Sentence sentence, Token according) {
    for (int i = according.index() + 2; i < sentence.tokens().size(); i++) {
      if (isNominal(sentence.token(i))) {
        Token source = phraseHead(sentence, sentence.token(i), t -> t > according.index() + 1);
        // "According to a statement by the ministry" names the ministry.
        return sentence.children(source, "nmod").stream()
            .filter(t -> sentence.has(t, "case", c -> c.lemma().equals("by")))
            .findFirst()
            .or(() -> Optional.of(source));
      }
    }
    return Optional.empty();
  }

  private static Optional<Token> subject(Syntax syntax, Sentence sentence, Token verb) {
    Token at = verb;
    // A verb without a subject of its own has that of the verb it hangs on: "said …, adding that
    // …".
    while (!isQuoted(syntax, at)) {
      Optional<Token> own =
          sentence.children(at, "nsubj").stream().filter(t -> !isQuoted(syntax, t)).findFirst();
      if (own.isPresent()) {
        return RELATIVE.contains(own.get().lemma()) && at.is("acl") ? sentence.head(at) : own;
      }
      if (at.is("acl") && !isFreeParticiple(sentence, verb)) {
        return sentence.head(at).filter(t -> !isQuoted(syntax, t));
      }
      boolean hangsOnClause = at.is("conj") || at.is("advcl") || at.is("xcomp");
      if (at.isRoot() || !(hangsOnClause || isFreeParticiple(sentence, verb))) {
        return Optional.empty();
      }
      at = sentence.head(at).orElseThrow();
    }
    return Optional.empty();
  }

  /** {@code , saying that …} belongs to the clause, whatever noun the parse hangs it on. */
  private static boolean isFreeParticiple(Sentence sentence, Token verb) {
    return verb.xpos().equals("VBG")
        && verb.index() > 0
        && sentence.token(verb.index() - 1).form().equals(",");
  }

  /** Where the parse has no subject: the phrase right after an inverted verb, or right before. */
  private static Optional<Token> neighbour(Syntax syntax, Sentence sentence, Token verb, int from) {
    int i = verb.index() + 1;
    while (i < sentence.tokens().size() && isLead(sentence.token(i))) {
      i++;
    }
    if (i < sentence.tokens().size()
        && isNominal(sentence.token(i))
        && !isQuoted(syntax, sentence.token(i))
        && verb.index() - from <= 2) {
      return Optional.of(phraseHead(sentence, sentence.token(i), t -> t > verb.index()));
    }
    for (int j = verb.index() - 1; j >= from; j--) {
      Token token = sentence.token(j);
      if (isQuoted(syntax, token)) {
        return Optional.empty();
      }
      if (isNominal(token)) {
        return Optional.of(phraseHead(sentence, token, t -> t < verb.index() && t >= from));
      }
    }
    return Optional.empty();
  }

  private static Token phraseHead(Sentence sentence, Token token, IntPredicate within) {
    Token at = token;
    while (!at.isRoot()
        && within.test(at.head())
        && IN_NAME.stream().anyMatch(at::is)
        && isNominal(sentence.token(at.head()))) {
      at = sentence.token(at.head());
    }
    return at;
  }

  private static boolean isLead(Token token) {
    return token.upos() == Upos.DET || token.upos() == Upos.ADJ || token.xpos().equals("PRP$");
  }

  private static boolean isNominal(Token token) {
    return token.upos() == Upos.PROPN
        || token.upos() == Upos.NOUN
        || (token.upos() == Upos.PRON && !token.xpos().equals("PRP$"));
  }

  static boolean isQuoted(Syntax syntax, Token token) {
    return syntax.text().quotationAt(token.span().start()).isPresent();
  }

  /** Index of the first token that starts at this offset or later. */
  static int firstFrom(Sentence sentence, int offset) {
    int i = 0;
    while (i < sentence.tokens().size() && sentence.token(i).span().start() < offset) {
      i++;
    }
    return i;
  }
}
