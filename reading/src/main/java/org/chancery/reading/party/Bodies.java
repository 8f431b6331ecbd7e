package org.chancery.reading.party;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The bodies of a text, each once. */
final class Bodies {

  private final Discourse discourse;
  private final Map<String, Entity> byKey = new HashMap<>();

  Bodies(Discourse discourse) {
    this.discourse = discourse;
  }

  Entity of(Chunk chunk) {
    Optional<Body> body = chunk.body();
    String key = body.map(Body::id).orElse(key(chunk.name()));
    Entity entity =
        byKey.computeIfAbsent(
            key,
            k -> discourse.add(new Entity(kind(chunk), chunk.name(), chunk.state(), false)));
    entity.affiliate(chunk.state());
    body.ifPresent(entity::body);
    return entity;
  }

  /** A body or collective by the words of the text. */
  Entity of(String name, Party.Kind kind, Optional<String> state, boolean plural) {
    String key = key(name) + state.map(s -> "/" + s).orElse("");
    return byKey.computeIfAbsent(key, k -> discourse.add(new Entity(kind, name, state, plural)));
  }

  private static String key(String name) {
    return Names.fold(name).replaceFirst("^the ", "");
  }

  private static Party.Kind kind(Chunk chunk) {
    if (chunk.body().isPresent()) {
      return switch (chunk.body().get().kind()) {
        case ORGANISATION -> Party.Kind.ORGANISATION;
        case GROUPING -> Party.Kind.GROUPING;
        case COMPANY -> Party.Kind.COMPANY;
      };
    }
    String[] words = chunk.name().toLowerCase(Locale.ROOT).split(" ");
    return Lexicon.COMPANIES.has(words[words.length - 1])
        ? Party.Kind.COMPANY
        : Party.Kind.ORGANISATION;
  }
}
