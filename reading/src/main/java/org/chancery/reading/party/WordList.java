package org.chancery.reading.party;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A list of words of the folder {@code words}, each with what stands in its second column. */
final class WordList {

  private final Map<String, String> words;

  private WordList(Map<String, String> words) {
    this.words = words;
  }

  static WordList of(String name) {
    String resource = "words/" + name + ".txt";
    Map<String, String> words = new LinkedHashMap<>();
    try (InputStream in = WordList.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.strip().split("\t", 2))
          .forEach(line -> words.put(line[0], line.length > 1 ? line[1] : ""));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + resource, e);
    }
    return new WordList(words);
  }

  boolean has(String word) {
    return words.containsKey(word);
  }

  /** What the list says of the word. */
  Optional<String> note(String word) {
    return Optional.ofNullable(words.get(word));
  }
}
