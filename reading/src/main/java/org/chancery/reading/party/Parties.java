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
  private final Map<Place, Party> places;
  private final List<Party> issuers;
  private final Optional<Party> issuingOffice;

  /**
   * @param all every party of the text, in the order of first mention
   * @param byHead for the head word of each phrase the parties it stands for
   * @param places for each word that names a state, its people, its capital or a seat of its
   *     government, the state
   * @param issuers in whose voice the text is written, where it is an official text
   * @param issuingOffice the office that issued it, for "I"
   */
  public Parties(
      List<Party> all,
      Map<Place, List<Party>> byHead,
      Map<Place, Party> places,
      List<Party> issuers,
      Optional<Party> issuingOffice) {
    this.all = List.copyOf(all);
    this.byHead = Map.copyOf(byHead);
    this.places = Map.copyOf(places);
    this.issuers = List.copyOf(issuers);
    this.issuingOffice = issuingOffice;
  }

  public List<Party> all() {
    return all;
  }

  /** In whose voice the text is written; empty for news and for joint statements of several. */
  public Optional<Party> issuer() {
    return issuers.size() == 1 ? Optional.of(issuers.getFirst()) : Optional.empty();
  }

  /** The same for joint statements too: everyone in whose voice the text is written. */
  public List<Party> issuers() {
    return issuers;
  }

  /** The office that issued an official text ("Prime Minister of Norway"), where it is known. */
  public Optional<Party> issuingOffice() {
    return issuingOffice;
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

  /**
   * The state to which this word belongs as the name of a state, of its people, its capital or a
   * seat of its government, wherever it stands: "Tokyo" in "met in Tokyo" is a place, of Japan.
   */
  public Optional<Party> stateOf(Sentence sentence, Token token) {
    return Optional.ofNullable(places.get(new Place(sentence.number(), token.index())));
  }

  /** The party that is the state which this one is or acts for. */
  public Optional<Party> stateOf(Party party) {
    return party
        .state()
        .flatMap(code ->
            all.stream()
                .filter(p -> p.kind() == Party.Kind.STATE && p.state().equals(party.state()))
                .findFirst());
  }

  /**
   * All parties named in the modifiers of this noun: Norway and Chile for "relations" in
   * "Norway-Chile relations" and in "relations between Norway and Chile".
   */
  public List<Party> modifying(Sentence sentence, Token noun) {
    Set<Party> parties = new LinkedHashSet<>();
    for (Token child : sentence.children(noun, "compound", "amod", "nmod", "nmod:poss")) {
      boolean relative = sentence.children(child).stream().anyMatch(c -> c.is("cop"));
      if (!relative) {
        parties.addAll(ofCoordination(sentence, child));
        for (Token below : sentence.children(child, "compound", "amod")) {
          parties.addAll(of(sentence, below));
        }
      }
    }
    return List.copyOf(parties);
  }
}
