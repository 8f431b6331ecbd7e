package org.chancery.reading.finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chancery.reading.party.Parties;
import org.chancery.reading.party.Party;
import org.chancery.reading.rule.Roles;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;

/** Who fills a role: from the word that a rule found to the parties it stands for. */
final class Attachment {

  private final Parties parties;

  Attachment(Parties parties) {
    this.parties = parties;
  }

  /** The parties of a phrase and of all that is coordinated with it. */
  List<Party> of(Sentence sentence, Token head) {
    return parties.ofCoordination(sentence, head);
  }

  /**
   * The parties of a phrase, else those it belongs to: in "Norway's refusal" and "the refusal by
   * Norway" that is Norway.
   */
  List<Party> ownersOf(Sentence sentence, Token head) {
    List<Party> own = of(sentence, head);
    if (!own.isEmpty()) {
      return own;
    }
    List<Token> owners = new ArrayList<>();
    owners.addAll(sentence.children(head, "nmod:poss"));
    for (Token child : sentence.children(head, "nmod")) {
      if (Roles.introducedBy(sentence, child, Set.of("of", "by", "from", "between", "among"))) {
        owners.add(child);
      }
    }
    owners.addAll(sentence.children(head, "amod", "compound"));
    Set<Party> found = new LinkedHashSet<>();
    for (Token owner : owners) {
      found.addAll(of(sentence, owner));
      if (!found.isEmpty()) {
        break;
      }
    }
    return List.copyOf(found);
  }
}
