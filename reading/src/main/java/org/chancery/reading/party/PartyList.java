package org.chancery.reading.party;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
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
  private final Map<Entity, String> ids = new HashMap<>();
  private final Map<Entity, Party> made = new HashMap<>();

  PartyList(Discourse discourse, Issuer issuer, Gazetteer gazetteer) {
    this.discourse = discourse;
    this.issuer = issuer;
    this.gazetteer = gazetteer;
  }

  Parties parties() {
    // In an order that is the same in every run, since new states get their numbers by it.
    Set<Entity> used = new LinkedHashSet<>();
    discourse
        .byHead()
        .forEach((place, list) -> {
          if (place.sentence() > 0) {
            used.addAll(list);
          }
        });
    discourse
        .places()
        .forEach((place, state) -> {
          if (place.sentence() > 0) {
            used.add(state);
          }
        });
    issuer.parties().forEach(e -> used.add(discourse.known(e)));
    issuer.office().ifPresent(e -> used.add(discourse.known(e)));
    for (Entity entity : used.stream().sorted(Discourse.byFirstMention()).toList()) {
      // So that a person can be put for the state and the state for a person.
      entity
          .state()
          .filter(code -> gazetteer.state(code).isPresent())
          .ifPresent(code -> used.add(discourse.state(code)));
    }
    List<Entity> ordered = new ArrayList<>(discourse.entities());
    ordered.retainAll(used);
    ordered.sort(Discourse.byFirstMention());
    ordered.forEach(entity -> ids.put(entity, "p" + (ids.size() + 1)));
    List<Party> all = ordered.stream().map(entity -> party(entity, ordered)).toList();
    for (int i = 0; i < all.size(); i++) {
      made.put(ordered.get(i), all.get(i));
    }

    Map<Parties.Place, List<Party>> byHead = new HashMap<>();
    discourse
        .byHead()
        .forEach((place, list) -> {
          if (place.sentence() > 0) {
            byHead.put(place, list.stream().map(made::get).distinct().toList());
          }
        });
    Map<Parties.Place, Party> places = new HashMap<>();
    discourse
        .places()
        .forEach((place, state) -> {
          if (place.sentence() > 0) {
            places.put(place, made.get(state));
          }
        });
    List<Party> issuers = issuer.parties().stream().map(discourse::known).map(made::get).toList();
    Optional<Party> office = issuer.office().map(discourse::known).map(made::get);
    return new Parties(all, byHead, places, issuers, office);
  }

  private Party party(Entity entity, List<Entity> all) {
    return new Party(
        id(entity),
        entity.kind(),
        entity.name().strip(),
        entity.state(),
        entity.offices().values().stream().findFirst(),
        members(entity, all),
        entity.mentions().stream().sorted(Comparator.comparingInt(Span::start)).toList());
  }

  private String id(Entity entity) {
    return ids.getOrDefault(entity, "");
  }

  /** A grouping's members, where they are parties of the text. */
  private List<String> members(Entity entity, List<Entity> all) {
    List<String> codes = entity.body().map(Body::members).orElse(List.of());
    return entity.isPerson()
        ? List.of()
        : all.stream()
            .filter(e -> e.isState() && codes.contains(e.state().orElse("")))
            .map(this::id)
            .toList();
  }
}
