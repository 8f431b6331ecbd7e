package org.chancery.parser;

import java.util.ArrayList;
import java.util.List;
import org.chancery.parser.network.ModelFiles;
import org.chancery.parser.network.Network;
import org.chancery.parser.network.SentenceScores;
import org.chancery.parser.token.SentenceSplitter;
import org.chancery.parser.token.Word;
import org.chancery.parser.tree.Lemmas;
import org.chancery.parser.tree.NameTags;
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
 * <p>The model is loaded by the first parse and shared by all parsers of the process.
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
    static final ModelFiles FILES = ModelFiles.builtIn();
    static final Model MODEL = Model.load(FILES);
  }

  @Override
  public String name() {
    return "chancery-encoder " + ModelFiles.builtIn().version();
  }

  @Override
  public Syntax parse(Text text) {
    List<List<Word>> sentences = SentenceSplitter.sentences(text);
    List<List<String>> forms =
        sentences.stream().map(words -> words.stream().map(Word::form).toList()).toList();
    try {
      List<List<Span>> spans =
          sentences.stream().map(words -> words.stream().map(Word::span).toList()).toList();
      return new Syntax(text, parse(forms, spans));
    } catch (ParserException e) {
      throw new ParserException(text.document().id() + ": " + e.getMessage(), e);
    }
  }

  @Override
  public List<Sentence> parseWords(List<List<String>> sentences) {
    List<List<Span>> spans = new ArrayList<>(sentences.size());
    int at = 0;
    for (List<String> words : sentences) {
      List<Span> own = new ArrayList<>(words.size());
      for (String word : words) {
        own.add(new Span(at, at + word.length()));
        at += word.length() + 1;
      }
      spans.add(own);
    }
    return parse(sentences, spans);
  }

  private static List<Sentence> parse(List<List<String>> forms, List<List<Span>> spans) {
    Model model = model();
    List<List<String>> parts = new ArrayList<>(forms.size());
    for (List<String> words : forms) {
      for (int from = 0; from < words.size(); from += LONGEST) {
        parts.add(words.subList(from, Math.min(words.size(), from + LONGEST)));
      }
    }
    List<SentenceScores> scores = model.network().score(parts);
    List<Sentence> sentences = new ArrayList<>(forms.size());
    int part = 0;
    for (int i = 0; i < forms.size(); i++) {
      List<Token> tokens = new ArrayList<>(forms.get(i).size());
      List<NamedEntity> names = new ArrayList<>();
      while (tokens.size() < forms.get(i).size()) {
        add(model, scores.get(part++), forms.get(i), spans.get(i), tokens, names);
      }
      Span span = tokens.getFirst().span().cover(tokens.getLast().span());
      sentences.add(new Sentence(i + 1, span, tokens, names));
    }
    return List.copyOf(sentences);
  }

  private static void add(
      Model model,
      SentenceScores scores,
      List<String> forms,
      List<Span> spans,
      List<Token> tokens,
      List<NamedEntity> names) {
    int offset = tokens.size();
    int words = scores.heads().length;
    for (NamedEntity name : model.names().names(scores.names(), 0, words)) {
      names.add(new NamedEntity(name.kind(), name.first() + offset, name.last() + offset));
    }
    // The root of a later part hangs on the first word, as far as a tree goes.
    for (int i = 0; i < words; i++) {
      String form = forms.get(offset + i);
      int head = scores.heads()[i];
      Upos upos = model.upos().get(scores.upos()[i]);
      String xpos = model.xpos().get(scores.xpos()[i]);
      int candidates = scores.lemma().length / words;
      boolean later = head < 0 && offset > 0;
      tokens.add(
          new Token(
              offset + i,
              spans.get(offset + i),
              form,
              model.lemmas().lemma(form, upos, xpos, scores.lemma(), i * candidates, candidates),
              upos,
              xpos,
              later ? 0 : head < 0 ? Token.ROOT : head + offset,
              later ? "parataxis" : model.relations().get(scores.relations()[i])));
    }
  }

  private static Model model() {
    try {
      return BuiltIn.MODEL;
    } catch (ExceptionInInitializerError e) {
      throw e.getCause() instanceof ParserException cause
          ? cause
          : new ParserException("the parser's model cannot be loaded", e);
    } catch (NoClassDefFoundError e) {
      throw new ParserException("the parser's model could not be loaded", e);
    }
  }
}
