package org.chancery.reading.party;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.reading.syntax.Sentence;

/** The chunks of one sentence; each token belongs to one at most. */
final class Chunks {

  private final Sentence sentence;
  private final Map<Integer, Chunk> byToken = new HashMap<>();

  Chunks(Sentence sentence) {
    this.sentence = sentence;
  }

  Sentence sentence() {
    return sentence;
  }

  void add(Chunk chunk) {
    for (int i = chunk.first(); i <= chunk.last(); i++) {
      byToken.putIfAbsent(i, chunk);
    }
  }

  /** Frees single words taken for unknown bodies that are the last names of persons of the text. */
  void forgetNames(Set<String> surnames) {
    byToken
        .values()
        .removeIf(c ->
            c.kind() == Chunk.Kind.BODY
                && c.body().isEmpty()
                && c.first() == c.last()
                && surnames.contains(Names.fold(sentence.token(c.first()).form())));
  }

  boolean isFree(int token) {
    return !byToken.containsKey(token);
  }

  Optional<Chunk> at(int token) {
    return Optional.ofNullable(byToken.get(token));
  }

  /** The chunk that ends right before the token, or before a possessive mark there. */
  Optional<Chunk> before(int token) {
    int at = token - 1;
    if (at > 0 && sentence.token(at).xpos().equals("POS")) {
      at--;
    }
    return at < 0 ? Optional.empty() : at(at);
  }

  /** The chunks with a token in this range. */
  List<Chunk> in(int first, int last) {
    var found = new LinkedHashSet<Chunk>();
    for (int i = first; i <= last; i++) {
      at(i).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  /** All, in the order of the sentence. */
  List<Chunk> all() {
    List<Chunk> all = new ArrayList<>(new LinkedHashSet<>(byToken.values()));
    all.sort(Comparator.comparingInt(Chunk::first));
    return all;
  }
}
