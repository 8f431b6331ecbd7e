package org.chancery.desk.explain;

import java.util.ArrayList;
import java.util.List;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;

/**
 * A sentence's parse as a listing that people can read: one word a line in the order of the text,
 * indented under its head, with its part of speech and its relation.
 */
final class DependencyListing {

  private static final int DEEPEST = 12;

  private DependencyListing() {}

  static List<String> of(Sentence sentence) {
    List<String> words = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      words.add(". ".repeat(Math.min(DEEPEST, depth(sentence, token))) + token.form());
    }
    int wide = words.stream().mapToInt(String::length).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      lines.add(
          String.format(
              java.util.Locale.ROOT,
              "%3d  %-" + wide + "s  %-6s %-14s %s",
              token.index() + 1,
              words.get(token.index()),
              token.upos(),
              token.deprel(),
              token.isRoot()
                  ? ""
                  : "← " + sentence.token(token.head()).form() + " " + (token.head() + 1)));
    }
    return lines.stream().map(String::stripTrailing).toList();
  }

  private static int depth(Sentence sentence, Token token) {
    int depth = 0;
    for (Token at = token; !at.isRoot(); at = sentence.token(at.head())) {
      depth++;
    }
    return depth;
  }
}
