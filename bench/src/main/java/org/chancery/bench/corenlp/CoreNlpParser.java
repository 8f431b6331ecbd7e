package org.chancery.bench.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.reading.syntax.NamedEntity;
import org.chancery.reading.syntax.Parser;
import org.chancery.reading.syntax.ParserException;
import org.chancery.reading.syntax.Sentence;
import org.chancery.reading.syntax.SentenceBoundaries;
import org.chancery.reading.syntax.Syntax;
import org.chancery.reading.syntax.Token;
import org.chancery.reading.syntax.Upos;
import org.chancery.reading.text.Block;
import org.chancery.reading.text.Span;
import org.chancery.reading.text.Text;

/**
 * Parses with Stanford CoreNLP: its tokenizer, tagger, morphology, neural dependency parser, and
 * the three-class name classifier alone.
 *
 * <p>The models are loaded by the first parse and shared by all parsers of the process.
 */
public final class CoreNlpParser implements Parser {

  private static final class Loaded {
    static final Models MODELS = Models.load();
  }

  @Override
  public String name() {
    return "corenlp 4.5.10";
  }

  @Override
  public Syntax parse(Text text) {
    List<Sentence> sentences = new ArrayList<>();
    for (Block block : text.blocks()) {
      Span body = block.body();
      try {
        parse(text, body, sentences);
      } catch (ParserException e) {
        throw e;
      } catch (RuntimeException e) {
        throw new ParserException(
            text.document().id()
                + ": cannot parse the block at "
                + body.start()
                + ".."
                + body.end(),
            e);
      }
    }
    return new Syntax(text, sentences);
  }

  @Override
  public List<Sentence> parseWords(List<List<String>> sentences) {
    List<Sentence> parsed = new ArrayList<>();
    int at = 0;
    for (List<String> words : sentences) {
      List<CoreLabel> labels = new ArrayList<>(words.size());
      for (String word : words) {
        labels.add(Tokens.given(word, at));
        at += word.length() + 1;
      }
      parsed.add(sentence(words, parsed.size() + 1, labels));
    }
    return parsed;
  }

  private static void parse(Text text, Span body, List<Sentence> sentences) {
    List<CoreLabel> tokens = Tokens.of(text, body);
    int start = 0;
    for (int end : SentenceBoundaries.ends(text, tokens.stream().map(Tokens::span).toList())) {
      List<CoreLabel> own = tokens.subList(start, end);
      List<String> forms = own.stream().map(token -> text.words(Tokens.span(token))).toList();
      sentences.add(sentence(forms, sentences.size() + 1, own));
      start = end;
    }
  }

  private static Sentence sentence(List<String> forms, int number, List<CoreLabel> labels) {
    Models models = models();
    for (int i = 0; i < labels.size(); i++) {
      labels.get(i).setIndex(i + 1);
      labels.get(i).setSentIndex(number - 1);
    }
    models.tagger().tagCoreLabels(labels);
    Tree tree = tree(models, labels);
    Morphology morphology = new Morphology();
    List<Token> tokens = new ArrayList<>(labels.size());
    for (int i = 0; i < labels.size(); i++) {
      CoreLabel label = labels.get(i);
      Span span = Tokens.span(label);
      String form = forms.get(i);
      String relation = tree.relations()[i];
      Upos upos = UniversalLabels.upos(form, label.tag(), relation);
      String lemma =
          UniversalLabels.lemma(
              form, label.tag(), upos, morphology.lemma(label.word(), label.tag()));
      tokens.add(new Token(i, span, form, lemma, upos, label.tag(), tree.heads()[i], relation));
    }
    Span span = tokens.getFirst().span().cover(tokens.getLast().span());
    return new Sentence(number, span, tokens, names(models, labels));
  }

  private static Models models() {
    try {
      return Loaded.MODELS;
    } catch (ExceptionInInitializerError e) {
      throw e.getCause() instanceof ParserException cause
          ? cause
          : new ParserException("CoreNLP's models cannot be loaded", e);
    } catch (NoClassDefFoundError e) {
      throw new ParserException("CoreNLP's models could not be loaded", e);
    }
  }

  private static Tree tree(Models models, List<CoreLabel> labels) {
    CoreMap sentence = new ArrayCoreMap(1);
    sentence.set(CoreAnnotations.TokensAnnotation.class, labels);
    GrammaticalStructure structure = models.parser().predict(sentence);
    Tree tree = Tree.of(labels.size());
    for (TypedDependency dependency : structure.typedDependencies()) {
      int token = dependency.dep().index() - 1;
      int head = dependency.gov().index() - 1;
      if (head < 0) {
        tree.root(token);
      } else {
        tree.attach(token, head, UniversalLabels.relation(dependency.reln().toString()));
      }
    }
    return tree.repaired();
  }

  private static List<NamedEntity> names(Models models, List<CoreLabel> labels) {
    List<CoreLabel> classified = models.names().classifySentence(labels);
    List<NamedEntity> names = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= classified.size(); i++) {
      String label = label(classified.get(start));
      if (i == classified.size() || !label(classified.get(i)).equals(label)) {
        int last = i - 1;
        int first = start;
        kind(label).ifPresent(kind -> names.add(new NamedEntity(kind, first, last)));
        start = i;
      }
    }
    return names;
  }

  private static String label(CoreLabel token) {
    return token.getString(CoreAnnotations.AnswerAnnotation.class);
  }

  private static Optional<NamedEntity.Kind> kind(String label) {
    return switch (label) {
      case "PERSON" -> Optional.of(NamedEntity.Kind.PERSON);
      case "LOCATION" -> Optional.of(NamedEntity.Kind.PLACE);
      case "ORGANIZATION" -> Optional.of(NamedEntity.Kind.ORGANISATION);
      default -> Optional.empty();
    };
  }
}
