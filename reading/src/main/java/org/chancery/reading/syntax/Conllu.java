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
 * <p>MISC holds {@code Entity=(PERSON} and {@code Entity=PERSON)} at a name's first and last word
 * (or {@code Entity=(PERSON)}), {@code SpaceAfter=No}, and {@code TokenRange=start:end} in UTF-16
 * units of the text. A multiword token has a line of its own before its words: {@code 1-2 don't}.
 *
 * @see <a href="https://universaldependencies.org/format.html">CoNLL-U</a>
 */
public final class Conllu {

  private static final int COLUMNS = 10;

  private Conllu() {}

  /** Writes all sentences; the result ends with an empty line unless there is none. */
  public static String write(Syntax syntax) {
    StringBuilder out = new StringBuilder();
    String document = oneLine(syntax.text().document().id());
    for (Sentence sentence : syntax.sentences()) {
      if (sentence.number() == 1) {
        out.append("# newdoc id = ").append(document).append('\n');
      }
      out.append("# sent_id = ").append(document.replaceAll("[\\s/]", "_"));
      out.append('-').append(sentence.number()).append('\n');
      out.append("# text = ").append(oneLine(syntax.text().words(sentence.span()))).append('\n');
      int to = 0;
      for (Token token : sentence.tokens()) {
        if (token.index() >= to) {
          to = tokenEnd(sentence, token.index());
          if (to - token.index() > 1) {
            writeRange(syntax, sentence, token.index(), to, out);
          }
        }
        boolean inside = token.continuesToken() || to - token.index() > 1;
        write(sentence, token, inside, out);
      }
      out.append('\n');
    }
    return out.toString();
  }

  /** Where the token ends that begins with this word: the index after its last word. */
  private static int tokenEnd(Sentence sentence, int first) {
    int end = first + 1;
    while (end < sentence.tokens().size() && sentence.token(end).continuesToken()) {
      end++;
    }
    return end;
  }

  private static void writeRange(
      Syntax syntax, Sentence sentence, int first, int end, StringBuilder out) {
    out.append(first + 1).append('-').append(end).append('\t');
    out.append(oneLine(syntax.text().words(sentence.span(first, end - 1))));
    out.append("\t_\t_\t_\t_\t_\t_\t_\t");
    out.append(isSpaceAfter(sentence, end - 1) ? "_" : "SpaceAfter=No").append('\n');
  }

  /**
   * @param inside whether it is a word of a multiword token, whose line tells of the space
   */
  private static void write(Sentence sentence, Token token, boolean inside, StringBuilder out) {
    out.append(token.index() + 1).append('\t');
    out.append(oneLine(token.form())).append('\t');
    out.append(oneLine(token.lemma())).append('\t');
    out.append(token.upos()).append('\t');
    out.append(token.xpos()).append("\t_\t");
    out.append(token.head() + 1).append('\t');
    out.append(token.deprel()).append("\t_\t");
    entity(sentence, token).ifPresent(e -> out.append("Entity=").append(e).append('|'));
    if (!inside && !isSpaceAfter(sentence, token.index())) {
      out.append("SpaceAfter=No|");
    }
    out.append("TokenRange=").append(token.span().start()).append(':').append(token.span().end());
    out.append('\n');
  }

  private static boolean isSpaceAfter(Sentence sentence, int index) {
    return index + 1 == sentence.tokens().size()
        || sentence.token(index + 1).span().start() > sentence.token(index).span().end();
  }

  /**
   * The value of {@code Entity} at a word: {@code (PERSON}, {@code PERSON)} or {@code (PERSON)};
   * none where no name begins or ends.
   */
  public static Optional<String> entity(Sentence sentence, Token token) {
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
    int range = 0;
    int tokenEnd = 0;
    int number = 0;
    for (String line : conllu.split("\n", -1)) {
      number++;
      if (line.isEmpty()) {
        add(sentences, tokens, entities);
        tokenEnd = 0;
      } else if (!line.startsWith("#")) {
        try {
          String[] columns = line.split("\t", -1);
          if (columns.length != COLUMNS) {
            throw new IllegalArgumentException(columns.length + " columns, not " + COLUMNS);
          }
          int dash = columns[0].indexOf('-');
          if (dash > 0) {
            tokenEnd = Integer.parseInt(columns[0].substring(dash + 1));
            range = tokens.size();
            continue;
          }
          boolean continues = tokens.size() > range && tokens.size() < tokenEnd;
          Token token = token(text, columns, continues);
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

  private static Token token(Text text, String[] columns, boolean continuesToken) {
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
        columns[7],
        continuesToken);
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
