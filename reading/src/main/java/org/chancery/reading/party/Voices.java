package org.chancery.reading.party;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chancery.reading.mention.Quotes;
import org.chancery.reading.mention.SpokenQuotation;
import org.chancery.reading.mention.TokenPlace;
import org.chancery.reading.mention.Turns;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Syntax;
import org.chancery.reading.syntax.Token;

/** Whose words stand in a quotation, so that "I" and "we" in it are theirs. */
final class Voices {

  private final List<SpokenQuotation> quotations;
  private final Syntax syntax;
  private final Turns turns;
  private final Discourse discourse;
  private final Function<TokenPlace, Optional<Entity>> named;
  private Optional<Entity> floor = Optional.empty();

  /**
   * @param named who is named at a place of the text, though reading has not come to it yet
   */
  Voices(Syntax syntax, Discourse discourse, Function<TokenPlace, Optional<Entity>> named) {
    this.quotations = Quotes.of(syntax);
    this.syntax = syntax;
    this.turns = Turns.of(syntax);
    this.discourse = discourse;
    this.named = named;
  }

  /** From here on this person speaks, as a transcript's label says. */
  void takesTheFloor(Entity person) {
    floor = Optional.of(person);
  }

  /** Whether the word stands in quotation marks. */
  boolean isQuoted(Token token) {
    return syntax.text().quotationAt(token.span().start()).isPresent();
  }

  /**
   * The speaker of the quotation in which the word stands, or of the turn in a transcript; empty
   * where the text's own voice speaks.
   */
  Optional<Entity> speaker(Sentence sentence, Token token) {
    if (!isQuoted(token)) {
      return floor;
    }
    Optional<TokenPlace> place =
        quotations.stream()
            .filter(q -> q.pieces().stream().anyMatch(p -> p.span().contains(token.span().start())))
            .flatMap(q -> q.speaker().stream())
            .findFirst();
    return place.flatMap(p -> already(p).or(() -> named.apply(p))).or(() -> lastSubject(sentence));
  }

  /** In a transcript, whose turn the word stands in; empty where the label names nobody. */
  Optional<Entity> speakerOfTurn(Token token) {
    return turns
        .at(token.span().start())
        .flatMap(turns::speaker)
        .flatMap(p -> already(p).or(() -> named.apply(p)));
  }

  /** Whether the word stands in the turn of one who asks, or whose label names nobody known. */
  boolean isInTurn(Token token) {
    return turns.at(token.span().start()).isPresent();
  }

  private Optional<Entity> already(TokenPlace place) {
    Sentence sentence = syntax.sentence(place.sentence());
    return discourse.at(sentence, place.index()).stream().findFirst();
  }

  private Optional<Entity> lastSubject(Sentence sentence) {
    return discourse
        .salient(
            sentence.number(),
            2,
            r ->
                r.isSingle()
                    && r.only().isPerson()
                    && r.weight() > 30
                    && r.sentence() > 0
                    && !isQuoted(syntax.sentence(r.sentence()).token(r.head())))
        .map(Reference::only);
  }
}
