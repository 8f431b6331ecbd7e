package org.chancery.reading.party;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.reading.text.Span;

/** A party in the making: what the text has told of it so far. */
final class Entity {

  private final Party.Kind kind;
  private final boolean plural;
  private final Set<Span> mentions = new TreeSet<>();
  private final Map<String, String> offices = new LinkedHashMap<>();
  private final List<List<String>> names = new ArrayList<>();
  private final Set<Entity> members = new LinkedHashSet<>();
  private String name;
  private boolean namedInText;
  private Optional<String> state = Optional.empty();
  private Optional<String> gender = Optional.empty();
  private Optional<Body> body = Optional.empty();

  Entity(Party.Kind kind, String name, Optional<String> state, boolean plural) {
    this.kind = kind;
    this.name = name;
    this.state = state;
    this.plural = plural;
  }

  Party.Kind kind() {
    return kind;
  }

  String name() {
    return name;
  }

  /** Takes the name the text gives most fully; a name of the title alone gives way to any. */
  void nameInText(String other, boolean longer) {
    if (longer || !namedInText) {
      name = other;
    }
    namedInText = true;
  }

  boolean isNamedInText() {
    return namedInText;
  }

  boolean plural() {
    return plural;
  }

  Optional<String> state() {
    return state;
  }

  void affiliate(Optional<String> code) {
    if (state.isEmpty()) {
      state = code;
    }
  }

  Optional<String> gender() {
    return gender;
  }

  void gender(Optional<String> known) {
    if (gender.isEmpty()) {
      gender = known;
    }
  }

  Optional<Body> body() {
    return body;
  }

  void body(Body known) {
    body = Optional.of(known);
  }

  /** The roles it holds, each with the words of the text. */
  Map<String, String> offices() {
    return offices;
  }

  void office(String role, String words) {
    offices.putIfAbsent(role, words);
  }

  List<List<String>> names() {
    return names;
  }

  void mention(Span span) {
    mentions.add(span);
  }

  Set<Span> mentions() {
    return mentions;
  }

  Set<Entity> members() {
    return members;
  }

  boolean isPerson() {
    return kind == Party.Kind.PERSON || (kind == Party.Kind.OFFICE && !plural);
  }

  boolean isState() {
    return kind == Party.Kind.STATE;
  }

  /** Whether "it" may take it up. */
  boolean isBody() {
    return switch (kind) {
      case STATE, ORGANISATION, COMPANY, GROUPING -> true;
      case PERSON, OFFICE -> false;
    };
  }

  @Override
  public String toString() {
    return name + state.map(s -> "/" + s).orElse("");
  }
}
