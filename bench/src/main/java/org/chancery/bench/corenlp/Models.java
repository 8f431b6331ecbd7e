package org.chancery.bench.corenlp;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.chancery.reading.syntax.ParserException;

/**
 * CoreNLP's trained models, each safe for several threads once loaded.
 *
 * @param tagger Penn Treebank parts of speech
 * @param parser basic Universal Dependencies
 * @param names persons, places, organisations
 */
record Models(MaxentTagger tagger, DependencyParser parser, CRFClassifier<CoreLabel> names) {

  private static final String TAGGER =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";
  private static final String PARSER = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";
  private static final String NAMES =
      "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

  /**
   * Loads the models side by side, which takes as long as the slowest.
   *
   * @throws ParserException if one is missing or damaged
   */
  static Models load() {
    // CoreNLP reports each model it loads on standard error unless it is told where to report.
    RedwoodConfiguration.empty().apply();
    FutureTask<MaxentTagger> tagger =
        start("tagger", () -> new MaxentTagger(TAGGER, new Properties(), false));
    FutureTask<CRFClassifier<CoreLabel>> names = start("names", Models::classifier);
    FutureTask<DependencyParser> parser =
        start("parser", () -> DependencyParser.loadFromModelFile(PARSER));
    return new Models(await(tagger), await(parser), await(names));
  }

  private static CRFClassifier<CoreLabel> classifier() throws Exception {
    Properties properties = new Properties();
    // Otherwise the classifier learns lower-case words from the texts it labels, and a text's names
    // would depend on the texts before it.
    properties.setProperty("maxAdditionalKnownLCWords", "0");
    return CRFClassifier.getClassifier(NAMES, properties);
  }

  private static <T> FutureTask<T> start(String what, Callable<T> loading) {
    FutureTask<T> task = new FutureTask<>(loading);
    Thread.ofPlatform().daemon().name("load-" + what).start(task);
    return task;
  }

  private static <T> T await(FutureTask<T> task) {
    try {
      return task.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw new ParserException("CoreNLP's models cannot be loaded", cause == null ? e : cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ParserException("interrupted while CoreNLP's models were loading", e);
    }
  }
}
