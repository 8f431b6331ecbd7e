package org.chancery.desk.treebank;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.reading.syntax.Conllu;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Token;

/**
 * A sentence as a CoNLL-U file gives it.
 *
 * @param lines comments, multiword tokens and words, in order; empty nodes are left out
 * @param words the forms of its words, at least one
 * @see <a href="https://universaldependencies.org/format.html">CoNLL-U</a>
 */
public record GivenSentence(List<String> lines, List<String> words) {

  static final int COLUMNS = 10;

  private static final int FORM = 1;
  private static final int MISC = 9;

  public GivenSentence {
    lines = List.copyOf(lines);
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("no words");
    }
  }

  /**
   * The sentence with the parser's columns: LEMMA, UPOS, XPOS, HEAD, DEPREL, and {@code Entity} in
   * MISC. FEATS and DEPS, which no parser here finds, are empty; all else stays as it was given.
   *
   * @param parsed a sentence of the same words
   * @return its lines, the empty one after them included
   */
  public String filled(Sentence parsed) {
    if (parsed.tokens().size() != words.size()) {
      throw new IllegalArgumentException(
          parsed.tokens().size() + " words are parsed, " + words.size() + " were given");
    }
    StringBuilder out = new StringBuilder();
    int word = 0;
    for (String line : lines) {
      if (isWord(line)) {
        fill(line.split("\t", -1), parsed, parsed.token(word++), out);
      } else {
        out.append(line);
      }
      out.append('\n');
    }
    return out.append('\n').toString();
  }

  private static void fill(String[] columns, Sentence parsed, Token token, StringBuilder out) {
    out.append(columns[0]).append('\t').append(columns[FORM]).append('\t');
    out.append(token.lemma().isBlank() ? "_" : token.lemma()).append('\t');
    out.append(token.upos()).append('\t').append(token.xpos()).append("\t_\t");
    out.append(token.head() + 1).append('\t').append(token.deprel()).append("\t_\t");
    out.append(misc(columns[MISC], Conllu.entity(parsed, token)));
  }

  private static String misc(String given, Optional<String> entity) {
    Stream<String> kept =
        Arrays.stream(given.split("\\|", -1))
            .filter(pair -> !pair.equals("_") && !pair.startsWith("Entity="));
    String misc =
        Stream.concat(entity.map(e -> "Entity=" + e).stream(), kept)
            .collect(Collectors.joining("|"));
    return misc.isEmpty() ? "_" : misc;
  }

  private static boolean isWord(String line) {
    int id = line.indexOf('\t');
    return id > 0 && !line.startsWith("#") && line.lastIndexOf('-', id) < 0;
  }
}
