package org.chancery.reading.finding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.party.Party;
import org.chancery.reading.rule.Roles;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;

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
    if (found.stream().allMatch(party -> party.kind() == Party.Kind.OFFICE)) {
      List<Party> named = named(sentence, word);
      if (!named.isEmpty()) {
        return named;
      }
    }
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

  /** The person in apposition: "the minister's spokesman, Olav Berg". */
  private List<Party> named(Sentence sentence, Token office) {
    return sentence.children(office, "appos").stream()
        .map(apposition -> context.parties().of(sentence, apposition))
        .filter(parties -> parties.stream().anyMatch(p -> p.kind() == Party.Kind.PERSON))
        .findFirst()
        .orElse(List.of());
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

  /**
   * The word for the speaker of a verb: as the parse has it, else that of the verb this one
   * continues (", adding that …", "and called …"), else the phrase before it.
   */
  Optional<Token> around(Sentence sentence, Token verb) {
    for (Token agent : isMisled(sentence, verb) ? List.<Token>of() : roles.agents(sentence, verb)) {
      if (!of(sentence, agent).isEmpty()) {
        return Optional.of(agent);
      }
    }
    if (Roles.isPassive(sentence, verb)) {
      return Optional.empty();
    }
    Optional<Token> continued = continued(sentence, verb);
    return continued.isPresent() || !isFinite(verb) ? continued : before(sentence, verb);
  }

  /** Whether a finite verb hangs on an infinitive or a noun, so that its parse gives no subject. */
  boolean isMisled(Sentence sentence, Token verb) {
    return verb.xpos().equals("VBD")
        && verb.is("conj")
        && sentence.head(verb).filter(head -> head.xpos().equals("VB")).isPresent();
  }

  /** The speaker of the nearest verb before this one that a participle or conjunct continues. */
  private Optional<Token> continued(Sentence sentence, Token verb) {
    int before = verb.index() - 1;
    while (before > 0 && sentence.token(before).upos() == Upos.ADV) {
      before--;
    }
    boolean conjunct = before > 0 && sentence.token(before).upos() == Upos.CCONJ;
    boolean participle =
        before > 0 && verb.xpos().equals("VBG") && sentence.token(before).form().equals(",");
    if (!conjunct && !participle) {
      return Optional.empty();
    }
    for (int i = before - 1; i >= 0; i--) {
      Token token = sentence.token(i);
      if (token.upos() == Upos.VERB && isFinite(token) && !inRelativeClause(sentence, token)) {
        Optional<Token> agent =
            roles.agents(sentence, token).stream()
                .filter(a -> !of(sentence, a).isEmpty())
                .findFirst();
        if (agent.isPresent()) {
          return agent;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean inRelativeClause(Sentence sentence, Token verb) {
    return sentence.has(verb, "nsubj", subject -> RELATIVE.contains(subject.lemma()))
        || sentence.has(verb, "mark", _ -> true);
  }

  private static boolean isFinite(Token verb) {
    return switch (verb.xpos()) {
      case "VBD", "VBZ", "VBP" -> true;
      default -> false;
    };
  }

  /** The phrase that ends right before the verb, over adverbs and an apposition between commas. */
  Optional<Token> before(Sentence sentence, Token verb) {
    int i = verb.index() - 1;
    while (i >= 0 && isBetween(sentence.token(i))) {
      i--;
    }
    if (i > 0 && sentence.token(i).form().equals(",")) {
      int comma = i - 1;
      while (comma >= 0 && !sentence.token(comma).form().equals(",")) {
        comma--;
      }
      if (comma < 1) {
        return Optional.empty();
      }
      Optional<Token> named = party(sentence, comma - 1, 0, verb.index());
      return named.isPresent() ? named : party(sentence, i - 1, comma + 1, verb.index());
    }
    return i < 0 ? Optional.empty() : party(sentence, i, 0, verb.index());
  }

  /** The phrase that begins right after an inverted verb: "…, said the minister". */
  Optional<Token> after(Sentence sentence, Token verb) {
    int limit = Math.min(sentence.tokens().size(), verb.index() + 8);
    for (int i = verb.index() + 1; i < limit && sentence.token(i).upos() != Upos.PUNCT; i++) {
      if (sentence.token(i).upos() == Upos.ADP) {
        return Optional.empty();
      }
      if (!of(sentence, sentence.token(i)).isEmpty()) {
        return Optional.of(sentence.token(i));
      }
    }
    return Optional.empty();
  }

  private static boolean isBetween(Token token) {
    return token.upos() == Upos.AUX || token.upos() == Upos.ADV || token.upos() == Upos.PART;
  }

  /** The party of a phrase that ends here: climbs to the head of the phrase. */
  private Optional<Token> party(Sentence sentence, int end, int from, int limit) {
    Token at = sentence.token(end);
    for (int steps = 0; steps < 5; steps++) {
      if (at.upos() == Upos.VERB || at.index() >= limit || at.index() < from) {
        return Optional.empty();
      }
      if (!of(sentence, at).isEmpty() && !isModifier(sentence, at, limit)) {
        return Optional.of(at);
      }
      if (at.isRoot()) {
        return Optional.empty();
      }
      at = sentence.token(at.head());
    }
    return Optional.empty();
  }

  private static boolean isModifier(Sentence sentence, Token token, int limit) {
    return (token.is("nmod") || token.is("compound") || token.is("amod") || token.is("conj"))
        && !token.isRoot()
        && token.head() < limit
        && sentence.token(token.head()).upos() != Upos.VERB;
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
