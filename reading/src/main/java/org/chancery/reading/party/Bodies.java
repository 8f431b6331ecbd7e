package org.chancery.reading.party;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The bodies of a text, each once. */
final class Bodies {

  private final Discourse discourse;
  private final Map<String, Entity> byKey = new java.util.LinkedHashMap<>();

  Bodies(Discourse discourse) {
    this.discourse = discourse;
  }

  Entity of(Chunk chunk) {
    Optional<Body> body = chunk.body();
    String key = body.map(Body::id).orElse(key(chunk.name()));
    Entity entity =
        byKey.computeIfAbsent(
            key, k -> discourse.add(new Entity(kind(chunk), chunk.name(), chunk.state(), false)));
    entity.affiliate(chunk.state());
    body.ifPresent(entity::body);
    return entity;
  }

  /** Takes note of how the text spells the body: its fullest spelling there becomes its name. */
  void spelled(Entity entity, String words) {
    boolean seat =
        entity.body().map(b -> b.seats().stream().anyMatch(words::equalsIgnoreCase)).orElse(false);
    boolean known = entity.body().isPresent();
    if (known && !seat && words.length() > 2 && entity.kind() != Party.Kind.GROUPING) {
      entity.nameInText(words, words.length() > entity.name().length() && entity.isNamedInText());
    }
  }

  /** A body or collective by the words of the text. */
  Entity of(String name, Party.Kind kind, Optional<String> state, boolean plural) {
    String key = key(name) + state.map(s -> "/" + s).orElse("");
    return byKey.computeIfAbsent(key, k -> discourse.add(new Entity(kind, name, state, plural)));
  }

  /** The one described at an earlier place by these words and more: "Peruvian state radio". */
  Optional<Entity> endingWith(String words) {
    String key = " " + key(words);
    return byKey.values().stream()
        .filter(e ->
            (" " + key(e.name())).endsWith(key) && e.body().isEmpty() && words.indexOf(' ') > 0)
        .findFirst();
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
    String last = words[words.length - 1];
    String before = words.length > 1 ? words[words.length - 2] : "";
    boolean company =
        Lexicon.COMPANIES
            .note(last)
            .filter(others -> !List.of(others.split(" ")).contains(before))
            .isPresent();
    return company ? Party.Kind.COMPANY : Party.Kind.ORGANISATION;
  }
}
