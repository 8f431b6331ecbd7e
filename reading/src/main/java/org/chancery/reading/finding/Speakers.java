package org.chancery.reading.finding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.party.Party;
import org.chancery.reading.rule.Roles;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;

/** Who speaks or writes: a party, or whoever a text that speaks ("the letter said") is from. */
final class Speakers {

  private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");

  private final Context context;
  private final Attachment attachment;
  private final Roles roles;

  Speakers(Context context) {
    this.context = context;
    this.attachment = new Attachment(context.parties());
    this.roles = context.roles();
  }

  /** The parties that a word in the place of the speaker stands for. */
  List<Party> of(Sentence sentence, Token word) {
    Optional<Token> antecedent = antecedent(sentence, word);
    Set<Party> found = new LinkedHashSet<>(attachment.of(sentence, word));
    if (found.isEmpty() && antecedent.isPresent()) {
      found.addAll(attachment.of(sentence, antecedent.get()));
    }
    if (found.isEmpty() && context.lexicon().has("message", word.lemma())) {
      found.addAll(author(sentence, word));
    }
    if (found.isEmpty() && context.lexicon().has("speaker-noun", word.lemma())) {
      found.addAll(attachment.ownersOf(sentence, word));
    }
    return List.copyOf(found);
  }

  /** Whose statement, letter or remarks it is. */
  private List<Party> author(Sentence sentence, Token message) {
    List<Party> owners = attachment.ownersOf(sentence, message);
    if (!owners.isEmpty()) {
      return owners;
    }
    for (Token agent : roles.agents(sentence, message)) {
      List<Party> parties = attachment.of(sentence, agent);
      if (!parties.isEmpty()) {
        return parties;
      }
    }
    return sentence
        .head(message)
        .filter(verb -> message.is("obj") || message.is("obl"))
        .flatMap(verb -> roles.agents(sentence, verb).stream().findFirst())
        .map(agent -> attachment.of(sentence, agent))
        .orElse(List.of());
  }

  private static Optional<Token> antecedent(Sentence sentence, Token word) {
    if (!RELATIVE.contains(word.lemma())) {
      return Optional.empty();
    }
    Token at = word;
    while (!at.isRoot() && !at.is("acl")) {
      at = sentence.token(at.head());
    }
    return sentence.head(at);
  }
}
