package org.chancery.reading.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chancery.reading.text.Span;
import org.chancery.reading.text.Text;

/**
 * Syntax as CoNLL-U, and back.
 *
 * <p>MISC holds {@code Entity=(PERSON} and {@code Entity=PERSON)} at a name's first and last token
 * (or {@code Entity=(PERSON)}), {@code SpaceAfter=No}, and {@code TokenRange=start:end} in UTF-16
 * units of the text.
 *
 * @see <a href="https://universaldependencies.org/format.html">CoNLL-U</a>
 */
public final class Conllu {

  private static final int COLUMNS = 10;

  private Conllu() {}

  /** Writes all sentences; the result ends with an empty line unless there is none. */
  public static String write(Syntax syntax) {
    StringBuilder out = new StringBuilder();
    for (Sentence sentence : syntax.sentences()) {
      out.append("# sent_id = ").append(sentence.number()).append('\n');
      out.append("# text = ").append(oneLine(syntax.text().words(sentence.span()))).append('\n');
      for (Token token : sentence.tokens()) {
        write(sentence, token, out);
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static void write(Sentence sentence, Token token, StringBuilder out) {
    out.append(token.index() + 1).append('\t');
    out.append(oneLine(token.form())).append('\t');
    out.append(oneLine(token.lemma())).append('\t');
    out.append(token.upos()).append('\t');
    out.append(token.xpos()).append("\t_\t");
    out.append(token.head() + 1).append('\t');
    out.append(token.deprel()).append("\t_\t");
    entity(sentence, token).ifPresent(e -> out.append("Entity=").append(e).append('|'));
    int next = token.index() + 1;
    if (next < sentence.tokens().size()
        && sentence.token(next).span().start() == token.span().end()) {
      out.append("SpaceAfter=No|");
    }
    out.append("TokenRange=").append(token.span().start()).append(':').append(token.span().end());
    out.append('\n');
  }

  private static Optional<String> entity(Sentence sentence, Token token) {
    for (NamedEntity entity : sentence.entities()) {
      boolean first = entity.first() == token.index();
      boolean last = entity.last() == token.index();
      if (first || last) {
        return Optional.of((first ? "(" : "") + entity.kind() + (last ? ")" : ""));
      }
    }
    return Optional.empty();
  }

  private static String oneLine(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    return line.isEmpty() ? "_" : line;
  }

  /**
   * Reads the syntax of a text as {@link #write} gives it; forms come from the text.
   *
   * @throws ParserException if the lines are no such CoNLL-U or do not fit the text, with the line
   */
  public static Syntax read(Text text, String conllu) {
    List<Sentence> sentences = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    List<NamedEntity> entities = new ArrayList<>();
    int open = 0;
    int number = 0;
    for (String line : conllu.split("\n", -1)) {
      number++;
      if (line.isEmpty()) {
        add(sentences, tokens, entities);
      } else if (!line.startsWith("#")) {
        try {
          String[] columns = line.split("\t", -1);
          Token token = token(text, columns);
          tokens.add(token);
          String entity = misc(columns, "Entity").orElse("");
          open = entity.startsWith("(") ? token.index() : open;
          if (entity.endsWith(")")) {
            String kind = entity.replaceAll("[()]", "");
            entities.add(new NamedEntity(NamedEntity.Kind.valueOf(kind), open, token.index()));
          }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
          throw new ParserException(
              text.document().id() + ": CoNLL-U line " + number + ": " + e.getMessage(), e);
        }
      }
    }
    add(sentences, tokens, entities);
    return new Syntax(text, sentences);
  }

  private static Token token(Text text, String[] columns) {
    if (columns.length != COLUMNS) {
      throw new IllegalArgumentException(columns.length + " columns, not " + COLUMNS);
    }
    String[] range = misc(columns, "TokenRange").orElse("").split(":", -1);
    Span span = new Span(Integer.parseInt(range[0]), Integer.parseInt(range[1]));
    return new Token(
        Integer.parseInt(columns[0]) - 1,
        span,
        text.words(span),
        columns[2],
        Upos.valueOf(columns[3].toUpperCase(Locale.ROOT)),
        columns[4],
        Integer.parseInt(columns[6]) - 1,
        columns[7]);
  }

  private static Optional<String> misc(String[] columns, String key) {
    for (String pair : columns[COLUMNS - 1].split("\\|", -1)) {
      if (pair.startsWith(key + "=")) {
        return Optional.of(pair.substring(key.length() + 1));
      }
    }
    return Optional.empty();
  }

  private static void add(
      List<Sentence> sentences, List<Token> tokens, List<NamedEntity> entities) {
    if (!tokens.isEmpty()) {
      Span span = tokens.getFirst().span().cover(tokens.getLast().span());
      sentences.add(new Sentence(sentences.size() + 1, span, tokens, entities));
      tokens.clear();
      entities.clear();
    }
  }
}
