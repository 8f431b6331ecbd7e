package org.chancery.reading.finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.mention.Quotes;
import org.chancery.reading.mention.SpokenQuotation;
import org.chancery.reading.mention.TokenPlace;
import org.chancery.reading.party.Party;
import org.chancery.reading.rule.Lexicon;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;

/**
 * Who voices a word: the speaker of the quotation in which it stands, whoever the verb of saying
 * above it names, else the issuer of an official text. Words of a reporter's own have nobody's
 * voice.
 */
final class Binder {

  private static final int DEPTH = 8;

  private final Context context;
  private final Attachment attachment;
  private final List<SpokenQuotation> quotations;

  Binder(Context context) {
    this.context = context;
    this.attachment = new Attachment(context.parties());
    this.quotations = Quotes.of(context.syntax());
  }

  /** Everyone in whose name the word is said; empty in a reporter's own words. */
  List<Party> of(Sentence sentence, Token word) {
    List<Party> quoted = quoted(word);
    if (!quoted.isEmpty()) {
      return quoted;
    }
    List<Party> reported = reported(sentence, word);
    return reported.isEmpty() ? context.parties().issuers() : reported;
  }

  private List<Party> quoted(Token word) {
    int offset = word.span().start();
    for (SpokenQuotation quotation : quotations) {
      boolean inside =
          quotation.pieces().stream().anyMatch(piece -> piece.span().contains(word.span()));
      if (inside && quotation.speaker().isPresent()) {
        TokenPlace place = quotation.speaker().get();
        Sentence sentence = context.syntax().sentence(place.sentence());
        return attachment.ownersOf(sentence, sentence.token(place.index()));
      }
      if (quotation.pieces().getFirst().span().start() > offset) {
        break;
      }
    }
    return List.of();
  }

  /**
   * Who says it: by the nearest verb of saying that governs it or that is set into its sentence.
   */
  List<Party> reported(Sentence sentence, Token word) {
    for (Token verb : sayingsAbove(sentence, word)) {
      Set<Party> speakers = new LinkedHashSet<>();
      for (Token agent : context.roles().agents(sentence, verb)) {
        speakers.addAll(attachment.ownersOf(sentence, agent));
      }
      if (!speakers.isEmpty()) {
        return List.copyOf(speakers);
      }
    }
    return List.of();
  }

  private List<Token> sayingsAbove(Sentence sentence, Token word) {
    Lexicon lexicon = context.lexicon();
    List<Token> verbs = new ArrayList<>();
    Token at = word;
    for (int depth = 0; depth < DEPTH; depth++) {
      for (Token aside : sentence.children(at, "parataxis", "ccomp", "dep", "advcl")) {
        boolean around = aside.is("parataxis") || aside.index() > at.index();
        if (around && lexicon.has("voicing", aside.lemma()) && isSpeechAside(sentence, aside)) {
          verbs.add(aside);
        }
      }
      Optional<Token> head = sentence.head(at);
      if (head.isEmpty()) {
        break;
      }
      boolean clause = at.is("ccomp") || at.is("parataxis") || at.is("xcomp") || at.is("dep");
      if (clause && lexicon.has("voicing", head.get().lemma()) && head.get().upos() == Upos.VERB) {
        verbs.add(head.get());
      }
      at = head.get();
    }
    return verbs;
  }

  /** "…, the minister said": a verb of saying with a subject and nothing that it says below it. */
  private static boolean isSpeechAside(Sentence sentence, Token verb) {
    return verb.upos() == Upos.VERB
        && !sentence.children(verb, "nsubj").isEmpty()
        && sentence.children(verb, "ccomp", "obj").isEmpty();
  }
}
