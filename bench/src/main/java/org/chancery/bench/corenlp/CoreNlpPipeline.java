package org.chancery.bench.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.Properties;
import org.chancery.reading.text.Text;

/**
 * CoreNLP as its own pipeline runs it, with what {@link CoreNlpParser} leaves out: all three
 * classifiers of names, numbers, and the rules for finer types. Only its speed is measured.
 *
 * <p>Times are left out, since their library of holidays is not among our dependencies: that makes
 * it faster, if anything.
 */
public final class CoreNlpPipeline {

  private final StanfordCoreNLP pipeline;

  public CoreNlpPipeline() {
    RedwoodConfiguration.empty().apply();
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse");
    properties.setProperty("ner.useSUTime", "false");
    pipeline = new StanfordCoreNLP(properties);
  }

  /** Annotates a text; gives the number of its words. */
  public long words(Text text) {
    Annotation annotation = new Annotation(text.document().content());
    pipeline.annotate(annotation);
    return annotation.get(CoreAnnotations.TokensAnnotation.class).size();
  }
}
