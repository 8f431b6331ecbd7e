package org.chancery.reading.party;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.text.Span;

/** Makes parties of what the text has told, numbered in the order of first mention. */
final class PartyList {

  private final Discourse discourse;
  private final Issuer issuer;
  private final Gazetteer gazetteer;
  private final Map<Entity, Party> made = new HashMap<>();

  PartyList(Discourse discourse, Issuer issuer, Gazetteer gazetteer) {
    this.discourse = discourse;
    this.issuer = issuer;
    this.gazetteer = gazetteer;
  }

  Parties parties() {
    Set<Entity> used = new HashSet<>();
    discourse.byHead().forEach((place, list) -> {
      if (place.sentence() > 0) {
        used.addAll(list);
      }
    });
    discourse.places().forEach((place, state) -> {
      if (place.sentence() > 0) {
        used.add(state);
      }
    });
    issuer.parties().forEach(e -> used.add(discourse.known(e)));
    issuer.office().ifPresent(e -> used.add(discourse.known(e)));
    for (Entity entity : List.copyOf(used)) {
      // So that a person can be put for the state and the state for a person.
      entity.state().filter(code -> gazetteer.state(code).isPresent()).ifPresent(code -> used.add(discourse.state(code)));
    }
    List<Entity> ordered = new ArrayList<>(discourse.entities());
    ordered.retainAll(used);
    ordered.sort(Discourse.byFirstMention());
    for (Entity entity : ordered) {
      made.put(entity, party("p" + (made.size() + 1), entity));
    }
    List<Party> all = ordered.stream().map(made::get).map(p -> withMembers(p, ordered)).toList();
    Map<String, Party> byId = new HashMap<>();
    all.forEach(p -> byId.put(p.id(), p));
    made.replaceAll((entity, party) -> byId.get(party.id()));

    Map<Parties.Place, List<Party>> byHead = new HashMap<>();
    discourse.byHead().forEach((place, list) -> {
      if (place.sentence() > 0) {
        byHead.put(place, list.stream().map(made::get).distinct().toList());
      }
    });
    Map<Parties.Place, Party> places = new HashMap<>();
    discourse.places().forEach((place, state) -> {
      if (place.sentence() > 0) {
        places.put(place, made.get(state));
      }
    });
    List<Party> issuers = issuer.parties().stream().map(discourse::known).map(made::get).toList();
    Optional<Party> office = issuer.office().map(discourse::known).map(made::get);
    return new Parties(all, byHead, places, issuers, office);
  }

  private Party party(String id, Entity entity) {
    Optional<String> office = entity.offices().values().stream().findFirst();
    return new Party(
        id, entity.kind(), entity.name().strip(), entity.state(), office, List.of(),
        entity.mentions().stream().sorted(Comparator.comparingInt(Span::start)).toList());
  }

  /** A grouping's members, where they are parties of the text. */
  private Party withMembers(Party party, List<Entity> all) {
    Entity entity = all.stream().filter(e -> made.get(e) == party).findFirst().orElseThrow();
    List<String> codes = entity.body().map(Body::members).orElse(List.of());
    if (codes.isEmpty() || entity.isPerson()) {
      return party;
    }
    List<String> members =
        all.stream()
            .filter(Entity::isState)
            .filter(e -> codes.contains(e.state().orElse("")))
            .map(e -> made.get(e).id())
            .toList();
    return new Party(party.id(), party.kind(), party.name(), party.state(), party.office(), members, party.mentions());
  }
}
