package org.chancery.reading.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Syntax;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;
import org.chancery.reading.text.Block;
import org.chancery.reading.text.Quotation;
import org.chancery.reading.text.Span;
import org.chancery.reading.text.Text;

/** Puts quotations together to what was said at a stretch, and finds who said it. */
public final class Quotes {

  private final Syntax syntax;
  private final Text text;
  private final List<SpokenQuotation> spoken = new ArrayList<>();

  private Quotes(Syntax syntax) {
    this.syntax = syntax;
    this.text = syntax.text();
  }

  /** All quotations of a text, in the order of their first pieces. */
  public static List<SpokenQuotation> of(Syntax syntax) {
    Quotes quotes = new Quotes(syntax);
    for (Quotation quotation : quotes.text.quotations()) {
      quotes.add(quotation);
    }
    return List.copyOf(quotes.spoken);
  }

  private void add(Quotation quotation) {
    Optional<Sentence> first = sentenceFrom(quotation.span().start());
    Optional<Sentence> last = sentenceBefore(quotation.span().end());
    if (first.isEmpty() || last.isEmpty()) {
      spoken.add(new SpokenQuotation(List.of(quotation), true, Optional.empty(), Optional.empty()));
      return;
    }
    boolean partial = isPartial(quotation, first.get(), last.get());
    Optional<SpeechClause> clause = clause(quotation, first.get(), last.get(), partial);
    Optional<SpokenQuotation> previous =
        spoken.isEmpty() ? Optional.empty() : Optional.of(spoken.getLast());
    if (previous.isPresent() && isSameStretch(previous.get(), quotation, partial, clause)) {
      spoken.set(spoken.size() - 1, joined(previous.get(), quotation, clause));
      return;
    }
    Optional<TokenPlace> verb = clause.map(SpeechClause::verb);
    Optional<TokenPlace> speaker = clause.flatMap(SpeechClause::speaker);
    if (clause.isEmpty() && !partial) {
      Optional<SpeechClause> introduced = introducedBefore(first.get());
      verb = introduced.map(SpeechClause::verb);
      speaker =
          introduced
              .flatMap(SpeechClause::speaker)
              .or(() ->
                  previous.filter(p -> isNear(p, quotation)).flatMap(SpokenQuotation::speaker));
    }
    spoken.add(new SpokenQuotation(List.of(quotation), partial, verb, speaker));
  }

  private static SpokenQuotation joined(
      SpokenQuotation previous, Quotation piece, Optional<SpeechClause> clause) {
    SpokenQuotation more = previous.with(piece);
    return previous.verb().isPresent() || clause.isEmpty()
        ? more
        : new SpokenQuotation(
            more.pieces(), more.partial(), clause.map(SpeechClause::verb), clause.get().speaker());
  }

  /** The speech clause in the sentences that the quotation stands in. */
  private Optional<SpeechClause> clause(
      Quotation quotation, Sentence first, Sentence last, boolean partial) {
    Optional<SpeechClause> after = SpeechClause.after(syntax, last, quotation.span());
    Optional<SpeechClause> before = SpeechClause.before(syntax, first, quotation.span());
    boolean opens = !hasWordsBefore(quotation, first);
    if (partial) {
      return before.or(() -> after);
    }
    return opens
        ? after.or(() -> before)
        : before.or(() -> after).or(() -> SpeechClause.leadingTo(syntax, first, quotation.span()));
  }

  /** Whether the marks stand around part of the reporter's clause. */
  private boolean isPartial(Quotation quotation, Sentence first, Sentence last) {
    if (quotation.continued()) {
      return false;
    }
    int at = SpeechClause.firstFrom(first, quotation.words().start());
    if (at >= first.tokens().size()) {
      return true;
    }
    boolean capital = Character.isUpperCase(first.token(at).form().codePointAt(0));
    if (!hasWordsBefore(quotation, first)) {
      return capital && !isClosed(quotation, last);
    }
    Optional<Token> before = wordOrMarkBefore(quotation, first);
    String mark = before.map(Token::form).orElse("");
    boolean introduced = mark.equals(":") || mark.equals(",");
    if (introduced && capital) {
      return !hasVerb(quotation, first);
    }
    // "…," she said, "on all of it."
    if ((introduced || followsSpeaker(before))
        && !spoken.isEmpty()
        && interrupts(spoken.getLast(), quotation, first)) {
      return false;
    }
    boolean led = mark.equals("that") || before.filter(Sayings::isVerb).isPresent();
    return !(capital && led && hasVerb(quotation, first));
  }

  /** Whether a speech clause just ended with its verb or speaker, without a comma. */
  private boolean followsSpeaker(Optional<Token> before) {
    if (before.isEmpty() || spoken.isEmpty()) {
      return false;
    }
    int end = before.get().span().end();
    SpokenQuotation previous = spoken.getLast();
    return java.util.stream.Stream.concat(previous.verb().stream(), previous.speaker().stream())
        .anyMatch(place -> place.in(syntax).span().end() == end);
  }

  /**
   * Whether the words end as speech does: a mark inside, or a speech clause or nothing after them.
   */
  private boolean isClosed(Quotation quotation, Sentence last) {
    int end = quotation.words().end();
    if (end > 0 && ",.?!\u2026-\u2014\u2013".indexOf(text.value().charAt(end - 1)) >= 0) {
      return true;
    }
    int next = SpeechClause.firstFrom(last, quotation.span().end());
    return next >= last.tokens().size() - 1
        || Sayings.isVerb(last.token(next))
        || SpeechClause.after(syntax, last, quotation.span()).isPresent();
  }

  private boolean hasVerb(Quotation quotation, Sentence sentence) {
    return sentence.tokens().stream()
        .anyMatch(t ->
            quotation.words().contains(t.span())
                && (t.upos() == Upos.VERB || t.upos() == Upos.AUX));
  }

  private boolean hasWordsBefore(Quotation quotation, Sentence sentence) {
    return sentence.tokens().stream()
        .anyMatch(t -> t.span().end() <= quotation.span().start() && t.upos() != Upos.PUNCT);
  }

  private static Optional<Token> wordOrMarkBefore(Quotation quotation, Sentence sentence) {
    int at = SpeechClause.firstFrom(sentence, quotation.span().start()) - 1;
    return at < 0 ? Optional.empty() : Optional.of(sentence.token(at));
  }

  /** Whether a quotation belongs to what the one before it said. */
  private boolean isSameStretch(
      SpokenQuotation previous,
      Quotation quotation,
      boolean partial,
      Optional<SpeechClause> clause) {
    Quotation piece = previous.pieces().getLast();
    if (piece.continued() && isNextBlock(piece.span(), quotation.span())) {
      return true;
    }
    if (previous.partial() || partial) {
      // Several phrases under one verb: said it was "frank" and "useful".
      return previous.partial()
          && partial
          && clause.isPresent()
          && previous.verb().equals(clause.map(SpeechClause::verb));
    }
    Optional<Sentence> sentence = sentenceFrom(quotation.span().start());
    if (sentence.filter(s -> interrupts(previous, quotation, s)).isPresent()) {
      return true;
    }
    return sameBlock(piece.span(), quotation.span())
        && isDirectlyAfter(piece, quotation, sentence.orElseThrow())
        && (clause.isEmpty() || previous.verb().isEmpty());
  }

  /** Whether only a speech clause stands between two quotations of one sentence. */
  private boolean interrupts(SpokenQuotation previous, Quotation quotation, Sentence sentence) {
    Quotation piece = previous.pieces().getLast();
    return !previous.partial()
        && sentenceBefore(piece.span().end())
            .filter(s -> s.number() == sentence.number())
            .isPresent()
        && previous.verb().filter(v -> v.sentence() == sentence.number()).isPresent()
        && previous.verb().orElseThrow().in(syntax).span().start() >= piece.span().end()
        && !hasOtherVerbOfSaying(sentence, piece, quotation, previous.verb().orElseThrow());
  }

  private boolean hasOtherVerbOfSaying(
      Sentence sentence, Quotation from, Quotation to, TokenPlace verb) {
    return sentence.tokens().stream()
        .anyMatch(t ->
            t.span().start() >= from.span().end()
                && t.span().end() <= to.span().start()
                && t.index() != verb.index()
                && Sayings.isVerb(t));
  }

  /**
   * Whether the quotation opens the sentence after that of the piece, or after its speech clause.
   */
  private boolean isDirectlyAfter(Quotation piece, Quotation quotation, Sentence sentence) {
    if (hasWordsBefore(quotation, sentence)) {
      return false;
    }
    return sentenceBefore(piece.span().end())
        .filter(s -> sentence.number() - s.number() == 1)
        .isPresent();
  }

  /** A sentence of saying right before a quotation that stands alone, if it ends with a colon. */
  private Optional<SpeechClause> introducedBefore(Sentence sentence) {
    if (sentence.number() < 2) {
      return Optional.empty();
    }
    Sentence before = syntax.sentence(sentence.number() - 1);
    return before.tokens().getLast().form().equals(":")
        ? SpeechClause.before(syntax, before, new Span(before.span().end(), before.span().end()))
        : Optional.empty();
  }

  /** Whether the speaker of a quotation can still be meant: same paragraph or the next. */
  private boolean isNear(SpokenQuotation previous, Quotation quotation) {
    Span piece = previous.pieces().getLast().span();
    return !previous.partial()
        && (sameBlock(piece, quotation.span()) || isNextBlock(piece, quotation.span()));
  }

  private boolean sameBlock(Span a, Span b) {
    return blockOf(a) == blockOf(b);
  }

  private boolean isNextBlock(Span a, Span b) {
    return blockOf(b) == blockOf(a) + 1;
  }

  private int blockOf(Span span) {
    List<Block> blocks = text.blocks();
    int low = 0;
    int high = blocks.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (blocks.get(middle).span().start() <= span.start()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private Optional<Sentence> sentenceFrom(int offset) {
    List<Sentence> sentences = syntax.sentences();
    int at = lastStartingUpTo(offset);
    if (at >= 0 && sentences.get(at).span().end() > offset) {
      return Optional.of(sentences.get(at));
    }
    return at + 1 < sentences.size() ? Optional.of(sentences.get(at + 1)) : Optional.empty();
  }

  private Optional<Sentence> sentenceBefore(int end) {
    int at = lastStartingUpTo(end - 1);
    return at >= 0 ? Optional.of(syntax.sentences().get(at)) : Optional.empty();
  }

  private int lastStartingUpTo(int offset) {
    List<Sentence> sentences = syntax.sentences();
    int low = -1;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).span().start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
