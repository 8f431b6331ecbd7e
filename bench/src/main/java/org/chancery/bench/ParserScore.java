package org.chancery.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.chancery.bench.corenlp.CoreNlpParser;
import org.chancery.bench.corenlp.CoreNlpPipeline;
import org.chancery.reading.document.Document;
import org.chancery.reading.syntax.Parser;
import org.chancery.reading.syntax.Syntax;
import org.chancery.reading.text.Text;

/**
 * Scores the installed parser, and CoreNLP beside it, on treebanks and named entities, and times
 * both on the same documents.
 *
 * <p>Usage: {@code ParserScore FOLDER [--alone] [--corpus FILE] [--documents N] [--threads N]}. The
 * folder holds {@code treebank} and {@code entities}; {@code --alone} leaves CoreNLP out; {@code
 * --corpus} names the JSON lines to be timed on.
 */
public final class ParserScore {

  private record Part(String name, Path file, Predicate<GoldSentences.Tree> test) {}

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final List<Path> folders = new ArrayList<>();
  private Optional<Path> corpus = Optional.empty();
  private boolean alone;
  private int documents = 300;
  private int threads = 2;

  private ParserScore(String[] arguments) {
    Iterator<String> rest = List.of(arguments).iterator();
    while (rest.hasNext()) {
      String argument = rest.next();
      switch (argument) {
        case "--alone" -> alone = true;
        case "--corpus" -> corpus = Optional.of(Path.of(rest.next()));
        case "--documents" -> documents = Integer.parseInt(rest.next());
        case "--threads" -> threads = Integer.parseInt(rest.next());
        default -> folders.add(Path.of(argument));
      }
    }
    if (folders.size() != 1) {
      throw new IllegalArgumentException(
          "usage: FOLDER [--alone] [--corpus FILE] [--documents N] [--threads N]");
    }
  }

  /** Scores and prints. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    new ParserScore(arguments).run();
  }

  private void run() throws IOException, InterruptedException {
    List<Parser> parsers = new ArrayList<>();
    if (!alone) {
      parsers.add(new CoreNlpParser());
    }
    parsers.add(ServiceLoader.load(Parser.class).findFirst().orElseThrow());
    Path treebank = folders.getFirst().resolve("treebank");
    Predicate<GoldSentences.Tree> news = tree -> tree.document().contains("_news_");
    List<Part> parts =
        List.of(
            new Part(
                "PUD news", treebank.resolve("pud-test.conllu.gz"), t -> t.id().startsWith("n")),
            new Part("PUD", treebank.resolve("pud-test.conllu.gz"), _ -> true),
            new Part("GUM news, dev", treebank.resolve("gum-open-dev.conllu.gz"), news),
            new Part("GUM news, test", treebank.resolve("gum-open-test.conllu.gz"), news),
            new Part("GUM test", treebank.resolve("gum-open-test.conllu.gz"), _ -> true),
            new Part("EWT test", treebank.resolve("ewt-test.conllu.gz"), _ -> true));
    out.printf(
        "%-18s %-22s %6s %6s %6s %6s %6s %6s %6s%n",
        "", "parser", "words", "UAS", "LAS", "full", "UPOS", "XPOS", "lemma");
    List<GoldSentences.Tree> gumNews = new ArrayList<>();
    for (Part part : parts) {
      List<GoldSentences.Tree> gold =
          GoldSentences.trees(part.file()).stream().filter(part.test()).toList();
      print(part.name(), gold, parsers);
      if (part.name().startsWith("GUM news")) {
        gumNews.addAll(gold);
      }
    }
    print("GUM news, both", gumNews, parsers);
    Path politics = folders.getFirst().resolve("entities/crossner-politics/test.txt");
    List<GoldSentences.Named> named = GoldSentences.named(politics);
    for (Parser parser : parsers) {
      out.printf(
          Locale.ROOT,
          "%-18s %-22s names F1 %.1f%n",
          "CrossNER politics",
          parser.name(),
          SyntaxScore.names(parser, named));
    }
    if (corpus.isPresent()) {
      List<Text> texts;
      try (Stream<Document> read = new Corpus(corpus.get()).documents()) {
        texts = read.limit(documents).map(Text::of).toList();
      }
      for (Parser parser : parsers) {
        printSpeed(parser.name(), texts, text -> words(parser.parse(text)));
      }
      if (!alone) {
        CoreNlpPipeline pipeline = new CoreNlpPipeline();
        printSpeed("CoreNLP's pipeline", texts, pipeline::words);
      }
    }
  }

  private static long words(Syntax syntax) {
    return syntax.sentences().stream().mapToLong(sentence -> sentence.tokens().size()).sum();
  }

  private void printSpeed(String name, List<Text> texts, ToLongFunction<Text> parse)
      throws InterruptedException {
    for (int several : threads == 1 ? new int[] {1} : new int[] {1, threads}) {
      out.printf(
          Locale.ROOT,
          "%-18s %-22s %,.0f words/s on %d thread%s%n",
          "speed",
          name,
          speed(parse, texts, several),
          several,
          several == 1 ? "" : "s");
    }
  }

  private void print(String name, List<GoldSentences.Tree> gold, List<Parser> parsers) {
    long words = gold.stream().mapToLong(tree -> tree.words().size()).sum();
    for (Parser parser : parsers) {
      SyntaxScore.Trees s = SyntaxScore.trees(parser, gold);
      out.printf(
          Locale.ROOT,
          "%-18s %-22s %6d %6.2f %6.2f %6.2f %6.2f %6.2f %6.2f%n",
          name,
          parser.name(),
          words,
          s.uas(),
          s.las(),
          s.full(),
          s.upos(),
          s.xpos(),
          s.lemma());
    }
  }

  /** Words a second from text to syntax, the first documents being read once before. */
  private static double speed(ToLongFunction<Text> parse, List<Text> texts, int threads)
      throws InterruptedException {
    long warm = texts.stream().limit(Math.max(1, texts.size() / 5)).mapToLong(parse).sum();
    if (warm == 0) {
      throw new IllegalStateException("the texts have no words");
    }
    LongAdder words = new LongAdder();
    long start = System.nanoTime();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    for (Text text : texts) {
      pool.execute(() -> words.add(parse.applyAsLong(text)));
    }
    pool.shutdown();
    if (!pool.awaitTermination(1, TimeUnit.HOURS)) {
      throw new IllegalStateException("the run did not end within an hour");
    }
    return words.sum() * 1e9 / (System.nanoTime() - start);
  }
}
