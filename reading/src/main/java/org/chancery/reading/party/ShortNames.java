package org.chancery.reading.party;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.reading.syntax.NamedEntity;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;

/** A company named in full may be called by its first word alone afterwards. */
final class ShortNames {

  private ShortNames() {}

  static void add(List<Chunks> all) {
    Map<String, Chunk> companies = new HashMap<>();
    for (Chunks chunks : all) {
      for (Chunk chunk : chunks.all()) {
        Token first = chunks.sentence().token(chunk.first());
        boolean company = chunk.body().map(b -> b.kind() == BodyKind.COMPANY).orElse(false);
        if (company && chunk.last() > chunk.first() && first.form().length() > 3) {
          companies.putIfAbsent(first.form(), chunk);
        }
      }
    }
    if (companies.isEmpty()) {
      return;
    }
    for (Chunks chunks : all) {
      Sentence sentence = chunks.sentence();
      for (Token token : sentence.tokens()) {
        Chunk company = companies.get(token.form());
        if (company != null && chunks.isFree(token.index()) && !isLonger(sentence, token)) {
          chunks.add(
              new Chunk(
                  company.kind(),
                  token.index(),
                  token.index(),
                  company.name(),
                  company.states(),
                  company.body()));
        }
      }
    }
  }

  private static boolean isLonger(Sentence sentence, Token token) {
    boolean longerName =
        sentence.entities().stream()
            .anyMatch((NamedEntity e) ->
                e.first() <= token.index() && token.index() <= e.last() && e.last() > e.first());
    return token.upos() != Upos.PROPN || longerName;
  }
}
