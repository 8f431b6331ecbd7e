package org.chancery.reading.party;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.text.Quotation;
import org.chancery.reading.text.Text;

/** Whose words stand in a quotation, so that "I" and "we" in it are theirs. */
final class Voices {

  private final Text text;
  private final Discourse discourse;
  private final Map<Quotation, Entity> heard = new HashMap<>();

  Voices(Text text, Discourse discourse) {
    this.text = text;
    this.discourse = discourse;
  }

  /** The speaker of the quotation in which the word stands; empty where it stands in none. */
  Optional<Entity> speaker(Sentence sentence, Token token) {
    Optional<Quotation> quotation = text.quotationAt(token.span().start());
    if (quotation.isEmpty()) {
      return Optional.empty();
    }
    Entity known = heard.get(quotation.get());
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Entity> speaker =
        outsideSubject(sentence, quotation.get()).or(() -> lastSpeaker(sentence, quotation.get()));
    speaker.ifPresent(s -> heard.put(quotation.get(), s));
    return speaker;
  }

  /** The subject of the sentence outside of the quotation. */
  private Optional<Entity> outsideSubject(Sentence sentence, Quotation quotation) {
    Optional<Entity> named =
        sentence.tokens().stream()
            .filter(t -> t.is("nsubj") && !quotation.span().contains(t.span().start()))
            .flatMap(t -> discourse.at(sentence, t).stream().limit(1))
            .findFirst();
    if (named.isPresent()) {
      return named;
    }
    return discourse
        .last(r -> r.sentence() == sentence.number() && r.isSingle()
            && !quotation.span().contains(sentence.token(r.head()).span().start()) && r.weight() > 30)
        .map(Reference::only);
  }

  private Optional<Entity> lastSpeaker(Sentence sentence, Quotation quotation) {
    return discourse
        .salient(sentence.number(), 2, r -> r.isSingle() && r.only().isPerson() && r.weight() > 30 && r.sentence() > 0
            && !inQuotation(sentence, r))
        .map(Reference::only);
  }

  private boolean inQuotation(Sentence sentence, Reference reference) {
    return reference.sentence() == sentence.number()
        && text.quotationAt(sentence.token(reference.head()).span().start()).isPresent();
  }
}
