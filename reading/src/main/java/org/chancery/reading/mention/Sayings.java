package org.chancery.reading.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;

/** The verbs that can introduce a speaker's words. */
final class Sayings {

  private static final Set<String> VERBS = read("saying.txt");

  private Sayings() {}

  static boolean isVerb(Token token) {
    return token.upos() == Upos.VERB && VERBS.contains(token.lemma());
  }

  private static Set<String> read(String resource) {
    try (InputStream in = Sayings.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return reader
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .collect(Collectors.toUnmodifiableSet());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + resource, e);
    }
  }
}
