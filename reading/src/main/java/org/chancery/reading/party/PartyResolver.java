package org.chancery.reading.party;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chancery.reading.syntax.NamedEntity;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Syntax;
import org.chancery.reading.syntax.Token;

/** Finds who the words of a text stand for: for now, names alone. */
public final class PartyResolver {

  private static final Map<String, String> STATES = new HashMap<>();

  static {
    for (String code : Locale.getISOCountries()) {
      Locale locale = Locale.of("", code);
      STATES.put(locale.getDisplayCountry(Locale.ENGLISH), locale.getISO3Country());
    }
    STATES.put("U.S.", "USA");
  }

  /** The parties of a text. */
  public Parties resolve(Syntax syntax) {
    Map<String, Party> byName = new LinkedHashMap<>();
    Map<Parties.Place, List<Party>> byHead = new HashMap<>();
    for (Sentence sentence : syntax.sentences()) {
      for (NamedEntity entity : sentence.entities()) {
        String name = sentence.words(entity.first(), entity.last());
        Optional<String> state = Optional.ofNullable(STATES.get(name));
        Party.Kind kind =
            state.isPresent()
                ? Party.Kind.STATE
                : entity.kind() == NamedEntity.Kind.PERSON ? Party.Kind.PERSON : Party.Kind.ORGANISATION;
        if (entity.kind() == NamedEntity.Kind.PLACE && state.isEmpty()) {
          continue;
        }
        Party party =
            byName.values().stream()
                .filter(p -> p.kind() == kind && (p.name().equals(name) || p.name().endsWith(" " + name)))
                .findFirst()
                .orElseGet(
                    () ->
                        new Party(
                            "p" + (byName.size() + 1), kind, name, state, Optional.empty(), List.of(), List.of()));
        byName.put(party.name(), party);
        Token head = sentence.token(entity.last());
        for (int i = entity.first(); i <= entity.last(); i++) {
          Token token = sentence.token(i);
          if (token.isRoot() || token.head() < entity.first() || token.head() > entity.last()) {
            head = token;
          }
        }
        byHead.put(new Parties.Place(sentence.number(), head.index()), List.of(party));
      }
    }
    return new Parties(new ArrayList<>(byName.values()), byHead, Optional.empty());
  }
}
