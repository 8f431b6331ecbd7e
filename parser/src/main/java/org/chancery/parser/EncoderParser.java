package org.chancery.parser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.chancery.parser.network.ModelFiles;
import org.chancery.parser.network.Network;
import org.chancery.parser.network.SentenceScores;
import org.chancery.parser.token.SentenceSplitter;
import org.chancery.parser.token.Word;
import org.chancery.parser.tree.Lemmas;
import org.chancery.parser.tree.NameTags;
import org.chancery.parser.tree.Titles;
import org.chancery.reading.syntax.NamedEntity;
import org.chancery.reading.syntax.Parser;
import org.chancery.reading.syntax.ParserException;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.Syntax;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;
import org.chancery.reading.text.Span;
import org.chancery.reading.text.Text;

/**
 * Chancery's own parser: words and sentences by rule, all else by one pass of a small encoder.
 *
 * <p>The model is loaded once and shared by all parsers of the process. Loading begins when the
 * first parser is made, beside whatever its caller does next; a parse waits for it.
 */
public final class EncoderParser implements Parser {

  /** The network takes no longer sentence; longer ones are parsed in parts. */
  private static final int LONGEST = 500;

  /** A model with its labels, in the order of the network's numbers. */
  private record Model(
      Network network,
      List<Upos> upos,
      List<String> xpos,
      Lemmas lemmas,
      List<String> relations,
      NameTags names) {

    static Model load(ModelFiles files) {
      List<String> relations = files.lines("deprels.txt");
      try {
        return new Model(
            new Network(files, relations.indexOf("root")),
            files.lines("upos.txt").stream().map(Upos::valueOf).toList(),
            files.lines("xpos.txt"),
            new Lemmas(files.lines("lemmas.txt"), files.lines("lexicon.tsv")),
            relations,
            new NameTags(files.lines("entities.txt")));
      } catch (IllegalArgumentException e) {
        throw new ParserException("the parser's model is damaged: " + e.getMessage(), e);
      }
    }
  }

  private static final class BuiltIn {
    static final FutureTask<Model> MODEL = new FutureTask<>(() -> Model.load(ModelFiles.builtIn()));

    static {
      Thread.ofPlatform().daemon().name("parser-model").start(MODEL);
    }
  }

  private final Future<Model> model = BuiltIn.MODEL;

  @Override
  public String name() {
    return "chancery-encoder " + ModelFiles.builtIn().version();
  }

  @Override
  public Syntax parse(Text text) {
    try {
      return new Syntax(text, parse(SentenceSplitter.sentences(text)));
    } catch (ParserException e) {
      throw new ParserException(text.document().id() + ": " + e.getMessage(), e);
    }
  }

  @Override
  public List<Sentence> parseWords(List<List<String>> sentences) {
    List<List<Word>> placed = new ArrayList<>(sentences.size());
    int at = 0;
    for (List<String> forms : sentences) {
      if (forms.isEmpty() || forms.contains("")) {
        throw new ParserException(
            "sentence " + (placed.size() + 1) + " has no words, or one without letters");
      }
      List<Word> words = new ArrayList<>(forms.size());
      for (String form : forms) {
        words.add(new Word(new Span(at, at + form.length()), form, false));
        at += form.length() + 1;
      }
      placed.add(words);
    }
    return parse(placed);
  }

  private List<Sentence> parse(List<List<Word>> sentences) {
    Model model = model();
    List<List<String>> parts = new ArrayList<>(sentences.size());
    for (List<Word> words : sentences) {
      List<String> forms = words.stream().map(Word::form).toList();
      for (int from = 0; from < forms.size(); from += LONGEST) {
        parts.add(forms.subList(from, Math.min(forms.size(), from + LONGEST)));
      }
    }
    List<SentenceScores> scores = model.network().score(parts);
    List<Sentence> parsed = new ArrayList<>(sentences.size());
    int part = 0;
    for (List<Word> words : sentences) {
      List<Token> tokens = new ArrayList<>(words.size());
      List<NamedEntity> names = new ArrayList<>();
      while (tokens.size() < words.size()) {
        add(model, parts.get(part), scores.get(part), words, tokens, names);
        part++;
      }
      Span span = tokens.getFirst().span().cover(tokens.getLast().span());
      parsed.add(new Sentence(parsed.size() + 1, span, tokens, names));
    }
    return List.copyOf(parsed);
  }

  private static void add(
      Model model,
      List<String> forms,
      SentenceScores scores,
      List<Word> words,
      List<Token> tokens,
      List<NamedEntity> names) {
    int offset = tokens.size();
    int count = scores.heads().length;
    for (NamedEntity name : model.names().names(scores.names(), 0, count)) {
      names.add(new NamedEntity(name.kind(), name.first() + offset, name.last() + offset));
    }
    List<Upos> classes = Arrays.stream(scores.upos()).mapToObj(model.upos()::get).toList();
    int[] heads = scores.heads().clone();
    String[] relations =
        Arrays.stream(scores.relations()).mapToObj(model.relations()::get).toArray(String[]::new);
    Titles.mend(forms, classes, heads, relations);
    // The root of a later part hangs on the first word, as far as a tree goes.
    for (int i = 0; i < count; i++) {
      Word word = words.get(offset + i);
      int head = heads[i];
      Upos upos = classes.get(i);
      String xpos = model.xpos().get(scores.xpos()[i]);
      int candidates = scores.lemma().length / count;
      boolean later = head < 0 && offset > 0;
      tokens.add(
          new Token(
              offset + i,
              word.span(),
              word.form(),
              model
                  .lemmas()
                  .lemma(word.form(), upos, xpos, scores.lemma(), i * candidates, candidates),
              upos,
              xpos,
              later ? 0 : head < 0 ? Token.ROOT : head + offset,
              later ? "parataxis" : relations[i],
              word.continuesToken()));
    }
  }

  private Model model() {
    try {
      return model.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw new ParserException(
          cause instanceof ParserException
              ? String.valueOf(cause.getMessage())
              : "the parser's model cannot be loaded: " + cause,
          cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ParserException("interrupted while the parser's model was loaded", e);
    }
  }
}
