package org.chancery.reading.party;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;

/**
 * Who the words of one text stand for, after coreference.
 *
 * <p>Every noun phrase that names or describes a party is looked up by its head word; one phrase
 * may stand for several parties ("the two leaders", "both sides", "we").
 */
public final class Parties {

  /**
   * A word of the text.
   *
   * @param sentence number of the sentence, from 1
   * @param token index in the sentence, from 0
   */
  public record Place(int sentence, int token) {}

  private final List<Party> all;
  private final Map<Place, List<Party>> byHead;
  private final Optional<Party> issuer;

  /**
   * @param all every party of the text, in the order of first mention
   * @param byHead for the head word of each phrase the parties it stands for
   * @param issuer in whose voice the text is written, where it is an official text
   */
  public Parties(List<Party> all, Map<Place, List<Party>> byHead, Optional<Party> issuer) {
    this.all = List.copyOf(all);
    this.byHead = Map.copyOf(byHead);
    this.issuer = issuer;
  }

  public List<Party> all() {
    return all;
  }

  /** In whose voice the text is written; empty for news. */
  public Optional<Party> issuer() {
    return issuer;
  }

  /** The parties that the phrase with this head stands for, without those coordinated with it. */
  public List<Party> of(Sentence sentence, Token head) {
    return byHead.getOrDefault(new Place(sentence.number(), head.index()), List.of());
  }

  /**
   * The same with all that is coordinated: "Iraq, Jordan and the Arab League" from its first head.
   */
  public List<Party> ofCoordination(Sentence sentence, Token head) {
    Set<Party> parties = new LinkedHashSet<>(of(sentence, head));
    for (Token conjunct : sentence.children(head, "conj")) {
      if (conjunct.upos() != org.chancery.reading.syntax.Upos.VERB) {
        parties.addAll(ofCoordination(sentence, conjunct));
      }
    }
    return List.copyOf(parties);
  }
}
